import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {
  ADMIN,
  COMMANDER,
  LEAD,
  SME,
  WRITER,
  type Office,
} from '../../scenery/bundle/office';
import {
  EXEC,
  LEGAL,
  act,
  append,
  ask,
  declareWritten,
  edit,
  fileId,
  officeAfter,
  officeForReviews,
  press,
  problemIn,
  release,
  released,
  reply,
  reviewOffice,
  setting,
  threadOf,
  threads,
  valueIn,
  view,
  write,
} from '../../scenery/bundle/review-office';
import {rows} from '../../scenery/bundle/review-there';

/** Two texts under review, so that a reply can be carried from one to the other. */
function asked(): Office {
  return officeAfter(
    'two asked',
    office => {
      valueIn(ask(office));
      valueIn(ask(office, {fileId: fileId(office, 'technical')}));
      office.later(1);
    },
    {technical: true},
  );
}

function standing(office: Office, lane: string): string | undefined {
  return view(office).lanes.find(({key}) => key === lane)?.standing;
}

function refusals(office: Office): readonly string[] {
  return rows(office, 'reviews')
    .filter(({fact}) => fact === 'refused')
    .map(({lane, words}) => `${String(lane)}: ${String(words)}`);
}

/** What the last signed reply of a lane says, as any editor of the document can read and copy it. */
function signedBy(office: Office, lane: string): string {
  const replies = threadOf(office, lane, WRITER).replies ?? [];
  return replies[replies.length - 1]?.content ?? '';
}

/** As a hostile editor: into any thread, over the Drive API. */
function post(office: Office, thread: string, content: string, id: string) {
  office.rest<drive_v3.Schema$Reply>(
    WRITER,
    'POST',
    `/drive/v3/files/${id}/comments/${thread}/replies?fields=id`,
    {content},
  );
}

/** The sweep has read the text before anybody answers: only then is it sure which words a typed approval means. */
function read(office: Office): Office {
  sweeps(office);
  office.later(1);
  return office;
}

function sweeps(office: Office): void {
  for (let times = 0; times < 2; times++) {
    office.later(3);
    const {outcome} = office.sweep();
    if (!outcome.ok) throw new Error(outcome.error.message);
  }
}

