import type {IncidentView} from '../../core/incident/views';
import type {SidebarView} from '../contract';
import {DocumentRow} from '../../kit/document-row';
import {Group} from '../../kit/group';
import {OutsideLink} from '../../kit/outside-link';

/** Sibling documents, folder, register. */
export function Places({
  incident,
  document,
}: {
  readonly incident: IncidentView;
  readonly document: SidebarView['document'];
}) {
  return (
    <Group title="Documents" open>
      <ul class="places">
        {incident.documents.map(one => (
          <DocumentRow
            key={one.kind}
            document={one}
            here={one.kind === document?.kind}
          />
        ))}
        {incident.folderUrl && (
          <li>
            <OutsideLink href={incident.folderUrl}>Incident folder</OutsideLink>
          </li>
        )}
        {incident.registerUrl && (
          <li>
            <OutsideLink href={incident.registerUrl}>Register</OutsideLink>
          </li>
        )}
      </ul>
      {incident.faqSkipped && <p class="hint">No FAQ: {incident.faqSkipped}</p>}
      {!incident.commsNeeded && (
        <p class="hint">No communication needed: {incident.commsReason}</p>
      )}
    </Group>
  );
}

export function RolesGroup({incident}: {readonly incident: IncidentView}) {
  const named = incident.roles.filter(({person}) => person !== '');
  return (
    <Group
      title="Roles"
      summary={`${named.length} of ${incident.roles.length} named`}
    >
      <dl class="roles">
        {incident.roles.map(({key, label, person}) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{person || 'Not named yet'}</dd>
          </div>
        ))}
      </dl>
      {incident.access.length > 0 && (
        <>
          <h2>Who may see it</h2>
          <ul>
            {incident.access.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Group>
  );
}
