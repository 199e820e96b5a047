import {query, rest, upload} from '../api';

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents?: readonly string[];
  readonly modifiedTime?: string;
  readonly createdTime?: string;
  readonly size?: string;
  readonly shared?: boolean;
  readonly starred?: boolean;
  readonly trashed?: boolean;
  readonly description?: string;
  readonly owners?: readonly {
    displayName?: string;
    emailAddress?: string;
    me?: boolean;
  }[];
  readonly lastModifyingUser?: {displayName?: string};
  readonly capabilities?: Readonly<Record<string, boolean>>;
}

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

const FIELDS =
  'id,name,mimeType,parents,modifiedTime,createdTime,size,shared,starred,trashed,description,owners(displayName,emailAddress,me),lastModifyingUser(displayName),capabilities(canEdit,canRename,canTrash,canDelete,canShare,canCopy,canAddChildren,canUntrash)';

export type Place =
  'folder' | 'shared' | 'recent' | 'starred' | 'trash' | 'search';

/** What a place of Drive shows; at most 200 files. */
export async function list(
  place: Place,
  detail: string,
): Promise<readonly DriveFile[]> {
  const q = {
    folder: `'${detail}' in parents and trashed = false`,
    shared: 'sharedWithMe and trashed = false',
    recent: `mimeType != '${FOLDER}' and trashed = false`,
    starred: 'starred = true and trashed = false',
    trash: 'trashed = true',
    search: `name contains '${escaped(detail)}' and trashed = false`,
  }[place];
  const {files} = await rest<{files?: readonly DriveFile[]}>(
    'GET',
    query('/drive/v3/files', {
      q,
      fields: `files(${FIELDS})`,
      pageSize: 200,
      orderBy: place === 'recent' ? 'modifiedTime desc' : 'folder,name',
    }),
  );
  return files ?? [];
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
}

export function get(id: string): Promise<DriveFile> {
  return rest('GET', query(`/drive/v3/files/${id}`, {fields: FIELDS}));
}

/** From My Drive down to the folder, as far as this person may see. */
export async function path(id: string): Promise<readonly DriveFile[]> {
  const trail: DriveFile[] = [];
  let next: string | undefined = id;
  while (next !== undefined && trail.length < 20) {
    try {
      const folder: DriveFile = await get(next);
      trail.unshift(folder);
      next = folder.parents?.[0];
    } catch {
      break;
    }
  }
  return trail;
}

export function create(
  name: string,
  mimeType: string,
  parent: string,
): Promise<DriveFile> {
  return rest('POST', `/drive/v3/files?fields=${FIELDS}`, {
    name,
    mimeType,
    parents: [parent],
  });
}

/** Uploads a file; Markdown, text and HTML become a document when asked. */
export function put(
  file: File,
  parent: string,
  asDocument: boolean,
): Promise<DriveFile> {
  const type =
    file.type || (file.name.endsWith('.md') ? 'text/markdown' : 'text/plain');
  return upload(
    {
      name: asDocument ? file.name.replace(/\.\w+$/, '') : file.name,
      parents: [parent],
      mimeType: asDocument ? DOCUMENT : type,
    },
    file,
    type,
  );
}

export function change(id: string, patch: object): Promise<unknown> {
  return rest('PATCH', `/drive/v3/files/${id}?fields=id`, patch);
}

export function move(file: DriveFile, to: string): Promise<unknown> {
  return rest(
    'PATCH',
    query(`/drive/v3/files/${file.id}`, {
      addParents: to,
      removeParents: file.parents?.join(',') ?? '',
      fields: 'id',
    }),
    {},
  );
}

export function copy(file: DriveFile): Promise<unknown> {
  return rest('POST', `/drive/v3/files/${file.id}/copy?fields=id`, {});
}

export function erase(id: string): Promise<unknown> {
  return rest('DELETE', `/drive/v3/files/${id}`);
}

export function addressOf({id, mimeType}: DriveFile): string {
  switch (mimeType) {
    case FOLDER:
      return `/drive/folders/${id}`;
    case DOCUMENT:
      return `/document/d/${id}/edit`;
    case SPREADSHEET:
      return `/spreadsheets/d/${id}/edit`;
    default:
      return `/file/d/${id}/view`;
  }
}
