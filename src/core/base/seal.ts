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
  /** Rows of Clocks: what was promised, decided, seen. */
  | 'promise'
  /** Rows of Comms: who was told what. */
  | 'message'
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

/** Half of it, where people have to look at it: no less than 128 bits. Source: https://datatracker.ietf.org/doc/html/rfc2104#section-5 */
export function shortSeal(
  purpose: 'reply' | 'thread',
  parts: readonly string[],
  key: SealKey,
): string {
  return seal(purpose, parts, key).slice(0, -HALF);
}

const HALF = 32;

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
  const whole = seal(purpose, parts, key);
  const half = purpose === 'reply' || purpose === 'thread';
  if (
    !sameText(whole, given) &&
    !(half && sameText(whole.slice(0, -HALF), given))
  ) {
    return 'forged';
  }
  return key.retiredAt !== '' && at >= key.retiredAt ? 'key-retired' : 'holds';
}

/** The key new seals are made with. */
export function sealingKey(keys: readonly SealKey[]): SealKey {
  const key = keys.find(({retiredAt}) => retiredAt === '');
  if (!key) throw new Error('Every key for signatures is retired.');
  return key;
}
