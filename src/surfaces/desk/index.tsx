import {mount} from '../../kit/mount';
import {PLACE} from '../../kit/web-app';
import {DeskPage} from './app';
import '../sidebar/sidebar.css';
import './desk.css';

mount(<DeskPage first={PLACE} />);
