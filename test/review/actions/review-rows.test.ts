import {askForReview} from '../../../src/review/actions/ask-for-review';
import {unlockReleased} from '../../../src/review/actions/end-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {reviewRows} from '../../../src/review/views/review-rows';
import {refreshedView} from '../../../src/review/views/review-view';
import {ADMIN, COMMANDER, EXEC, LEAD, LEGAL, ReviewStage} from './review-stage';
import {NOBODY, ask, waves} from './review-acts';

describe('the list of reviews', () => {
  it('shows what waits for the person first, with lanes, who is awaited until when, and objections', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal', 'object', 'No.');
    const fileId = stage.id('technical');
    askForReview(stage.as(LEAD), {fileId, ...NOBODY});
    stage.workspace.later(1);
    refreshedView(stage.as(LEAD), stage.id());
    const rows = reviewRows(stage.as(LEGAL));
    expect(rows.map(({label, waitsForMe}) => [label, waitsForMe])).toEqual([
      ['Technical explanation', true],
      ['Customer communication', false],
    ]);
    expect(rows[1]).toMatchObject({
      incidentId: 'INC-2026-0001',
      phase: 'in-review',
      round: 1,
      objections: 1,
    });
    expect(
      rows[1].lanes.map(({label, standing, awaited}) => [
        label,
        standing,
        awaited.map(({person}) => person),
      ]),
    ).toEqual([
      ['Senior leadership', 'awaited', [EXEC]],
      ['Incident commander', 'awaited', [COMMANDER]],
      ['Legal', 'objected', []],
    ]);
    expect(waves(stage, () => reviewRows(stage.as(LEGAL)))).toBe(1);
  });

  it('offers the drafts of active incidents, so that a review can be asked for from the register', () => {
    const stage = new ReviewStage();
    expect(
      reviewRows(stage.as(LEAD)).map(({label, phase, waitsForMe}) => [
        label,
        phase,
        waitsForMe,
      ]),
    ).toEqual([
      ['Customer communication', 'draft', false],
      ['Technical explanation', 'draft', false],
    ]);
  });

  it('offers no draft of an FAQ that was skipped since, and keeps one somebody was asked about (first-use 35)', () => {
    const stage = new ReviewStage({faq: {needed: true, reason: ''}});
    const skip = (needed: boolean) =>
      Object.assign(stage.tab('incidents')[0], {
        faqNeeded: needed,
        faqReason: 'Answered in the mail.',
      });
    const listed = () =>
      reviewRows(stage.as(LEAD)).filter(({label}) => label === 'FAQ').length;
    expect(listed()).toBe(1);
    skip(false);
    expect(listed()).toBe(0);
    skip(true);
    askForReview(stage.as(LEAD), {fileId: stage.id('faq'), ...NOBODY});
    skip(false);
    expect(listed()).toBe(1);
  });

  it('keeps a released text until its incident is closed: corrections come after the end', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(EXEC, 'leadership');
    stage.press(COMMANDER, 'commander');
    stage.press(LEGAL, 'legal');
    stage.workspace.later(1);
    releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    const phases = (phase: string) => {
      stage.tab('incidents')[0].phase = phase;
      return reviewRows(stage.as(LEAD)).map(one => one.phase);
    };
    expect(phases('recovery')).toEqual(['released', 'draft']);
    expect(phases('post-incident')).toEqual(['released']);
    expect(phases('closed')).toEqual([]);
    // Closed, it is opened again at the incident's desk.
    expect(
      unlockReleased(stage.as(LEAD), stage.id(), 'The amount was wrong.'),
    ).toEqual([]);
  });

  it('shows a restricted incident to its people only', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    ask(stage, {people: {leadership: [EXEC], legal: [LEGAL]}});
    expect(reviewRows(stage.as(LEAD)).map(({phase}) => phase)).toEqual([
      'in-review',
      'draft',
    ]);
    expect(reviewRows(stage.as(ADMIN))).toEqual([]);
  });
});
