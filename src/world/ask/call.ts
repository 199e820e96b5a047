/**
 * A question to the world that has not been sent yet. Ports return calls instead of answers, so that the
 * wave runner can send everything that is ready in one round trip. An adapter and its transport agree on
 * what `request` is; nobody else looks inside.
 */
export interface Call<T> {
  /** For progress and error texts: "copy the customer template". Never holds incident words. */
  readonly label: string;
  readonly request: unknown;
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
  | 'refused';

export class CallFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly label: string,
    /** The service's own words, for the log only. */
    readonly detail: string,
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

/** A line of work that stops wherever it needs an answer. Several strands advance together, wave by wave. */
export type Strand<T> = Generator<Call<unknown>, T, unknown>;

/** Asks one question inside a strand; throws `CallFailure` there when it fails. */
export function* ask<T>(call: Call<T>): Strand<T> {
  return (yield call) as T;
}
