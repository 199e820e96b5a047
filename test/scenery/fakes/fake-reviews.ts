import type {FakeDocument} from './fake-document';
import type {Account} from '../../../src/world/directory';
import type {Message} from '../../../src/world/mail';
import type {RecordHead} from '../../../src/core/register/record-head';
import type {SealKey} from '../../../src/core/base/seal';
import type {Posted} from '../../../src/world/inbox';
import type {CommentReply} from '../../../src/world/comments';
import {failing, opened, roleOf} from './fake-files';
import type {FakeFile, FakeWorkspace} from './fake-workspace';

export interface FakeReply extends Omit<CommentReply, 'mine'> {
  /** Nobody who reads the thread sees it. */
  readonly authorEmail: string;
}

export interface FakeThread {
  readonly id: string;
  readonly content: string;
  readonly authorEmail: string;
  readonly anchored: boolean;
  readonly createdAt: string;
  modifiedAt: string;
  resolved: boolean;
  readonly replies: FakeReply[];
}

export interface FakeApproval {
  readonly id: string;
  status: 'in-progress' | 'approved' | 'declined' | 'cancelled';
  completedAt: string;
  readonly responses: Map<string, 'none' | 'approved' | 'declined'>;
}

/** What the reviews of a workspace consist of; acts of people go through `…As`, with their rights. */
export class FakeReviews {
  readonly threads = new Map<string, FakeThread[]>();
  readonly approvals = new Map<string, FakeApproval[]>();
  readonly suggestions = new Map<string, string[]>();
  readonly outbox: {readonly from: string; readonly message: Message}[] = [];
  /** Text of each PDF kept, by file id. */
  readonly pdfs = new Map<string, string>();
  /** Content of each brief, by file id. */
  readonly briefs = new Map<string, string>();
  readonly accounts = new Map<string, Account>();
  /** Addresses of accounts the administrator keeps out of the directory. */
  readonly hidden = new Set<string>();
  /** Switches of the tenant. */
  approvalsOn = false;
  anchorsOn = false;
  activityOn = true;
  /** Whether anybody can know what mail went out; with Google's nobody can. */
  mailKnown = false;
  lastSweepAt = '';
  readonly changesSeen = new Map<string, string>();
  readonly seen = new Map<
    string,
    {readonly revision: string; readonly since: string}
  >();
  readonly looks = new Map<string, string>();
  /** Script properties: where each document's record ends. */
  get heads(): Map<string, RecordHead> {
    return this.workspace.heads;
  }
  /** Script properties: what was said through the product and is not recorded yet. */
  readonly inbox = new Map<string, Posted>();
  /** Script properties: what the desk of customer success knows. */
  get shelf(): Map<string, string> {
    return this.workspace.shelf;
  }
  /** User properties. */
  private readonly shelves = new Map<string, Map<string, string>>();
  missedBySweep: readonly string[] = [];
  private nonces = 0;

  constructor(readonly workspace: FakeWorkspace) {
    workspace.edited = fileId => this.takeResponsesBack(fileId);
  }

  shelfOf(email: string): Map<string, string> {
    const shelf = this.shelves.get(email) ?? new Map<string, string>();
    this.shelves.set(email, shelf);
    return shelf;
  }

  account(email: string, name: string, kind: Account['kind'] = 'person'): void {
    const id = `account-${this.accounts.size + 1}`;
    this.accounts.set(email, {id, name, email, kind});
  }

  /** The old address stays an alias of the same account. */
  rename(from: string, to: string): void {
    const account = this.accounts.get(from);
    if (!account) throw new Error(`${from} has no account.`);
    const renamed = {...account, email: to};
    this.accounts.set(from, renamed);
    this.accounts.set(to, renamed);
  }

  get keys(): SealKey[] {
    return this.workspace.keys;
  }

  set keys(keys: SealKey[]) {
    this.workspace.keys = keys;
  }

  nameOf(email: string): string {
    return this.accounts.get(email)?.name ?? 'Somebody';
  }

  rotateKeys(at: string, before: 'retire' | 'forget'): void {
    const old = this.keys.map(key => ({
      ...key,
      retiredAt: key.retiredAt === '' ? at : key.retiredAt,
    }));
    const kept =
      before === 'retire'
        ? old
        : old.filter((_, index) => this.keys[index].retiredAt !== '');
    const id = this.workspace.newId('k').replace(/\W/g, '');
    this.keys = [{id, secret: `secret ${id}`, retiredAt: ''}, ...kept];
  }

