import {invalid} from '../../kernel/errors';

/** The reference counts in UTF-8 code units, which are bytes. */
const LONGEST = 2048;

/**
 * The limits are Google's, the words of these refusals are not: nobody published them.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#insertcommentrequest
 */
export function contentAsked(content: string | null | undefined): string {
  if (!content) throw invalid('The content of the comment must not be empty.');
  return withinLimit(content, 'The content of the comment');
}

export function withinLimit(text: string, what: string): string {
  if (Buffer.byteLength(text, 'utf8') <= LONGEST) return text;
  throw invalid(`${what} must not exceed ${LONGEST} UTF-8 code units.`);
}
