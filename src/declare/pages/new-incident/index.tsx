import {mount} from '../../../kit/mount';
import {NewIncident} from './app';
import './new-incident.css';

mount(<NewIncident />);
