import {withdrawReview} from '../../../../src/review/actions/end-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {ask} from '../review-acts';
import {ADMIN, LEAD, LEGAL, ReviewStage, WRITER} from '../review-stage';
import {signed, gates} from './scene';

describe('a lane’s thread', () => {
  const words = (stage: ReviewStage, lane: string) =>
    stage.reviews
      .threadsOf(stage.id())
      .find(({id}) => id === stage.thread(lane))?.content ?? '';
  const rewrite = (stage: ReviewStage, lane: string, content: string) => {
    const all = stage.reviews.threadsOf(stage.id());
    const at = all.findIndex(({id}) => id === stage.thread(lane));
    all[at] = {...all[at], content};
  };

  it.each<readonly [string, (stage: ReviewStage) => string]>([
    [
      'without its last line',
      stage => words(stage, 'legal').replace(/\n.*$/, ''),
    ],
    ['with the words of another lane', stage => words(stage, 'leadership')],
    ['with nothing', () => '.'],
  ])(
    'that who wrote it has left %s is opened again, and what was said in it is heard',
    (_, left) => {
      const stage = new ReviewStage();
      ask(stage);
      const first = stage.thread('legal');
      rewrite(stage, 'legal', left(stage));
      stage.reviews.replyAs(LEGAL, stage.id(), first, 'OBJECT: Too early.');
      stage.workspace.later(10);
      sweepReviews(stage.as(ADMIN));
      expect(stage.thread('legal')).not.toBe(first);
      stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
      const {objections} = refreshReview(stage.as(LEAD), stage.id()).state;
      expect(objections.map(one => one.words)).toEqual([
        'Too early.',
        'It promises a refund.',
      ]);
    },
  );

  it('that somebody resolves by hand is open again, with a word that this was no answer', () => {
    const stage = new ReviewStage();
    ask(stage);
    const id = stage.thread('legal');
    stage.reviews.replyAs(LEGAL, stage.id(), id, '', 'resolve');
    stage.workspace.later(1);
    for (let sweep = 0; sweep < 3; sweep++) sweepReviews(stage.as(ADMIN));
    const all = stage.reviews.threadsOf(stage.id());
    expect(all.find(one => one.id === id)).toMatchObject({
      resolved: false,
      replies: [
        {action: 'resolve'},
        {content: expect.stringContaining('says nothing about the text')},
      ],
    });
  });
});

describe('words that come back', () => {
  it('are not signed because they were in a round that was withdrawn', () => {
    const stage = signed();
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong number.');
    stage.reviews.typeAs(WRITER, stage.id(), 'Pay later', 'Pay soon');
    stage.workspace.later(1);
    ask(stage);
    stage.reviews.typeAs(WRITER, stage.id(), 'Pay soon', 'Pay later');
    stage.workspace.later(10);
    sweepReviews(stage.as(ADMIN));
    expect(gates(stage)).toEqual(['lanes']);
  });

  it('are those that were signed where an edit was undone: exactly they go out', () => {
    const stage = signed();
    const {hash} = stage.text();
    stage.reviews.typeAs(WRITER, stage.id(), 'Pay later', 'Pay soon');
    stage.workspace.later(1);
    sweepReviews(stage.as(ADMIN));
    expect(gates(stage)).toEqual(['lanes']);
    stage.reviews.typeAs(WRITER, stage.id(), 'Pay soon', 'Pay later');
    stage.workspace.later(1);
    expect([stage.text().hash, gates(stage)]).toEqual([hash, ['released']]);
  });
});
