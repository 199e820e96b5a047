import {withNamedPeople} from '../../core/incident/row-seal';
