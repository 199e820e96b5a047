import type {DocumentText} from '../../../core/documents/document-text';
import {FIELDS, UNKNOWN} from '../../../core/documents/fields';

/** What stamps say where nothing is known; between dashes, so that it stands out. "None available at this time" is an answer. */
const BLANKS: readonly string[] = [
  ...new Set([
    UNKNOWN,
    ...Object.values(FIELDS).flatMap(({empty}) => empty ?? []),
  ]),
].filter(words => /^– .+ –$/.test(words));

const LONGEST = 120;

/**
 * Lines of the running text in which a value is still open, whoever wrote it there. The table at the top is for
 * writers and may hold them.
 */
export function leftBlank({segments}: DocumentText): readonly string[] {
  return segments
    .filter(({place}) => place === 'body')
    .flatMap(({paragraphs}) => paragraphs)
    .filter(
      ({text, inTable}) =>
        !inTable && BLANKS.some(blank => text.includes(blank)),
    )
    .map(({text}) => text.trim().slice(0, LONGEST));
}
