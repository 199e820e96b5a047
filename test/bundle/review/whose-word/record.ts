import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {
  ADMIN,
  COMMANDER,
  LEAD,
  WRITER,
  type Office,
} from '../../../scenery/bundle/office';
import {
  EXEC,
  LEGAL,
  act,
  append,
  ask,
  fileId,
  press,
  problemIn,
  release,
  released,
  reply,
  reviewOffice,
  valueIn,
  view,
} from '../../../scenery/bundle/review-office';
import {rows} from '../../../scenery/bundle/review-there';
import {asked, standing, sweeps} from './whose-word-office';

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
