import type {Call} from '../../ports/call';

/** One HTTP request to a Google API, without its token. */
export interface HttpRequest {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly url: string;
  /** JSON value, or ready bytes in text form with their `contentType`. */
  readonly body?: object | string;
  readonly contentType?: string;
  /**
   * Whether sending it twice ends where sending it once does. Only such requests are repeated after a 5xx or a
   * lost answer; others become `unknown` and their caller looks before acting again.
   */
  readonly repeatable: boolean;
  /** Error statuses that are an answer to this request: 409 when the thing is already there. */
  readonly accept?: readonly number[];
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** Requests that are sent side by side in one wave and read together. */
export class HttpCall<T> implements Call<T> {
  constructor(
    readonly label: string,
    readonly request: readonly HttpRequest[],
    private readonly readAnswers: (answers: readonly HttpAnswer[]) => T,
  ) {}

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
