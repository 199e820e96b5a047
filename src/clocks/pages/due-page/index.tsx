import {mount} from '../../../kit/mount';
import {DuePage} from './app';
import './due-page.css';

const incidentId = document.getElementById('page')?.dataset.incident ?? '';

mount(<DuePage incidentId={incidentId} />);
