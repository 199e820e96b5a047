import {isUtf8} from 'node:buffer';
import type {ApiName} from '../surface/model';
import type {WireResponse} from './contracts';
import {Media} from './contracts';
import type {ApiError, Status} from './errors';

/** Drive and Calendar keep the older error shape with `errors[]`; the others send google.rpc.Status. */
export function isOldStyle(api: ApiName): boolean {
  return api === 'drive' || api === 'calendar';
}

const JSON_TYPE = 'application/json; charset=UTF-8';

/**
 * An answer as Google prints it: two spaces, a newline at the end; nothing at all for 204.
 *
 * @param range the request's `Range`, for stored bytes only.
 */
export function success(
  value: unknown,
  pretty = true,
  range?: string,
): WireResponse {
  if (value === undefined) {
    return {status: 204, headers: {}, body: Buffer.alloc(0)};
  }
  if (value instanceof Media) {
    return range === undefined ? whole(value) : partOf(value, range);
  }
  return json(200, value, pretty);
}

function whole({mimeType, bytes}: Media): WireResponse {
  return {status: 200, headers: {'content-type': mimeType}, body: bytes};
}

/**
 * `bytes=500-999`, `bytes=500-` or `bytes=-500`; anything else is answered whole, as HTTP lets a server do.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-downloads#partial-download
 */
function partOf(media: Media, range: string): WireResponse {
  const [asked, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (asked === undefined || first + last === '') return whole(media);
  const {mimeType, bytes} = media;
  const size = bytes.length;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to =
    first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from > to) {
    const headers = {'content-range': `bytes */${size}`};
    return {status: 416, headers, body: Buffer.alloc(0)};
  }
  const headers = {
    'content-type': mimeType,
    'content-range': `bytes ${from}-${to}/${size}`,
  };
  return {status: 206, headers, body: bytes.subarray(from, to + 1)};
}

/** `content-type` → `Content-Type`, as Google writes header names. */
export function headerCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, letter => letter.toUpperCase());
}

export function failure(
  api: ApiName,
  error: ApiError,
  pretty = true,
): WireResponse {
  // Gmail's errors have the newer and the older shape at once.
  const body = isOldStyle(api)
    ? oldBody(error)
    : api === 'gmail'
      ? {...oldBody(error), ...statusBody(error)}
      : statusBody(error);
  return json(error.code, {error: body}, pretty);
}

export function json(
  status: number,
  value: unknown,
  pretty = true,
): WireResponse {
  const text = `${JSON.stringify(value, null, pretty ? 2 : 0)}\n`;
  const headers = {'content-type': JSON_TYPE};
  const body = Buffer.from(text);
  written.set(body, text);
  return {status, headers, body};
}

/** What bodies were made of, so that a script in the same process need not decode them again. */
const written = new WeakMap<Buffer, string>();

/** The text of a body in UTF-8; undefined when its bytes are no text. */
export function textOf(body: Buffer): string | undefined {
  const known = written.get(body);
  if (known !== undefined) return known;
  return isUtf8(body) ? body.toString('utf8') : undefined;
}

/** Google's front end answers paths that belong to no method with a page, not with JSON. */
export function noSuchPath(path: string): WireResponse {
  const shown = path.replace(/[&<>]/g, c => `&#${c.charCodeAt(0)};`);
  return {
    status: 404,
    headers: {'content-type': 'text/html; charset=UTF-8'},
    body: Buffer.from(
      '<!DOCTYPE html>\n<html lang=en><title>Error 404 (Not Found)!!1</title>\n' +
        `<p><b>404.</b> <ins>That’s an error.</ins><p>The requested URL <code>${shown}</code> ` +
        'was not found on this server. <ins>That’s all we know.</ins></html>\n',
    ),
  };
}

function statusBody(error: ApiError): object {
  return {
    code: error.code,
    message: error.message,
    status: error.status,
    ...(error.details ? {details: error.details} : {}),
  };
}

/** Source: https://developers.google.com/workspace/drive/api/guides/handle-errors */
function oldBody(error: ApiError): object {
  const {reason, domain, location, locationType} = error.drive ?? {
    reason: REASONS[error.status],
  };
  return {
    code: error.code,
    message: error.message,
    errors: [
      {
        message: error.message,
        domain: domain ?? 'global',
        reason,
        ...(location === undefined ? {} : {location}),
        ...(locationType === undefined ? {} : {locationType}),
      },
    ],
    ...(error.status === 'UNAUTHENTICATED' ? {status: error.status} : {}),
    ...(error.details ? {details: error.details} : {}),
  };
}

const REASONS: Readonly<Record<Status, string>> = {
  INVALID_ARGUMENT: 'badRequest',
  FAILED_PRECONDITION: 'failedPrecondition',
  UNAUTHENTICATED: 'authError',
  PERMISSION_DENIED: 'forbidden',
  NOT_FOUND: 'notFound',
  ALREADY_EXISTS: 'duplicate',
  ABORTED: 'conflict',
  RESOURCE_EXHAUSTED: 'rateLimitExceeded',
  INTERNAL: 'internalError',
  UNIMPLEMENTED: 'notImplemented',
  UNAVAILABLE: 'backendError',
};
