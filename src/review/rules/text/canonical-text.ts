import {diffArrays} from 'diff';
import {sha256Hex} from '../../../core/base/digest';
import type {DocumentText} from '../../../core/documents/document-text';
import type {ReaderPart, ReaderText} from '../../../core/documents/reader-text';
import {earlierHash} from './earlier-text';
import {MARKS, readable} from './marks';
import {writtenParts} from './written-lines';

/**
 * The words a verdict is given on. The same document always has the same canonical text, in the bundle, on the
 * review page and in tests:
 *
 * 1. All tabs with their titles in reading order; of each the body, headers, footers and footnotes. One line is a
 *    paragraph, a row of a table with all its cells, or a break.
 * 2. Of a paragraph: its characters in Unicode's composed form, without blanks at either end; the rank of a heading, the
 *    number or bullet of a list's item; the address of every link, with the words it lies under; of chips, images and
 *    whatever else is no text, the words it shows and what it is; which words are struck out, raised, lowered, or hard to see.
 * 3. Left out, because it changes nothing in what a sentence says: fonts that show letters, sizes, colours, bold, italic, underline,
 *    spacing, margins, borders; paragraphs without anything; paragraphs that tell the writer what belongs there (`✎`), which may
 *    not be left when the text is released; and the instant of the last stamp, where it is alone beside its own
 *    label or in a table for writers, so that it can pass for nothing else.
 * 4. What no rule knows is signed as Google describes it.
 *
 * Everything else is an edit, also one blank more inside a line.
 */
export interface CanonicalText {
  /** SHA-256 of `lines` joined; 64 hex digits. */
  readonly hash: string;
  /** What the text was signed by before; '' where it was never signed so. */
  readonly earlier: string;
  readonly lines: readonly string[];
  readonly sections: readonly CanonicalSection[];
}

/** What is under one heading of any rank, the heading included; every other part of the document is a section of its own. */
export interface CanonicalSection extends SectionDigest {
  readonly lines: readonly string[];
}

/** What is kept of a section after a verdict. Sections are told apart by their place among the others, never by their title. */
export interface SectionDigest {
  /** Its heading, to be shown and to tell whom it concerns; '' before the first heading. */
  readonly title: string;
  /** The first 32 hex digits of the SHA-256 of its lines. */
  readonly hash: string;
}

/** Titles are kept with every verdict; a heading may be a whole paragraph. */
const LONGEST_TITLE = 80;
/** A cell of the register ends at 50,000 characters; further sections are one with the last. */
const MOST_SECTIONS = 150;
const THE_REST = 'The rest of the text';

/** How parts other than the body are called. */
export const PLACES: Readonly<Record<ReaderPart['place'], string>> = {
  body: '',
  header: 'Header',
  footer: 'Footer',
  footnote: 'Footnote',
};

/** @param document The same text, where somebody may have signed it before; left out: nobody has. */
export function canonicalText(
  reader: ReaderText,
  document?: DocumentText,
): CanonicalText {
  const lines: string[] = [];
  const sections: {title: string; lines: string[]}[] = [];
  const open = (title: string): void => {
    if (sections.length < MOST_SECTIONS) sections.push({title, lines: []});
    else sections[sections.length - 1].title = THE_REST;
  };
  const add = (line: string): void => {
    lines.push(line);
    sections[sections.length - 1].lines.push(line);
  };
  for (const {part, lines: written} of writtenParts(reader)) {
    open(partTitle(part));
    const letter = !written.some(({heading}) => heading > 0);
    for (const {line, heading} of written) {
      if (heading > 0) open(titleOf(line));
      else if (letter && part.place === 'body') open(labelOf(line));
      add(line);
    }
  }
  if (reader.beside.length > 0) {
    open('Document');
    const [opens, closes] = MARKS.beside;
    reader.beside.forEach(one => add(`${opens}${one}${closes}`));
  }
  return {
    hash: sha256Hex(lines.join('\n')),
    earlier: document ? earlierHash(document) : '',
    lines,
    sections: sections
      .filter(section => section.lines.length > 0)
      .map(section => ({...section, hash: sectionHash(section.lines)})),
  };
}

/** In a letter every line is a section of its own, called by the label it begins with: "Questions: …". */
function labelOf(line: string): string {
  return /^([A-Z][^:]{2,40}): /.exec(readable(line))?.[1] ?? '';
}

/** Whether that hash, of whatever age, is this text's. */
export function isText(
  {hash, earlier}: Pick<CanonicalText, 'hash' | 'earlier'>,
  other: string,
): boolean {
  return other !== '' && (other === hash || other === earlier);
}

export function sectionHash(lines: readonly string[]): string {
  return sha256Hex(lines.join('\n')).slice(0, 32);
}

/** "Header, first page", "Footnote 2", "Tab Notes"; '' for the body of an only tab. */
export function partTitle({place, which, tab}: ReaderPart): string {
  const own =
    place === 'footnote'
      ? `${PLACES.footnote} ${which}`
      : [PLACES[place], which].filter(one => one !== '').join(', ');
  const within = tab === '' ? '' : `Tab ${tab}`;
  return [own, within]
    .filter(one => one !== '')
    .join(', ')
    .slice(0, LONGEST_TITLE);
}

/**
 * Titles of sections that are new, gone, changed or moved between two sequences of sections, in the order of the newer
 * text, the gone ones last, each once. Empty exactly when the two are the same sections in the same order.
 */
export function changedSections(
  before: readonly SectionDigest[],
  after: readonly SectionDigest[],
): readonly string[] {
  const parts = diffArrays(
    before.map(({hash}) => hash),
    after.map(({hash}) => hash),
  );
  const came: string[] = [];
  const went: string[] = [];
  let [was, is] = [0, 0];
  for (const {added, removed, count} of parts) {
    const length = count ?? 0;
    if (removed) {
      went.push(...before.slice(was, was + length).map(({title}) => title));
      was += length;
    } else if (added) {
      came.push(...after.slice(is, is + length).map(({title}) => title));
      is += length;
    } else {
      was += length;
      is += length;
    }
  }
  return [...new Set([...came, ...went])];
}

function titleOf(line: string): string {
  return readable(line).slice(0, LONGEST_TITLE);
}
