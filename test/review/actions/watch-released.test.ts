import {askForReview} from '../../../src/review/actions/ask-for-review';
import {unlockReleased} from '../../../src/review/actions/end-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
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

function released(): ReviewStage {
  const stage = new ReviewStage();
  askForReview(stage.as(LEAD), {
    fileId: stage.id(),
    people: {},
    notNeeded: {},
  });
  stage.workspace.later(1);
  stage.press(EXEC, 'leadership');
  stage.press(COMMANDER, 'commander');
  stage.press(LEGAL, 'legal');
  stage.workspace.later(1);
  const {kind} = releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
  if (kind !== 'released') throw new Error(kind);
  sweepReviews(stage.as(ADMIN));
  stage.workspace.later(5);
  stage.reviews.outbox.length = 0;
  return stage;
}

/** A writer lifts the lock in Drive, edits, and locks again. */
function rewrite(stage: ReviewStage, from: string, to: string): void {
  const file = stage.file('customer');
  file.locked = false;
  stage.reviews.typeAs(WRITER, stage.id(), from, to);
  file.locked = true;
}

function evidence(stage: ReviewStage) {
  const file = [...stage.workspace.files.values()].find(
    ({mark}) => mark.kind === 'evidence',
  );
  if (!file) throw new Error('There is no evidence.');
  return file;
}

const sweep = (stage: ReviewStage) => sweepReviews(stage.as(ADMIN));
const told = (stage: ReviewStage) =>
  stage.reviews.outbox.map(({message}) => message);

describe('a released text', () => {
  it('that stays as it is costs a sweep one call and says nothing', () => {
    const stage = released();
    stage.workspace.waves.length = 0;
    expect(sweep(stage)).toMatchObject({drifted: 0, left: []});
    expect(stage.workspace.waves.flat().slice(-1)).toEqual([
      'look what has changed',
    ]);
    expect(stage.workspace.waves.flat()).not.toContain('read the text');
    expect(told(stage)).toEqual([]);
  });

  it('that is rewritten behind its lock is told to the lead and to CS, once for each state (A48)', () => {
    const stage = released();
    rewrite(stage, 'Pay later.', 'Send us your password.');
    expect(sweep(stage)).toMatchObject({drifted: 1, left: []});
    expect(told(stage)).toMatchObject([
      {
        to: [LEAD, CS_OPS, CS],
        subject: expect.stringContaining('Changed after its release'),
      },
    ]);
    expect(JSON.stringify(told(stage))).not.toContain('password');
    expect(stage.facts().slice(-3)).toMatchObject([
      {kind: 'drifted', what: 'text', version: 1},
      {kind: 'mailing'},
      {kind: 'mailed'},
    ]);
    sweep(stage);
    stage.file('customer').modifiedAt = stage.workspace.now;
    sweep(stage);
    expect(told(stage)).toHaveLength(1);
    rewrite(stage, 'password', 'card number');
    sweep(stage);
    expect(told(stage)).toHaveLength(2);
  });

  it('whose PDF is overwritten or thrown away is told as well', () => {
    const stage = released();
    evidence(stage).content = '%PDF evil';
    sweep(stage);
    expect(told(stage)).toMatchObject([
      {body: expect.stringContaining('The PDF that was kept')},
    ]);
    const binned = released();
    evidence(binned).trashed = true;
    sweep(binned);
    expect(told(binned)).toHaveLength(1);
  });

  it('that was unlocked with a reason is a draft again, and no drift', () => {
    const stage = released();
    unlockReleased(stage.as(LEAD), stage.id(), 'A typo.');
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay later.', 'Pay soon.');
    stage.reviews.outbox.length = 0;
    expect(sweep(stage)).toMatchObject({drifted: 0});
    expect(told(stage)).toEqual([]);
  });

  it('is looked at again when it could not be read', () => {
    const stage = released();
    rewrite(stage, 'Pay later.', 'Send us your password.');
    stage.workspace.fault = (_, called) =>
      called === 'read the text' ? 'busy' : null;
    expect(sweep(stage).left).toHaveLength(1);
    stage.workspace.fault = () => null;
    expect(sweep(stage)).toMatchObject({drifted: 1, left: []});
  });
});
