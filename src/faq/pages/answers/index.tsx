import {mount} from '../../../kit/mount';
import {PLACE} from '../../../kit/web-app';
import {AnswersPage} from './app';
import './answers.css';

mount(<AnswersPage file={PLACE.file} />);
