import './check.css';
import {mount} from '../kit/mount';
import {CheckPage} from './app';

mount(<CheckPage />);
