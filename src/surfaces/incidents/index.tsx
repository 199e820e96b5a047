import {mount} from '../../kit/mount';
import {IncidentsPage} from './app';
import '../register-panel/register-panel.css';
import './incidents.css';

mount(<IncidentsPage />);
