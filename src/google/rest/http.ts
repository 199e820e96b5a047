import {CallFailure, type Call, type RefusalReason} from '../../world/ask/call';

/** One HTTP request to a Google API, without its token. */
export interface HttpRequest {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly url: string;
  /** JSON value, or ready content with its `contentType`: text, or bytes between two texts. */
  readonly body?: object | string | BytesBetween;
  readonly contentType?: string;
  /** The good answer is bytes, not text. */
  readonly bytes?: boolean;
  /** Sent without the token, to an address that holds its own right. */
  readonly anonymous?: boolean;
  /** The whole header, in place of the token. */
  readonly authorization?: string;
  /** Its address or its header is a key: no failure tells either. */
  readonly secret?: boolean;
  /**
   * Whether sending it twice ends where sending it once does. Only such requests are repeated after a 5xx or a
   * lost answer; others become `unknown` and their caller looks before acting again.
   */
  readonly repeatable: boolean;
  /** Error statuses that are an answer to this request: 409 when the thing is already there. */
  readonly accept?: readonly number[];
}

export class BytesBetween {
  constructor(
    readonly before: string,
    readonly base64: string,
    readonly after: string,
  ) {}
}

export interface HttpAnswer {
  readonly status: number;
  /** Base 64 when bytes were asked for and came. */
  readonly text: string;
  /** Where to send the content of an upload that was announced. */
  readonly location?: string;
}

/** What the transport does for one call. */
export interface Plan {
  /** Sent side by side. */
  readonly first: readonly HttpRequest[];
  /**
   * What the good answers so far make necessary, such as the next page: sent with whatever the other calls of the
   * wave still need, one more round trip inside it. Asked again until it has nothing more.
   */
  readonly then?: (answers: readonly HttpAnswer[]) => readonly HttpRequest[];
  /** Done in the script itself when all requests of the wave are answered well. @throws CallFailure */
  readonly act?: (answers: readonly HttpAnswer[]) => void;
}

/** Requests that are sent side by side in one wave and read together. */
export class HttpCall<T> implements Call<T> {
  readonly request: Plan;
  readonly repeatable: boolean;

  constructor(
    readonly label: string,
    first: readonly HttpRequest[],
    private readonly readAnswers: (answers: readonly HttpAnswer[]) => T,
    more: Omit<Plan, 'first'> = {},
  ) {
    this.request = {first, ...more};
    this.repeatable = first.every(({repeatable}) => repeatable);
  }

  // An arrow, because the transport detaches it.
  readonly read = (raw: unknown): T =>
    this.readAnswers(raw as readonly HttpAnswer[]);
}

/** The usual call: one request, a JSON answer. */
export function jsonCall<A, T>(
  label: string,
  request: HttpRequest,
  read: (answer: A) => T,
): HttpCall<T> {
  return new HttpCall(label, [request], ([answer]) => read(json<A>(answer)));
}

/** The answer's body as what Google documents it to be; this is the edge where its types are believed. */
export function json<A>(answer: HttpAnswer): A {
  return (answer.text === '' ? {} : JSON.parse(answer.text)) as A;
}

/**
 * Everything of a list that comes in pages: one round trip a page.
 *
 * @param page The request of the page with that token; undefined for the first.
 */
export function pagedCall<A extends {nextPageToken?: string | null}, T>(
  label: string,
  page: (token: string | undefined) => HttpRequest,
  read: (pages: readonly A[]) => T,
  limit: PageLimit = {most: Infinity, reason: undefined},
): HttpCall<T> {
  return new HttpCall(
    label,
    [page(undefined)],
    answers => read(answers.map(answer => json<A>(answer))),
    {
      then: answers => {
        const token = json<A>(answers[answers.length - 1]).nextPageToken;
        if (!token) return [];
        if (answers.length < limit.most) return [page(token)];
        throw new CallFailure('refused', label, 'more pages', limit.reason);
      },
    },
  );
}

/** Whoever writes a list may make it longer than anybody can read: past so many pages the call fails, and says why. */
interface PageLimit {
  readonly most: number;
  readonly reason: RefusalReason | undefined;
}

const DRIVE = 'https://www.googleapis.com/drive/v3/';

/** Asks Drive for data, not for content: such reads may travel together. */
export function isSmallRead({
  method,
  url,
  bytes,
  anonymous,
}: HttpRequest): boolean {
  return (
    method === 'get' &&
    !bytes &&
    !anonymous &&
    url.startsWith(DRIVE) &&
    !/[?&]alt=media/.test(url)
  );
}

export function getting(url: string): HttpRequest {
  return {method: 'get', url, repeatable: true};
}

/** `base?a=1&b=x%20y`; undefined values are left out. */
export function withQuery(
  base: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? base : `${base}?${pairs.join('&')}`;
}
