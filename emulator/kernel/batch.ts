import type {WireRequest, WireResponse} from './contracts';
import {ApiError} from './errors';
import {type Part, readMultipart, writeMultipart} from './multipart';
import {failure} from './wire';

/** Source: https://developers.google.com/workspace/drive/api/guides/performance#batch-requests */
const MOST_CALLS = 100;

/** `/batch`, `/batch/drive/v3`, `/batch/calendar/v3`. */
export function isBatchPath(method: string, path: string): boolean {
  return method === 'POST' && /^\/batch(\/\w+\/v\d+)?$/.test(path);
}

/**
 * Carries out the calls of a multipart/mixed batch one after another; headers of the outer request hold for
 * inner ones that do not set them.
 *
 * Deviation: the calls are carried out in their order. Google may carry them out in any order and promises only
 * the order of the answers.
 */
export function answerBatch(
  wire: WireRequest,
  call: (request: WireRequest) => WireResponse,
): WireResponse {
  const parts = readMultipart(wire.headers['content-type'] ?? '', wire.body);
  if (!parts) {
    const text =
      'Failed to parse batch request: the body is not multipart/mixed.';
    return failure('drive', new ApiError('INVALID_ARGUMENT', text));
  }
  if (parts.length > MOST_CALLS) {
    const text = `The batch request contains ${parts.length} calls; the limit is ${MOST_CALLS}.`;
    return failure('drive', new ApiError('INVALID_ARGUMENT', text));
  }
  const boundary = 'batch_emulated_answers';
  const answers = parts.map(part => answerPart(part, wire.headers, call));
  return {
    status: 200,
    headers: {'content-type': `multipart/mixed; boundary=${boundary}`},
    body: writeMultipart(boundary, answers),
  };
}

function answerPart(
  part: Part,
  outer: Readonly<Record<string, string>>,
  call: (request: WireRequest) => WireResponse,
): Part {
  const id = part.headers['content-id'];
  const request = innerRequest(part, outer);
  const response = request
    ? withoutMedia(request, call(request))
    : failure(
        'drive',
        new ApiError(
          'INVALID_ARGUMENT',
          'Failed to parse a part of the batch.',
        ),
      );
  const head = [
    `HTTP/1.1 ${response.status} ${REASONS[response.status] ?? 'Unknown'}`,
    ...Object.entries(response.headers).map(([k, v]) => `${k}: ${v}`),
    `content-length: ${response.body.length}`,
  ].join('\r\n');
  return {
    headers: {
      'content-type': 'application/http',
      ...(id
        ? {'content-id': id.replace(/^<?/, '<response-').replace(/>?$/, '>')}
        : {}),
    },
    body: Buffer.concat([Buffer.from(`${head}\r\n\r\n`), response.body]),
  };
}

/**
 * Media do not travel inside a batch: the answer says where they are.
 * Source: https://developers.google.com/workspace/drive/api/guides/performance#batch-requests (no media), and
 *   google-drive-mock's suite, written against Drive, for the redirect.
 */
function withoutMedia(
  {url, headers}: WireRequest,
  response: WireResponse,
): WireResponse {
  if (response.status !== 200 || !/[?&]alt=media(&|$)/.test(url)) {
    return response;
  }
  const host = headers.host ?? 'www.googleapis.com';
  const scheme = host.endsWith('googleapis.com') ? 'https' : 'http';
  const location = `${scheme}://${host}/download${url}`;
  return {status: 302, headers: {location}, body: Buffer.alloc(0)};
}

/** Reads `GET /drive/v3/files/x`, headers and body out of a part; full addresses lose their origin. */
function innerRequest(
  part: Part,
  outer: Readonly<Record<string, string>>,
): WireRequest | undefined {
  const text = part.body.toString('utf8');
  const [head, ...rest] = text.split(/\r?\n\r?\n/);
  const [first, ...lines] = head.split(/\r?\n/);
  const [, method, url] = /^([A-Z]+) (\S+)/.exec(first) ?? [];
  if (method === undefined || url === undefined) return undefined;
  const headers: Record<string, string> = {};
  if (outer.authorization) headers.authorization = outer.authorization;
  if (outer.host) headers.host = outer.host;
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers[line.slice(0, colon).trim().toLowerCase()] = line
        .slice(colon + 1)
        .trim();
    }
  }
  return {
    method,
    url: url.replace(/^https?:\/\/[^/]+/, ''),
    headers,
    body: Buffer.from(rest.join('\r\n\r\n')),
  };
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  302: 'Found',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};
