import {useEffect, useState} from 'preact/hooks';
import type {ActiveIncident, Problem} from '../contract';
import {Button} from '../kit/button';
import {DialogButtons} from '../kit/dialog-buttons';
import {IncidentList} from '../kit/incident-list';
import {ProblemNotice} from '../kit/notice';
import {call} from '../kit/server';
import {Skeleton} from '../kit/skeleton';
import {localTime} from '../kit/time';
import {useAction} from '../kit/use-action';
import {useNow} from '../kit/use-now';
import {usePoll} from '../kit/use-poll';

const REFRESH_MS = 60_000;

interface Listed {
  readonly incidents: readonly ActiveIncident[];
  /** When the page got it, ms. */
  readonly at: number;
}

/** Beside the register: what is open, and when each has to say something next. */
export function RegisterPanel() {
  const [listed, setListed] = useState<Listed | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const now = useNow(15_000);
  const [quiet, setQuiet] = useState(false);
  const load = async (byItself: boolean) => {
    const answer = await call('registerView');
    setQuiet(byItself);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setListed({incidents: answer.value, at: Date.now()});
  };
  const [refresh, refreshing] = useAction(() => load(false));
  useEffect(() => refresh(), []);
  usePoll(true, REFRESH_MS, () => load(true));
  return (
    <main>
      <h1 class="hidden-text">Active incidents</h1>
      <DialogButtons />
      {problem && (
        <ProblemNotice problem={problem} quiet={quiet}>
          <Button busy={refreshing} onClick={refresh}>
            Try again
          </Button>
        </ProblemNotice>
      )}
      <hr />
      {!listed && !problem && <Skeleton what="active incidents" />}
      {listed && listed.incidents.length === 0 && (
        <p>No incident is open that you may see.</p>
      )}
      {listed && <IncidentList incidents={listed.incidents} now={now} />}
      {listed && (
        <p class="hint">
          As of {localTime(new Date(listed.at).toISOString(), now)}, renewed
          every minute.{' '}
          <Button kind="quiet" busy={refreshing} onClick={refresh}>
            Refresh
          </Button>
        </p>
      )}
    </main>
  );
}
