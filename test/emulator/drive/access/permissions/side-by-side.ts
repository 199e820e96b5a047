import {at, DriveDesk} from '../../drive-desk';
import {user} from './user';

describe('permission writes side by side', () => {
  const write = (desk: DriveDesk, id: string, name: string, wave?: number) =>
    desk.workspace.dispatch(
      {
        method: 'POST',
        url: `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`,
        headers: {
          authorization: 'Bearer user:writer@example.com',
          'content-type': 'application/json',
        },
        body: Buffer.from(JSON.stringify(user('reader', name))),
      },
      wave === undefined ? {} : {executionId: 'e1', wave},
    ).status;
  const readers = (desk: DriveDesk, id: string) =>
    desk
      .get('writer', id)
      .permissions?.filter(({role}) => role === 'reader')
      .map(({emailAddress}) => emailAddress);

  it('all answer well, and only the last one on a file stays', () => {
    const desk = new DriveDesk();
    const [a, b] = [desk.file('writer'), desk.file('writer')];
    expect(write(desk, a, 'legal', 1)).toBe(200);
    expect(write(desk, b, 'legal', 1)).toBe(200);
    expect(write(desk, a, 'exec', 1)).toBe(200);
    expect(readers(desk, a)).toEqual([at('exec')]);
    expect(readers(desk, b)).toEqual([at('legal')]);
  });

  it('stay both when one follows the other', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    write(desk, id, 'legal', 1);
    write(desk, id, 'exec', 2);
    write(desk, id, 'sme');
    expect(readers(desk, id)).toEqual(['legal', 'exec', 'sme'].map(at));
  });
});
