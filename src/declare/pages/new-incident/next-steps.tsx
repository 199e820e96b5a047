import type {IncidentView} from '../../../core/incident/views';
import type {NewIncidentForm} from '../../contract';
import {OutsideLink} from '../../../kit/outside-link';
import {DeskLink, IN_WEB_APP} from '../../../kit/web-app';
import {stillOpen} from './still-open';

/** Where to go on, and what is still to be found out. Nothing for an incident without documents. */
export function NextSteps({
  incident,
  form,
}: {
  readonly incident: IncidentView;
  readonly form: NewIncidentForm;
}) {
  const internal = incident.documents.find(({kind}) => kind === 'internal');
  const open = stillOpen(incident, form);
  if (!internal?.url) return null;
  return (
    <section aria-label="Next">
      <h2>Next</h2>
      <ul>
        <li>
          Write in the{' '}
          <OutsideLink href={internal.url}>{internal.label}</OutsideLink>
          {open.length > 0 && (
            <>
              ;{' '}
              {IN_WEB_APP ? (
                <DeskLink href={internal.url}>the incident’s desk</DeskLink>
              ) : (
                'its sidebar (Extensions → Incident Comms)'
              )}{' '}
              takes what becomes known
            </>
          )}
          .
        </li>
        {open.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
