import {beginDocument} from '../../../src/aftermath/actions/begin-document';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {CS, LEAD, ReviewStage, SME} from '../../review/actions/review-stage';

const ID = 'INC-2026-0001';

/** A preliminary analysis with that sentence in it, signed by everybody who has to. */
function signed(sentence: string): ReviewStage {
  const stage = new ReviewStage();
  const [row] = stage.tab('incidents');
  row.resolvedAt = stage.workspace.now;
  row.phase = 'post-incident';
  beginDocument(stage.as(LEAD), ID, 'analysis');
  stage.workspace.later(1);
  const {document} = stage.file('analysis');
  document?.type('Payments failed.', sentence);
  askForReview(stage.as(LEAD), {
    fileId: stage.id('analysis'),
    people: {},
    notNeeded: {},
    asIs: true,
  });
  stage.workspace.later(1);
  stage.press(SME, 'engineering', 'approve', '', 'analysis');
  stage.press(CS, 'cs|leadership', 'approve', '', 'analysis');
  stage.workspace.later(1);
  return stage;
}

const release = (stage: ReviewStage) =>
  releaseDocument(stage.as(LEAD), stage.id('analysis'), 'withheld');

describe('a preliminary analysis that is signed', () => {
  it('is held back when it names a cause, with the sentence and what to do (S3-6)', () => {
    const outcome = release(
      signed('Payments failed because a certificate had expired.'),
    );
    expect(outcome).toMatchObject({kind: 'kept-back', gates: [{key: 'words'}]});
    expect(JSON.stringify(outcome)).toContain('names no cause');
  });

  it('is released when it does not, for everybody inside and nobody outside (S3-2, S3-3)', () => {
    const stage = signed(
      'Payments failed from about 08:40 to about 10:15 UTC.',
    );
    expect(release(stage).kind).toBe('released');
    const readers = stage
      .file('analysis')
      .access.filter(({role}) => role === 'reader')
      .map(({who}) => (who.type === 'domain' ? who.domain : who.email));
    expect(readers).toContain('example.com');
    expect(stage.file('analysis').linkRole).toBeUndefined();
    // Nobody is handed a copy to pass on: neither its words nor its PDF.
    const mail = stage.reviews.outbox
      .map(({message}) => message)
      .find(({subject}) => subject.includes('Approved, version 1'));
    expect(mail?.body).toContain('do not forward it');
    expect(mail?.body).not.toMatch(/08:40|Ready to copy|text below/);
    expect(mail?.attachments ?? []).toEqual([]);
  });
});
