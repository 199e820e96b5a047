import {askForReview} from '../../../src/review/actions/ask-for-review';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import {unlockReleased} from '../../../src/review/actions/end-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {ADMIN, COMMANDER, EXEC, LEAD, LEGAL, ReviewStage} from './review-stage';

/** Three documents under review, looked at once. */
function swept(): ReviewStage {
  const stage = new ReviewStage({faq: {needed: true, reason: ''}});
  stage.workspace.searchLag = 0;
  for (const kind of ['customer', 'faq', 'technical'] as const) {
    const fileId = stage.id(kind);
    askForReview(stage.as(LEAD), {fileId, people: {}, notNeeded: {}});
  }
  stage.workspace.later(1);
  sweepReviews(stage.as(ADMIN));
  return stage;
}

/** How often each thing was asked for during one sweep, beside what every sweep asks for. */
function extra(stage: ReviewStage): Record<string, number> {
  stage.workspace.later(1);
  stage.workspace.calm();
  sweepReviews(stage.as(ADMIN));
  const counts: Record<string, number> = {};
  for (const label of stage.workspace.waves.flat()) {
    counts[label] = (counts[label] ?? 0) + 1;
  }
  for (const [label, always] of [
    ['read the register', 1],
    ['look at the file', 3],
    ['read comments', 3],
  ] as const) {
    counts[label] = (counts[label] ?? 0) - always;
    if (counts[label] === 0) delete counts[label];
  }
  return counts;
}

describe('a sweep while nothing happens', () => {
  it('reads no text: two round trips, whatever the number of documents', () => {
    const stage = swept();
    expect(extra(stage)).toEqual({});
    expect(stage.workspace.waves).toHaveLength(2);
  });

  it('reads every text again when the cache has forgotten', () => {
    const stage = swept();
    stage.reviews.looks.clear();
    expect(extra(stage)).toMatchObject({'read the text': 3});
    expect(extra(stage)).toEqual({});
  });

  it.each(['', '{"version', '{}', '{"version":7}', '[]'])(
    'does not believe a memory that says %s',
    memory => {
      const stage = swept();
      stage.reviews.looks.set(stage.id(), memory);
      expect(extra(stage)).toMatchObject({'read the text': 1});
    },
  );
});

describe('a sweep after something happened', () => {
  it('reads the one text that was edited, and sees whose sign-off is void', () => {
    const stage = swept();
    stage.press(LEGAL, 'legal');
    extra(stage);
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay later', 'Pay tomorrow');
    expect(extra(stage)).toMatchObject({'read the text': 1});
    expect(extra(stage)).toEqual({});
  });

  it('takes up an answer in a document nobody has edited', () => {
    const stage = swept();
    stage.press(LEGAL, 'legal');
    expect(extra(stage)).toMatchObject({'read the text': 1});
    expect(stage.facts().filter(({kind}) => kind === 'approve')).toMatchObject([
      {person: LEGAL},
    ]);
  });

  it('asks how it was meant when somebody only resolved a thread', () => {
    const stage = swept();
    const thread = stage.thread('legal');
    stage.reviews.replyAs(LEGAL, stage.id(), thread, '', 'resolve');
    expect(extra(stage)).toMatchObject({reply: 1});
  });

  it('reminds when only time has passed', () => {
    const stage = swept();
    stage.workspace.later(15);
    expect(extra(stage)['send mail']).toBeGreaterThan(0);
  });

  it('finishes what stopped in a document nobody has touched since', () => {
    const stage = swept();
    stage.reviews.approvals.clear();
    const file = stage.file('customer');
    stage.workspace.calm();
    stage.workspace.fault = (_, label) => (label === 'unlock' ? 'busy' : null);
    stage.press(EXEC, 'leadership');
    stage.press(COMMANDER, 'commander');
    stage.press(LEGAL, 'legal');
    stage.workspace.later(1);
    for (const kind of ['faq'] as const) {
      stage.press(EXEC, 'leadership', 'approve', '', kind);
      stage.press(COMMANDER, 'commander', 'approve', '', kind);
      stage.press(LEGAL, 'legal', 'approve', '', kind);
    }
    stage.workspace.later(1);
    sweepReviews(stage.as(ADMIN));
    expect(releaseDocument(stage.as(LEAD), file.id, 'withheld').kind).toBe(
      'released',
    );
    unlockReleased(stage.as(LEAD), file.id, 'A typo.');
    expect(file.locked).toBe(true);
    stage.workspace.calm();
    sweepReviews(stage.as(ADMIN));
    expect(file.locked).toBe(false);
  });

  it('takes up what was answered in Drive’s own approval, which changes neither file nor comment', () => {
    const stage = new ReviewStage();
    stage.reviews.approvalsOn = true;
    const fileId = stage.id();
    askForReview(stage.as(LEAD), {fileId, people: {}, notNeeded: {}});
    sweepReviews(stage.as(ADMIN));
    stage.workspace.calm();
    sweepReviews(stage.as(ADMIN));
    expect(stage.workspace.waves.flat()).not.toContain('read the text');
    stage.reviews.respondAs(LEGAL, fileId, 'approved');
    sweepReviews(stage.as(ADMIN));
    expect(stage.facts().filter(({kind}) => kind === 'approve')).toMatchObject([
      {person: LEGAL, source: 'approval'},
    ]);
  });
});
