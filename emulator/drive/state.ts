import {ActivityLog} from '../activity/log';
import type {
  Caller,
  ContentKind,
  Directory,
  Ground,
  Role,
} from '../kernel/contracts';
import type {Collection} from '../kernel/store';
import type {AccessProposal} from './access-proposals/records';
import type {ApprovalRecord} from './approvals/records';
import {personPermissionId} from './identity';
import type {
  ChangeRecord,
  DriveRecord,
  FileRecord,
  Grant,
  OutboxMail,
  RevisionRecord,
} from './records';
import {FOLDER} from './records';
import {SearchIndex} from './search/search-index';

/** Everything Drive stores, and the one way to change a file: `change`. */
export class DriveState {
  readonly files: Collection<FileRecord>;
  /** By file, oldest first. */
  readonly revisions: Collection<RevisionRecord[]>;
  /** Bytes by revision id, base64. */
  readonly content: Collection<string>;
  readonly outbox: Collection<OutboxMail>;
  /** Ids handed out by `files.generateIds` and not used yet, with the person they were made for. */
  readonly reservedIds: Collection<string>;
  readonly index: SearchIndex;
  readonly activity: ActivityLog;
  /** By file, oldest first. */
  readonly approvals: Collection<ApprovalRecord[]>;
  /** What nobody has decided yet, by file, oldest first. */
  readonly accessProposals: Collection<AccessProposal[]>;
  readonly drives: Collection<DriveRecord>;
  readonly kinds = new Map<string, ContentKind>();
  private readonly roots: Collection<string>;
  private readonly changeLog: Collection<ChangeRecord>;
  private children: Map<string, Set<string>> | null = null;

  constructor(
    readonly ground: Ground,
    readonly directory: Directory,
  ) {
    const {store} = ground;
    this.files = store.collection('drive.files');
    this.revisions = store.collection('drive.revisions');
    this.content = store.collection('drive.content');
    this.outbox = store.collection('mail.outbox');
    this.reservedIds = store.collection('drive.reservedIds');
    this.approvals = store.collection('drive.approvals');
    this.accessProposals = store.collection('drive.accessProposals');
    this.drives = store.collection('drive.drives');
    this.roots = store.collection('drive.roots');
    this.changeLog = store.collection('drive.changes');
    this.index = new SearchIndex(ground);
    this.activity = new ActivityLog(ground);
  }

  now(): number {
    return this.ground.clock.now();
  }

  /** The person's My Drive, made on first use. */
  root(email: string): FileRecord {
    const known = this.roots.get(email);
    const record = known === undefined ? undefined : this.files.get(known);
    if (record) return record;
    const id = `0A${this.ground.ids.text(13)}9PVA`;
    this.roots.set(email, id);
    return this.add(blankFile(this, id, 'My Drive', FOLDER, email, null));
  }

  /** The id behind a parameter; `root` is the caller's My Drive. */
  resolve(email: string, fileId: string): string {
    return fileId === 'root' ? this.root(email).id : fileId;
  }

  add(record: FileRecord): FileRecord {
    this.files.set(record.id, record);
    this.reservedIds.delete(record.id);
    if (record.parent !== null) this.below(record.parent).add(record.id);
    // A root has no place of its own in search results.
    if (record.parent !== null) this.index.write(record);
    this.log(record.id);
    return record;
  }

  /**
   * Changes a file and lets version, search and the change log follow.
   *
   * @param before Effective permissions before the change, when it may take the file from somebody.
   */
  change(
    fileId: string,
    edit: (record: FileRecord) => void,
    before?: readonly Grant[],
  ): FileRecord {
    const old = this.files.get(fileId)?.parent ?? null;
    const record = this.files.update(fileId, file => {
      edit(file);
      file.version += 1;
    });
    if (record.parent !== old) {
      if (old !== null) this.below(old).delete(fileId);
      if (record.parent !== null) this.below(record.parent).add(fileId);
    }
    if (record.parent !== null) this.index.write(record);
    this.log(fileId, before);
    return record;
  }