describe('a reply another editor of the document posts', () => {
  it.each<[string, (signed: string, office: Office) => void, string]>([
    [
      'the signed reply once more, in its own thread',
      (signed, office) => reply(office, WRITER, 'legal', signed),
      'legal: replayed',
    ],
    [
      'the signed reply in the thread of another lane',
      (signed, office) => reply(office, WRITER, 'leadership', signed),
      'leadership: wrong-lane',
    ],
    [
      'the signed reply with an approval where the objection was',
      (signed, office) =>
        reply(
          office,
          WRITER,
          'legal',
          signed.replace(/^OBJECT: .*/, 'APPROVE'),
        ),
      'legal: forged',
    ],
    [
      'the signed reply with another name',
      (signed, office) =>
        reply(office, WRITER, 'leadership', signed.split(LEGAL).join(EXEC)),
      'leadership: forged',
    ],
    [
      'a signature of their own making',
      (signed, office) =>
        reply(
          office,
          WRITER,
          'legal',
          signed.replace(/[0-9a-f]{32}$/, '0'.repeat(32)),
        ),
      'legal: forged',
    ],
    [
      'the bare word, in the thread of a lane they are not asked in',
      (_, office) => reply(office, WRITER, 'leadership', 'APPROVE'),
      'leadership: not-a-reviewer',
    ],
  ])('counts for nothing, and stands in the journal: %s', (_, act, why) => {
    const office = asked();
    valueIn(press(office, LEGAL, 'legal', 'object', 'It promises a refund.'));
    act(signedBy(office, 'legal'), office);
    sweeps(office);
    expect(refusals(office)).toEqual([why]);
    expect(standing(office, 'legal')).toBe('objected');
    expect(standing(office, 'leadership')).toBe('awaited');
    const [lane, words] = why.split(': ');
    const journal = rows(office, 'journal').map(({text}) => String(text));
    expect(journal).toContainEqual(
      expect.stringContaining(`thread of ${lane} was refused: ${words}`),
    );
    expect(released(release(office))).toMatchObject({kind: 'kept-back'});
  });

  it('counts for nothing when it was carried over from another document', () => {
    const office = asked();
    const other = fileId(office, 'technical');
    valueIn(press(office, LEGAL, 'legal', 'approve', '', other));
    const signed =
      threadOf(office, 'legal', WRITER, other).replies?.[0]?.content ?? '';
    expect(signed).toContain('ic1.legal.');
    post(office, threadOf(office, 'legal').id, signed, fileId(office));
    sweeps(office);
    expect(refusals(office)).toEqual(['legal: other-file']);
    expect(standing(office, 'legal')).toBe('awaited');
  });

  it('counts for nothing when its signature has expired: it was never posted by whoever made it', () => {
    const office = asked();
    valueIn(press(office, EXEC, 'leadership'));
    const signed = signedBy(office, 'leadership');
    const id = fileId(office);
    const thread = threadOf(office, 'leadership', EXEC);
    // The reviewer thinks better of it before anybody has looked.
    office.rest(
      EXEC,
      'DELETE',
      `/drive/v3/files/${id}/comments/${thread.id}/replies/${thread.replies?.[0]?.id}`,
    );
    office.later(30);
    post(office, thread.id, signed, id);
    sweeps(office);
    // The answer it was copied from is gone, which is told as well.
    expect(refusals(office)).toEqual([
      'leadership: taken-back',
      'leadership: expired',
    ]);
    expect(standing(office, 'leadership')).toBe('awaited');
  });

  it('opens no lane and closes none: a thread of their own is no thread of the add-on', () => {
    const office = asked();
    const id = fileId(office);
    const {content} = threadOf(office, 'legal');
    const {id: copied} = office.rest<drive_v3.Schema$Comment>(
      WRITER,
      'POST',
      `/drive/v3/files/${id}/comments?fields=id`,
      {content: content?.replace('icr1.legal.1', 'icr1.legal.9')},
    );
    post(office, copied ?? '', 'APPROVE', id);
    sweeps(office);
    expect(view(office)).toMatchObject({round: 1});
    // The page answers into the add-on's own thread.
    valueIn(press(office, LEGAL, 'legal'));
    sweeps(office);
    expect(standing(office, 'legal')).toBe('approved');
    expect(
      threads(office).find(one => one.id === copied)?.replies,
    ).toHaveLength(1);
  });
});

describe('two people of one name', () => {
  it('are two people: the name beside a comment is never evidence', () => {
    const office = asked();
    const name = office.workspace.directory.person(SME)?.displayName ?? '';
    office.workspace.directory.add({
      email: EXEC,
      displayName: name,
      title: '',
      department: '',
    });
    // Both are called alike now, and the one who is not asked there says the word.
    reply(office, SME, 'leadership', 'APPROVE');
    sweeps(office);
    expect(standing(office, 'leadership')).toBe('awaited');
    expect(refusals(office)).toEqual(['leadership: not-a-reviewer']);
  });
});

