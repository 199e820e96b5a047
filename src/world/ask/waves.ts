import {
  ask,
  isKnown,
  type Call,
  type FailureKind,
  type Outcome,
  type Strand,
  type Transport,
} from './call';
import {failedAs} from './explain';

/** How one of several strands ended. */
export type Settled<T> =
  {readonly ok: true; readonly value: T} | {readonly ok: false; error: unknown};

/** What waits for an answer: a question, or a line of work. */
type Part<T> = Call<T> | Strand<T>;

type Answered<P> =
  P extends Call<infer T> ? T : P extends Strand<infer T> ? T : never;

/**
 * Several strands side by side, each on its own: in each wave the calls every unfinished strand is ready to send go out
 * together, so that the number of waves is the longest strand, not the sum. A failing strand ends alone.
 */
export function* each<T>(
  strands: readonly Strand<T>[],
): Strand<readonly Settled<T>[]> {
  const settled: (Settled<T> | undefined)[] = strands.map(() => undefined);
  const waiting = new Map<number, readonly Call<unknown>[]>();
  const advance = (index: number, outcomes?: readonly Outcome[]): void => {
    waiting.delete(index);
    try {
      const step = outcomes
        ? strands[index].next(outcomes)
        : strands[index].next();
      if (step.done) settled[index] = {ok: true, value: step.value};
      else waiting.set(index, step.value);
    } catch (error) {
      settled[index] = {ok: false, error};
    }
  };

  strands.forEach((_, index) => advance(index));
  while (waiting.size > 0) {
    const round = [...waiting];
    const outcomes = yield round.flatMap(([, calls]) => calls);
    let from = 0;
    for (const [index, calls] of round) {
      advance(index, outcomes.slice(from, from + calls.length));
      from += calls.length;
    }
  }
  return settled as readonly Settled<T>[];
}

/**
 * Different questions and lines of work side by side, their answers under the same names. All go on to their end, so
 * that none stops half-way for a neighbour's sake; then the first failure is thrown.
 */
export function* all<P extends Readonly<Record<string, Part<unknown>>>>(
  parts: P,
): Strand<{readonly [K in keyof P]: Answered<P[K]>}> {
  const keys = Object.keys(parts);
  const values = yield* allOf(keys.map(key => parts[key]));
  // Each value is what its own part answered; TypeScript cannot follow the names through the list.
  return Object.fromEntries(keys.map((key, at) => [key, values[at]])) as {
    readonly [K in keyof P]: Answered<P[K]>;
  };
}

/** How one of them ended, for a neighbour in `all` whose failure is to stop nobody. */
export function* settle<T>(part: Part<T>): Strand<Settled<T>> {
  const [settled] = yield* each([strandOf(part)]);
  return settled;
}

/** A line of work that goes on beside others, a wave at a time where there is room. */
export interface Paced<T> {
  /** Its next round of calls, and no more. */
  readonly wave: () => Strand<void>;
  /** All that is left of it. */
  readonly end: () => Strand<T>;
}

/** A failure is thrown where the line of work is driven on; `settle` it before where that is to harm nobody. */
export function paced<T>(strand: Strand<T>): Paced<T> {
  let step: IteratorResult<readonly Call<unknown>[], T> | undefined;
  const wave = function* (): Strand<void> {
    step ??= strand.next();
    if (!step.done) step = strand.next(yield step.value);
  };
  return {
    wave,
    end: function* () {
      for (;;) {
        step ??= strand.next();
        if (step.done) return step.value;
        yield* wave();
      }
    },
  };
}

/** What is known without asking, as a part of `all`. */
// eslint-disable-next-line require-yield -- it is a strand that asks nothing
export function* already<T>(value: T): Strand<T> {
  return value;
}

/** The answer, or null where it fails in one of these ways: not being allowed to see something is an answer, too. */
export function* orNull<T>(
  part: Part<T>,
  ...kinds: readonly FailureKind[]
): Strand<T | null> {
  try {
    return yield* strandOf(part);
  } catch (error) {
    if (failedAs(error, ...kinds)) return null;
    throw error;
  }
}

/** The same for a list, its answers in its order. */
export function* allOf<T>(parts: readonly Part<T>[]): Strand<readonly T[]> {
  const settled = yield* each(parts.map(strandOf));
  return settled.map(one => {
    if (!one.ok) throw one.error;
    return one.value;
  });
}

/**
 * Runs strands side by side to their ends.
 *
 * @param onWave called before each wave with its labels, for progress.
 */
export function runAll<T>(
  transport: Transport,
  strands: readonly Strand<T>[],
  onWave: (labels: readonly string[]) => void = () => {},
): readonly Settled<T>[] {
  return run(transport, each(strands), onWave);
}

/** Runs one strand to its end; throws what it throws. */
export function run<T>(
  transport: Transport,
  strand: Strand<T>,
  onWave: (labels: readonly string[]) => void = () => {},
): T {
  let step = strand.next();
  while (!step.done) step = strand.next(sent(transport, step.value, onWave));
  return step.value;
}

/** One wave of what is not known yet; none where everything is. */
function sent(
  transport: Transport,
  calls: readonly Call<unknown>[],
  onWave: (labels: readonly string[]) => void,
): readonly Outcome[] {
  const open = calls.filter(call => !isKnown(call));
  if (open.length > 0) onWave(open.map(({label}) => label));
  const outcomes = open.length > 0 ? transport.wave(open) : [];
  let next = 0;
  return calls.map(call =>
    isKnown(call) ? {ok: true, value: call.read(undefined)} : outcomes[next++],
  );
}

function strandOf<T>(part: Part<T>): Strand<T> {
  return 'request' in part ? ask(part) : part;
}
