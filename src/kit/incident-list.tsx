import type {ActiveIncident} from '../core/incident/views';
import {SeverityChip, Signs} from './severity-chip';
import {dueInWords, localTime} from './time';
import {DeskLink} from './web-app';

/** Open incidents, the one with the nearest update first. */
export function IncidentList({
  incidents,
  now,
}: {
  readonly incidents: readonly ActiveIncident[];
  readonly now: number;
}) {
  return (
    <ul class="incidents">
      {byNextUpdate(incidents).map(incident => {
        const due = dueInWords(incident.nextUpdateAt, now);
        return (
          <li key={incident.id}>
            <DeskLink
              href={incident.url}
              incident={incident.id}
              class="incident-title"
            >
              {incident.title || incident.id}
            </DeskLink>
            <p class="facts">
              <SeverityChip label={incident.severity} rank={incident.rank} />{' '}
              <Signs restricted={incident.restricted} signs={incident.signs} />
              <span>{incident.id}</span> · <span>{incident.phase}</span>
            </p>
            <p class={due.late ? 'due late' : 'due'}>
              {due.text}
              {incident.nextUpdateAt &&
                ` (${localTime(incident.nextUpdateAt, now)})`}
            </p>
            {incident.remark && <p class="hint">{incident.remark}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function byNextUpdate(
  incidents: readonly ActiveIncident[],
): readonly ActiveIncident[] {
  const due = ({nextUpdateAt}: ActiveIncident) => nextUpdateAt || '9999';
  return [...incidents].sort((a, b) => due(a).localeCompare(due(b)));
}
