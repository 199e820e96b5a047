import type {Workspace} from '../../emulator/workspace';

const ADMIN = 'admin@example.com';
const TEAM = 'comms-team@example.com';
const BOT = 'bot@example.com';
const MEMBERS = {[TEAM]: 'fileOrganizer', [BOT]: 'fileOrganizer'};

/** Every suite that sets the product up does so there: the same promises, a second time, at night. */
const IN_SHARED_DRIVE = process.env.KEPT_IN === 'shared-drive';

/** Tells kept Workspaces of the two apart. */
export const KEPT_IN = IN_SHARED_DRIVE ? '-in-a-shared-drive' : '';

/** A shared drive of the admin’s, and who may do what in it: roles by address. */
export function sharedDrive(
  workspace: Workspace,
  name: string,
  members: Readonly<Record<string, string>>,
): string {
  const sent = (url: string, body: object): unknown => {
    const answer = workspace.request(ADMIN, 'POST', url, body);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const {id} = sent(`/drive/v3/drives?requestId=${name}`, {name}) as {
    id: string;
  };
  for (const [emailAddress, role] of Object.entries(members)) {
    sent(
      `/drive/v3/files/${id}/permissions?supportsAllDrives=true&sendNotificationEmail=false`,
      {type: emailAddress === TEAM ? 'group' : 'user', role, emailAddress},
    );
  }
  return id;
}

/** As a person copies it from the browser. */
export function addressOfDrive(id: string): string {
  return `https://drive.google.com/drive/u/0/folders/${id}`;
}

/** What set-up is told about the place: nothing for My Drive, or a drive of the team’s made for it. */
export function placeFor(workspace: Workspace): {readonly place?: string} {
  if (!IN_SHARED_DRIVE) return {};
  return {place: addressOfDrive(sharedDrive(workspace, 'incidents', MEMBERS))};
}

/** A document’s access, a line a person, as it reads where it is kept: a drive’s members have their membership, and nobody owns a file. */
export function asKept(access: readonly string[]): readonly string[] {
  if (!IN_SHARED_DRIVE) return access;
  const members: Readonly<Record<string, string>> = {
    [ADMIN]: 'organizer',
    ...MEMBERS,
  };
  return access.map(line => {
    const [who, role] = line.split(' ');
    return `${who} ${members[who] ?? (role === 'owner' ? 'writer' : role)}`;
  });
}

/**
 * An address of Drive as a client asks it that knows shared drives; any other as it is. Without this what lies in a
 * shared drive is not found, and every promise that somebody may not see it would hold.
 */
export function inAnyDrive(method: string, url: string): string {
  const asked =
    /^\/drive\/v3\/files(\/[^/?]+)?(?:\/permissions(?:\/[^/?]+)?)?(?:\?|$)/.exec(
      url,
    );
  if (!asked || url.includes('supportsAllDrives')) return url;
  const lists = asked[1] === undefined && method === 'GET';
  return `${url}${url.includes('?') ? '&' : '?'}supportsAllDrives=true${lists ? '&includeItemsFromAllDrives=true' : ''}`;
}
