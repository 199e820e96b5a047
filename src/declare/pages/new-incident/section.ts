import type {NewIncidentForm, NewIncidentView} from '../../contract';

/** What every part of the form gets. */
export interface SectionProps {
  readonly view: NewIncidentView;
  readonly form: NewIncidentForm;
  readonly change: (patch: Partial<NewIncidentForm>) => void;
}
