import {useEffect, useRef, useState} from 'preact/hooks';
import {Button} from '../../kit/button';
import {DialogButtons} from '../../kit/dialog-buttons';
import {Group} from '../../kit/group';
import {IncidentList} from '../../kit/incident-list';
import {ProblemNotice} from '../../kit/notice';
import {call as callReview} from '../../review/pages/server';
import {call as callUpkeep} from '../../upkeep/pages/server';
import {Skeleton} from '../../kit/skeleton';
import {openTextStorage} from '../../kit/text-storage';
import {localTime} from '../../kit/time';
import {useAction} from '../../kit/use-action';
import {useNow} from '../../kit/use-now';
import {usePoll} from '../../kit/use-poll';
import {ReviewsGroup} from '../../review/pages/register/reviews-group';
import {useListed} from './use-listed';

const REFRESH_MS = 60_000;

/** Beside the register: what is open and when each has to say something next; which texts wait for whom. */
export function RegisterPanel() {
  const now = useNow(15_000);
  const incidents = useListed(() => callUpkeep('registerView'));
  const reviews = useListed(() => callReview('reviewRows'));
  // Two executions side by side: each shows as soon as it is there.
  const load = async (byItself: boolean) => {
    await Promise.all([
      incidents.load(byItself),
      reviews.load(byItself),
      openTextStorage(),
    ]);
  };
  const [refresh, refreshing] = useAction(() => load(false));
  const [refreshes, setRefreshes] = useState(0);
  const lastInput = useRef(0);
  const idle = () => Date.now() - lastInput.current > REFRESH_MS;
  useEffect(() => refresh(), []);
  usePoll(true, REFRESH_MS, async () => {
    if (idle()) await load(true);
  });
  const {rows, problem} = incidents;
  return (
    <main
      onInput={() => {
        lastInput.current = Date.now();
      }}
    >
      <h1 class="hidden-text">Incidents and reviews</h1>
      <DialogButtons />
      <hr />
      <ReviewsGroup
        rows={reviews.rows}
        problem={reviews.problem}
        quiet={reviews.quiet}
        refreshing={refreshing}
        onRefresh={refresh}
        onChanged={() => void reviews.load(true)}
        surface={{refreshes, idle}}
        now={now}
      />
      <Group
        title="Active incidents"
        summary={rows ? String(rows.length) : ''}
        open
      >
        {problem && (
          <ProblemNotice problem={problem} quiet={incidents.quiet}>
            <Button busy={refreshing} onClick={refresh}>
              Try again
            </Button>
          </ProblemNotice>
        )}
        {!rows && !problem && <Skeleton what="active incidents" />}
        {rows && rows.length === 0 && (
          <p>No incident is open that you may see.</p>
        )}
        {rows && <IncidentList incidents={rows} now={now} />}
      </Group>
      {rows && (
        <p class="hint">
          As of {localTime(new Date(incidents.at).toISOString(), now)}, renewed
          every minute.{' '}
          <Button
            kind="quiet"
            busy={refreshing}
            onClick={() => {
              setRefreshes(refreshes + 1);
              refresh();
            }}
          >
            Refresh
          </Button>
        </p>
      )}
    </main>
  );
}
