import {useEffect} from 'preact/hooks';
import {Group} from '../../kit/group';
import {IncidentList} from '../../kit/incident-list';
import {RetryNotice} from '../../kit/notice';
import type {PanelContext} from '../../kit/panel-group';
import {Skeleton} from '../../kit/skeleton';
import {useListed} from '../../kit/use-listed';
import {call} from './server';

/** Open incidents the person may see, and when each has to say something next. */
export function IncidentsGroup({
  round,
  follow,
  refresh,
  refreshing,
  now,
}: PanelContext) {
  const incidents = useListed(() => call('registerView'));
  const {rows, problem, quiet} = incidents;
  useEffect(() => follow(incidents.load(round.byItself)), [round.nth]);
  return (
    <Group
      title="Active incidents"
      summary={rows ? String(rows.length) : ''}
      open
    >
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={refreshing}
        onRetry={refresh}
      />
      {!rows && !problem && <Skeleton what="active incidents" />}
      {rows && rows.length === 0 && (
        <p>No incident is open that you may see.</p>
      )}
      {rows && <IncidentList incidents={rows} now={now} />}
    </Group>
  );
}
