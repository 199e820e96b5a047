import {useState} from 'preact/hooks';
import type {Answer, Problem} from '../core/base/answer';
import {Button} from './button';
import {Form} from './form';
import {ProblemNotice} from './notice';
import {TextField} from './text-field';
import {useAction} from './use-action';

/** Why what was found in the words stays as it is. */
export function LeaveForm({
  what,
  path,
  hint,
  onLeave,
  onCancel,
}: {
  /** The words that were found, or what is said about them. */
  readonly what: string;
  /** Of the reason, as the server names it in its problems. */
  readonly path: string;
  readonly hint: string;
  /** Sends the reason; what was answered without a problem is taken there. */
  readonly onLeave: (reason: string) => Promise<Answer<unknown>>;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [leave, busy] = useAction(async () => {
    const answer = await onLeave(reason);
    setProblem(answer.ok ? null : answer);
  });
  return (
    <Form problem={problem} label={`Why ${what} stays`} onSend={leave}>
      {problem && <ProblemNotice problem={problem} />}
      <TextField
        path={path}
        label="Why it stays"
        hint={hint}
        value={reason}
        onInput={setReason}
      />

      <div class="buttons">
        <Button kind="submit" busy={busy}>
          Leave it
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
