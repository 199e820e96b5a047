import {mount} from '../kit/mount';
import {RegisterPanel} from './app';

mount(<RegisterPanel />);
