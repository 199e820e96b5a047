/** One part of a multipart body. Header names are lower case. */
export interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Splits a multipart body (RFC 2046). Undefined when the type names no boundary or the body has no parts.
 *
 * Own code because the dispatcher is synchronous and the libraries of this kind parse streams.
 */
export function readMultipart(
  contentType: string,
  body: Buffer,
): readonly Part[] | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const fence = Buffer.from(`--${boundary.trim()}`);
  const parts: Part[] = [];
  let start = body.indexOf(fence);
  while (start >= 0) {
    const from = start + fence.length;
    if (body.subarray(from, from + 2).toString() === '--') break;
    const next = body.indexOf(fence, from);
    if (next < 0) return undefined;
    parts.push(readPart(body.subarray(lineEnd(body, from), next)));
    start = next;
  }
  return parts.length > 0 ? parts : undefined;
}

/** Headers, an empty line, the content; the line break before the next boundary is not content. */
function readPart(raw: Buffer): Part {
  const break4 = raw.indexOf('\r\n\r\n');
  const break2 = raw.indexOf('\n\n');
  const crlf = break4 >= 0 && (break2 < 0 || break4 < break2);
  const end = crlf ? break4 : break2;
  const none = end < 0 || startsWithBreak(raw);
  const head = none ? '' : raw.subarray(0, end).toString('latin1');
  const from = none ? lineEnd(raw, 0) : end + (crlf ? 4 : 2);
  const headers: Record<string, string> = {};
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    headers[line.slice(0, colon).trim().toLowerCase()] = line
      .slice(colon + 1)
      .trim();
  }
  const body = raw.subarray(from, contentEnd(raw));
  return headers['content-transfer-encoding']?.toLowerCase() === 'base64'
    ? {headers, body: Buffer.from(body.toString('latin1'), 'base64')}
    : {headers, body};
}

function startsWithBreak(raw: Buffer): boolean {
  return raw[0] === 10 || (raw[0] === 13 && raw[1] === 10);
}

function lineEnd(body: Buffer, from: number): number {
  const at = body.indexOf('\n', from);
  return at < 0 ? body.length : at + 1;
}

function contentEnd(raw: Buffer): number {
  const end = raw.length;
  if (raw[end - 1] !== 10) return end;
  return raw[end - 2] === 13 ? end - 2 : end - 1;
}

/** Puts parts together again, with CRLF throughout. */
export function writeMultipart(
  boundary: string,
  parts: readonly Part[],
): Buffer {
  const pieces: Buffer[] = [];
  for (const {headers, body} of parts) {
    const head = Object.entries(headers).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    pieces.push(Buffer.from(`--${boundary}\r\n${head.join('')}\r\n`), body);
    pieces.push(Buffer.from('\r\n'));
  }
  pieces.push(Buffer.from(`--${boundary}--\r\n`));
  return Buffer.concat(pieces);
}
