import {mount} from '../../../kit/mount';
import {CheckPage} from './app';
import './check.css';

mount(<CheckPage />);
