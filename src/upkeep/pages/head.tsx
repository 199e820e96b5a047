import type {IncidentView} from '../../core/incident/views';
import type {SidebarView} from '../contract';
import {Button} from '../../kit/button';
import {SeverityChip} from '../../kit/severity-chip';
import {dueInWords, localTime, utcTime} from '../../kit/time';
import {useNow} from '../../kit/use-now';

/** Which incident this is and how it stands. */
export function Head({
  incident,
  levels,
  refreshing,
  onRefresh,
}: {
  readonly incident: IncidentView;
  readonly levels: SidebarView['levels'];
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
}) {
  const now = useNow(15_000);
  const due = dueInWords(incident.nextUpdateAt, now);
  const rank = levels.findIndex(({key}) => key === incident.severity.key);
  return (
    <header>
      <div class="head-line">
        <strong class="incident-id">{incident.id}</strong>
        <Button kind="quiet" busy={refreshing} onClick={onRefresh}>
          Refresh
        </Button>
      </div>
      <h1>{incident.title}</h1>
      <p class="facts">
        <SeverityChip label={incident.severity.label} rank={rank} />{' '}
        {incident.phase.label}
        {incident.visibility === 'restricted' && (
          <>
            {' '}
            <span class="chip restricted">Restricted</span>
          </>
        )}
      </p>
      <p class={due.late ? 'due late' : 'due'}>{due.text}</p>
      {incident.nextUpdateAt && (
        <p class="facts">
          {localTime(incident.nextUpdateAt, now)} (
          {utcTime(incident.nextUpdateAt)})
        </p>
      )}
    </header>
  );
}
