import type {DocumentKind} from '../../../src/core/incident/words';
import {makeMessage} from '../../../src/messages/actions/make-message';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {TEMPLATES} from '../../scenery/fakes/installed-workspace';
import {
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
} from '../../review/actions/review-stage';

const ID = 'INC-2026-0001';

function declared(): ReviewStage {
  return new ReviewStage(
    {
      facts: {symptom: 'Card payments fail with an error'},
      technical: false,
      comms: {needed: true, reason: ''},
    },
    {},
    TEMPLATES,
  );
}

function approveAndRelease(stage: ReviewStage, kind: DocumentKind) {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(kind),
    people: {},
    notNeeded: {},
  });
  stage.workspace.later(1);
  for (const [lane, person] of [
    ['leadership', EXEC],
    ['commander', COMMANDER],
    ['legal', LEGAL],
  ]) {
    stage.press(person, lane, 'approve', '', kind);
  }
  stage.workspace.later(1);
  return releaseDocument(stage.as(LEAD), stage.id(kind), 'withheld');
}

/** What a writer does with the notes that are left: support is not set in this house. */
function writeContact(stage: ReviewStage, kind: DocumentKind): void {
  const {document} = stage.file(kind);
  const note = /✎ Whom to ask[^\n]*/.exec(document?.textOf() ?? '')?.[0];
  if (note) document?.type(note, 'Questions: support@example.com.');
}

describe('from declaring to the first update', () => {
  it('a first notice is approved and released as it was made, and the update after it likewise (S1-16, S2-26, S2-27, S4-12)', () => {
    const stage = declared();
    writeContact(stage, 'customer');
    const notice = stage.file('customer').document?.textOf() ?? '';
    expect(notice).not.toMatch(/✎|\{\{|– .+ –/);
    expect(approveAndRelease(stage, 'customer')).toMatchObject({
      kind: 'released',
    });
    expect(stage.file('customer').locked).toBe(true);

    stage.workspace.later(30);
    makeMessage(fakeWorld(stage.workspace, LEAD), {
      incidentId: ID,
      kind: 'update',
      operation: 'op-update-1',
      sinceLast: 'Payments work again in the EU',
      nextAt: '',
    });
    writeContact(stage, 'update');
    expect(approveAndRelease(stage, 'update')).toMatchObject({
      kind: 'released',
    });
    expect(stage.file('customer').document?.textOf()).toBe(notice);
  });

  it('a line about the next update is no matter of engineering’s, a line about the fault is', () => {
    const stage = declared();
    const titles = stage.text().sections.map(({title}) => title);
    expect(titles).toEqual(
      expect.arrayContaining(['Subject', 'Our next update']),
    );
  });
});
