import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Settings} from '../../../emulator/kernel/contracts';
import {createWorkspace, type Workspace} from '../../../emulator/workspace';

export type File = drive_v3.Schema$File;

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';

export interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly reason: string;
  readonly location?: string;
}

/** The person's address in the example organisation. */
export function at(name: string): string {
  return name.includes('@') ? name : `${name}@example.com`;
}

/** Drive of a fresh workspace, called as people call it: by path, with the dispatcher in between. */
export class DriveDesk {
  readonly workspace: Workspace;

  constructor(settings: Partial<Settings> = {}) {
    this.workspace = createWorkspace({settings});
  }

  /** The answer of a call that must succeed. */
  ok<T = File>(who: string, method: string, path: string, body?: unknown): T {
    const answer = this.send(who, method, path, body);
    if (answer.status >= 400) {
      throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body as T;
  }

  /** The refusal of a call that must fail. */
  refused(who: string, method: string, path: string, body?: unknown): Refusal {
    const answer = this.send(who, method, path, body);
    if (answer.status < 400) throw new Error(`${method} ${path} succeeded`);
    const {error} = answer.body as {
      error: {code: number; errors: Omit<Refusal, 'code'>[]};
    };
    const {message, reason, location} = error.errors[0];
    const where = location === undefined ? {} : {location};
    return {code: error.code, message, reason, ...where};
  }

  /** Makes a document unless another type is given; answers its id. */
  file(who: string, what: File = {}): string {
    const body = {mimeType: DOCUMENT, ...what};
    return this.ok(who, 'POST', '/files', body).id ?? '';
  }

  folder(who: string, what: File = {}): string {
    return this.file(who, {mimeType: FOLDER, ...what});
  }

  get(who: string, id: string, fields = '*'): File {
    return this.ok(who, 'GET', `/files/${id}?fields=${fields}`);
  }

  share(
    who: string,
    id: string,
    what: drive_v3.Schema$Permission,
    query = 'sendNotificationEmail=false',
  ): drive_v3.Schema$Permission {
    const path = `/files/${id}/permissions?fields=*`;
    const open = what.type === 'domain' || what.type === 'anyone';
    return this.ok(who, 'POST', open ? path : `${path}&${query}`, what);
  }

  /** Shares with a person of the example organisation. */
  shareWith(who: string, id: string, role: string, name: string): string {
    const grant = {type: 'user', role, emailAddress: at(name)};
    return this.share(who, id, grant).id ?? '';
  }

  /** The names a search finds, as the caller sees them. */
  search(who: string, q: string, query = ''): string[] {
    const path = `/files?q=${encodeURIComponent(q)}${query}`;
    const {files = []} = this.ok<drive_v3.Schema$FileList>(who, 'GET', path);
    return files.map(file => file.name ?? '');
  }

  private send(who: string, method: string, path: string, body?: unknown) {
    return this.workspace.request(at(who), method, `/drive/v3${path}`, body);
  }
}
