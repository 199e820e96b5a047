const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

const IN_HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const IN_SCRIPT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\x22',
  "'": '\\x27',
  '<': '\\x3c',
  '>': '\\x3e',
  '&': '\\x26',
  '\n': '\\n',
  '\r': '\\r',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * Escapes a printed value for where it stands. Google's escaping is contextual; here two contexts are told
 * apart, markup (with attributes) and the inside of `<script>`.
 */
function escaped(before: string, value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const opened = before.toLowerCase().lastIndexOf('<script');
  const closed = before.toLowerCase().lastIndexOf('</script');
  return opened > closed
    ? text.replace(/[\\"'<>&\n\r\u2028\u2029]/g, char => IN_SCRIPT[char])
    : text.replace(/[&<>"']/g, char => IN_HTML[char]);
}

/**
 * Turns a template into a function of its variables. Scriptlets see them, the script's globals, and `output`
 * with `append`. Source: https://developers.google.com/apps-script/guides/html/templates
 */
export function compile(
  source: string,
): (variables: Readonly<Record<string, unknown>>) => string {
  const code: string[] = [];
  let at = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    const [whole, printing, body] = match;
    code.push(`output._ = ${JSON.stringify(source.slice(at, match.index))};`);
    if (printing === undefined) code.push(body);
    else if (printing === '=') code.push(`output._$ = (${body});`);
    else code.push(`output._ = (${body});`);
    at = match.index + whole.length;
  }
  code.push(`output._ = ${JSON.stringify(source.slice(at))};`);
  // The only way to run scriptlets in the script's own global scope with extra variables.
  const run = new Function('output', '$', `with ($) {\n${code.join('\n')}\n}`);
  return variables => {
    const output = new Printed();
    run(output, variables);
    return output.text;
  };
}

/** What `getCode` of a Google template writes to: `_` prints as it is, `_$` escaped. */
class Printed {
  text = '';

  set _(value: unknown) {
    this.text += value === null || value === undefined ? '' : String(value);
  }

  set _$(value: unknown) {
    this.text += escaped(this.text, value);
  }

  append(value: unknown): void {
    this._ = value;
  }

  appendUntrusted(value: unknown): void {
    this._$ = value;
  }
}
