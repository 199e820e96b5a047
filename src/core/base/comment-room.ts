import {utf8Length} from './digest';

/**
 * Bytes of a comment or reply: the Docs API publishes the limit, and Drive is taken to hold to it.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#insertcommentrequest
 */
export const COMMENT_BYTES = 2048;

/** Bytes for the words of a signed answer; its head, its signature and its code take the rest. */
export const ANSWER_BYTES = 1400;

/** As much of a text as so many bytes hold. */
export function cutToBytes(text: string, most: number): string {
  const characters = [...text];
  let left = most;
  const end = characters.findIndex(one => (left -= utf8Length(one)) < 0);
  return end < 0 ? text : characters.slice(0, end).join('');
}
