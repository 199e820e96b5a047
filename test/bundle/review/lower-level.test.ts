import type {AskProposal, ReviewRow} from '../../../src/review/contract';
import {
  COMMANDER,
  CSM,
  LEAD,
  SME,
  WRITER,
  type Office,
} from '../../scenery/bundle/office';
import {
  act,
  ask,
  CS_LEAD,
  CS_OPS,
  EXEC,
  fileId,
  LEGAL,
  page,
  press,
  problemIn,
  release,
  released,
  reviewOffice,
  SIGN_BELOW,
  valueIn,
  view,
} from '../../scenery/bundle/review-office';
import {
  allMails,
  mails,
  permissions,
  rows,
} from '../../scenery/bundle/review-there';

const REASON = 'Nothing is promised and no contract is touched.';

/** Engineering and CS sign a document of the office. */
function signBelow(office: Office, id: string): void {
  for (const [person, lane] of SIGN_BELOW) {
    valueIn(press(office, person, lane, 'approve', '', id));
  }
}

describe('a customer text below the worst level, with an FAQ (S0-6, S0-31, S0-32, S0-33, S0-37)', () => {
  // One story: each step begins where the one before has ended.
  const office = reviewOffice({
    severity: 'level-2',
    percentUsers: '60',
    faq: {needed: true, reason: ''},
    technical: true,
  });
  const [customer, faq, technical] = (
    ['customer', 'faq', 'technical'] as const
  ).map(kind => fileId(office, kind));
  const notNeeded = {legal: REASON};

  it('proposes who signs, and leaves it open whether legal is needed', () => {
    const {lanes} = office.value<AskProposal>(LEAD, 'askProposal', [customer]);
    expect(
      lanes.map(({key, conditional, asked}) => [key, conditional, asked]),
    ).toEqual([
      ['engineering', false, [SME]],
      ['cs|leadership', false, [CS_LEAD, EXEC]],
      ['legal', true, [LEGAL]],
    ]);
    expect(problemIn(ask(office))).toContain('Legal');
    expect(view(office).phase).toBe('draft');
  });

  it('is asked about without legal, with the reason on record', () => {
    const {lanes} = valueIn<ReturnType<typeof view>>(ask(office, {notNeeded}));
    expect(lanes.map(({standing}) => standing)).toEqual([
      'awaited',
      'awaited',
      'not-needed',
    ]);
    expect(lanes[2].because).toContain(REASON);
    expect(permissions(office).join()).not.toContain(LEGAL);
    const journal = rows(office, 'journal').map(({text}) => String(text));
    expect(journal).toContainEqual(
      expect.stringContaining(
        `legal is not needed (in the sidebar): ${REASON}`,
      ),
    );
  });

  it('shows who is awaited since when beside the register, to whom it waits for', () => {
    const waiting = (as: string) =>
      office
        .value<readonly ReviewRow[]>(as, 'reviewRows')
        .filter(({phase}) => phase === 'in-review')
        .map(({incidentId, waitsForMe}) => [incidentId, waitsForMe]);
    expect(waiting(SME)).toEqual([['INC-2026-0001', true]]);
    expect(waiting(CSM)).toEqual([['INC-2026-0001', false]]);
  });

  it('is not passed on by the commander against an objection but with a reason, where policy lets them', () => {
    valueIn(press(office, SME, 'engineering', 'object', 'The cause is wrong.'));
    valueIn(act(office, LEAD, 'refreshReview', customer));
    const [objection] = view(office, COMMANDER).objections;
    const override = {
      act: 'override',
      fileId: customer,
      objection: objection.key,
      reason: 'The cause is not named in it.',
    };
    expect(problemIn(act(office, LEAD, 'decideInReview', override))).toContain(
      'Only the incident commander',
    );
    valueIn(act(office, COMMANDER, 'decideInReview', override));
    // The commander does not write the register: whoever does takes the signed word up.
    valueIn(act(office, LEAD, 'refreshReview', customer));
    expect(view(office).objections).toEqual([]);
    expect(
      rows(office, 'journal').map(({by, text}) => [by, text]),
    ).toContainEqual([
      COMMANDER,
      expect.stringContaining('The cause is not named in it.'),
    ]);
  });

  it('waits for its FAQ, though everybody has signed', () => {
    signBelow(office, customer);
    expect(released(release(office))).toMatchObject({kind: 'kept-back'});
    expect(view(office).gates.map(({key}) => key)).toEqual(['faq']);
  });

  it('is let through once the FAQ is signed, also by one of either lane alone', () => {
    valueIn(ask(office, {fileId: faq, notNeeded}));
    office.later(1);
    valueIn(press(office, SME, 'engineering', 'approve', '', faq));
    valueIn(press(office, EXEC, 'cs|leadership', 'approve', '', faq));
    valueIn(act(office, LEAD, 'refreshReview', faq));
    expect(view(office, LEAD, faq)).toMatchObject({phase: 'approved'});
    expect(view(office).gates).toEqual([]);
  });

  it('takes no technical explanation along that is not released itself (S0-24)', () => {
    const attach = () =>
      act(office, LEAD, 'releaseDocument', customer, 'attach');
    expect(problemIn(attach())).toContain('not released itself');
    valueIn(ask(office, {fileId: technical, notNeeded}));
    office.later(1);
    valueIn(press(office, SME, 'engineering', 'approve', '', technical));
    expect(released(release(office, technical))).toMatchObject({
      kind: 'released',
    });
    expect(released(attach())).toMatchObject({kind: 'released'});
    const last = mails(office).slice(-1)[0];
    expect(last.to.join(', ')).toBe(`${CS_OPS}, ${CS_LEAD}`);
    expect(last.attachments).toHaveLength(2);
    expect(last.text).toContain('The technical explanation is attached');
    expect(rows(office, 'comms').map(({note}) => String(note))).toContainEqual(
      expect.stringContaining('technical explanation: attach'),
    );
  });

  it('can be answered no more on the page, which says so', () => {
    expect(page(office, SME)).toMatchObject({closed: true});
    expect(problemIn(press(office, SME, 'engineering'))).not.toBe('');
    expect(view(office)).toMatchObject({phase: 'released', drifted: false});
  });
});

describe('a review in a tenant without comments in Docs and without approvals in Drive', () => {
  it('comes to the same end beside the text', () => {
    const office = reviewOffice(
      {severity: 'level-2', percentUsers: '60'},
      {docsComments: 'off', approvals: false},
    );
    expect(
      valueIn(ask(office, {notNeeded: {legal: REASON}}, WRITER)),
    ).toMatchObject({phase: 'in-review', left: []});
    office.later(1);
    signBelow(office, fileId(office));
    expect(released(release(office))).toMatchObject({kind: 'released'});
    // Nothing of Google's own went out.
    expect(office.workspace.outbox.length).toBe(allMails(office).length);
  });
});
