import {parse, type Token} from 'acorn';

/**
 * The same program without a character sequence that HtmlService could take for a comment: `//` and the like in
 * strings and regular expressions are written with escapes.
 * Source: https://github.com/enuchi/React-Google-Apps-Script/issues/157
 *
 * @param script minified, without comments and template literals.
 */
export function withoutComments(script: string): string {
  const tokens: Token[] = [];
  parse(script, {ecmaVersion: 2020, onToken: tokens});
  let out = '';
  let at = 0;
  for (const {type, start, end} of tokens) {
    const text = script.slice(start, end);
    const safe =
      type.label === 'string'
        ? text.replace(/\/(?=[/*])/g, '/\\')
        : type.label === 'regexp'
          ? safeRegExp(text)
          : text;
    out += script.slice(at, start) + safe;
    at = end;
  }
  return out + script.slice(at);
}

/** Every slash of the pattern as `\x2f`; the two around it stay. */
function safeRegExp(text: string): string {
  const last = text.lastIndexOf('/');
  const pattern = text
    .slice(1, last)
    .replace(/\\?[^]/g, part => (/^\\?\/$/.test(part) ? '\\x2f' : part));
  return `/${pattern}${text.slice(last)}`;
}
