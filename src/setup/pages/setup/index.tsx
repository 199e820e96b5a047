import {mount} from '../../../kit/mount';
import {SetupPage} from './app';

mount(<SetupPage />);