  nonce(): string {
    return `nonce${String(++this.nonces).padStart(11, '0')}`;
  }

  threadsOf(fileId: string): FakeThread[] {
    const there = this.threads.get(fileId) ?? [];
    this.threads.set(fileId, there);
    return there;
  }

  /** Whoever may comment, while it is not locked. */
  commentable(fileId: string, email: string, label: string): FakeFile {
    const file = opened(this.workspace, fileId, email, 'commenter', label);
    if (file.locked) return failing('forbidden', label);
    return file;
  }

  openAs(
    email: string,
    fileId: string,
    content: string,
    anchored: boolean,
  ): string {
    this.commentable(fileId, email, 'comment');
    const {now} = this.workspace;
    const thread: FakeThread = {
      id: this.workspace.newId('thread'),
      content,
      authorEmail: email,
      anchored,
      createdAt: now,
      modifiedAt: now,
      resolved: false,
      replies: [],
    };
    this.threadsOf(fileId).push(thread);
    return thread.id;
  }

  replyAs(
    email: string,
    fileId: string,
    threadId: string,
    content: string,
    action: CommentReply['action'] = 'none',
  ): string {
    this.commentable(fileId, email, 'reply');
    const thread = this.threadsOf(fileId).find(({id}) => id === threadId);
    if (!thread) return failing('notFound', 'reply');
    const reply: FakeReply = {
      id: this.workspace.newId('reply'),
      content,
      action,
      authorName: this.nameOf(email),
      authorEmail: email,
      at: this.workspace.now,
    };
    thread.replies.push(reply);
    thread.modifiedAt = this.workspace.now;
    if (action !== 'none') thread.resolved = action === 'resolve';
    return reply.id;
  }

  /** What its writer makes of a reply later; when it was posted stays. */
  editReply(fileId: string, replyId: string, content: string): void {
    for (const thread of this.threadsOf(fileId)) {
      const at = thread.replies.findIndex(({id}) => id === replyId);
      if (at < 0) continue;
      thread.replies[at] = {...thread.replies[at], content};
      thread.modifiedAt = this.workspace.now;
    }
  }

  deleteReply(fileId: string, replyId: string): void {
    for (const {replies} of this.threadsOf(fileId)) {
      const at = replies.findIndex(({id}) => id === replyId);
      if (at >= 0) replies.splice(at, 1);
    }
  }

  deleteThread(fileId: string, threadId: string): void {
    const all = this.threadsOf(fileId);
    const at = all.findIndex(({id}) => id === threadId);
    if (at >= 0) all.splice(at, 1);
  }

  /** Types into a document as a person does; Drive takes approvals back. */
  typeAs(email: string, fileId: string, found: string, written: string): void {
    this.changeAs(email, fileId, document => document.type(found, written));
  }

  /** Whatever else an editor changes in the text. */
  changeAs(
    email: string,
    fileId: string,
    change: (document: FakeDocument) => void,
  ): void {
    const file = opened(this.workspace, fileId, email, 'writer', 'type');
    if (file.locked || !file.document) return failing('forbidden', 'type');
    change(file.document);
    file.modifiedAt = this.workspace.now;
    this.takeResponsesBack(fileId);
  }

  /** What an edit does to an approval that has not ended. */
  private takeResponsesBack(fileId: string): void {
    for (const {status, responses} of this.approvals.get(fileId) ?? []) {
      if (status !== 'in-progress') continue;
      for (const one of responses.keys()) responses.set(one, 'none');
    }
  }

  /** Answers Drive's own approval. */
  respondAs(
    email: string,
    fileId: string,
    response: 'approved' | 'declined',
  ): void {
    opened(this.workspace, fileId, email, 'reader', 'approve');
    const running = (this.approvals.get(fileId) ?? []).find(
      ({status}) => status === 'in-progress',
    );
    if (!running?.responses.has(email)) return failing('forbidden', 'approve');
    running.responses.set(email, response);
    const all = [...running.responses.values()];
    if (response === 'declined') running.status = 'declined';
    else if (all.every(one => one === 'approved')) running.status = 'approved';
    if (running.status !== 'in-progress') {
      running.completedAt = this.workspace.now;
    }
  }

  roleOf(fileId: string, email: string): string {
    return roleOf(this.workspace, this.workspace.files.get(fileId), email);
  }
}
