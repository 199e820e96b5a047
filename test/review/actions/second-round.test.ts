import {askForReview} from '../../../src/review/actions/ask-for-review';
import {changesSince} from '../../../src/review/actions/changes-since';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {reviewPageView} from '../../../src/review/views/review-page';
import {reviewView} from '../../../src/review/views/review-view';
import type {PageLane} from '../../../src/review/contract';
import {signAll} from './review-acts';
import {LEAD, LEGAL, ReviewStage} from './review-stage';

function ask(stage: ReviewStage): void {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(),
    people: {},
    notNeeded: {},
  });
  stage.workspace.later(1);
}

function edit(stage: ReviewStage, from: string, to: string): void {
  stage.reviews.typeAs(LEAD, stage.id(), from, to);
  stage.workspace.later(1);
}

function legal(stage: ReviewStage): PageLane {
  const {lanes} = reviewPageView(stage.as(LEGAL), stage.id());
  const own = lanes.find(({key}) => key === 'legal');
  if (!own) throw new Error('Legal is not asked.');
  return own;
}

/** Legal objects, the text is edited, legal is asked again. */
function asked(): ReviewStage {
  const stage = new ReviewStage();
  ask(stage);
  stage.press(LEGAL, 'legal', 'object', 'Failed is too strong.');
  refreshReview(stage.as(LEAD), stage.id());
  edit(stage, 'Payments failed.', 'Payments were late.');
  ask(stage);
  return stage;
}

describe('a lane whose sign-off an edit took back', () => {
  it('waits for nobody before it is asked again: the lead has to', () => {
    const stage = new ReviewStage();
    ask(stage);
    signAll(stage);
    refreshReview(stage.as(LEAD), stage.id());
    edit(stage, 'Payments failed.', 'Payments were late.');
    const lanes = () =>
      reviewView(stage.as(LEAD), stage.id()).lanes.map(
        ({standing, awaited}) => [standing, awaited.length] as const,
      );
    expect(new Set(lanes().map(String))).toEqual(new Set(['voided,0']));
    ask(stage);
    expect(new Set(lanes().map(String))).toEqual(new Set(['awaited,1']));
  });
});

describe('a lane that is asked again after an objection', () => {
  it('is shown what was edited since the round it objected in', () => {
    const stage = asked();
    for (const changes of [
      legal(stage).changes,
      changesSince(stage.as(LEAD), stage.id(), 'legal'),
    ]) {
      expect(changes).toMatchObject({
        since: 'asked',
        sections: [{title: 'What happened', kind: 'edited'}],
      });
    }
  });

  it('still sees the objection of the round before, and no answer of its own on the new text', () => {
    const {round, answers, myVerdict} = legal(asked());
    expect(round).toBe(2);
    expect(answers).toMatchObject([
      {verdict: 'object', words: 'Failed is too strong.', mine: true},
    ]);
    expect(myVerdict).toBe('');
  });

  it('is shown the same in a third round, against the second', () => {
    const stage = asked();
    stage.press(LEGAL, 'legal', 'object', 'Late is not it either.');
    refreshReview(stage.as(LEAD), stage.id());
    edit(stage, 'Pay later.', 'Pay tomorrow.');
    ask(stage);
    expect(legal(stage).changes?.sections.map(({title}) => title)).toEqual([
      'What you can do',
    ]);
  });
});
