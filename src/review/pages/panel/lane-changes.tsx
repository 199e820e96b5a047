import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {Changes} from '../changes';
import {RetryNotice} from '../../../kit/notice';
import {call} from '../server';
import {Skeleton} from '../../../kit/skeleton';
import {useAction} from '../../../kit/use-action';
import type {ChangesView, LaneView, ReviewView} from '../../contract';
import {FormBox} from './form-box';
import type {Review} from './use-review';

interface Shown {
  readonly lane: LaneView;
  readonly view: ReviewView;
  readonly review: Review;
}

/** What was edited since the lane looked; asked for when it is opened. */
export function LaneChanges({lane, view, review}: Shown) {
  const form = `changes-${lane.key}`;
  return (
    <FormBox form={form} review={review} title={`Changed for ${lane.label}`}>
      <Loaded key={view.textHash} lane={lane} view={view} review={review} />
    </FormBox>
  );
}

function Loaded({lane, view, review}: Shown) {
  const [changes, setChanges] = useState<ChangesView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [load, loading] = useAction(async () => {
    setProblem(null);
    const answer = await call('changesSince', view.fileId, lane.key);
    if (answer.ok) setChanges(answer.value);
    else setProblem(answer);
  });
  useEffect(() => load(), []);
  return (
    <>
      <RetryNotice problem={problem} busy={loading} onRetry={load} />
      {!changes && !problem && <Skeleton what="the changes" />}
      {changes && <Changes changes={changes} now={Date.now()} />}
      <div class="buttons">
        <Button onClick={review.closeForm}>Close</Button>
      </div>
    </>
  );
}
