import {shortHash} from '../base/short-hash';

/**
 * What a document remembers of its conditional lines, in the names of ranges, so that it explains itself (decision 4).
 *
 * A line that is there: `ic-line:<hash of its words, values as {{field}}>:<condition>`, over the paragraph with its
 * newline. A line that is not there is an empty paragraph; over its newline lie the ranges
 * `ic-gone:<part>/<parts>:<piece>`, whose pieces together are a `GoneLine` as JSON. A name holds 256 characters.
 * Source: CreateNamedRangeRequest, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request
 */
export interface LineName {
  readonly wordsHash: string;
  readonly condition: string;
}

export interface GoneLine {
  readonly condition: string;
  /** With `{{field}}` where values stand. */
  readonly text: string;
  readonly bullet: boolean;
}

const LINE = /^ic-line:([0-9a-f]{8}):(.+)$/s;
const GONE = /^ic-gone:(\d+)\/(\d+):(.*)$/s;
const LONGEST = 256;
/** Room for `ic-gone:999/999:`. */
const PIECE = 240;

/** Null when the condition is too long to be remembered: the line then stays as it was stamped. */
export function lineName(words: string, condition: string): string | null {
  const name = `ic-line:${shortHash(words)}:${condition}`;
  return name.length <= LONGEST ? name : null;
}

export function readLineName(name: string): LineName | null {
  const match = LINE.exec(name);
  return match ? {wordsHash: match[1], condition: match[2]} : null;
}

export function goneNames(line: GoneLine): readonly string[] {
  const pieces = inPieces(
    JSON.stringify([line.condition, line.text, line.bullet ? 1 : 0]),
  );
  return pieces.map(
    (piece, at) => `ic-gone:${at + 1}/${pieces.length}:${piece}`,
  );
}

export function isGone(name: string): boolean {
  return GONE.test(name);
}

/** Null when a piece is missing or the whole is not what was written. */
export function readGone(names: readonly string[]): GoneLine | null {
  const pieces = names
    .flatMap(name => {
      const match = GONE.exec(name);
      return match
        ? [{at: Number(match[1]), of: Number(match[2]), piece: match[3]}]
        : [];
    })
    .sort((a, b) => a.at - b.at);
  const whole = pieces.every(
    ({at, of}, index) => at === index + 1 && of === pieces.length,
  );
  if (pieces.length === 0 || !whole) return null;
  try {
    const read: unknown = JSON.parse(pieces.map(({piece}) => piece).join(''));
    if (!Array.isArray(read)) return null;
    const [condition, text, bullet] = read as unknown[];
    return typeof condition === 'string' && typeof text === 'string'
      ? {condition, text, bullet: bullet === 1}
      : null;
  } catch {
    return null;
  }
}

/** Between characters, so that no surrogate pair is torn apart. */
function inPieces(text: string): readonly string[] {
  const pieces: string[] = [''];
  for (const character of text) {
    const last = pieces[pieces.length - 1];
    if (last.length + character.length > PIECE) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces;
}