  /** Forgets a file for good; its content and revisions too. */
  erase(record: FileRecord, before: readonly Grant[]): void {
    this.kinds.get(record.mimeType)?.remove(record.id);
    for (const revision of this.revisions.get(record.id) ?? []) {
      this.content.delete(revision.id);
    }
    this.revisions.delete(record.id);
    this.files.delete(record.id);
    if (record.parent !== null) this.below(record.parent).delete(record.id);
    this.index.forget(record.id);
    this.log(record.id, before);
  }

  childrenOf(folderId: string): FileRecord[] {
    return [...this.below(folderId)].flatMap(id => {
      const child = this.files.get(id);
      return child?.parent === folderId ? [child] : [];
    });
  }

  /** Derived from the files on first use; may name children that a reset of the store has removed. */
  private below(folderId: string): Set<string> {
    if (!this.children) {
      this.children = new Map();
      for (const {id, parent} of this.files.values()) {
        if (parent === null) continue;
        const siblings = this.children.get(parent) ?? new Set();
        this.children.set(parent, siblings.add(id));
      }
    }
    const known = this.children.get(folderId) ?? new Set<string>();
    this.children.set(folderId, known);
    return known;
  }

  /** From the parent up to a root. */
  *ancestors(record: FileRecord): Generator<FileRecord> {
    let above = record.parent === null ? null : this.files.get(record.parent);
    while (above) {
      yield above;
      above = above.parent === null ? null : this.files.get(above.parent);
    }
  }

  trashed(record: FileRecord): boolean {
    if (record.trashedAt !== undefined) return true;
    for (const above of this.ancestors(record)) {
      if (above.trashedAt !== undefined) return true;
    }
    return false;
  }

  /** Oldest first. */
  changesFrom(sequence: number): ChangeRecord[] {
    const found: ChangeRecord[] = [];
    for (let at = sequence; at < this.nextChange(); at++) {
      const change = this.changeLog.get(String(at));
      if (change) found.push(change);
    }
    return found;
  }

  /** The number the next change will get. */
  nextChange(): number {
    return this.changeLog.size + 1;
  }

  private log(fileId: string, before?: readonly Grant[]): void {
    const sequence = this.nextChange();
    const at = this.now();
    this.changeLog.set(String(sequence), {sequence, fileId, at, before});
  }
}

/** A new file as its owner first has it; in a shared drive nobody owns it. */
export function blankFile(
  state: DriveState,
  id: string,
  name: string,
  mimeType: string,
  creator: string,
  parent: string | null,
): FileRecord {
  const now = state.now();
  const driveId =
    parent === null ? undefined : state.files.get(parent)?.driveId;
  return {
    id,
    name,
    mimeType,
    parent,
    ...(driveId === undefined ? {} : {driveId}),
    owner: driveId === undefined ? creator : '',
    createdAt: now,
    modifiedAt: now,
    modifiedBy: creator,
    version: 1,
    starredBy: [],
    viewedAt: {[creator]: now},
    modifiedAtBy: {[creator]: now},
    properties: {},
    appProperties: {},
    writersCanShare: true,
    copyRequiresWriterPermission: false,
    inheritedPermissionsDisabled: false,
    openedWith: {},
    grants:
      driveId === undefined ? [grantTo(state, creator, 'owner', creator)] : [],
  };
}

/** A person's own grant. */
export function grantTo(
  state: DriveState,
  email: string,
  role: Role,
  givenBy: string,
): Grant {
  return {
    id: personPermissionId(state.directory, email),
    type: 'user',
    role,
    email,
    givenBy,
    givenAt: state.now(),
  };
}

/** What a file's content and title say changed now, by this person. */
export function stampModified(
  record: FileRecord,
  caller: Caller,
  now: number,
): void {
  const email = caller.email.toLowerCase();
  record.modifiedAt = now;
  record.modifiedBy = email;
  record.modifiedAtBy[email] = now;
}
