import {clockBoard} from '../../../src/clocks/views/clock-board';
import {lookAtDraft} from '../../../src/messages/actions/look-at-draft';
import {makeMessage} from '../../../src/messages/actions/make-message';
import {messagesView} from '../../../src/messages/views/messages-view';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
} from '../../review/actions/review-stage';
import {refusal} from '../../scenery/refusal';

const CHANGE = 'Phase was Detection, and is Recovery now.';

function incidentId(stage: ReviewStage): string {
  return String(stage.tab('incidents')[0].id);
}

/** The first notice was begun at detection. */
function stage(): ReviewStage {
  const made = new ReviewStage();
  expect(made.tab('incidents')[0].phase).toBe('detection');
  return made;
}

function messages(made: ReviewStage) {
  return messagesView(made.as(LEAD), incidentId(made));
}

/** What its only draft is read against. */
function standing(made: ReviewStage): string {
  const draft = messages(made).messages.find(
    ({fileId}) => fileId === made.id(),
  );
  return draft?.seen ?? '';
}

function look(made: ReviewStage, seen = standing(made)) {
  return lookAtDraft(made.as(LEAD), {
    incidentId: incidentId(made),
    fileId: made.id(),
    seen,
  });
}

function ask(made: ReviewStage) {
  return askForReview(made.as(LEAD), {
    fileId: made.id(),
    people: {},
    notNeeded: {},
  });
}

describe('a change of phase or severity', () => {
  it('makes an unfinished draft stale: nobody is asked until somebody has looked at it', () => {
    const made = stage();
    expect(messages(made).messages[0].outdated).toEqual([]);
    made.tab('incidents')[0].phase = 'recovery';
    expect(messages(made).messages[0].outdated).toEqual([CHANGE]);
    expect(refusal(() => ask(made)).why).toBe(
      `The incident has changed since somebody looked at this draft. ${CHANGE}`,
    );
    expect(look(made).messages[0].outdated).toEqual([]);
    expect(ask(made)).toMatchObject({kind: 'asked'});
    expect(
      made.tab('journal').filter(({event}) => event === 'draft looked at'),
    ).toMatchObject([{by: LEAD, text: expect.stringContaining(CHANGE)}]);
  });

  it('also keeps back what every lane has signed', () => {
    const made = stage();
    ask(made);
    made.press(EXEC, 'leadership');
    made.press(COMMANDER, 'commander');
    made.press(LEGAL, 'legal');
    made.tab('incidents')[0].phase = 'recovery';
    const release = () => releaseDocument(made.as(LEAD), made.id(), 'withheld');
    expect(release()).toMatchObject({
      kind: 'kept-back',
      gates: [{key: 'outdated', items: [CHANGE]}],
    });
    look(made);
    expect(release()).toMatchObject({kind: 'released'});
    made.tab('incidents')[0].phase = 'post-incident';
    expect(messages(made).messages[0].outdated).toEqual([]);
  });

  it('is shown on the board where the message is due', () => {
    const made = stage();
    const world = made.as(LEAD);
    const templates = made.workspace.installation?.templates ?? {};
    Object.assign(templates, {status: templates.customer});
    makeMessage(world, {
      incidentId: incidentId(made),
      kind: 'status',
      operation: 'op-status-1',
      sinceLast: '',
      nextAt: '',
    });
    const due = () =>
      clockBoard(made.as(LEAD)).rows.find(
        ({key}) => key === 'customers:status page:first',
      );
    expect(due()?.outdated).toEqual([]);
    made.tab('incidents')[0].severity = 'level-2';
    expect(due()).toMatchObject({
      place: {label: expect.stringContaining('Status page')},
      outdated: ['Severity was Level 1, and is Level 2 now.'],
    });
  });

  it('that comes while somebody reads has to be read, too', () => {
    const made = stage();
    made.tab('incidents')[0].phase = 'recovery';
    const seen = standing(made);
    made.tab('incidents')[0].severity = 'level-2';
    expect(refusal(() => look(made, seen)).why).toContain(
      'changed again meanwhile',
    );
    expect(messages(made).messages[0].outdated).toHaveLength(2);
  });

  it('pressed twice is noted once, and back and forth is no change', () => {
    const made = stage();
    const [row] = made.tab('incidents');
    row.phase = 'recovery';
    const seen = standing(made);
    look(made);
    look(made, seen);
    expect(
      made.tab('journal').filter(({event}) => event === 'draft looked at'),
    ).toHaveLength(1);
    row.phase = 'resolution';
    row.phase = 'recovery';
    expect(messages(made).messages[0].outdated).toEqual([]);
  });

  it('says nothing of drafts from before this was kept', () => {
    const made = stage();
    for (const row of made.tab('documents')) row.writtenFor = '';
    made.tab('incidents')[0].phase = 'recovery';
    expect(messages(made).messages[0].outdated).toEqual([]);
    expect(ask(made)).toMatchObject({kind: 'asked'});
  });
});
