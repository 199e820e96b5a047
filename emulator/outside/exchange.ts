import type {Ground} from '../kernel/contracts';

/** A request to a service that is none of Google's, as it leaves `UrlFetchApp`. */
export interface OutsideRequest {
  /** Upper case. */
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface OutsideAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something a channel shows. */
export interface OutsidePost {
  readonly service: 'chat' | 'slack' | 'teams';
  /** ISO, UTC. */
  readonly at: string;
  readonly text: string;
}

export function posts({store}: Ground) {
  return store.collection<OutsidePost>('outside.posts');
}

export function post(
  ground: Ground,
  service: OutsidePost['service'],
  text: string,
): void {
  const at = new Date(ground.clock.now()).toISOString();
  posts(ground).set(`${String(posts(ground).size).padStart(6, '0')}`, {
    service,
    at,
    text,
  });
}

export function text(status: number, body: string): OutsideAnswer {
  return {status, body, headers: {'content-type': 'text/plain'}};
}

export function jsonAnswer(status: number, body: unknown): OutsideAnswer {
  return {
    status,
    body: JSON.stringify(body),
    headers: {'content-type': 'application/json'},
  };
}

/** The body as JSON object; null where it is none. */
export function jsonBody({
  body,
}: OutsideRequest): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Whether a key has asked too often: so many times within so many seconds, this one included. */
export function tooOften(
  {store, clock}: Ground,
  key: string,
  most: number,
  seconds: number,
): boolean {
  const pace = store.collection<readonly number[]>('outside.pace');
  const now = clock.now();
  const lately = (pace.get(key) ?? []).filter(at => at > now - seconds * 1000);
  if (lately.length >= most) return true;
  pace.set(key, [...lately, now]);
  return false;
}
