import {hmac} from '@noble/hashes/hmac.js';
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8(text)));
}

/** HMAC-SHA-256, 64 hex digits. Source: RFC 2104. */
export function hmacHex(secret: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8(secret), utf8(text)));
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

/** Apps Script has no TextEncoder; half a surrogate pair counts as U+FFFD, as TextEncoder has it. */
function utf8(text: string): Uint8Array {
  const whole = text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
  const escaped = encodeURIComponent(whole);
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at++) {
    if (escaped[at] === '%') {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else {
      bytes.push(escaped.charCodeAt(at));
    }
  }
  return new Uint8Array(bytes);
}
