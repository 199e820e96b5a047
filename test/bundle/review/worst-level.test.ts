// Over 250 lines: one incident, in the order in which it happens.
import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {
  ADMIN,
  COMMANDER,
  CSM,
  LEAD,
  OUTSIDER,
  SME,
  WRITER,
  type Office,
} from '../../scenery/bundle/office';
import {pdfPages} from '../../emulator/docs/pdf-text';
import {
  act,
  ask,
  CS_LEAD,
  CS_OPS,
  edit,
  EXEC,
  fileId,
  ID,
  LEGAL,
  page,
  press,
  problemIn,
  release,
  released,
  reply,
  reviewOffice,
  threadOf,
  threads,
  valueIn,
  view,
} from '../../scenery/bundle/review-office';
import {
  evidence,
  isLocked,
  mails,
  permissions,
  rows,
} from '../../scenery/bundle/review-there';
import {filesOf, textOf} from '../../scenery/bundle/what-is-there';
import './worst-level/mended-notice';
import {asKept, inAnyDrive, KEPT_IN} from '../../scenery/shared-drive';

const WRITERS = [
  'bot@example.com writer',
  'commander@example.com writer',
  'comms-team@example.com writer',
  'sme@example.com writer',
];

const ASKED = [...WRITERS, `${EXEC} commenter`, `${LEGAL} commenter`];

/** Access to the document in every state, as its writers read it; the folder's owner has it from above. */
const ACCESS = {
  // In a shared drive the declarer owns nothing and writes as a member, until asking names everybody.
  draft: access(WRITERS).filter(one => !KEPT_IN || !one.startsWith(LEAD)),
  review: access(ASKED),
  released: access([...ASKED, `${CS_OPS} reader`, `${CS_LEAD} reader`]),
};

function access(given: readonly string[]): readonly string[] {
  return asKept([...given, 'admin@example.com writer', `${LEAD} owner`].sort());
}

function standings(office: Office): Readonly<Record<string, string>> {
  return Object.fromEntries(
    view(office).lanes.map(({key, standing}) => [key, standing]),
  );
}

/** Five minutes go by, and the admin's trigger runs. */
function sweepByTrigger(office: Office): void {
  const runs = office.workspace.scripts.triggers.advance(5 * 60_000);
  expect(runs.length).toBeGreaterThan(0);
  expect(runs.every(({result}) => result.outcome.ok)).toBe(true);
}

function status(office: Office, as: string, url: string): number {
  return office.workspace.request(as, 'GET', inAnyDrive('GET', url)).status;
}

/** Text and name of the PDFs in the incident's folder, as CS Ops opens them from the mail's document. */
function pdfTexts(office: Office): readonly string[] {
  return filesOf(office, ID)
    .filter(({mimeType}) => mimeType === 'application/pdf')
    .map(({id}) => {
      const {body} = office.workspace.dispatch({
        method: 'GET',
        url: `/drive/v3/files/${id}?alt=media&supportsAllDrives=true`,
        headers: {authorization: `Bearer user:${LEAD}`},
        body: Buffer.alloc(0),
      });
      return pdfPages(body).join(' ');
    });
}

