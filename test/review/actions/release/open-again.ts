import {UserError} from '../../../../src/core/base/user-error';
import {
  unlockReleased,
  withdrawReview,
} from '../../../../src/review/actions/end-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {COMMANDER, CS_OPS, LEAD, LEGAL, ReviewStage} from '../review-stage';
import {approved, ask, release, sign} from './approved-text';
import {refusal} from '../../../scenery/refusal';

describe('opening a released text again', () => {
  it('needs a reason, takes the lock and the readers away, and is recorded', () => {
    const stage = approved();
    release(stage);
    expect(
      refusal(() => unlockReleased(stage.as(LEAD), stage.id(), ' ')).why,
    ).toBe('It needs a reason.');
    expect(unlockReleased(stage.as(LEAD), stage.id(), 'A typo.')).toEqual([]);
    expect(stage.file('customer').locked).toBe(false);
    expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('none');
    expect(stage.tab('journal').map(({text}) => text)).toContain(
      'Released text opened again (in the sidebar): A typo.',
    );
  });

  it('leads to a second version once the edited text is signed', () => {
    const stage = approved();
    release(stage);
    unlockReleased(stage.as(LEAD), stage.id(), 'A typo.');
    stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were slow');
    expect(release(stage)).toMatchObject({kind: 'kept-back'});
    ask(stage);
    sign(stage);
    expect(release(stage)).toMatchObject({
      kind: 'released',
      version: {number: 2},
    });
    expect(stage.tab('comms')).toHaveLength(4);
    const [first, second] = stage.reviews.outbox
      .map(({message}) => message)
      .filter(({subject}) => subject.includes('Approved, version'));
    expect(first.body).not.toContain('replaces');
    expect(second.body).toContain('It replaces version 1.');
    const again = stage.reviews.outbox
      .map(({message}) => message)
      .filter(({subject}) => subject.includes('Review '));
    expect(again[0].body).toContain('Severity: ');
    expect(again[0].body).not.toContain('round');
    expect(again[again.length - 1].body).toContain('This is round 2');
  });

  it('closes the same version again when nothing was changed', () => {
    const stage = approved();
    release(stage);
    unlockReleased(stage.as(LEAD), stage.id(), 'A typo.');
    expect(release(stage)).toMatchObject({
      kind: 'released',
      version: {number: 1},
    });
    expect(stage.file('customer').locked).toBe(true);
    expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('reader');
    expect(stage.reviews.pdfs.size).toBe(1);
    expect(stage.tab('comms')).toHaveLength(2);
    unlockReleased(stage.as(LEAD), stage.id(), 'Again.');
    expect(stage.file('customer').locked).toBe(false);
  });

  it('is not for readers', () => {
    const stage = approved();
    release(stage);
    expect(() => unlockReleased(stage.as(CS_OPS), stage.id(), 'x')).toThrow(
      UserError,
    );
    expect(stage.file('customer').locked).toBe(true);
  });
});

describe('withdrawing a review', () => {
  it('takes the reviewers’ access away and lets their approvals count no more', () => {
    const stage = approved();
    refreshReview(stage.as(LEAD), stage.id());
    expect(withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.')).toEqual(
      [],
    );
    expect(stage.reviews.roleOf(stage.id(), LEGAL)).toBe('none');
    expect(stage.reviews.roleOf(stage.id(), COMMANDER)).toBe('writer');
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    expect(state.phase).toBe('draft');
  });

  it('can be followed by a new review, whose round goes on counting', () => {
    const stage = approved();
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    ask(stage);
    expect(refreshReview(stage.as(LEAD), stage.id()).state).toMatchObject({
      phase: 'in-review',
      round: 2,
    });
  });

  it('keeps an objection nobody had taken up yet, and lets no older approval sign what is asked later', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.workspace.later(1);
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    expect(stage.facts().map(({kind}) => kind)).toContain('object');
    expect(refreshReview(stage.as(LEAD), stage.id()).state).toMatchObject({
      objections: [{person: LEGAL}],
    });
  });

  it('takes an approval that shows only after the next ask for one of before', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.workspace.later(1);
    const id = stage.thread('commander');
    const typed = stage.workspace.now;
    stage.workspace.later(1);
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    ask(stage);
    stage.workspace.later(1);
    // Comments show late as well.
    const now = stage.workspace.now;
    stage.workspace.now = typed;
    stage.reviews.replyAs(COMMANDER, stage.id(), id, 'APPROVE');
    stage.workspace.now = now;
    refreshReview(stage.as(LEAD), stage.id());
    expect(
      stage.columns().filter(({kind}) => kind === 'refused'),
    ).toMatchObject([{words: 'old-round', person: COMMANDER}]);
  });

  it('cancels Drive’s own approval', () => {
    const stage = new ReviewStage();
    stage.reviews.approvalsOn = true;
    ask(stage);
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    expect(stage.reviews.approvals.get(stage.id())).toMatchObject([
      {status: 'cancelled'},
    ]);
  });
});
