import type {ComponentChildren} from 'preact';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {Status} from '../../../kit/status';
import type {Review} from './use-review';

/** Ends a form: what went wrong with it as a whole, the button that sends it, and the one that closes it. */
export function FormFoot({
  problem,
  busy,
  working = 'Working …',
  review,
  children,
}: {
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Said while it is sent. */
  readonly working?: string;
  readonly review: Pick<Review, 'closeForm'>;
  /** The button that sends it. */
  readonly children: ComponentChildren;
}) {
  return (
    <>
      {problem && !problem.fields?.length && (
        <ProblemNotice problem={problem} />
      )}
      <div class="buttons">
        {children}
        <Button disabled={busy} onClick={review.closeForm}>
          Close
        </Button>
      </div>
      <Status text={busy ? working : ''} />
    </>
  );
}
