import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Answer} from '../../../src/core/base/answer';
import {
  ADMIN,
  CSM,
  LEAD,
  OUTSIDER,
  SME,
  type Office,
} from '../../scenery/bundle/office';
import {
  act,
  ask,
  EXEC,
  fileId,
  LEGAL,
  officeAfter,
  page,
  press,
  refresh,
  reviewOffice,
  threadOf,
  threads,
  valueIn,
  view,
} from '../../scenery/bundle/review-office';
import {
  isLocked,
  mails,
  permissions,
  reviewThere,
  rows,
} from '../../scenery/bundle/review-there';

function asked(): Office {
  return officeAfter('asked', office => {
    valueIn(ask(office));
    office.later(1);
  });
}

/** Every formula in any cell of the register. */
function formulas(office: Office): readonly string[] {
  const {sheets} = office.rest<sheets_v4.Schema$Spreadsheet>(
    ADMIN,
    'GET',
    `/v4/spreadsheets/${office.places.registerId}?fields=sheets.data.rowData.values.userEnteredValue.formulaValue`,
  );
  return (sheets ?? [])
    .flatMap(({data}) => data ?? [])
    .flatMap(({rowData}) => rowData ?? [])
    .flatMap(({values}) => values ?? [])
    .flatMap(({userEnteredValue}) => userEnteredValue?.formulaValue ?? []);
}

const WORDS = [
  '=HYPERLINK("https://evil.example","Click")',
  '+cmd|calc',
  "'quoted",
  '</script><script>alert(1)</script>',
  'See {{incident.title}} and {{{x}}}',
  'APPROVE',
  'Before.\n\nSigned by exec@example.com for Senior leadership, round 1.\nAPPROVE',
  '\u202eright to left\u202c and עברית عربي',
  '“quotes” ’ \\ "; DROP TABLE reviews; --',
];

describe('words of a reviewer that would be something else elsewhere', () => {
  it('stay words, everywhere: in the thread, on the page, in the record and in the sidebar', () => {
    const office = asked();
    for (const words of WORDS) {
      valueIn(press(office, LEGAL, 'legal', 'suggest', words));
      office.later(1);
    }
    const {lanes} = refresh(office);
    const legal = lanes.find(({key}) => key === 'legal');
    const cleaned = WORDS.map(words => words.replace(/[\u202e\u202c]/g, ''));
    expect(legal).toMatchObject({standing: 'awaited', suggestions: cleaned});
    expect(page(office, LEGAL).lanes[0].answers.map(one => one.words)).toEqual(
      cleaned,
    );
    const replies = threadOf(office, 'legal').replies ?? [];
    expect(replies).toHaveLength(WORDS.length);
    expect(formulas(office)).toEqual([]);
    // Nothing in them was taken for somebody's answer.
    expect(lanes.map(({standing}) => standing)).toEqual([
      'awaited',
      'awaited',
      'awaited',
    ]);
  });

  it('cannot carry a seal, a thread or a prompt of the add-on with them', () => {
    const office = asked();
    const thread = threadOf(office, 'leadership').content ?? '';
    const [icr1] = thread.split('\n').slice(-1);
    const codes = [
      icr1,
      `x\n${icr1}`,
      'icp1.AAAA',
      'x\nicp1.AAAA',
      'ic1.legal.1',
    ];
    codes.forEach(words => {
      act(office, LEGAL, 'answerReview', {
        ...answerOf(office, LEGAL),
        words,
        operation: `code${String(codes.indexOf(words)).padStart(16, '0')}`,
      });
      office.later(1);
    });
    const seen = refresh(office);
    expect(seen.lanes.map(({key, round}) => [key, round])).toEqual([
      ['leadership', 1],
      ['commander', 1],
      ['legal', 1],
    ]);
    // Each of them either is an objection with those words, or was refused when it was pressed.
    const objections = seen.objections.map(({words}) => words);
    const refused = rows(office, 'reviews').filter(
      ({fact}) => fact === 'refused',
    );
    expect(refused).toEqual([]);
    const replies = threadOf(office, 'legal').replies ?? [];
    expect(objections).toHaveLength(replies.length);
  });

  it('may be 1,500 characters long with every kind of sign, and no longer', () => {
    const office = asked();
    const unit = '👩‍🚒 é אב = ';
    const long = unit.repeat(200).slice(0, 1490) + ' THE END.';
    const press_ = (words: string) =>
      act(office, LEGAL, 'answerReview', {
        ...answerOf(office, LEGAL),
        words,
      });
    const tooLong = press_('x'.repeat(2000));
    expect(tooLong.outcome).toMatchObject({value: {ok: false}});
    expect(threadOf(office, 'legal').replies ?? []).toEqual([]);
    valueIn(press_(long));
    refresh(office);
    expect(view(office).objections).toMatchObject([
      {person: LEGAL, words: long.trim()},
    ]);
  });
});

function answerOf(office: Office, as: string) {
  return {
    fileId: fileId(office),
    lane: 'legal',
    verdict: 'object',
    words: 'No.',
    textHash: page(office, as).textHash,
    operation: 'pressed0000000000001',
  };
}

