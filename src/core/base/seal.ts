import {hmacHex, sameText} from './digest';

/** A secret of the installation. Retired keys stay, so that what they sealed before can still be checked; a leaked one is deleted. */
export interface SealKey {
  /** Letters and digits. */
  readonly id: string;
  readonly secret: string;
  /** Since when nothing new may bear it; '' while in use. */
  readonly retiredAt: string;
}

/** What a seal is for; a seal made for one purpose holds for no other. */
export type Purpose =
  | 'reply'
  | 'thread'
  /** Rows of Reviews; those of `record` are sealed with the digest of what is before them. */
  | 'fact'
  | 'record'
  | 'brief'
  /** What the add-on wrote into an incident's row. */
  | 'row'
  /** A promise in a text, and that one stands as it was signed. */
  | 'promise'
  /** A finding of the rules for words that somebody left as it is. */
  | 'words';

export type SealState = 'holds' | 'forged' | 'key-unknown' | 'key-retired';

/** `<key id>.<64 hex digits>` over the parts, in their order. */
export function seal(
  purpose: Purpose,
  parts: readonly string[],
  {id, secret}: SealKey,
): string {
  return `${id}.${hmacHex(secret, JSON.stringify([purpose, ...parts]))}`;
}

/** @param at When it was sealed, UTC ISO: a retired key holds for what is older. */
export function sealState(
  purpose: Purpose,
  parts: readonly string[],
  given: string,
  keys: readonly SealKey[],
  at: string,
): SealState {
  const [id] = given.split('.');
  const key = keys.find(one => one.id === id);
  if (!key) return 'key-unknown';
  if (!sameText(seal(purpose, parts, key), given)) return 'forged';
  return key.retiredAt !== '' && at >= key.retiredAt ? 'key-retired' : 'holds';
}

/** The key new seals are made with. */
export function sealingKey(keys: readonly SealKey[]): SealKey {
  const key = keys.find(({retiredAt}) => retiredAt === '');
  if (!key) throw new Error('Every key for signatures is retired.');
  return key;
}
