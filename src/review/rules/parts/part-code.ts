import {ANSWER_BYTES, cutToBytes} from '../../../core/base/comment-room';
import type {SectionDigest} from '../text/canonical-text';

/** So many sections one reply can name. */
export const MOST_PARTS = 30;

const CODE = /\[((?:[0-9a-f]{32} ?)+)\]$/;

/**
 * What is behind APPROVE when only some sections are meant: their titles for people, and in brackets the hashes that
 * count. An approval of the whole text has no words at all.
 */
export function partWords(sections: readonly SectionDigest[]): string {
  const count = `only ${sections.length} ${sections.length === 1 ? 'section' : 'sections'}`;
  const code = partCode(sections);
  const titles = sections
    .map(({title}) => `“${title.replace(/[[\]]/g, '').slice(0, 24)}”`)
    .join(', ');
  const room = ANSWER_BYTES - count.length - code.length - 3;
  return `${count}: ${cutToBytes(titles, room)} ${code}`;
}

/** The same without a word of the text. */
export function partCode(sections: readonly SectionDigest[]): string {
  return `[${sections.map(({hash}) => hash).join(' ')}]`;
}

/** Hashes of the sections that are meant; null for what names none. */
export function partsNamed(words: string): readonly string[] | null {
  const hashes = CODE.exec(words.trim())?.[1].split(' ') ?? [];
  return hashes.length === 0 || hashes.length > MOST_PARTS ? null : hashes;
}

/** The words for people, without the code. */
export function partTitles(words: string): string {
  return words.replace(CODE, '').trim();
}
