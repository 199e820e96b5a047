import type {IncidentView} from '../../core/incident/views';
import type {SidebarView} from '../contract';
import {Group} from '../../kit/group';
import {IncidentPlaces} from '../../kit/incident-places';
import {IncidentRoles} from '../../kit/incident-roles';

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
      <IncidentPlaces incident={incident} here={document?.kind} />
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
      <IncidentRoles incident={incident} />
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
