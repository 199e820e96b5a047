import {DriveDesk} from '../../drive-desk';
import {user} from './user';

describe('ownership', () => {
  const transfer = 'transferOwnership=true';

  it('passes to a colleague by its owner, who stays a writer', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const path = `/files/${id}/permissions`;
    desk.ok('writer', 'POST', `${path}?${transfer}`, user('owner', 'legal'));
    expect(desk.get('legal', id).ownedByMe).toBe(true);
    const former = desk.get('writer', id);
    expect([former.ownedByMe, former.capabilities?.canEdit]).toEqual([
      false,
      true,
    ]);
  });

  it('needs the parameter, the mail, the owner and the same organisation', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'writer', 'sme');
    const path = `/files/${id}/permissions`;
    const refused = (who: string, query: string, to: string) =>
      desk.refused(who, 'POST', `${path}?${query}`, user('owner', to));
    expect(refused('writer', '', 'legal').location).toBe('transferOwnership');
    expect(
      refused('writer', `${transfer}&sendNotificationEmail=false`, 'legal')
        .location,
    ).toBe('sendNotificationEmail');
    expect(refused('sme', transfer, 'sme').code).toBe(403);
    expect(
      refused('writer', transfer, 'outsider@elsewhere.example').reason,
    ).toBe('consentRequiredForOwnershipTransfer');
  });

  it('cannot be taken away', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const owner = desk.get('writer', id).permissionIds?.[0];
    const path = `/files/${id}/permissions/${owner}`;
    expect(desk.refused('writer', 'DELETE', path).message).toBe(
      'The owner of a file cannot be removed.',
    );
  });
});
