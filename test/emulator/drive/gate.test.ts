import type {Caller} from '../../../emulator/kernel/contracts';
import {ApiError} from '../../../emulator/kernel/errors';
import {at, DOCUMENT, DriveDesk} from './drive-desk';

const AUTH = 'https://www.googleapis.com/auth/';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

function caller(name: string, ...scopes: string[]): Caller {
  return {
    email: at(name),
    project: 'addon',
    scopes: scopes.length > 0 ? scopes.map(s => AUTH + s) : 'all',
  };
}

function refusal(act: () => void): [number, string] {
  try {
    act();
  } catch (error) {
    if (error instanceof ApiError) return [error.code, error.message];
    throw error;
  }
  return [200, ''];
}

const DENIED = [403, 'The caller does not have permission'];

describe('what an editor asks of Drive', () => {
  it('is denied for an invisible file, and not found only for no file', () => {
    const {workspace} = new DriveDesk();
    const id = workspace.gate.create(caller('writer'), 'Plan', DOCUMENT);
    const ask = (name: string, file: string) =>
      refusal(() => workspace.gate.require(caller(name), file, 'read'));
    expect(ask('writer', id)).toEqual([200, '']);
    expect(ask('legal', id)).toEqual(DENIED);
    expect(ask('writer', 'nothing')).toEqual([
      404,
      'Requested entity was not found.',
    ]);
  });

  it('follows the role', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'legal');
    const {gate} = desk.workspace;
    const ask = (needed: 'read' | 'comment' | 'edit') =>
      refusal(() => gate.require(caller('legal'), id, needed))[0];
    expect([ask('read'), ask('comment'), ask('edit')]).toEqual([200, 200, 403]);
    expect(gate.roleOf(at('legal').toUpperCase(), id)).toBe('commenter');
    expect(gate.roleOf(at('exec'), id)).toBeNull();
  });

  it('is refused for a file of another kind', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    expect(
      refusal(() =>
        desk.workspace.gate.require(caller('writer'), id, 'read', SPREADSHEET),
      ),
    ).toEqual([400, 'This operation is not supported for this document']);
  });

  it('shows in modifiedTime, version, last person and history', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'writer', 'sme');
    const before = desk.get('writer', id);
    desk.workspace.ground.clock.advance(1000);
    desk.workspace.gate.touched(id, caller('sme'));
    const after = desk.get('writer', id);
    expect(Number(after.version)).toBe(Number(before.version) + 1);
    expect(after.modifiedTime).not.toBe(before.modifiedTime);
    expect(after.lastModifyingUser?.emailAddress).toBe(at('sme'));
    const path = `/files/${id}/revisions?fields=revisions(id,lastModifyingUser)`;
    expect(desk.ok('writer', 'GET', path)).toMatchObject({
      revisions: [
        {id: '1', lastModifyingUser: {emailAddress: at('writer')}},
        {id: '2', lastModifyingUser: {emailAddress: at('sme')}},
      ],
    });
  });
});

describe('a program with drive.file', () => {
  const limited = caller('writer', 'drive.file');
  const send = (desk: DriveDesk, as: Caller, url: string) =>
    desk.workspace.dispatch(
      {
        method: 'GET',
        url: `/drive/v3${url}`,
        headers: {},
        body: Buffer.alloc(0),
      },
      {caller: as},
    );
  const names = (desk: DriveDesk, as: Caller) => {
    const answer = JSON.parse(send(desk, as, '/files').body.toString());
    return answer.files.map(({name}: {name: string}) => name);
  };

  it('reaches what it created and what the person picked, nothing else', () => {
    const desk = new DriveDesk();
    const {gate} = desk.workspace;
    const other = desk.file('writer', {name: 'Other'});
    const own = gate.create(limited, 'Own', DOCUMENT);
    expect(names(desk, limited)).toEqual(['Own']);
    expect(send(desk, limited, `/files/${own}`).status).toBe(200);
    expect(send(desk, limited, `/files/${other}`).status).toBe(404);
    expect(refusal(() => gate.require(limited, other, 'read'))).toEqual(DENIED);
    gate.openedWith(limited, other);
    expect(send(desk, limited, `/files/${other}`).status).toBe(200);
    expect(refusal(() => gate.require(limited, other, 'edit'))[0]).toBe(200);
  });

  it('reaches it for that person only', () => {
    const desk = new DriveDesk();
    const own = desk.workspace.gate.create(limited, 'Own', DOCUMENT);
    desk.shareWith('writer', own, 'reader', 'legal');
    const other = caller('legal', 'drive.file');
    expect(send(desk, other, `/files/${own}`).status).toBe(404);
    expect(send(desk, caller('legal', 'drive'), `/files/${own}`).status).toBe(
      200,
    );
  });

  it('edits any document when it has the documents scope too', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const both = caller('writer', 'drive.file', 'documents');
    const {gate} = desk.workspace;
    expect(refusal(() => gate.require(both, id, 'edit'))[0]).toBe(200);
    expect(send(desk, both, `/files/${id}`).status).toBe(404);
    const sheet = desk.file('writer', {mimeType: SPREADSHEET});
    expect(refusal(() => gate.require(both, sheet, 'edit'))).toEqual(DENIED);
  });
});
