import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {useAction} from '../../kit/use-action';
import type {ClockRow} from '../contract';
import {isRunning} from './due-words';
import {call} from './server';
import type {Board} from './use-board';

/** Shown while somebody else owes something: one press at the change of shifts. */
export function TakeOverButton({
  incidentId,
  rows,
  board,
}: {
  readonly incidentId: string;
  readonly rows: readonly ClockRow[];
  readonly board: Board;
}) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [take, busy] = useAction(async () => {
    const answer = await call('takeOver', incidentId);
    board.take(answer);
    setProblem(answer.ok ? null : answer);
  });
  const others = rows.filter(row => isRunning(row) && !row.mine).length;
  if (others === 0) return null;
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <p class="row-acts">
        <Button busy={busy} onClick={take}>
          {`Take over all ${others} from others`}
        </Button>
      </p>
    </>
  );
}