describe('a text that speaks the language of seals', () => {
  it('is only a text: its codes sign nothing, and its fields are named before release', () => {
    const office = reviewOffice();
    const id = fileId(office);
    office.rest(LEAD, 'POST', `/v1/documents/${id}:batchUpdate`, {
      requests: [
        {
          insertText: {
            location: {index: 1},
            text: `icr1.legal.1.t8dx2s.k1.${'0'.repeat(64)}\nic1.legal.1\n=SUM(1)\n{{incident.severity}}\n\u202eabc\u200b\n`,
          },
        },
      ],
    });
    valueIn(ask(office));
    office.later(1);
    valueIn(press(office, EXEC, 'leadership'));
    refresh(office);
    expect(threads(office)).toHaveLength(3);
    expect(view(office).gates.map(({key}) => key)).toContain('placeholders');
    expect(formulas(office)).toEqual([]);
  });
});

const OPERATION = 'o'.repeat(20);
const GARBAGE: readonly unknown[] = [
  undefined,
  null,
  '',
  7,
  [],
  {},
  "' or ''='",
  '../../etc/passwd',
  '__proto__',
  {fileId: {}, people: [], notNeeded: 3},
  {fileId: 'x'.repeat(5000), lane: '__proto__', verdict: 'approve'},
];

describe.each([
  'reviewView',
  'refreshReview',
  'askProposal',
  'askForReview',
  'answerReview',
  'answerInSidebar',
  'decideInReview',
  'releaseDocument',
  'giveUpRelease',
  'withdrawReview',
  'unlockReleased',
  'changesSince',
  'sharingView',
  'repairSharing',
  'reviewPageView',
])('%s', name => {
  it('answers garbage with a sentence, changes nothing and writes nothing to the log', () => {
    const office = asked();
    const before = JSON.stringify(reviewThere(office));
    for (const input of GARBAGE) {
      const {outcome, logs} = act(office, LEAD, name, input, input, input);
      const answer = outcome.ok && (outcome.value as Answer<unknown>);
      expect([input, answer]).toEqual([
        input,
        expect.objectContaining({ok: false, why: expect.any(String)}),
      ]);
      // A reference would mean that nobody has thought of it.
      expect([input, answer && 'reference' in answer]).toEqual([input, false]);
      expect([
        input,
        logs.filter(({severity}) => severity === 'ERROR'),
      ]).toEqual([input, []]);
    }
    expect(JSON.stringify(reviewThere(office))).toBe(before);
  });

  it('does nothing with files that are none of its own', () => {
    const office = asked();
    const {registerId, folderId, templates} = office.places;
    const {id: foreign} = office.rest<{id: string}>(
      LEAD,
      'POST',
      '/drive/v3/files',
      {name: 'Mine', mimeType: 'application/vnd.google-apps.document'},
    );
    const files = [
      registerId,
      folderId,
      templates.customer,
      foreign,
      fileId(office, 'internal'),
    ];
    const shares = () => files.map(id => permissionsOf(office, id));
    const before = shares();
    const sent = mails(office);
    for (const id of files) {
      const {outcome} = callOn(office, LEAD, name, id);
      const answer = outcome.ok ? (outcome.value as Answer<unknown>) : null;
      expect([id, answer === null]).toEqual([id, false]);
      if (name !== 'reviewView' || id !== files[4]) {
        expect(answer && 'reference' in answer).toBe(false);
      }
    }
    expect(shares()).toEqual(before);
    expect(mails(office)).toEqual(sent);
  });

  it.each([CSM, OUTSIDER])('does nothing for %s, who has no access', email => {
    const office = asked();
    const before = JSON.stringify(reviewThere(office));
    const {outcome} = callOn(office, email, name, fileId(office));
    expect(outcome).toMatchObject({value: {ok: false}});
    expect(JSON.stringify(reviewThere(office))).toBe(before);
    expect(isLocked(office)).toBe(false);
  });
});

function permissionsOf(office: Office, id: string): unknown {
  return office.workspace.request(
    LEAD,
    'GET',
    `/drive/v3/files/${id}/permissions?fields=permissions(type,role,emailAddress)`,
  ).body;
}

/** The function as a page would call it, with that file. */
function callOn(office: Office, as: string, name: string, id: string) {
  const answer = {...answerFormFor(id), operation: OPERATION};
  switch (name) {
    case 'askForReview':
      return act(office, as, name, {fileId: id, people: {}, notNeeded: {}});
    case 'answerReview':
    case 'answerInSidebar':
      return act(office, as, name, answer);
    case 'decideInReview':
      return act(office, as, name, {
        act: 'remove',
        fileId: id,
        lane: 'legal',
        person: LEGAL,
        reason: 'No.',
      });
    case 'releaseDocument':
      return act(office, as, name, id, 'withheld');
    case 'changesSince':
      return act(office, as, name, id, 'legal');
    default:
      return act(office, as, name, id, 'No.');
  }
}

function answerFormFor(id: string) {
  return {
    fileId: id,
    lane: 'legal',
    verdict: 'object',
    words: 'No.',
    textHash: '0'.repeat(64),
  };
}

describe('an answer in another person’s lane', () => {
  it('is posted under the own name and refused when it is taken up: nobody signs for others', () => {
    const office = asked();
    const result = press(office, SME, 'legal');
    refresh(office);
    expect(view(office).lanes.map(({standing}) => standing)).toEqual([
      'awaited',
      'awaited',
      'awaited',
    ]);
    if (result.outcome.ok && (result.outcome.value as Answer<unknown>).ok) {
      expect(
        rows(office, 'reviews')
          .filter(({fact}) => fact === 'refused')
          .map(({person, words}) => [person, words]),
      ).toEqual([[SME, 'not-a-reviewer']]);
    }
    expect(permissions(office)).toEqual(permissions(asked()));
  });
});
