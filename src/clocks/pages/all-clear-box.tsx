import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Form} from '../../kit/form';
import {ProblemNotice} from '../../kit/notice';
import {TimeField} from '../../kit/time-field';
import {useAction} from '../../kit/use-action';
import {call} from './server';
import type {Board} from './use-board';

/** The all-clear: one button for everything resolving means. */
export function AllClearBox({
  incidentId,
  now,
  board,
}: {
  readonly incidentId: string;
  readonly now: number;
  readonly board: Board;
}) {
  const [resolvedAt, setResolvedAt] = useState(() =>
    new Date(now).toISOString(),
  );
  const [impactEndedAt, setImpactEndedAt] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [send, busy] = useAction(async () => {
    const answer = await call('declareAllClear', {
      incidentId,
      resolvedAt,
      impactEndedAt,
    });
    board.take(answer);
    setProblem(answer.ok ? null : answer);
  });
  return (
    <details>
      <summary>Declare all-clear</summary>
      <Form problem={problem} look="clock-form" onSend={send}>
        {problem && <ProblemNotice problem={problem} />}
        <p class="hint">
          Records the resolution, renews the documents and mails the team.
          Nothing goes to customers automatically: their final notice is due
          then.
        </p>
        <TimeField
          path="clear.resolvedAt"
          label="Resolved at"
          value={resolvedAt}
          onInput={setResolvedAt}
        />
        <TimeField
          path="clear.impactEndedAt"
          label="Impact on customers ended at"
          hint="May stay empty"
          value={impactEndedAt}
          onInput={setImpactEndedAt}
        />
        <div class="buttons">
          <Button kind="submit" busy={busy}>
            Declare all-clear
          </Button>
        </div>
      </Form>
    </details>
  );
}
