import {sha256Hex} from '../../core/base/digest';
import type {RecordHead} from '../../core/register/record-head';

/**
 * Ends of records as script properties hold them: 64 properties, `ends.A` to `ends._`, each with a line for every record
 * whose name falls to it. A line has some 36 bytes, so that twelve thousand records take less than 7 KB of each property's 9.
 */
const ALPHABET =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGEST = {digits: 32, packed: 22};

/** Where the end of a record is: the property, and the name of its line. 60 bits tell records apart. */
export function placeOf(id: string): {
  readonly property: string;
  readonly line: string;
} {
  const name = shorter(sha256Hex(id).slice(0, 15));
  return {property: `ends.${name[0]}`, line: name.slice(1)};
}

export function headsOf(text: string): Map<string, RecordHead> {
  return new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [name, seq, digest = ''] = line.split(' ');
        return [
          name,
          {
            seq: Number(seq),
            digest: digest.length === DIGEST.packed ? longer(digest) : digest,
          },
        ];
      }),
  );
}

export function textOf(heads: ReadonlyMap<string, RecordHead>): string {
  return [...heads]
    .map(
      ([name, {seq, digest}]) =>
        `${name} ${seq} ${digest.length === DIGEST.digits ? shorter(digest.padStart(33, '0')) : digest}`,
    )
    .join('\n');
}

/** Three hex digits are two characters. */
function shorter(hex: string): string {
  return hex.replace(/.../g, digits => {
    const bits = parseInt(digits, 16);
    return ALPHABET[bits >> 6] + ALPHABET[bits & 63];
  });
}

function longer(short: string): string {
  return short
    .replace(/../g, ([one, other]) =>
      ((ALPHABET.indexOf(one) << 6) | ALPHABET.indexOf(other))
        .toString(16)
        .padStart(3, '0'),
    )
    .slice(-DIGEST.digits);
}
