import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {Notice, ProblemNotice} from '../../../kit/notice';
import {call} from '../server';
import {useAction} from '../../../kit/use-action';
import type {ReviewView} from '../../contract';
import {released} from './released';
import type {Review} from './use-review';

/** What was begun and is not done, with the button that does it. */
export function LeftOver({
  view,
  review,
}: {
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const {fileId, left, versions, can} = view;
  const running = versions.find(({state}) => state === 'running');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [finish, busy] = useAction(async () => {
    setProblem(null);
    if (running && can.release) {
      const answer = await call('releaseDocument', fileId, running.technical);
      if (!answer.ok) return setProblem(answer);
      const {text, kind} = released(answer.value);
      return review.done(answer.value.review, text, kind);
    }
    const answer = await call('refreshReview', fileId);
    if (!answer.ok) return setProblem(answer);
    const still = answer.value.left.length > 0;
    review.done(
      answer.value,
      still ? 'Something is still left; see below.' : 'Everything is done now.',
      still ? 'warning' : 'good',
    );
  });
  if (left.length === 0 && !running) return null;
  return (
    <Notice kind="warning" title="Not finished yet">
      <ul>
        {running && (
          <li>
            The release of version {running.number} was begun by{' '}
            {running.startedBy}.
          </li>
        )}
        {left.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {review.mayRecord && <p>The next sweep finishes it, or do it now.</p>}
      {problem && <ProblemNotice problem={problem} />}
      {review.mayRecord && (
        <div class="buttons">
          <Button busy={busy} name="Finish the review’s steps" onClick={finish}>
            Finish
          </Button>
        </div>
      )}
    </Notice>
  );
}
