import {mount} from '../../kit/mount';
import {HomePage} from './app';
import '../register-panel/register-panel.css';
import './home.css';

mount(<HomePage />);
