import type {DocumentText} from '../../../core/documents/document-text';
import {readable, writtenParagraphs} from './canonical-text';
import type {ReviewedKind} from '../../../core/policy/lane-notation';

/** Documents that begin with their own name and a table for writers; neither is part of the message. */
const HEADED: readonly ReviewedKind[] = ['customer', 'technical'];

/** What is copied into a mail or a status page: the body without its head, a blank line before each heading. */
export function messageText(
  document: DocumentText,
  kind: ReviewedKind,
): string {
  const body = writtenParagraphs(document)
    .filter(({place}) => place === 'body')
    .flatMap(({written}) => written);
  const first = HEADED.includes(kind)
    ? body.findIndex(({paragraph}) => paragraph.heading > 1)
    : 0;
  return body
    .slice(Math.max(first, 0))
    .flatMap(({paragraph, line}) =>
      paragraph.heading > 0 ? ['', readable(line)] : [readable(line)],
    )
    .join('\n')
    .trim();
}
