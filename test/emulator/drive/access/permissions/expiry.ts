import {DriveDesk} from '../../drive-desk';
import {user} from './user';

describe('access that ends', () => {
  const expires = (desk: DriveDesk, ms: number) =>
    new Date(desk.workspace.ground.clock.now() + ms).toISOString();

  it('is over at its time and cannot be passed on', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const expirationTime = expires(desk, 60_000);
    desk.share('writer', id, {...user('writer', 'legal'), expirationTime});
    expect(desk.get('legal', id).capabilities?.canShare).toBe(false);
    desk.workspace.ground.clock.advance(59_999);
    expect(desk.get('legal', id).id).toBe(id);
    desk.workspace.ground.clock.advance(1);
    expect(desk.refused('legal', 'GET', `/files/${id}`).code).toBe(404);
  });

  it.each([
    ['in the past', user('reader', 'legal'), -1],
    ['over a year away', user('reader', 'legal'), 367 * 86_400_000],
    ['for everybody', {type: 'anyone', role: 'reader'}, 1000],
  ])('is refused %s', (_, grant, ms) => {
    const desk = new DriveDesk();
    const path = `/files/${desk.file('writer')}/permissions`;
    const expirationTime = expires(desk, ms);
    expect(
      desk.refused('writer', 'POST', path, {...grant, expirationTime}).code,
    ).toBe(403);
  });

  it('is for readers only on folders', () => {
    const desk = new DriveDesk();
    const path = `/files/${desk.folder('writer')}/permissions`;
    const until = {expirationTime: expires(desk, 1000)};
    desk.ok('writer', 'POST', path, {...user('reader', 'legal'), ...until});
    expect(
      desk.refused('writer', 'POST', path, {...user('writer', 'sme'), ...until})
        .reason,
    ).toBe('cannotSetExpiration');
  });
});
