import {utf8Length} from '../../../core/base/digest';
import type {ReaderText} from '../../../core/documents/reader-text';
import type {ReviewedKind} from '../../../core/policy/lane-notation';
import {readable} from './marks';
import {partTitle} from './canonical-text';
import {writtenParts, type WrittenLine} from './written-lines';

/** Documents that begin with their own name, which is no part of the message. */
const NAMED: readonly ReviewedKind[] = ['customer', 'technical'];

/**
 * What is copied into a mail or a status page: all that was signed for the reader, a blank line before each heading,
 * footnotes at the end. Left out are the document's own name, tables for writers, headers and footers. The review page shows this very text.
 */
export function messageText(reader: ReaderText, kind: ReviewedKind): string {
  const parts = writtenParts(reader);
  const bodies = parts.filter(({part}) => part.place === 'body');
  const notes = parts.filter(({part}) => part.place === 'footnote');
  const paragraphs = bodies.flatMap(({part, lines}, at) => [
    ...(part.tab === '' || (at === 0 && bodies.length === 1)
      ? []
      : ['', partTitle(part)]),
    ...lines
      .filter(
        (line, index) =>
          !line.forWriters &&
          !(NAMED.includes(kind) && at === 0 && isName(line, index)),
      )
      .flatMap(copied),
  ]);
  return [
    ...paragraphs,
    ...(notes.length === 0 ? [] : ['']),
    ...notes.flatMap(({part, lines}) =>
      lines
        .flatMap(copied)
        .map((line, index) => (index === 0 ? `[${part.which}] ${line}` : line)),
    ),
  ]
    .join('\n')
    .trim();
}

/** The title at the very beginning. */
function isName({heading}: WrittenLine, index: number): boolean {
  return index === 0 && heading === 1;
}

/** Breaks and rules show no words. */
function copied({line, heading}: WrittenLine): readonly string[] {
  const words = readable(line, '\n');
  if (words === '') return [];
  return heading > 0 ? ['', words] : [words];
}

/** Of 400 KB a mail may have, less than the rest of it takes. Source: https://developers.google.com/apps-script/guides/services/quotas */
const MOST_BYTES = 380 * 1024;

/** How long it is, when no mail can carry it; nothing when one can. */
export function tooLong(message: string): readonly string[] {
  const bytes = utf8Length(message);
  return bytes <= MOST_BYTES ? [] : [`${Math.ceil(bytes / 1024)} KB`];
}
