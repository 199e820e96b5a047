import type {NewIncidentForm, NewIncidentView} from '../../contract';
import type {Ties} from '../../../kit/tied';

/** What every part of the form gets. */
export interface SectionProps {
  readonly view: NewIncidentView;
  readonly form: NewIncidentForm;
  readonly tied: Ties<NewIncidentForm>;
  readonly change: (patch: Partial<NewIncidentForm>) => void;
}
