import {call, Exception} from './border';
import {Blob} from './blob';
import {fromBase64, toBase64, utf8} from './bytes';
import type {Bytes} from './bytes';
import {decode} from './blob';
import {stands} from './names';

/** Text as it is, bytes in base 64. */
type PayloadRecord = {readonly text: string} | {readonly base64: string};

/** One request as it crosses the border. */
export interface FetchRecord {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null when the request has no body. */
  readonly payload: PayloadRecord | null;
  readonly muteHttpExceptions: boolean;
  readonly followRedirects: boolean;
  readonly timeoutSeconds: number;
}

/** One answer as it crosses the border. `text` when the body is UTF-8, else `base64`. */
interface AnswerRecord {
  readonly code: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly text?: string;
  readonly base64?: string;
}

type Options = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'delete', 'patch', 'post', 'put', 'head', 'options'];

class HTTPResponse {
  constructor(private readonly answer: AnswerRecord) {}

  private bytes(): Bytes {
    return this.answer.text === undefined
      ? (fromBase64(this.answer.base64 ?? '') ?? [])
      : utf8(this.answer.text);
  }

  getAllHeaders(): object {
    return {...this.answer.headers};
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  getBlob(): Blob {
    const type = this.answer.headers['Content-Type'];
    const mime = typeof type === 'string' ? type.split(';')[0] : null;
    return new Blob(this.bytes(), mime);
  }

  getContent(): Bytes {
    return this.bytes();
  }

  getContentText(charset?: string): string {
    // Read as UTF-8 already: bytes of it, read again, would come to the same.
    if (
      this.answer.text !== undefined &&
      /^utf-?8$/i.test(charset ?? 'UTF-8')
    ) {
      return this.answer.text;
    }
    return decode(this.bytes(), charset ?? 'UTF-8');
  }

  getHeaders(): object {
    return {...this.answer.headers};
  }

  getResponseCode(): number {
    return this.answer.code;
  }

  toString(): string {
    return this.getContentText();
  }
}

function invalid(name: string): Exception {
  return new Exception(`Attribute provided with invalid value: ${name}`);
}

/** A form body, as Google makes one from a plain object. */
function formOf(fields: Options): string {
  return Object.entries(fields)
    .map(([key, value]) => {
      if (value instanceof Blob) {
        throw new Error(
          'UrlFetchApp.fetch with a blob as a form field is not supported by the Workspace emulator.',
        );
      }
      return `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`;
    })
    .join('&');
}

function payloadOf(payload: unknown): {
  body: PayloadRecord | null;
  type?: string;
} {
  if (payload === undefined || payload === null) return {body: null};
  const form = 'application/x-www-form-urlencoded';
  if (payload instanceof Blob) {
    return {
      body: {base64: toBase64(payload.getBytes())},
      type: payload.getContentType() ?? 'application/octet-stream',
    };
  }
  if (Array.isArray(payload)) {
    return {body: {base64: toBase64(payload as Bytes)}, type: form};
  }
  if (typeof payload === 'object') {
    return {body: {text: formOf(payload as Options)}, type: form};
  }
  return {body: {text: String(payload)}, type: form};
}

function recordOf(url: unknown, options: Options): FetchRecord {
  if (typeof url !== 'string' || url === '') {
    throw new Exception('Attribute provided with no value: url');
  }
  const {body, type} = payloadOf(options.payload);
  const method = String(
    options.method ?? (body === null ? 'get' : 'post'),
  ).toLowerCase();
  if (!METHODS.includes(method)) throw invalid('method');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value === undefined || value === null) {
      throw invalid(`Header:${name}`);
    }
    if (/^(content-length|host)$/i.test(name)) throw invalid(`Header:${name}`);
    headers[name.toLowerCase()] = String(value);
  }
  const contentType = options.contentType ?? headers['content-type'] ?? type;
  if (body !== null && contentType !== undefined) {
    headers['content-type'] = String(contentType);
  }
  return {
    url: options.escaping === false ? url : escape(url),
    method,
    headers,
    payload: body,
    muteHttpExceptions: options.muteHttpExceptions === true,
    followRedirects: options.followRedirects !== false,
    timeoutSeconds: Number(options.timeoutSeconds ?? 360),
  };
}

/** Characters an address may not hold are escaped; what is escaped already stays. */
function escape(url: string): string {
  return encodeURI(url).replace(/%25([0-9A-Fa-f]{2})/g, '%$1');
}

class UrlFetchApp {
  fetch(url: string, params: Options = {}): HTTPResponse {
    const [answer] = call('service.UrlFetchApp.fetch', [
      recordOf(url, params),
    ]) as AnswerRecord[];
    return new HTTPResponse(answer);
  }

  /** All at once; answers in the order of the requests. */
  fetchAll(requests: readonly (string | Options)[]): HTTPResponse[] {
    const records = requests.map(request =>
      typeof request === 'string'
        ? recordOf(request, {})
        : recordOf(request.url, request),
    );
    if (records.length === 0) return [];
    const answers = call('service.UrlFetchApp.fetchAll', records);
    return (answers as AnswerRecord[]).map(answer => new HTTPResponse(answer));
  }

  getRequest(url: string, params: Options = {}): object {
    const record = recordOf(url, params);
    return {
      url: record.url,
      method: record.method,
      contentType: record.headers['content-type'],
      payload: params.payload,
      headers: record.headers,
      useIntranet: false,
      followRedirects: record.followRedirects,
      validateHttpsCertificates: true,
    };
  }

  toString(): string {
    return 'UrlFetchApp';
  }
}

stands(HTTPResponse, 'URL_Fetch.HTTPResponse', 'HTTPResponse');
stands(UrlFetchApp, 'URL_Fetch.UrlFetchApp', 'UrlFetchApp');
export const urlFetchApp = new UrlFetchApp();
