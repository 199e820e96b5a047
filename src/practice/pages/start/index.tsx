import {mount} from '../../../kit/mount';
import {StartExercisePage} from './app';

mount(<StartExercisePage />);
