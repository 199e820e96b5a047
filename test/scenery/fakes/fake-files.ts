import {createHash} from 'node:crypto';
import {
  CallFailure,
  type Call,
  type FailureKind,
} from '../../../src/world/ask/call';
import type {FileFacts, Files, Mark} from '../../../src/world/files';
import {FakeDocument} from './fake-document';
import {fakeCall} from './fake-workspace';
import type {FakeFile, FakeWorkspace} from './fake-workspace';

const ROLES = ['none', 'reader', 'commenter', 'writer', 'owner'] as const;
type Role = (typeof ROLES)[number];

/** The person's strongest role: direct, for their domain, or handed down by a folder. */
export function roleOf(
  workspace: FakeWorkspace,
  file: FakeFile | undefined,
  email: string,
): Role {
  if (!file) return 'none';
  const own = file.owner === email ? ['owner' as const] : [];
  const given = file.access
    .filter(({who}) =>
      who.type === 'domain'
        ? email.endsWith(`@${who.domain}`)
        : who.email.toLowerCase() === email.toLowerCase() ||
          (workspace.groups.get(who.email.toLowerCase()) ?? []).includes(email),
    )
    .map(({role}) => role);
  const above =
    file.parent === null
      ? 'none'
      : roleOf(workspace, workspace.files.get(file.parent), email);
  return [...own, ...given, above].reduce<Role>(
    (best, role) => (ROLES.indexOf(role) > ROLES.indexOf(best) ? role : best),
    'none',
  );
}

export function failing(kind: FailureKind, label: string): never {
  throw new CallFailure(kind, label, kind);
}

/** The file, if the person has at least that role; else Google's answer for who has less. */
export function opened(
  workspace: FakeWorkspace,
  id: string,
  email: string,
  atLeast: Role,
  label: string,
): FakeFile {
  const file = workspace.files.get(id);
  const role = roleOf(workspace, file, email);
  if (!file || role === 'none') return failing('notFound', label);
  if (ROLES.indexOf(role) < ROLES.indexOf(atLeast)) {
    return failing('forbidden', label);
  }
  return file;
}

/** Drive, acting as one person. */
export class FakeFiles implements Files {
  constructor(
    private readonly workspace: FakeWorkspace,
    private readonly email: string,
  ) {}

  newFolderIds(count: number): Call<readonly string[]> {
    return fakeCall('reserve a folder id', () =>
      Array.from({length: count}, () => this.workspace.newId('folder')),
    );
  }

  createFolder(folder: {
    id: string;
    name: string;
    parent: string | null;
    mark: Mark;
  }): Call<string> {
    return fakeCall('make the folder', () =>
      this.workspace.files.has(folder.id)
        ? folder.id
        : this.make('folder', folder, folder.id, null),
    );
  }

  copy(copy: {
    from: string;
    name: string;
    parent: string;
    mark: Mark;
  }): Call<string> {
    const label = `copy the ${copy.mark.kind} template`;
    return fakeCall(label, () => {
      const {document} = this.open(copy.from, 'reader', label);
      if (!document) return failing('refused', label);
      return this.make('document', copy, undefined, document.copyAs(copy.name));
    });
  }

  importDocument(source: {
    name: string;
    parent: string;
    markdown: string;
    mark: Mark;
  }): Call<string> {
    return fakeCall(`import the ${source.mark.kind} template`, () =>
      this.make(
        'document',
        source,
        undefined,
        FakeDocument.from(source.name, source.markdown),
      ),
    );
  }

  createSpreadsheet(source: {
    name: string;
    parent: string;
    mark: Mark;
  }): Call<string> {
    return fakeCall('make the register', () =>
      this.make('spreadsheet', source, undefined, null),
    );
  }

  find(
    wanted: Partial<Mark>,
    first: 'oldest' | 'newest' = 'oldest',
  ): Call<readonly FileFacts[]> {
    return fakeCall('look for what is there', () =>
      [...this.workspace.files.values()]
        .filter(
          file =>
            !file.trashed &&
            roleOf(this.workspace, file, this.email) !== 'none' &&
            this.searchable(file) &&
            (Object.keys(wanted) as (keyof Mark)[]).every(
              key => file.mark[key] === wanted[key],
            ),
        )
        .sort(
          (a, b) =>
            (a.createdAt < b.createdAt ? -1 : 1) *
            (first === 'oldest' ? 1 : -1),
        )
        .map(file => this.factsOf(file)),
    );
  }

  facts(fileId: string): Call<FileFacts> {
    return fakeCall('look at the file', () =>
      this.factsOf(this.open(fileId, 'reader', 'look at the file')),
    );
  }

  rename(fileId: string, name: string): Call<void> {
    return fakeCall('rename the file', () => {
      this.open(fileId, 'writer', 'rename the file').name = name;
    });
  }

  trash(fileId: string): Call<void> {
    return fakeCall('move to the bin', () => {
      this.open(fileId, 'writer', 'move to the bin').trashed = true;
    });
  }

  private make(
    type: FakeFile['type'],
    file: {name: string; parent: string | null; mark: Mark},
    id: string | undefined,
    document: FakeDocument | null,
  ): string {
    if (file.parent !== null) this.open(file.parent, 'writer', 'make a file');
    const made: FakeFile = {
      id: id ?? this.workspace.newId(type),
      name: file.name,
      type,
      parent: file.parent,
      owner: this.email,
      mark: file.mark,
      access: [],
      createdAt: this.workspace.now,
      modifiedAt: this.workspace.now,
      trashed: false,
      document,
      tabs: new Map(),
    };
    this.workspace.files.set(made.id, made);
    return made.id;
  }

  private open(id: string, atLeast: Role, label: string): FakeFile {
    return opened(this.workspace, id, this.email, atLeast, label);
  }

  private searchable(file: FakeFile): boolean {
    const {searchLag, now} = this.workspace;
    return Date.parse(now) - Date.parse(file.createdAt) >= searchLag * 60_000;
  }

  private factsOf(file: FakeFile): FileFacts {
    const role = roleOf(this.workspace, file, this.email);
    return {
      id: file.id,
      name: file.name,
      url: `https://example.com/${file.id}`,
      mark: file.mark,
      folder: file.type === 'folder',
      sharedDrive: '',
      canEdit: !file.locked && (role === 'writer' || role === 'owner'),
      canComment: !file.locked && role !== 'reader',
      trashed: file.trashed,
      createdAt: file.createdAt,
      modifiedAt: file.modifiedAt,
      version: versionOf(file),
      locked: file.locked ?? false,
      md5: file.content === undefined ? '' : md5(file.content),
      touched: (file.document?.revision ?? 1) > 1 || file.tabs.size > 0,
    };
  }
}

export function md5(content: string): string {
  return createHash('md5').update(content).digest('hex');
}

/** Another one after every change of the text. */
export function versionOf({
  modifiedAt,
  document,
}: Pick<FakeFile, 'modifiedAt' | 'document'>): string {
  return `${modifiedAt} ${document?.revision ?? 0}`;
}
