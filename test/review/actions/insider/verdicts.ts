import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {decideInReview} from '../../../../src/review/actions/decide-in-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {ask} from '../review-acts';
import {
  ADMIN,
  COMMANDER,
  CSM,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
  WRITER,
} from '../review-stage';
import {refusal} from '../../../scenery/refusal';
import {signed, gates} from './scene';

/** Replies of a lane's thread, which their authors and the thread's author can delete. */
function replies(stage: ReviewStage, lane: string) {
  const thread = stage.reviews
    .threadsOf(stage.id())
    .find(({id}) => id === stage.thread(lane));
  if (!thread) throw new Error(`${lane} has no thread.`);
  return thread.replies;
}

function deleteThread(stage: ReviewStage, lane: string): void {
  const id = stage.thread(lane);
  const all = stage.reviews.threadsOf(stage.id());
  all.splice(
    all.findIndex(one => one.id === id),
    1,
  );
}

describe('an objection', () => {
  it('counts though somebody has deleted its thread before anybody looked', () => {
    const stage = signed();
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    deleteThread(stage, 'legal');
    expect(gates(stage)).toContain('objections');
  });

  it('counts though its own row was deleted, until an owner has looked', () => {
    const stage = signed();
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    refreshReview(stage.as(LEAD), stage.id());
    const rows = stage.tab('reviews');
    rows.splice(rows.findIndex(({fact}) => fact === 'object'));
    replies(stage, 'legal').length = 0;
    stage.reviews.inbox.clear();
    expect(gates(stage)).toContain('record');
    const look = {act: 'look', fileId: stage.id(), reason: 'I asked Legal.'};
    expect(refusal(() => decideInReview(stage.as(LEAD), look)).why).toContain(
      'Only the owners',
    );
    decideInReview(stage.as(ADMIN), look);
    // Looking signs nothing: every lane is asked anew.
    expect(gates(stage)).toEqual(['lanes']);
  });

  it('is not used up by somebody else who shows its nonce first', () => {
    const stage = signed();
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    const [objection] = replies(stage, 'legal').slice(-1);
    const nonce = objection.content.split('.').slice(-7)[0];
    expect(nonce).not.toBe('');
    stage.press(EXEC, 'leadership', 'suggest', 'Shorter.');
    refreshReview(stage.as(LEAD), stage.id());
    expect(gates(stage)).toContain('objections');
  });
});

describe('an approval', () => {
  it('its writer has deleted before it was taken up counts for nobody who posts it again', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal');
    const [reply] = replies(stage, 'legal').splice(0);
    stage.reviews.replyAs(
      WRITER,
      stage.id(),
      stage.thread('legal'),
      reply.content,
    );
    sweepReviews(stage.as(ADMIN));
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    const legal = state.lanes.find(({lane}) => lane.key === 'legal');
    expect(legal?.standing.kind).toBe('awaited');
  });

  it('counts no more once its writer has deleted the reply', () => {
    const stage = signed();
    replies(stage, 'legal').length = 0;
    expect(gates(stage)).toEqual(['lanes']);
    expect(stage.tab('journal').map(({text}) => text)).toContainEqual(
      expect.stringContaining('its reply was deleted or changed'),
    );
  });

  it('stays where somebody else has deleted the whole thread, which is opened again', () => {
    const stage = signed();
    const before = stage.thread('legal');
    deleteThread(stage, 'legal');
    sweepReviews(stage.as(ADMIN));
    expect(stage.thread('legal')).not.toBe(before);
    expect(gates(stage)).toEqual(['released']);
  });

  it('that waits for a thread somebody has deleted is explained to who asks again', () => {
    const stage = new ReviewStage();
    ask(stage);
    deleteThread(stage, 'legal');
    stage.workspace.later(1);
    const asked = askForReview(stage.as(LEAD), {
      fileId: stage.id(),
      people: {},
      notNeeded: {},
    });
    expect(asked).toMatchObject({kind: 'asked', lanes: []});
    expect('left' in asked ? asked.left.map(({why}) => why) : []).toEqual([
      expect.stringContaining('comment thread of Legal is not there'),
    ]);
  });

  it('of somebody nobody names for the lane needs an owner’s word', () => {
    const stage = new ReviewStage();
    ask(stage, {people: {legal: [CSM]}});
    stage.press(EXEC, 'leadership');
    stage.press(COMMANDER, 'commander');
    stage.press(CSM, 'legal');
    expect(gates(stage)).toEqual(['signers']);
    const confirm = {
      act: 'confirm',
      fileId: stage.id(),
      lane: 'legal',
      person: CSM,
      reason: 'She is admitted to the bar.',
    };
    refusal(() => decideInReview(stage.as(WRITER), confirm));
    decideInReview(stage.as(ADMIN), confirm);
    expect(gates(stage)).toEqual(['released']);
  });

  it('holds nothing back while its writer can object: who was shut out is a gate', () => {
    const stage = signed();
    const {access} = stage.file('customer');
    const at = access.findIndex(
      ({who}) => who.type === 'user' && who.email === LEGAL,
    );
    access.splice(at, 1);
    expect(gates(stage)).toEqual(['access']);
    const other = signed();
    other.file('customer').locked = true;
    expect(gates(other)).toEqual(['foreign-lock']);
  });
});

describe('a reply that was edited after it was taken up', () => {
  it.each([
    ['OBJECT: it promises a refund', ['lanes', 'objections']],
    ['hm', ['lanes']],
  ])('approves no more: %s', (content, closed) => {
    const stage = signed();
    Object.assign(replies(stage, 'legal')[0], {content});
    expect(gates(stage)).toEqual(closed);
  });
});
