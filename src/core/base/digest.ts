import {hmac} from '@noble/hashes/hmac.js';
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8(text)));
}

/** HMAC-SHA-256, 64 hex digits. Source: RFC 2104. */
export function hmacHex(secret: string, text: string): string {
  return bytesToHex(begun(secret).clone().update(utf8(text)).digest());
}

/** A call checks hundreds of seals with one or two keys: what depends on the key alone is worked out once. */
const BEGUN = new Map<string, ReturnType<typeof hmac.create>>();

function begun(secret: string): ReturnType<typeof hmac.create> {
  const known = BEGUN.get(secret);
  if (known) return known;
  const begins = hmac.create(sha256, utf8(secret));
  BEGUN.set(secret, begins);
  return begins;
}

/** Takes the same time wherever two texts of one length differ. */
export function sameText(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at++) {
    difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  }
  return difference === 0;
}

/** Bytes of a text as Google's stores count them. */
export function utf8Length(text: string): number {
  return utf8(text).length;
}

/**
 * Apps Script has no TextEncoder; half a surrogate pair counts as U+FFFD, as TextEncoder has it. Good until the next text: a
 * look at a register turns thousands of cells into bytes, and memory for each took longer than hashing it.
 */
function utf8(text: string): Uint8Array {
  if (scratch.length < text.length * 3) {
    scratch = new Uint8Array(text.length * 3);
  }
  const bytes = scratch;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[end++] = unit;
      continue;
    }
    const point = pointAt(text, at);
    if (point > 0xffff) at++;
    const more = point > 0xffff ? 3 : point > 0x7ff ? 2 : 1;
    bytes[end++] = LEADING[more] | (point >> (6 * more));
    for (let left = more - 1; left >= 0; left--) {
      bytes[end++] = 0x80 | ((point >> (6 * left)) & 0x3f);
    }
  }
  return bytes.subarray(0, end);
}

let scratch = new Uint8Array(4096);

/** The mark of a character’s first byte, by how many follow. */
const LEADING = [0, 0xc0, 0xe0, 0xf0];

function pointAt(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}
