import {mount} from '../../../kit/mount';
import {CheckInstallationPage} from './app';

mount(<CheckInstallationPage />);