describe('an approval typed in the document', () => {
  it('is asked about once as long as Google does not tell whose it is, and counts when Google does', () => {
    const office = read(asked());
    office.workspace.configure({activityLag: 20 * 60_000});
    reply(office, COMMANDER, 'commander', 'Approved!');
    const id = reply(office, EXEC, 'leadership', 'APPROVE');
    sweeps(office);
    sweeps(office);
    expect(standing(office, 'leadership')).toBe('awaited');
    for (const lane of ['leadership', 'commander']) {
      const replies = threadOf(office, lane).replies ?? [];
      expect(replies).toHaveLength(2);
      expect(replies[1].content).toContain('does not count yet');
    }
    expect(threadOf(office, 'leadership').replies?.[1]?.content).toContain(id);
    office.later(20);
    sweeps(office);
    expect(standing(office, 'leadership')).toBe('approved');
    // What may be meant is never taken for it.
    expect(standing(office, 'commander')).toBe('awaited');
  });

  it('does not count for words edited since, and is asked about once', () => {
    const office = asked();
    reply(office, EXEC, 'leadership', 'APPROVE');
    const id = fileId(office);
    office.later(1);
    office.rest(WRITER, 'POST', `/v1/documents/${id}:batchUpdate`, {
      requests: [{insertText: {location: {index: 1}, text: 'New. '}}],
    });
    sweeps(office);
    sweeps(office);
    expect(standing(office, 'leadership')).toBe('awaited');
    const replies = threadOf(office, 'leadership').replies ?? [];
    expect(replies).toHaveLength(2);
    expect(replies[1].content).toContain('edited');
  });

  it('is no verdict when somebody only resolves the thread', () => {
    const office = asked();
    const {id} = threadOf(office, 'leadership');
    office.rest(
      EXEC,
      'POST',
      `/drive/v3/files/${fileId(office)}/comments/${id}/replies?fields=id`,
      {action: 'resolve'},
    );
    sweeps(office);
    expect(standing(office, 'leadership')).toBe('awaited');
    expect(
      threadOf(office, 'leadership').replies?.map(one => one.content),
    ).toContainEqual(expect.stringContaining('says nothing about the text'));
  });
});

describe('Drive’s own approval', () => {
  it('counts for every lane the person stands in, and declining objects', () => {
    const office = asked();
    const id = fileId(office);
    const {items} = office.rest<drive_v3.Schema$ApprovalList>(
      LEAD,
      'GET',
      `/drive/v3/files/${id}/approvals?fields=items(approvalId,status,reviewerResponses)`,
    );
    expect(items).toMatchObject([{status: 'IN_PROGRESS'}]);
    const at = `/drive/v3/files/${id}/approvals/${items?.[0]?.approvalId}`;
    office.rest(EXEC, 'POST', `${at}:approve`, {});
    sweeps(office);
    expect(standing(office, 'leadership')).toBe('approved');
    office.rest(LEGAL, 'POST', `${at}:decline`, {});
    sweeps(office);
    expect(standing(office, 'legal')).toBe('objected');
  });
});

describe('who asked once', () => {
  it('signs nothing, though they withdraw, are named in People and a friend asks (S0-5)', () => {
    const office = reviewOffice();
    append(office, 'people', [{name: 'Wren', email: WRITER, lanes: 'legal'}]);
    valueIn(ask(office, {people: {legal: [LEGAL]}}, WRITER));
    valueIn(act(office, WRITER, 'withdrawReview', fileId(office), 'Later.'));
    expect(problemIn(ask(office, {people: {legal: [WRITER]}}))).toContain(
      `${WRITER} wrote the draft or asks`,
    );
    valueIn(ask(office, {people: {legal: [LEGAL]}}));
    office.later(1);
    reply(office, WRITER, 'legal', 'APPROVE');
    sweeps(office);
    expect(standing(office, 'legal')).toBe('awaited');
  });
});

