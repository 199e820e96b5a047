import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {
  COMMANDER,
  SME,
  WRITER,
  type Office,
} from '../../../scenery/bundle/office';
import {
  EXEC,
  LEGAL,
  fileId,
  press,
  release,
  released,
  reply,
  threadOf,
  threads,
  valueIn,
  view,
} from '../../../scenery/bundle/review-office';
import {rows} from '../../../scenery/bundle/review-there';
import {asked, standing, sweeps} from './whose-word-office';

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
