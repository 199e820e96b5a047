import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Backing} from '../../../emulator/kernel/store';
import type {Office} from './office';
import {inAnyDrive} from '../shared-drive';

export function uninvolved(
  office: Office,
  involved: readonly string[],
): readonly string[] {
  return office.workspace.directory
    .people()
    .map(({email}) => email)
    .filter(email => !involved.includes(email));
}

/** A Workspace that shows every stored record that tells something. */
export function watched(
  telling: RegExp,
  copy: (save: Backing['save']) => Office,
): {
  readonly office: Office;
  readonly telling: () => readonly (readonly [string, string])[];
} {
  const records = new Map<string, readonly [string, string]>();
  let begun = false;
  const office = copy(changes => {
    if (!begun) return;
    for (const [collection, id, json] of changes) {
      const key = `${collection} ${id}`;
      if (json !== null && telling.test(json))
        records.set(key, [collection, id]);
      else records.delete(key);
    }
  });
  office.workspace.flush();
  begun = true;
  return {
    office,
    telling: () => {
      office.workspace.flush();
      return [...records.values()];
    },
  };
}

/** What is stored with a file, under an id that begins with the file's. */
const OF_FILES = [
  'drive.files',
  'drive.search',
  'drive.revisions',
  'drive.content',
  'drive.comments',
  'drive.approvals',
  'docs.documents',
  'docs.revisions',
  'sheets.books',
  'sheets.rows',
];

/** Records that tell something, though somebody uninvolved may read them. */
export function leaks(
  office: Office,
  telling: readonly (readonly [string, string])[],
  involved: readonly string[],
): readonly string[] {
  return telling.flatMap(([collection, id]) => {
    const [fileId] = id.split('/');
    const readers = uninvolved(office, involved).filter(
      email => office.workspace.gate.roleOf(email, fileId) !== null,
    );
    const bound = office.files().some(file => file.id === fileId);
    return OF_FILES.includes(collection) && bound && readers.length === 0
      ? []
      : [`${collection} ${id}: ${readers.join(', ')}`];
  });
}

/** Everything a person gets to see of all files over the APIs. */
export function seenOverApis(
  office: Office,
  email: string,
): readonly unknown[] {
  const get = (url: string): unknown =>
    office.workspace.request(email, 'GET', inAnyDrive('GET', url)).body;
  const {files = []} = get(
    '/drive/v3/files?fields=*&pageSize=1000&includeItemsFromAllDrives=true&supportsAllDrives=true',
  ) as drive_v3.Schema$FileList;
  // What a list leaves out, an address that was passed on may open.
  const ids = new Set([
    ...files.map(({id}) => id ?? ''),
    ...office.files().map(({id}) => id),
  ]);
  const parts: unknown[] = [files];
  for (const id of ids) {
    parts.push(
      get(`/drive/v3/files/${id}?fields=*`),
      get(`/drive/v3/files/${id}/permissions?fields=*`),
      get(`/drive/v3/files/${id}/comments?fields=*`),
      get(`/drive/v3/files/${id}/revisions?fields=*`),
      get(`/v1/documents/${id}?includeTabsContent=true`),
      get(
        `/v4/spreadsheets/${id}?includeGridData=true&fields=properties,sheets(properties,data.rowData.values(formattedValue,note))`,
      ),
    );
  }
  return parts;
}
