import type {Workspace} from '../../emulator/workspace';

const ADMIN = 'admin@example.com';
const TEAM = 'comms-team@example.com';
const BOT = 'bot@example.com';

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
  const members = {[TEAM]: 'fileOrganizer', [BOT]: 'fileOrganizer'};
  return {place: addressOfDrive(sharedDrive(workspace, 'incidents', members))};
}
