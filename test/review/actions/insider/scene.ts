import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../../src/review/actions/release-document';
import {ask, signAll} from '../review-acts';
import {LEAD, ReviewStage} from '../review-stage';

export function signed(): ReviewStage {
  const stage = new ReviewStage();
  ask(stage);
  signAll(stage);
  refreshReview(stage.as(LEAD), stage.id());
  stage.workspace.later(10);
  return stage;
}

export function gates(stage: ReviewStage, who = LEAD): readonly string[] {
  const outcome = releaseDocument(stage.as(who), stage.id(), 'withheld');
  return outcome.kind === 'kept-back'
    ? outcome.gates.map(({key}) => key)
    : [outcome.kind];
}
