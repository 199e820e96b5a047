import './new-incident.css';
import {mount} from '../kit/mount';
import {NewIncident} from './app';

mount(<NewIncident />);
