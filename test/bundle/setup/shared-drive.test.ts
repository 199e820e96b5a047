import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {SharingView} from '../../../src/review/contract';
import type {NewIncidentView} from '../../../src/declare/contract';
import type {SidebarView} from '../../../src/upkeep/contract';
import type {SetupView} from '../../../src/setup/contract';
import {
  ADMIN,
  BOT,
  COMMANDER,
  CSM,
  emptyOffice,
  LEAD,
  SETUP,
  type Office,
} from '../../scenery/bundle/office';
import {
  act,
  ask,
  declareWritten,
  EXEC,
  fileId,
  page,
  refresh,
  release,
  released,
  setUpForReviews,
  signAll,
  valueIn,
  view,
} from '../../scenery/bundle/review-office';
import {addressOfDrive, sharedDrive} from '../../scenery/shared-drive';
import {isLocked} from '../../scenery/bundle/review-there';
import {rowsOf} from '../../scenery/bundle/what-is-there';

const TEAM = 'comms-team@example.com';

function opens({workspace}: Office, who: string, id: string): boolean {
  const url = `/drive/v3/files/${id}?supportsAllDrives=true`;
  return workspace.request(who, 'GET', url).status === 200;
}

/** What the product finds wrong with who may open the text. */
function findings(office: Office): readonly string[] {
  const {findings} = office.value<SharingView>(LEAD, 'sharingView', [
    fileId(office),
  ]);
  return findings.map(({message}) => message);
}

describe('an installation in a shared drive (live finding 15)', () => {
  const office = emptyOffice({latency: 'none', searchLag: 0});
  const drive = sharedDrive(office.workspace, 'incidents', {
    [TEAM]: 'fileOrganizer',
    [BOT]: 'fileOrganizer',
  });

  it('lies there whole, so that it stays when an account goes', () => {
    setUpForReviews(office, {...SETUP, place: addressOfDrive(drive)});
    const made = office.files();
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter(file => file.driveId !== drive)).toEqual([]);
  });

  it('carries an incident from its declaration to its release', () => {
    declareWritten(office);
    expect(view(office).left).toEqual([]);
    // Not a member; a content manager may not share folders, so the files themselves were shared.
    expect(opens(office, COMMANDER, fileId(office))).toBe(true);
    const [row] = rowsOf(office, office.places.registerId, 'incidents');
    expect(row.setup).toMatch(/^ready/);
    valueIn(ask(office));
    // Somebody who was asked, and is no member, reads the document and the page.
    expect(page(office, EXEC).lanes.length).toBeGreaterThan(0);
    signAll(office);
    expect(refresh(office).phase).toBe('approved');
    expect(released(release(office))).toMatchObject({kind: 'released'});
    expect(isLocked(office, fileId(office))).toBe(true);
    expect(findings(office)).toEqual([]);
    office.later(10);
    expect(office.sweep().outcome).toMatchObject({ok: true});
    valueIn(
      act(office, LEAD, 'unlockReleased', fileId(office), 'A date was wrong.'),
    );
    expect(isLocked(office, fileId(office))).toBe(false);
    expect(findings(office)).toEqual([]);
    const strays = office.files().filter(file => file.driveId !== drive);
    expect(strays.map(({name}) => name)).toEqual([]);
  });
});

it('refuses a place that is no folder, or not the admin’s to fill', () => {
  const office = emptyOffice({latency: 'none', searchLag: 0});
  const theirs = sharedDrive(office.workspace, 'others', {
    [COMMANDER]: 'organizer',
  });
  office.rest(
    COMMANDER,
    'DELETE',
    `/drive/v3/files/${theirs}/permissions/${permissionOf(office, theirs, ADMIN)}?supportsAllDrives=true`,
  );
  const attempt = (place: string) =>
    office.answer<SetupView>(ADMIN, 'runSetup', [{...SETUP, place}]);
  expect(attempt('somewhere nice')).toMatchObject({
    ok: false,
    fields: [{field: 'place'}],
  });
  const unseen = attempt(addressOfDrive(theirs));
  expect(unseen.ok && unseen.value.steps).toMatchObject([
    {
      key: 'folder',
      state: 'failed',
      detail: expect.stringContaining('There is no such folder'),
    },
  ]);
  expect(unseen.ok && unseen.value.installed).toBe(false);
  expect(office.files().filter(file => file.driveId !== theirs)).toEqual([]);
});

it('takes a shortcut for the folder it leads to', () => {
  const office = emptyOffice({latency: 'none', searchLag: 0});
  const make = (body: drive_v3.Schema$File): string =>
    office.rest<drive_v3.Schema$File>(ADMIN, 'POST', '/drive/v3/files', body)
      .id ?? '';
  const folder = (name: string): string =>
    make({name, mimeType: 'application/vnd.google-apps.folder'});
  const shortcutTo = (targetId: string): string =>
    make({
      mimeType: 'application/vnd.google-apps.shortcut',
      shortcutDetails: {targetId},
    });
  const [team, few] = [folder('Team'), folder('Few')];
  office.value<SetupView>(ADMIN, 'runSetup', [
    {...SETUP, place: shortcutTo(team), restrictedPlace: shortcutTo(few)},
  ]);
  const incidents = office.files().find(({name}) => name === 'Incidents');
  expect(incidents?.parent).toBe(team);
  const document = make({
    name: 'Notes',
    mimeType: 'application/vnd.google-apps.document',
  });
  const attempt = office.value<SetupView>(ADMIN, 'runSetup', [
    {...SETUP, place: shortcutTo(document)},
  ]);
  expect(attempt.steps[0]).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('The address is no folder’s'),
  });
});

function permissionOf(office: Office, id: string, email: string): string {
  const {permissions = []} = office.rest<drive_v3.Schema$PermissionList>(
    COMMANDER,
    'GET',
    `/drive/v3/files/${id}/permissions?supportsAllDrives=true&fields=permissions(id,emailAddress)`,
  );
  return permissions.find(one => one.emailAddress === email)?.id ?? '';
}

describe('restricted incidents with a place of their own', () => {
  const office = emptyOffice({latency: 'none', searchLag: 0});
  const drive = sharedDrive(office.workspace, 'incidents', {
    [TEAM]: 'fileOrganizer',
  });
  const vault = sharedDrive(office.workspace, 'restricted', {
    [LEAD]: 'fileOrganizer',
  });

  it('are kept there, and the rest of the team sees nothing of them', () => {
    setUpForReviews(office, {
      ...SETUP,
      place: addressOfDrive(drive),
      restrictedPlace: addressOfDrive(vault),
    });
    declareWritten(office, {
      visibility: 'restricted',
      people: [LEAD, COMMANDER],
      title: 'Somebody reads our mail',
    });
    const kept = office.files().filter(file => file.driveId === vault);
    expect(kept.length).toBeGreaterThan(2);
    for (const {id} of kept) {
      expect(opens(office, CSM, id)).toBe(false);
      expect(opens(office, BOT, id)).toBe(false);
    }
    expect(opens(office, COMMANDER, fileId(office))).toBe(true);
  });

  it('say before and after that the members of that place see them', () => {
    const {restrictedAccess} = office.value<NewIncidentView>(
      LEAD,
      'newIncidentView',
    );
    expect(restrictedAccess.join(' ')).toContain(
      'the place your admin has named',
    );
    const {incident} = office.value<SidebarView>(LEAD, 'sidebarView', [], {
      container: {fileId: fileId(office), kind: 'document'},
    });
    expect(incident?.access.join(' ')).toContain(
      'whoever may open that place sees it, too',
    );
  });
});
