import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {RetryNotice} from '../../../kit/notice';
import {call} from '../server';
import {Skeleton} from '../../../kit/skeleton';
import {useAction} from '../../../kit/use-action';
import type {AskProposal, ReviewView} from '../../contract';
import {AskFields} from './ask-fields';
import {FormBox} from './form-box';
import type {Review} from './use-review';

/** Whom to ask in which lane; the proposal is asked for when the form opens. */
export function AskForm({
  view,
  review,
}: {
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const title = view.round > 0 ? 'Ask again' : 'Ask for review';
  return (
    <FormBox form="ask" review={review} title={title}>
      <Proposed view={view} review={review} />
    </FormBox>
  );
}

function Proposed({
  view,
  review,
}: {
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const [proposal, setProposal] = useState<AskProposal | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [load, loading] = useAction(async () => {
    setProblem(null);
    const answer = await call('askProposal', view.fileId);
    if (answer.ok) setProposal(answer.value);
    else setProblem(answer);
  });
  useEffect(() => load(), []);
  if (proposal)
    return <AskFields proposal={proposal} view={view} review={review} />;
  return (
    <>
      <RetryNotice problem={problem} busy={loading} onRetry={load} />
      {!problem && <Skeleton what="who would be asked" />}
      <Button onClick={review.closeForm}>Close</Button>
    </>
  );
}