describe('the record', () => {
  it('believes no row written by hand: nothing is signed by it, and nothing goes out until it is gone', () => {
    const office = asked();
    const signed = rows(office, 'reviews').filter(
      ({fact, lane}) => fact === 'asked' && lane === 'legal',
    );
    expect(signed.length).toBeGreaterThan(0);
    valueIn(press(office, EXEC, 'leadership'));
    valueIn(press(office, COMMANDER, 'commander'));
    sweeps(office);
    const {registerId} = office.places;
    const url = `/v4/spreadsheets/${registerId}/values/Reviews`;
    const {values = []} = office.rest<{values?: unknown[][]}>(
      ADMIN,
      'GET',
      url,
    );
    const [headers] = values;
    const at = (header: string) => headers.indexOf(header);
    const copy = values.find(
      row =>
        row[at('Verdict')] === 'approve' && row[at('Lane')] === 'leadership',
    );
    if (!copy) throw new Error('Nobody has approved.');
    const forged = [...copy];
    forged[at('Lane')] = 'legal';
    forged[at('Reviewer')] = LEGAL;
    forged[at('By')] = LEGAL;
    forged[at('Number')] = values.length + 10;
    office.rest(ADMIN, 'POST', `${url}:append?valueInputOption=RAW`, {
      values: [forged],
    });
    expect(standing(office, 'legal')).toBe('awaited');
    expect(view(office).gates.map(({key}) => key)).toContain('record');
    valueIn(press(office, LEGAL, 'legal'));
    expect(released(release(office))).toMatchObject({kind: 'kept-back'});
  });
});

describe('access somebody gave by hand', () => {
  const sharing = (office: Office, name: string) =>
    office.value<{
      findings: readonly {message: string; repairable: boolean}[];
    }>(LEAD, name, [fileId(office)]);

  it('is found and taken back: a link for everybody, an outsider, a reader who may edit', () => {
    const office = asked();
    const before = sharing(office, 'sharingView').findings;
    expect(before).toEqual([]);
    const url = `/drive/v3/files/${fileId(office)}/permissions?sendNotificationEmail=false`;
    const give = (body: object) => office.rest(WRITER, 'POST', url, body);
    give({type: 'anyone', role: 'reader'});
    give({
      type: 'user',
      role: 'reader',
      emailAddress: 'outsider@elsewhere.example',
    });
    give({type: 'user', role: 'writer', emailAddress: 'csm@example.com'});
    const messages = sharing(office, 'sharingView').findings.map(
      ({message}) => message,
    );
    for (const part of [
      'Everybody who has the link',
      'outsider@elsewhere.example, from outside,',
      'csm@example.com edits',
    ]) {
      expect(messages).toContainEqual(expect.stringContaining(part));
    }
    expect(sharing(office, 'repairSharing').findings).toEqual(before);
    for (const person of ['outsider@elsewhere.example', 'csm@example.com']) {
      expect(
        office.workspace.request(
          person,
          'GET',
          `/drive/v3/files/${fileId(office)}`,
        ).status,
      ).toBe(404);
    }
  });
});

it('S1-22: a translation is signed and released by itself, with the times of its original only', () => {
  const office = officeForReviews();
  setting(office, 'translations', 'de');
  declareWritten(office);
  const {fileId: german} = office.value<{fileId: string}>(
    LEAD,
    'makeTranslation',
    [
      {
        incidentId: 'INC-2026-0001',
        fileId: fileId(office),
        language: 'de',
        operation: 'op-into-german-1',
      },
    ],
  );
  write(office, german);
  expect(problemIn(ask(office, {fileId: german}))).toContain('not translated');
  edit(
    office,
    'Card payments fail with an error',
    'Kartenzahlungen schlagen fehl',
    german,
  );
  edit(
    office,
    'Everybody who pays by card',
    'Alle, die mit Karte zahlen',
    german,
  );
  edit(office, 'Pay later', 'Bitte zahlen Sie um 23:50 UTC', german);
  expect(problemIn(ask(office, {fileId: german}))).toContain(
    'The original does not say this time.',
  );
  edit(office, 'um 23:50 UTC', 'später', german);
  valueIn(ask(office, {fileId: german}));
  office.later(1);
  for (const [person, lane] of [
    [EXEC, 'leadership'],
    [COMMANDER, 'commander'],
    [LEGAL, 'legal'],
  ] as const) {
    valueIn(press(office, person, lane, 'approve', '', german));
  }
  office.later(1);
  expect(released(release(office, german))).toMatchObject({kind: 'released'});
});
