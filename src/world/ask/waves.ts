import type {Call, Outcome, Strand, Transport} from './call';

export type Settled<T> =
  {readonly ok: true; readonly value: T} | {readonly ok: false; error: unknown};

/**
 * Runs strands side by side: in each wave, the one call every unfinished strand waits for goes out together.
 * The number of waves is the longest strand, not the sum. A failing strand ends alone; the others go on.
 *
 * @param onWave called before each wave with its labels, for progress.
 */
export function runAll<T>(
  transport: Transport,
  strands: readonly Strand<T>[],
  onWave: (labels: readonly string[]) => void = () => {},
): readonly Settled<T>[] {
  const settled: (Settled<T> | undefined)[] = strands.map(() => undefined);
  const waiting = new Map<number, Call<unknown>>();

  const advance = (index: number, outcome?: Outcome): void => {
    waiting.delete(index);
    const strand = strands[index];
    try {
      const step =
        outcome === undefined
          ? strand.next()
          : outcome.ok
            ? strand.next(outcome.value)
            : strand.throw(outcome.failure);
      if (step.done) settled[index] = {ok: true, value: step.value};
      else waiting.set(index, step.value);
    } catch (error) {
      settled[index] = {ok: false, error};
    }
  };

  strands.forEach((_, index) => advance(index));
  while (waiting.size > 0) {
    const round = [...waiting];
    onWave(round.map(([, call]) => call.label));
    const outcomes = transport.wave(round.map(([, call]) => call));
    round.forEach(([index], at) => advance(index, outcomes[at]));
  }
  return settled as readonly Settled<T>[];
}

/** Runs one strand to its end; throws what it throws. */
export function run<T>(transport: Transport, strand: Strand<T>): T {
  const [only] = runAll(transport, [strand]);
  if (!only.ok) throw only.error;
  return only.value;
}

/** Two strands side by side, both of which have to succeed. */
export function together<A, B>(
  transport: Transport,
  first: Strand<A>,
  second: Strand<B>,
): readonly [A, B] {
  const done: {a?: {value: A}; b?: {value: B}} = {};
  const settled = runAll<void>(transport, [
    (function* (): Strand<void> {
      done.a = {value: yield* first};
    })(),
    (function* (): Strand<void> {
      done.b = {value: yield* second};
    })(),
  ]);
  const failed = settled.find(one => !one.ok);
  if (failed && !failed.ok) throw failed.error;
  if (!done.a || !done.b) throw new Error('A strand ended without a value.');
  return [done.a.value, done.b.value];
}
