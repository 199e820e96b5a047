import type {ReaderText} from '../../../core/documents/reader-text';
import {FIELDS, UNKNOWN} from '../../../core/documents/fields';
import {cellsOf, readable} from './marks';
import {writtenParts, type WrittenLine} from './written-lines';

/** What stamps say where nothing is known; between dashes, so that it stands out. "None available at this time" is an answer. */
const BLANKS: readonly string[] = [
  ...new Set([
    UNKNOWN,
    ...Object.values(FIELDS).flatMap(({empty}) => empty ?? []),
  ]),
].filter(words => /^– .+ –$/.test(words));

const LONGEST = 120;

/**
 * Lines in which a value is still open, whoever wrote it there and wherever a reader meets it: tables, headers,
 * footnotes, every tab. A table for writers, and one above the
 * first heading below the document's name, may hold them.
 */
export function leftBlank(reader: ReaderText): readonly string[] {
  return writtenParts(reader)
    .flatMap(({part, lines}, at) =>
      part.place === 'body' && at === 0 ? withoutHead(lines) : lines,
    )
    .filter(({forWriters}) => !forWriters)
    .map(({line}) => readable(line))
    .filter(text => BLANKS.some(blank => text.includes(blank)))
    .map(text => text.slice(0, LONGEST));
}

function withoutHead(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  const first = lines.findIndex(({heading}, at) => at > 0 && heading > 0);
  const head = first < 0 ? lines.length : first;
  return lines.filter(({line}, at) => at >= head || cellsOf(line) === null);
}
