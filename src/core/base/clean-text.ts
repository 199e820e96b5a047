/**
 * What neither Sheets nor Docs keep: control characters, and the private-use area that Docs strips from inserted
 * text. Source: InsertTextRequest, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request
 */

const UNKEPT = new RegExp(
  // eslint-disable-next-line no-control-regex -- finding control characters is what it is for
  '[\\u0000-\\u0008\\u000c-\\u001f\\u007f-\\u009f\\ufeff\\ufffc\\ue000-\\uf8ff]',
  'g',
);
/** Marks that turn the reading direction of what comes after them, beyond the text they are in. */
const DIRECTION = new RegExp('[\\u202a-\\u202e\\u2066-\\u2069]', 'g');
const LONE_SURROGATE = new RegExp(
  '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

/** Text as Google will keep it, with `\n` between lines, trimmed. */
export function cleanText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- the vertical tab is how Docs stores a soft break
      .replace(/\r\n?|\u2028|\u2029|\u000b/g, '\n')
      .replace(UNKEPT, '')
      .replace(DIRECTION, '')
      .replace(LONE_SURROGATE, '\ufffd')
      .split('\n')
      // Line by line: an expression for blanks before a line's end takes quadratic time on a run of them.
      .map(line => line.trimEnd())
      .join('\n')
      .trim()
  );
}

/** The same on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
