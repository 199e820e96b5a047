/** Bytes as Apps Script shows them: numbers from -128 to 127. */
export type Bytes = number[];

const DIGITS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By the code of a digit. */
const VALUES: number[] = [];
for (let at = 0; at < DIGITS.length; at++) VALUES[DIGITS.charCodeAt(at)] = at;
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

function signed(byte: number): number {
  return byte > 127 ? byte - 256 : byte;
}

/** UTF-8; a lone surrogate becomes the replacement character. */
export function utf8(text: string): Bytes {
  const bytes: Bytes = [];
  for (let at = 0; at < text.length; at++) {
    const read = text.charCodeAt(at);
    if (read < 0x80) {
      bytes.push(read);
      continue;
    }
    const whole = text.codePointAt(at) ?? 0;
    if (whole > 0xffff) at++;
    const code = whole >= 0xd800 && whole <= 0xdfff ? 0xfffd : whole;
    if (code < 0x800) bytes.push(lead(0xc0 | (code >> 6)), last(code));
    else if (code < 0x10000) {
      bytes.push(lead(0xe0 | (code >> 12)), last(code >> 6), last(code));
    } else {
      bytes.push(
        lead(0xf0 | (code >> 18)),
        last(code >> 12),
        last(code >> 6),
        last(code),
      );
    }
  }
  return bytes;
}

/** A byte above 127, as Apps Script shows it. */
function lead(byte: number): number {
  return byte - 256;
}

function last(code: number): number {
  return (0x80 | (code & 0x3f)) - 256;
}

/** The text of UTF-8 bytes; a broken sequence becomes the replacement character. */
export function fromUtf8(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] & 0xff;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    let broken = (first >= 0x80 && first < 0xc2) || first > 0xf4;
    for (let i = 1; i < length && !broken; i++) {
      const next = bytes[at + i];
      if (next === undefined || (next & 0xc0) !== 0x80) broken = true;
      else code = (code << 6) | (next & 0x3f);
    }
    text += broken || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    at += broken ? 1 : length;
  }
  return text;
}

export function toBase64(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group =
      ((a & 0xff) << 16) | (((b ?? 0) & 0xff) << 8) | ((c ?? 0) & 0xff);
    text += DIGITS[group >> 18] + DIGITS[(group >> 12) & 63];
    text += b === undefined ? '=' : DIGITS[(group >> 6) & 63];
    text += c === undefined ? '=' : DIGITS[group & 63];
  }
  return text;
}

/** Both alphabets, padded or not; null when a character belongs to neither. */
export function fromBase64(text: string): Bytes | null {
  const bytes: Bytes = [];
  let [held, bits] = [0, 0];
  const digits = text.replace(/=+$/, '');
  for (let at = 0; at < digits.length; at++) {
    const value = VALUES[digits.charCodeAt(at)];
    if (value === undefined) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(signed((held >> bits) & 0xff));
    }
    held &= 0xffff;
  }
  return bytes;
}
