import {askForReview} from '../../../src/review/actions/ask-for-review';
import {unlockReleased} from '../../../src/review/actions/end-review';
import {decideInReview} from '../../../src/review/actions/decide-in-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import {proposeReview} from '../../../src/review/actions/asking/propose-review';
import {
  ADMIN,
  COMMANDER,
  CS,
  CS_OPS,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
  WRITER,
} from './review-stage';

type Options = ConstructorParameters<typeof ReviewStage>[0];

/** The customer text of the worst level is with leadership, commander and legal; asked by a writer. */
function asked(form: Options = {}, who = WRITER): ReviewStage {
  const stage = new ReviewStage(form);
  ask(stage, '', who);
  stage.reviews.outbox.length = 0;
  return stage;
}

function ask(stage: ReviewStage, note = '', who = WRITER): void {
  askForReview(stage.as(who), {
    fileId: stage.id(),
    people: {},
    notNeeded: {},
    note,
  });
  stage.workspace.later(1);
}

function signed(stage: ReviewStage): void {
  stage.press(EXEC, 'leadership');
  stage.press(COMMANDER, 'commander');
  stage.press(LEGAL, 'legal');
  stage.workspace.later(1);
}

const sweep = (stage: ReviewStage) => void sweepReviews(stage.as(ADMIN));
const mails = (stage: ReviewStage, about: RegExp) =>
  stage.reviews.outbox
    .map(({message}) => message)
    .filter(({subject}) => about.test(subject));

describe('people hear when they are needed', () => {
  it('an objection goes to who asked and to the lead, with its words, once', () => {
    const stage = asked();
    stage.press(LEGAL, 'legal', 'object', 'The start time is wrong.');
    sweep(stage);
    sweep(stage);
    const [mail, ...more] = mails(stage, /Objection/);
    expect(more).toEqual([]);
    expect(mail.to).toEqual([WRITER, LEAD]);
    expect(mail.body).toContain('The start time is wrong.');
    expect(mail.body).toContain(LEGAL);
  });

  it('one that is settled before anybody looks is no news', () => {
    const stage = asked();
    stage.press(LEGAL, 'legal', 'object', 'The start time is wrong.');
    stage.workspace.later(1);
    stage.press(LEGAL, 'legal', 'clear', 'I misread.');
    sweep(stage);
    expect(mails(stage, /Objection/)).toEqual([]);
  });

  it('“every lane has signed” goes to who asked and to the lead: once for each time it becomes so', () => {
    const stage = asked();
    stage.press(EXEC, 'leadership');
    stage.press(COMMANDER, 'commander');
    sweep(stage);
    expect(mails(stage, /Signed by every lane/)).toEqual([]);
    stage.press(LEGAL, 'legal');
    sweep(stage);
    sweep(stage);
    expect(mails(stage, /Signed by every lane/).map(({to}) => to)).toEqual([
      [WRITER, LEAD],
    ]);
    stage.file('customer').document?.type('Pay later', 'Pay tomorrow');
    stage.workspace.later(5);
    ask(stage);
    signed(stage);
    sweep(stage);
    expect(mails(stage, /Signed by every lane/)).toHaveLength(2);
  });

  it('CS Ops and their leadership hear that a version is being changed, and which one replaces it', () => {
    const stage = asked();
    signed(stage);
    releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    stage.workspace.later(10);
    unlockReleased(stage.as(LEAD), stage.id(), 'The amount was wrong.');
    sweep(stage);
    const [unlocked, ...more] = mails(stage, /being changed/);
    expect(more).toEqual([]);
    expect(unlocked.to).toEqual([CS_OPS, CS]);
    expect(unlocked.body).toContain('Do not send version 1 any more');
    expect(unlocked.body).toContain('The amount was wrong.');
    stage.file('customer').document?.type('Pay later', 'Pay tomorrow');
    stage.workspace.later(5);
    ask(stage);
    signed(stage);
    refreshReview(stage.as(LEAD), stage.id());
    releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    const [next] = mails(stage, /Approved, version 2/);
    expect(next.body).toContain('replaces version 1');
    expect(mails(stage, /being changed/)).toHaveLength(1);
  });

  it('and that it stands again, when it was closed unchanged', () => {
    const stage = asked();
    signed(stage);
    releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    unlockReleased(stage.as(LEAD), stage.id(), 'The amount was wrong.');
    releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    sweep(stage);
    expect(mails(stage, /stands again/).map(({to}) => to)).toEqual([
      [CS_OPS, CS],
    ]);
  });

  it('a delegate hears of it, in whose place', () => {
    const stage = asked();
    decideInReview(stage.as(EXEC), {
      act: 'delegate',
      fileId: stage.id(),
      lane: 'leadership',
      from: EXEC,
      person: CS,
      reason: 'On leave.',
    });
    sweep(stage);
    sweep(stage);
    const [mail, ...more] = stage.reviews.outbox.filter(({message}) =>
      message.to.includes(CS),
    );
    expect(more).toEqual([]);
    expect(mail.message.body).toContain(`in the place of ${EXEC}`);
  });

  it('of a restricted incident nothing but a bare link leaves its folder', () => {
    const stage = asked({visibility: 'restricted'}, LEAD);
    stage.press(LEGAL, 'legal', 'object', 'The secret start time is wrong.');
    stage.workspace.later(1);
    refreshReview(stage.as(LEAD), stage.id());
    stage.workspace.later(1);
    stage.press(LEGAL, 'legal', 'clear', 'I misread.');
    stage.workspace.later(1);
    signed(stage);
    refreshReview(stage.as(LEAD), stage.id());
    releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    unlockReleased(stage.as(LEAD), stage.id(), 'The secret amount was wrong.');
    const told = stage.reviews.outbox.map(({message}) => message);
    expect(told.map(({subject}) => subject)).toEqual(
      expect.arrayContaining([
        'Somebody objects to a text',
        'A text is signed',
        'A text you were given is being changed',
      ]),
    );
    expect(told.map(({subject, body}) => subject + body).join()).not.toMatch(
      /secret|INC-|Checkout|Legal|Level|Customer|@.*says|version \d/i,
    );
  });
});

