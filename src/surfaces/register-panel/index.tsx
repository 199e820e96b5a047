import {mount} from '../../kit/mount';
import {RegisterPanel} from './app';
import './register-panel.css';

mount(<RegisterPanel />);
