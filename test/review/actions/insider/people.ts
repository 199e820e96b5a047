import {decideInReview} from '../../../../src/review/actions/decide-in-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {rotateReviewKey} from '../../../../src/review/actions/rotate-key';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {ask, signAll} from '../review-acts';
import {
  ADMIN,
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  ReviewStage,
  WRITER,
} from '../review-stage';
import {refusal} from '../../../scenery/refusal';
import {signed, gates} from './scene';

describe('a delegate', () => {
  it('names no further one, and nobody who writes the text', () => {
    const stage = new ReviewStage();
    ask(stage);
    const delegate = (from: string, person: string) =>
      decideInReview(stage.as(from), {
        act: 'delegate',
        fileId: stage.id(),
        lane: 'legal',
        from,
        person,
        reason: 'In court.',
      });
    refusal(() => delegate(LEGAL, 'csm@ex\u0430mple.com'));
    refusal(() => delegate(LEGAL, 'cs\u200bm@example.com'));
    delegate(LEGAL, LEGAL2);
    sweepReviews(stage.as(ADMIN));
    refusal(() => delegate(LEGAL2, LEAD));
    stage.press(EXEC, 'leadership');
    stage.press(COMMANDER, 'commander');
    stage.press(WRITER, 'legal');
    expect(gates(stage)).toEqual(['lanes']);
  });

  it('is named by who is represented, though they may not write the register, and is mailed', () => {
    const stage = new ReviewStage();
    ask(stage);
    const delegate = {
      act: 'delegate',
      fileId: stage.id(),
      lane: 'legal',
      from: LEGAL,
      person: LEGAL2,
      reason: 'In court.',
    };
    refusal(() => decideInReview(stage.as(WRITER), delegate));
    refusal(() => decideInReview(stage.as(LEAD), delegate));
    decideInReview(stage.as(LEGAL), delegate);
    sweepReviews(stage.as(ADMIN));
    expect(
      stage.reviews.outbox.map(({message}) => message.to).flat(),
    ).toContain(LEGAL2);
  });
});

describe('a sweep', () => {
  it('has missed no document to which nothing has happened', () => {
    const stage = new ReviewStage();
    ask(stage);
    for (let run = 0; run < 3; run++) {
      stage.workspace.later(5);
      expect(sweepReviews(stage.as(ADMIN)).missed).toEqual([]);
    }
  });
});

describe('revoking the keys', () => {
  it('keeps what is released, and lets the rest be signed anew', () => {
    const stage = signed();
    expect(gates(stage)).toEqual(['released']);
    rotateReviewKey(stage.as(ADMIN), 'forget');
    expect(refreshReview(stage.as(LEAD), stage.id()).state.phase).toBe(
      'released',
    );
    const other = signed();
    rotateReviewKey(other.as(ADMIN), 'forget');
    other.workspace.later(1);
    ask(other);
    signAll(other);
    refreshReview(other.as(LEAD), other.id());
    expect(gates(other)).toEqual(['released']);
  });
});
