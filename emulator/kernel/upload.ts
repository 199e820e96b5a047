import {
  type Caller,
  Media,
  type WireRequest,
  type WireResponse,
} from './contracts';
import {invalid} from './errors';
import {readMultipart} from './multipart';

/** The metadata's JSON text and the bytes; or an answer that ends the request here. */
export type Received =
  | {readonly body: string; readonly media?: Media}
  | {readonly response: WireResponse};

/** An upload in several requests, between its first and its last. */
export interface Session {
  /** Verb and address of the first request. */
  readonly verb: string;
  readonly url: string;
  readonly caller: Caller;
  readonly metadata: string;
  readonly mimeType: string;
  readonly chunks: Buffer[];
}

/**
 * The three ways to upload: `media`, `multipart` and `resumable`.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-uploads
 *
 * Deviation: a resumable session lives as long as this process, not a week.
 */
export class Uploads {
  private readonly sessions = new Map<string, Session>();
  private next = 1;

  session(id: string | null): Session | undefined {
    return id === null ? undefined : this.sessions.get(id);
  }

  receive(wire: WireRequest, query: URLSearchParams, caller: Caller): Received {
    const type = wire.headers['content-type'] ?? 'application/octet-stream';
    const session = this.session(query.get('upload_id'));
    if (session) return this.proceed(session, wire, query);
    switch (query.get('uploadType') ?? defaultType(type)) {
      case 'resumable':
        return {response: this.start(wire, caller)};
      case 'multipart':
        return multipart(type, wire.body);
      case 'media':
        return {body: '', media: new Media(plainType(type), wire.body)};
      default:
        throw invalid('Invalid value for uploadType.', {
          reason: 'invalidParameter',
          location: 'uploadType',
          locationType: 'parameter',
        });
    }
  }

  private start(wire: WireRequest, caller: Caller): WireResponse {
    const id = `upload${this.next++}`;
    this.sessions.set(id, {
      verb: wire.method,
      url: wire.url,
      caller,
      metadata: wire.body.toString('utf8'),
      mimeType:
        wire.headers['x-upload-content-type'] ?? 'application/octet-stream',
      chunks: [],
    });
    const host = wire.headers.host;
    const local = host !== undefined && !host.endsWith('googleapis.com');
    const origin = local ? `http://${host}` : 'https://www.googleapis.com';
    const location = `${origin}${wire.url}${wire.url.includes('?') ? '&' : '?'}upload_id=${id}`;
    return {
      status: 200,
      headers: {location, 'x-guploader-uploadid': id},
      body: Buffer.alloc(0),
    };
  }

  private proceed(
    session: Session,
    wire: WireRequest,
    query: URLSearchParams,
  ): Received {
    const range = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(
      wire.headers['content-range'] ?? '',
    );
    session.chunks.push(wire.body);
    const bytes = Buffer.concat(session.chunks);
    const total = range?.[3];
    if (range && (total === '*' || bytes.length < Number(total))) {
      const headers: Record<string, string> = bytes.length
        ? {range: `bytes=0-${bytes.length - 1}`}
        : {};
      return {response: {status: 308, headers, body: Buffer.alloc(0)}};
    }
    this.sessions.delete(query.get('upload_id') ?? '');
    return {
      body: session.metadata,
      media: new Media(plainType(session.mimeType), bytes),
    };
  }
}

function defaultType(contentType: string): string {
  return contentType.startsWith('multipart/') ? 'multipart' : 'media';
}

function multipart(contentType: string, body: Buffer): Received {
  const parts = readMultipart(contentType, body);
  if (!parts || parts.length !== 2) {
    throw invalid('Malformed multipart body.', {reason: 'badContent'});
  }
  const [metadata, content] = parts;
  const type = content.headers['content-type'] ?? 'application/octet-stream';
  return {
    body: metadata.body.toString('utf8'),
    media: new Media(plainType(type), content.body),
  };
}

/** Without parameters: `text/markdown; charset=UTF-8` is `text/markdown`. */
function plainType(type: string): string {
  return type.split(';')[0].trim().toLowerCase();
}
