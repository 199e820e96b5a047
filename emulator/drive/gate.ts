import type {Caller, ContentKind, DriveGate, Role} from '../kernel/contracts';
import {ApiError} from '../kernel/errors';
import {atLeast, roleOn} from './access/access';
import {type AccessRequest, proposeAccess} from './access-proposals/propose';
import {appReaches, authorize, wholeEditor} from './access/app-access';
import {addWithContent, newFile} from './files/creation';
import {parentFor} from './files/parents';
import {contentChanged} from './history/content-change';
import type {FileRecord} from './records';
import {notEmulated} from './refusals';
import {recordTouch} from './history/revisions';
import {type DriveState, stampModified} from './state';

const NEEDED: Readonly<Record<'read' | 'comment' | 'edit', Role>> = {
  read: 'reader',
  comment: 'commenter',
  edit: 'writer',
};

/** Drive for the editors and the façade. Refuses in the words of Docs and Sheets, not in Drive's. */
export class Gate implements DriveGate {
  constructor(private readonly state: DriveState) {}

  register(kind: ContentKind): void {
    this.state.kinds.set(kind.mimeType, kind);
  }

  create(
    caller: Caller,
    title: string,
    mimeType: string,
    parent?: string,
  ): string {
    const {state} = this;
    const kind = state.kinds.get(mimeType);
    if (!kind) throw notEmulated(`A file of ${mimeType}`);
    const folder = parentFor(
      state,
      caller,
      parent === undefined ? [] : [parent],
    );
    const record = newFile(state, caller, {
      name: title,
      mimeType,
      parent: folder,
    });
    addWithContent(state, record, () => kind.create(record.id, title, caller));
    const {modifiedBy, id} = record;
    state.activity.record(modifiedBy, id, {kind: 'create', origin: 'new'});
    return id;
  }

  /**
   * A file that exists and is invisible is refused like one with too low a role; only an unknown id is "not
   * found". Recorded traffic of the Sheets API shows 403 for somebody else's private spreadsheet.
   */
  require(
    caller: Caller,
    fileId: string,
    needed: 'read' | 'comment' | 'edit',
    mimeType?: string,
  ): void {
    const record = this.state.files.get(fileId);
    if (!record) {
      throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
    }
    const email = caller.email.toLowerCase();
    const role = roleOn(this.state, record, email);
    const reached = appReaches(caller, record, wholeEditor(record.mimeType));
    const locked = needed !== 'read' && record.lock !== undefined;
    if (!reached || !atLeast(role, NEEDED[needed]) || locked) {
      throw new ApiError(
        'PERMISSION_DENIED',
        'The caller does not have permission',
      );
    }
    if (mimeType !== undefined && record.mimeType !== mimeType) {
      throw new ApiError(
        'FAILED_PRECONDITION',
        'This operation is not supported for this document',
      );
    }
  }

  roleOf(email: string, fileId: string): Role | null {
    const record = this.state.files.get(fileId);
    return record ? roleOn(this.state, record, email.toLowerCase()) : null;
  }

  titleOf(fileId: string): string {
    return this.record(fileId).name;
  }

  rename(caller: Caller, fileId: string, title: string): void {
    const {state} = this;
    const oldTitle = this.titleOf(fileId);
    state.change(fileId, record => {
      record.name = title;
      stampModified(record, caller, state.now());
    });
    const newTitle = title;
    const action = {kind: 'rename', oldTitle, newTitle} as const;
    state.activity.record(caller.email, fileId, action);
  }

  touched(fileId: string, caller: Caller): void {
    const {state} = this;
    recordTouch(state, this.record(fileId), caller.email.toLowerCase());
    state.change(fileId, record => stampModified(record, caller, state.now()));
    contentChanged(state, fileId, caller.email);
  }

  /** The person opened the file in a browser; link-shared files are found by search from now on. */
  opened(email: string, fileId: string): void {
    const viewer = email.toLowerCase();
    this.state.change(fileId, record => {
      record.viewedAt[viewer] = this.state.now();
    });
  }

  /** The person asks for access where it was refused. */
  requestAccess(request: AccessRequest): void {
    proposeAccess(this.state, request);
  }

  /** Google itself locks the file, as a signature does: nobody lifts that again. */
  restrictBySystem(fileId: string, reason?: string): void {
    const {owner, modifiedBy} = this.record(fileId);
    const by = owner || modifiedBy;
    const lock = {ownerRestricted: false, system: true, by};
    this.state.change(fileId, record => {
      const at = this.state.now();
      record.lock = {...lock, at, ...(reason ? {reason} : {})};
    });
  }

  /** The person picked the file for a program that has only `drive.file`. */
  openedWith(caller: Caller, fileId: string): void {
    this.state.change(fileId, record =>
      authorize(record, caller.project, caller.email),
    );
  }

  private record(fileId: string): FileRecord {
    const record = this.state.files.get(fileId);
    if (!record) throw new Error(`Drive has no file ${fileId}.`);
    return record;
  }
}
