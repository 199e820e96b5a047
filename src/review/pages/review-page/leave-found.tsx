import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {Problems} from '../../../kit/problems';
import {TextField} from '../../../kit/text-field';
import {useAction} from '../../../kit/use-action';
import type {PageFind, ReviewPageView} from '../../contract';
import {call} from '../server';

/** For a reviewer who answers for what was found: it stays, and why. */
export function LeaveFound({
  fileId,
  find: {finding, sample, message},
  onLeft,
}: {
  readonly fileId: string;
  readonly find: PageFind;
  readonly onLeft: (view: ReviewPageView) => void;
}) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [leave, busy] = useAction(async () => {
    const answer = await call('leaveFound', {fileId, finding, reason});
    setProblem(answer.ok ? null : answer);
    if (answer.ok) onLeft(answer.value);
  });
  const what = sample || message;
  return asking ? (
    <form
      aria-label={`Why ${what} stays`}
      onSubmit={event => {
        event.preventDefault();
        leave();
      }}
    >
      <Problems.Provider value={problem?.fields ?? []}>
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          path="found.reason"
          label="Why it stays"
          hint="Everybody who reviews the text reads it, and the journal keeps it"
          value={reason}
          onInput={setReason}
        />
      </Problems.Provider>
      <div class="buttons">
        <Button kind="submit" busy={busy}>
          Leave it
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          Cancel
        </Button>
      </div>
    </form>
  ) : (
    <div class="buttons">
      <Button
        kind="quiet"
        name={`Leave ${what} as it is`}
        onClick={() => setAsking(true)}
      >
        Leave it …
      </Button>
    </div>
  );
}
