import {mount} from '../../../kit/mount';
import {TemplatesPage} from './app';

mount(<TemplatesPage />);