describe('the mail of an ask', () => {
  it('says severity, lane, deadline and the asker’s word, in one mail a person and round', () => {
    const stage = new ReviewStage();
    askForReview(stage.as(WRITER), {
      fileId: stage.id(),
      people: {},
      notNeeded: {},
      note: 'The amount is new.',
    });
    const own = stage.reviews.outbox.filter(({message}) =>
      message.to.includes(LEGAL),
    );
    expect(own).toHaveLength(1);
    const [{message}] = own;
    expect(message.subject).toContain('Level 1');
    expect(message.subject).toMatch(/Legal/);
    expect(message.body).toContain('Severity: Level 1');
    expect(message.body).toContain(`${WRITER} writes:\nThe amount is new.`);
    sweep(stage);
    expect(
      stage.reviews.outbox.filter(({message: {to}}) => to.includes(LEGAL)),
    ).toHaveLength(1);
  });

  it('of a later round says “again” and which sections were edited', () => {
    const stage = asked();
    signed(stage);
    sweep(stage);
    stage.file('customer').document?.type('Pay later', 'Pay tomorrow');
    stage.workspace.later(5);
    stage.reviews.outbox.length = 0;
    ask(stage, 'The day is certain now.');
    const [{message}] = stage.reviews.outbox;
    expect(message.subject).toContain('Review again');
    expect(message.body).toContain(
      'Edited since you were last asked: What you can do.',
    );
    expect(message.body).toContain('The day is certain now.');
  });

  it('of a restricted incident holds no note', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    expect(proposeReview(stage.as(LEAD), stage.id()).restricted).toBe(true);
    ask(stage, 'The secret amount is new.', LEAD);
    expect(JSON.stringify(stage.reviews.outbox)).not.toContain('secret');
  });

  it('is not asked for with a note nobody could read', () => {
    const stage = new ReviewStage();
    expect(() => ask(stage, 'x'.repeat(1001))).toThrow(/too long/);
    expect(stage.reviews.outbox).toEqual([]);
  });
});
