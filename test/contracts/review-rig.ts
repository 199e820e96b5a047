import type {GrantRole} from '../../src/core/base/grants';
import type {ReviewWorld} from '../../src/world/review-world';
import {send} from './rig';

export type Person = 'owner' | 'colleague' | 'third' | 'outsider';

/** What a tenant has or has not; both without a word said. */
export interface Tenant {
  readonly anchors: boolean;
  readonly approvals: boolean;
}

/** What a contract of reviews needs of an implementation; each test gets a fresh one. */
export interface ReviewRig {
  /** A run in that person's name. All are of one organisation but the outsider. */
  as(person: Person): ReviewWorld;
  readonly emails: Readonly<Record<Person, string>>;
  /** Of the organisation; `third` is in it. */
  readonly group: string;
  /** Lets five minutes pass. */
  settle(): void;
  /** What people do in Google's own pages. */
  answersApproval(
    person: Person,
    fileId: string,
    response: 'approved' | 'declined',
  ): void;
  suggests(person: Person, fileId: string, text: string): void;
  deletesThread(person: Person, fileId: string, threadId: string): void;
  mails(): readonly {
    readonly from: string;
    readonly to: readonly string[];
    readonly subject: string;
    readonly body: string;
    readonly attached: number;
  }[];
}

export type MakeRig = (tenant?: Partial<Tenant>) => ReviewRig;

export const MARK = {
  incident: 'INC-2026-0001',
  kind: 'customer',
  operation: 'op-1',
  register: 'reg-1',
} as const;

/** A folder of the owner's. */
export function aFolder(world: ReviewWorld): string {
  const [id] = send(world, world.files.newFolderIds(1));
  return send(
    world,
    world.files.createFolder({
      id,
      name: 'Folder',
      parent: null,
      mark: {...MARK, kind: 'folder'},
    }),
  );
}

/** An id for a file yet to be made. */
export function anId(world: ReviewWorld): string {
  const [id] = send(world, world.files.newFolderIds(1));
  return id;
}

/** A document of the owner's, with two paragraphs. */
export function aDocument(
  rig: ReviewRig,
  parent = aFolder(rig.as('owner')),
): string {
  const world = rig.as('owner');
  return send(
    world,
    world.files.importDocument({
      name: 'Draft',
      parent,
      markdown: 'First words.\n\nSecond words.',
      mark: MARK,
    }),
  );
}

/** The same, shared with whoever is named. */
export function sharedDocument(
  rig: ReviewRig,
  roles: Partial<Record<Person, GrantRole>>,
): string {
  const id = aDocument(rig);
  const world = rig.as('owner');
  for (const [person, role] of Object.entries(roles)) {
    const email = rig.emails[person as Person];
    send(world, world.permissions.give(id, {who: {type: 'user', email}, role}));
  }
  return id;
}
