import {askForReview} from '../../../src/review/actions/ask-for-review';
import {changesSince} from '../../../src/review/actions/changes-since';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {reviewPageView} from '../../../src/review/views/review-page';
import {reviewView} from '../../../src/review/views/review-view';
import type {PageLane} from '../../../src/review/contract';
import {signAll} from './review-acts';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import {ADMIN, LEAD, LEGAL, ReviewStage} from './review-stage';

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

  it('leaves one thread open: that of the round before says where the next one is, and asks nobody anything (first-use 25)', () => {
    const stage = asked();
    const threads = () =>
      stage.reviews
        .threadsOf(stage.id())
        .filter(({content}) => content.includes('icr1.legal.'));
    const [first, second] = threads();
    expect(threads().map(({resolved}) => resolved)).toEqual([true, false]);
    expect(first.replies[first.replies.length - 1].content).toMatch(
      /^Round 2 has a thread of its own\./,
    );
    expect(second.replies).toEqual([]);
    expect(
      stage.reviews
        .threadsOf(stage.id())
        .filter(({content}) => !content.includes('icr1.legal.'))
        .map(({resolved, replies}) => [resolved, replies.length]),
    ).toEqual([
      [false, 0],
      [false, 0],
    ]);
    const replies = threads().map(one => one.replies.length);
    refreshReview(stage.as(LEAD), stage.id());
    sweepReviews(stage.as(ADMIN));
    expect(threads().map(one => one.replies.length)).toEqual(replies);
    expect(stage.facts().filter(({kind}) => kind === 'prompted')).toEqual([]);
  });

  it('hears an objection all the same that somebody types into the thread of the round before', () => {
    const stage = asked();
    const [first] = stage.reviews
      .threadsOf(stage.id())
      .filter(({content}) => content.includes('icr1.legal.'));
    stage.reviews.replyAs(LEGAL, stage.id(), first.id, 'OBJECT: Not late.');
    stage.workspace.later(1);
    const view = refreshReview(stage.as(LEAD), stage.id()).state;
    expect(view.objections.map(({words}) => words)).toContain('Not late.');
  });
});
