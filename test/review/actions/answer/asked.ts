import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {LEAD, ReviewStage} from '../review-stage';

export function asked(stage = new ReviewStage()): ReviewStage {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(),
    people: {},
    notNeeded: {},
  });
  stage.workspace.later(1);
  return stage;
}

export function standings(stage: ReviewStage): Record<string, string> {
  stage.workspace.later(1);
  const {state} = refreshReview(stage.as(LEAD), stage.id());
  return Object.fromEntries(
    state.lanes.map(({lane, standing}) => [lane.key, standing.kind]),
  );
}

export function verdicts(stage: ReviewStage): string[] {
  return stage
    .columns()
    .filter(({kind}) =>
      ['approve', 'object', 'suggest', 'clear', 'refused', 'prompted'].includes(
        kind,
      ),
    )
    .map(({kind, person, source, words}) =>
      [kind, person.split('@')[0], source, words]
        .filter(one => one !== '' && one !== 'add-on')
        .join(' '),
    );
}

export const reply = (
  stage: ReviewStage,
  email: string,
  lane: string,
  text: string,
) => stage.reviews.replyAs(email, stage.id(), stage.thread(lane), text);
