/** A word, number or sign outside quotes, or a quoted text with its escapes undone. */
export type Token =
  | {readonly kind: 'word'; readonly text: string}
  | {readonly kind: 'sign'; readonly text: string}
  | {readonly kind: 'text'; readonly text: string};

const SHAPE =
  /\s*(?:(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<word>[A-Za-z][\w.]*)|(?<sign><=|>=|!=|[=<>(){}]))/suy;

/**
 * Cuts a query into tokens. Values stand in single quotes; double quotes are taken too, as recorded traffic
 * shows. `\'` and `\\` are escapes.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-search-terms
 *
 * @throws SyntaxError for anything else.
 */
export function tokens(query: string): Token[] {
  const found: Token[] = [];
  const shape = new RegExp(SHAPE);
  const end = query.trimEnd().length;
  while (shape.lastIndex < end) {
    const groups = shape.exec(query)?.groups;
    if (!groups) throw new SyntaxError(query);
    const {text, word, sign} = groups;
    if (text !== undefined) {
      const inner = text.slice(1, -1).replace(/\\(.)/gsu, '$1');
      found.push({kind: 'text', text: inner});
    } else if (word !== undefined) {
      found.push({kind: 'word', text: word});
    } else {
      found.push({kind: 'sign', text: sign});
    }
  }
  return found;
}
