import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {DOCUMENT, DriveDesk, type File, FOLDER} from '../drive-desk';

export const ALL = 'supportsAllDrives=true';

/** A shared drive of `writer`, with one member of each other role. */
export class SharedDrive {
  readonly desk = new DriveDesk();
  readonly id: string;

  constructor() {
    const made = this.desk.ok<drive_v3.Schema$Drive>(
      'writer',
      'POST',
      '/drives?requestId=r1',
      {name: 'Incidents'},
    );
    this.id = made.id ?? '';
    this.member('fileOrganizer', 'exec');
    this.member('writer', 'sme');
    this.member('commenter', 'legal');
    this.member('reader', 'csm');
  }

  member(role: string, name: string): string {
    return this.desk.share(
      'writer',
      this.id,
      {type: 'user', role, emailAddress: `${name}@example.com`},
      `sendNotificationEmail=false&${ALL}`,
    ).id!;
  }

  file(who: string, parent = this.id, what: File = {}): string {
    const body = {mimeType: DOCUMENT, parents: [parent], ...what};
    return this.desk.ok(who, 'POST', `/files?${ALL}`, body).id ?? '';
  }

  folder(who: string, parent = this.id, what: File = {}): string {
    return this.file(who, parent, {mimeType: FOLDER, ...what});
  }

  get(who: string, id: string, fields = '*'): File {
    return this.desk.ok(who, 'GET', `/files/${id}?${ALL}&fields=${fields}`);
  }

  can(who: string, id: string): NonNullable<File['capabilities']> {
    return this.get(who, id).capabilities ?? {};
  }

  /** Status of a change of a file. */
  status(who: string, id: string, query: string, body: object = {}): number {
    const url = `/drive/v3/files/${id}?${ALL}&${query}`;
    const {desk} = this;
    return desk.workspace.request(`${who}@example.com`, 'PATCH', url, body)
      .status;
  }
}