function said(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('a customer text at the worst level, from its first word to its second version (S0-5)', () => {
  // One story: each step begins where the one before has ended.
  const office = reviewOffice({
    facts: {
      symptom: 'Card payments fail with an error',
      // It is asked about twice, and each review may take half an hour.
      nextCustomerAt: '2026-01-05T10:30:00Z',
    },
  });
  const id = fileId(office);
  office.run(ADMIN, 'installSweep', [], {surface: 'api'});

  it('is a draft of its writers at first', () => {
    expect(view(office)).toMatchObject({phase: 'draft', round: 0, left: []});
    expect(permissions(office)).toEqual(ACCESS.draft);
    for (const person of [EXEC, LEGAL, CSM, CS_OPS, OUTSIDER]) {
      expect(status(office, person, `/drive/v3/files/${id}`)).toBe(404);
    }
  });

  it('is asked about: access, a thread and one mail for each lane', () => {
    expect(valueIn(ask(office))).toMatchObject({
      phase: 'in-review',
      round: 1,
      left: [],
    });
    expect(standings(office)).toEqual({
      leadership: 'awaited',
      commander: 'awaited',
      legal: 'awaited',
    });
    expect(permissions(office)).toEqual(ACCESS.review);
    const seen = threads(office, EXEC);
    expect(seen).toHaveLength(3);
    expect(seen.every(({author}) => author?.displayName === 'Noor Haddad'));
    const thread = threadOf(office, 'legal', LEGAL);
    expect(thread.content).toContain('Review: Legal (liability and risk)');
    expect(thread.content).toContain('APPROVE, OBJECT: why, or SUGGEST: what');
    expect(
      mails(office)
        .map(({to}) => to.join())
        .sort(),
    ).toEqual([COMMANDER, EXEC, LEGAL]);
    for (const {subject, text} of mails(office)) {
      expect(subject).toContain(`[${ID}] Level 1: Review by`);
      expect(text).toContain(id);
    }
  });

  it('is asked about once, however often somebody presses', () => {
    valueIn(ask(office));
    valueIn(ask(office, {}, WRITER));
    expect(threads(office)).toHaveLength(3);
    expect(mails(office)).toHaveLength(3);
    expect(permissions(office)).toEqual(ACCESS.review);
  });

  it('is answered on the page, in the document, and with an objection', () => {
    // Which words a typed approval means is sure only when the sweep has read them before.
    sweepByTrigger(office);
    office.later(2);
    const shown = page(office, EXEC);
    expect(shown).toMatchObject({me: EXEC, closed: false});
    expect(shown.lanes[0]).toMatchObject({key: 'leadership', asksMe: true});
    valueIn(press(office, EXEC, 'leadership'));
    expect(page(office, EXEC).lanes[0].myVerdict).toBe('approve');
    reply(office, COMMANDER, 'commander', 'Approve.');
    valueIn(press(office, LEGAL, 'legal', 'object', 'It promises a refund.'));
    sweepByTrigger(office);
    expect(standings(office)).toEqual({
      leadership: 'approved',
      commander: 'approved',
      legal: 'objected',
    });
    const {lastSweepAt} = view(office);
    expect(lastSweepAt).not.toBe('');
    // Called by hand, with an event of one's own making, it is nobody's trigger.
    office.later(1);
    office.run(LEAD, 'sweep', [{triggerUid: '1'}], {surface: 'page'});
    expect(view(office).lastSweepAt).toBe(lastSweepAt);
    const [one] = view(office).objections;
    expect(one).toMatchObject({person: LEGAL, words: 'It promises a refund.'});
    const how = view(office).lanes.flatMap(({signed}) =>
      signed.map(({person, how: known}) => `${person} ${known}`),
    );
    expect(how).toEqual([
      `${EXEC} signed with Incident Comms`,
      `${COMMANDER} reply in the document, known from Drive’s activity`,
    ]);
  });

  it('cannot be released while somebody objects, and nobody learns of it', () => {
    expect(released(release(office))).toMatchObject({kind: 'kept-back'});
    expect(view(office).gates.map(({key}) => key)).toEqual(
      expect.arrayContaining(['lanes', 'objections']),
    );
    expect([isLocked(office), evidence(office), mails(office).length]).toEqual([
      false,
      [],
      // Whoever asked, and leads, hears of the objection.
      4,
    ]);
    expect(permissions(office)).toEqual(ACCESS.review);
    expect(status(office, CS_OPS, `/drive/v3/files/${id}`)).toBe(404);
  });

  it('cannot be released or asked about by who may only comment', () => {
    expect(problemIn(ask(office, {}, EXEC))).toContain('edit');
    expect(
      problemIn(act(office, EXEC, 'releaseDocument', id, 'withheld')),
    ).toContain('edit');
    expect(
      problemIn(act(office, CSM, 'releaseDocument', id, 'withheld')),
    ).not.toContain('Checkout');
  });

  it('is approved once the objection is taken back', () => {
    valueIn(press(office, LEGAL, 'legal', 'clear', 'It says so no more.'));
    valueIn(press(office, LEGAL, 'legal'));
    sweepByTrigger(office);
    expect(view(office)).toMatchObject({
      phase: 'approved',
      objections: [],
      gates: [],
    });
    expect(permissions(office)).toEqual(ACCESS.review);
  });

  it('is released: evidence, lock, readers, mail, ledger', () => {
    const text = textOf(office, id);
    expect(released(release(office))).toMatchObject({
      kind: 'released',
      review: {phase: 'released', versions: [{number: 1, state: 'done'}]},
    });
    expect(permissions(office)).toEqual(ACCESS.released);
    expect(isLocked(office)).toBe(true);
    // As CS Ops: they read it, and nobody changes it.
    expect(status(office, CS_OPS, `/drive/v3/files/${id}`)).toBe(200);
    expect(textOf(office, id, CS_OPS)).toBe(text);
    expect(() => edit(office, 'Contact', 'Call us', id, WRITER)).toThrow('403');
    expect(problemIn(press(office, EXEC, 'leadership'))).toContain('not');
    const [name] = evidence(office);
    expect(name).toMatch(
      new RegExp(`^${ID} version 1 ${view(office).textHash.slice(0, 8)}.pdf$`),
    );
    // Exactly the approved text: every line of it, in its order.
    const [pdf] = pdfTexts(office).map(said);
    const lines = text.split('\n').map(said);
    expect(lines.filter(line => line !== '').length).toBeGreaterThan(5);
    let at = 0;
    for (const line of lines) {
      expect([line, pdf.indexOf(line, at)]).not.toEqual([line, -1]);
      at = pdf.indexOf(line, at) + line.length;
    }
    const last = mails(office)[5];
    expect(last.to.join(', ')).toBe(`${CS_OPS}, ${CS_LEAD}`);
    expect(last.attachments.map(one => one.name)).toEqual([name]);
    expect(last.text).toContain('This began at');
    expect(last.text).toContain('has not been sent to any customer');
  });

  it('is in the ledger, to whom, by whom, as which version', () => {
    const sent = rows(office, 'comms').map(
      ({audience, channel, sentBy, version}) => [
        audience,
        channel,
        sentBy,
        String(version).split(' ')[0],
      ],
    );
    expect(sent).toEqual([
      ['CS Ops', 'mail', LEAD, '1'],
      ['CS leadership', 'mail', LEAD, '1'],
    ]);
  });

  it('is told in the journal, step by step with who did it, to everybody who reads the register', () => {
    const journal = rows(office, 'journal', office.places.registerId, CSM).map(
      ({by, text}) => `${String(by)}: ${String(text)}`,
    );
    for (const line of [
      `${LEAD}: ${EXEC} asked to review for leadership, round 1`,
      `${EXEC}: ${EXEC} approved for leadership`,
      `${COMMANDER}: ${COMMANDER} approved for commander`,
      `${LEGAL}: ${LEGAL} objected for legal`,
      `${LEGAL}: ${LEGAL} cleared an objection of legal`,
      `${LEGAL}: ${LEGAL} approved for legal`,
      `${LEAD}: Release 1`,
    ]) {
      expect(journal.filter(one => one.startsWith(line))).not.toEqual([]);
    }
    const facts = rows(office, 'reviews');
    expect(journal.filter(one => /approved for/.test(one))).toHaveLength(3);
    expect(new Set(facts.map(({key}) => key)).size).toBe(facts.length);
  });

  it('is never released twice as one version', () => {
    expect(problemIn(release(office))).toContain('released already');
    sweepByTrigger(office);
    expect(evidence(office)).toHaveLength(1);
    expect(mails(office)).toHaveLength(6);
    expect(rows(office, 'comms')).toHaveLength(2);
  });

  it('is opened again with a reason only, and its readers lose it', () => {
    expect(problemIn(act(office, LEAD, 'unlockReleased', id, ' '))).toContain(
      'reason',
    );
    expect(
      valueIn(act(office, LEAD, 'unlockReleased', id, 'The date was wrong.')),
    ).toMatchObject({phase: 'approved', left: []});
    expect(isLocked(office)).toBe(false);
    expect(permissions(office)).toEqual(ACCESS.review);
    expect(status(office, CS_OPS, `/drive/v3/files/${id}`)).toBe(404);
  });

  it('voids what was signed when it is edited, and asks again in a second round', () => {
    edit(office, 'This began at', 'It all began at', id, WRITER);
    expect(standings(office)).toEqual({
      leadership: 'voided',
      commander: 'voided',
      legal: 'voided',
    });
    expect(released(release(office))).toMatchObject({kind: 'kept-back'});
    expect(valueIn(ask(office))).toMatchObject({phase: 'in-review', round: 2});
    const again = threadOf(office, 'legal', LEGAL);
    expect(again.content).toContain('round 2');
    expect(again.content).toContain('[+It all+] began');
    expect(mails(office)).toHaveLength(10);
  });

  it('is released anew as version 2, beside the first', () => {
    office.later(1);
    for (const [person, lane] of [
      [EXEC, 'leadership'],
      [COMMANDER, 'commander'],
      [LEGAL, 'legal'],
    ] as const) {
      valueIn(press(office, person, lane));
    }
    // Nobody looks before: the release itself takes up what was answered a moment ago.
    expect(released(release(office))).toMatchObject({
      kind: 'released',
      review: {
        versions: [
          {number: 1, state: 'done'},
          {number: 2, state: 'done'},
        ],
      },
    });
    expect(permissions(office)).toEqual(ACCESS.released);
    const texts = pdfTexts(office).map(said);
    expect(texts).toHaveLength(2);
    expect(texts.filter(text => text.includes('Itallbeganat'))).toHaveLength(1);
    expect(mails(office).at(-1)?.to).toEqual([CS_OPS, CS_LEAD]);
    expect(mails(office)).toHaveLength(11);
    expect(rows(office, 'comms')).toHaveLength(4);
  });

  it('leaves a sweep nothing to do', () => {
    const before = office.rest<drive_v3.Schema$File>(
      LEAD,
      'GET',
      `/drive/v3/files/${office.places.registerId}?fields=version`,
    ).version;
    sweepByTrigger(office);
    expect(
      office.rest<drive_v3.Schema$File>(
        LEAD,
        'GET',
        `/drive/v3/files/${office.places.registerId}?fields=version`,
      ).version,
    ).toBe(before);
    expect(view(office, SME).left).toEqual([]);
  });
});
