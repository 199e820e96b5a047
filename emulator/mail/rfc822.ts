/**
 * Reads mails as RFC 5322 and MIME write them. Written here because the emulator's handlers are synchronous and
 * the well-kept parsers are not; it reads what programs send: nested parts, both transfer encodings, encoded
 * words, UTF-8 and Latin-1.
 */
export interface MailPart {
  /** As written, names and values unfolded, in order. */
  readonly headers: readonly MailHeader[];
  /** `text/plain` in small letters. */
  readonly mimeType: string;
  readonly filename: string;
  /** Decoded; empty for a part that has parts of its own. */
  readonly bytes: Buffer;
  readonly charset: string;
  readonly parts: readonly MailPart[];
}

export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

/** Parts inside parts inside parts …: nobody writes such a mail, but anybody can send one. */
const DEEPEST = 20;

export function headerOf(
  {headers}: Pick<MailPart, 'headers'>,
  name: string,
): string | undefined {
  return headers.find(one => one.name.toLowerCase() === name.toLowerCase())
    ?.value;
}

/** `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=` in a header. */
export function decodedWords(text: string): string {
  return text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(
      /=\?([^?]+)\?([BbQq])\?([^?]*)\?=/g,
      (_, charset: string, kind: string, word: string) => {
        const bytes =
          kind.toLowerCase() === 'b'
            ? Buffer.from(word, 'base64')
            : quotedPrintable(word.replace(/_/g, ' '));
        return inCharset(bytes, charset);
      },
    );
}

function inCharset(bytes: Buffer, charset: string): string {
  const latin = /^(iso-8859-1|latin1|windows-1252|us-ascii)$/i.test(charset);
  return bytes.toString(latin ? 'latin1' : 'utf8');
}

function quotedPrintable(text: string): Buffer {
  const bytes: number[] = [];
  const joined = text.replace(/[ \t]+(?=\r?\n|$)/g, '').replace(/=\r?\n/g, '');
  for (let at = 0; at < joined.length; at++) {
    const code = /^=([0-9A-Fa-f]{2})/.exec(joined.slice(at, at + 3))?.[1];
    if (code) {
      bytes.push(parseInt(code, 16));
      at += 2;
    } else bytes.push(joined.charCodeAt(at) & 0xff);
  }
  return Buffer.from(bytes);
}

function headersOf(text: string): readonly MailHeader[] {
  const unfolded = text.replace(/\r?\n(?=[ \t])/g, '');
  return unfolded.split(/\r?\n/).flatMap(line => {
    const found = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line);
    if (!found) return [];
    // Header bytes beyond ASCII are UTF-8 where a program wrote them at all.
    const value = Buffer.from(found[2], 'latin1').toString('utf8').trim();
    return [{name: found[1], value}];
  });
}

/** `text/plain; charset="utf-8"` taken apart. */
function parameters(value: string): {
  readonly kind: string;
  readonly named: Readonly<Record<string, string>>;
} {
  const [kind = ''] = value.split(';');
  const named: Record<string, string> = {};
  for (const [, name, quoted, plain] of value.matchAll(
    /;\s*([\w*-]+)=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g,
  )) {
    const text = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
    const extended = /^(?:utf-8|UTF-8)''(.*)$/.exec(text);
    named[name.toLowerCase().replace('*', '')] = extended
      ? decodeURIComponent(extended[1])
      : decodedWords(text);
  }
  return {kind: kind.trim().toLowerCase(), named};
}

function decoded(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return quotedPrintable(body);
    default:
      return Buffer.from(body, 'latin1');
  }
}

function pieces(body: string, boundary: string): readonly string[] {
  const mark = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const lines = new RegExp(`(?:^|\\r?\\n)--${mark}(--)?[ \\t]*(?=\\r?\\n|$)`);
  const found = body.split(lines);
  const parts: string[] = [];
  // Around each mark stand its closing dashes (or nothing) and the text after it.
  for (let at = 1; at < found.length && found[at] === undefined; at += 2) {
    parts.push(found[at + 1].replace(/^\r?\n/, ''));
  }
  return parts;
}

function part(text: string, depth: number): MailPart {
  const end = /\r?\n\r?\n/.exec(text);
  const bare = /^\r?\n/.exec(text);
  const head = bare ? '' : end ? text.slice(0, end.index) : text;
  const start = bare ? bare[0].length : end ? end.index + end[0].length : -1;
  const body = start < 0 ? '' : text.slice(start);
  const headers = headersOf(head);
  const type = parameters(headerOf({headers}, 'Content-Type') ?? 'text/plain');
  const disposition = parameters(
    headerOf({headers}, 'Content-Disposition') ?? '',
  );
  const {boundary} = type.named;
  const nested =
    type.kind.startsWith('multipart/') && boundary && depth < DEEPEST
      ? pieces(body, boundary).map(one => part(one, depth + 1))
      : [];
  const encoding = headerOf({headers}, 'Content-Transfer-Encoding') ?? '';
  return {
    headers,
    mimeType: type.kind || 'text/plain',
    filename: disposition.named.filename ?? type.named.name ?? '',
    bytes: nested.length > 0 ? Buffer.alloc(0) : decoded(body, encoding),
    charset: type.named.charset ?? 'utf-8',
    parts: nested,
  };
}

export function parseMail(raw: Buffer): MailPart {
  return part(raw.toString('latin1'), 0);
}

export interface MailContent {
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly mimeType: string;
    readonly bytes: Buffer;
  }[];
}

function leaves(one: MailPart): readonly MailPart[] {
  return one.parts.length > 0 ? one.parts.flatMap(leaves) : [one];
}

/** What a reader sees: the first text, the first page, and everything with a name. */
export function contentOf(mail: MailPart): MailContent {
  const all = leaves(mail);
  const shown = (mimeType: string): string | undefined => {
    const found = all.find(
      one => one.filename === '' && one.mimeType === mimeType,
    );
    return found && inCharset(found.bytes, found.charset);
  };
  const [text, html] = [shown('text/plain'), shown('text/html')];
  const attachments = all
    .filter(({filename, mimeType}) => filename || !mimeType.startsWith('text/'))
    .map(({filename, mimeType, bytes}) => ({
      name: filename || 'attachment',
      ...{mimeType, bytes},
    }));
  return {
    ...(text !== undefined && {text}),
    ...(html !== undefined && {html}),
    attachments,
  };
}

/** Mailboxes of an address header, `"Lead, Ann" <ann@example.com>, bob@example.com`. */
export function mailboxes(value: string | undefined): readonly {
  readonly name: string;
  readonly email: string;
}[] {
  const parts = (value ?? '').match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,"<])+/g);
  return (parts ?? []).flatMap(text => {
    const found = /^(.*)<\s*([^<>]*?)\s*>\s*$/s.exec(text.trim());
    const email = (found?.[2] ?? text).trim();
    if (email === '') return [];
    const name = decodedWords((found?.[1] ?? '').trim().replace(/^"|"$/g, ''));
    return [{name, email}];
  });
}
