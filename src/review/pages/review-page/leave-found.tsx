import {useState} from 'preact/hooks';
import {Button} from '../../../kit/button';
import {LeaveForm} from '../../../kit/leave-form';
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
  const what = sample || message;
  return asking ? (
    <LeaveForm
      what={what}
      path="found.reason"
      hint="Everybody who reviews the text reads it, and the journal keeps it"
      onLeave={async reason => {
        const answer = await call('leaveFound', {fileId, finding, reason});
        if (answer.ok) onLeft(answer.value);
        return answer;
      }}
      onCancel={() => setAsking(false)}
    />
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
