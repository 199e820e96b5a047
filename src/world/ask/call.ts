/**
 * A question to the world that has not been sent yet. Ports return calls instead of answers, so that the
 * wave runner can send everything that is ready in one round trip. An adapter and its transport agree on
 * what `request` is; nobody else looks inside.
 */
export interface Call<T> {
  /** For progress and error texts: "copy the customer template". Never holds incident words. */
  readonly label: string;
  readonly request: unknown;
  /**
   * Whether sending it again after a lost answer ends where sending it once does. The transport sends such a call
   * again, and nobody else does: whoever asks for another one looks before acting again.
   */
  readonly repeatable: boolean;
  /** Turns the transport's raw answer into the value, or throws a `CallFailure`. */
  readonly read: (raw: unknown) => T;
}

/**
 * Why a call gave no answer. `unknown` means its effect may have happened: look before trying again.
 * The transport has already retried what is safe to retry (429 and 5xx with back-off).
 */
export type FailureKind =
  | 'unknown'
  | 'busy'
  | 'notFound'
  | 'forbidden'
  | 'conflict'
  | 'stale'
  /** Somebody has protected the cells or the tab. */
  | 'protected'
  | 'refused';

/** Why Google refuses, where its words say more than the kind: each has a remedy of its own. */
export type RefusalReason =
  /** An API nobody has enabled in the script's Cloud project. */
  | {readonly is: 'api-off'; readonly api: string; readonly enableAt: string}
  /** The person has not granted a permission the script asks for. */
  | {readonly is: 'not-granted'}
  /** What Google allows a person in a day is used up. */
  | {readonly is: 'day-used-up'}
  /** An administrator, or the manifest, does not let scripts call that address. */
  | {readonly is: 'address-blocked'}
  /** More comments on one document than any look reads. */
  | {readonly is: 'too-many-comments'}
  /** Somebody has deleted a tab of the register. */
  | {readonly is: 'tab-gone'}
  /** Storage is used up, or a folder or shared drive is full. */
  | {readonly is: 'no-room'}
  /** The account has shared as much as Google lets it for now. */
  | {readonly is: 'sharing-limit'}
  /** Administrators let no app use Drive. */
  | {readonly is: 'apps-off'}
  /** The document is larger than what Google exports. */
  | {readonly is: 'too-large'};

export class CallFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly label: string,
    /** The service's own words, for the log only. */
    readonly detail: string,
    readonly reason?: RefusalReason,
  ) {
    super(`${label}: ${kind}`);
    this.name = 'CallFailure';
  }
}

export type Outcome =
  | {readonly ok: true; readonly value: unknown}
  | {readonly ok: false; readonly failure: CallFailure};

/**
 * Sends any number of calls side by side: one round trip, and another for each further page or step that one of them needs.
 * Answers in the same order; never throws for one of them.
 */
export interface Transport {
  wave(calls: readonly Call<unknown>[]): readonly Outcome[];
}

/**
 * A line of work that stops wherever it needs answers: it yields the calls it is ready to send, and gets their outcomes
 * in the same order. Several strands advance together, wave by wave (`waves.ts`).
 */
export type Strand<T> = Generator<
  readonly Call<unknown>[],
  T,
  readonly Outcome[]
>;

/** Asks one question inside a strand; throws `CallFailure` there when it fails. */
export function* ask<T>(call: Call<T>): Strand<T> {
  const [outcome] = yield [call];
  if (!outcome.ok) throw outcome.failure;
  return outcome.value as T;
}

/** Asked for, and known already: nothing is sent for it. */
const KNOWN = Symbol('known');

/** The answer to a question somebody has asked before. */
export function known<T>(label: string, value: T): Call<T> {
  return {label, request: KNOWN, repeatable: true, read: () => value};
}

export function isKnown({request}: Call<unknown>): boolean {
  return request === KNOWN;
}

/** The same question, its answer taken further. */
export function answeredBy<T, U>(
  call: Call<T>,
  take: (value: T) => U,
): Call<U> {
  return {...call, read: raw => take(call.read(raw))};
}
