import {holderKey, strength} from '../../../src/review/rules/access/sharing';
import type {HeldGrant, Holder} from '../../../src/core/base/grants';
import type {FakeFile} from './fake-workspace';

/** A grant on a file of a fake Drive. */
export interface Access {
  /** The link is the file’s own. */
  readonly who: Exclude<Holder, {readonly type: 'anyone'}>;
  readonly role: HeldGrant['role'];
}

/** Giving raises and never lowers; Drive says nothing of it. */
export function give(file: FakeFile, {who, role}: Access): void {
  const held = file.access.find(one => holderKey(one.who) === holderKey(who));
  if (held && strength(held.role) > strength(role)) return;
  take(file, holderKey(who));
  file.access.push({who, role});
}

export function take(file: FakeFile, key: string): void {
  const at = file.access.findIndex(({who}) => holderKey(who) === key);
  if (at >= 0) file.access.splice(at, 1);
}
