import {factEntry} from '../rules/record/fact-words';
import {factRow, readFacts} from '../rules/record/fact-rows';
import {numbered, type NewFact, type ReviewFact} from '../rules/record/facts';
import {sealingKey} from '../../core/base/seal';
import {journalRow} from '../../core/register/journal';
import type {Strand} from '../../world/ask/call';
import type {Changes} from '../../world/register';
import type {ReviewWorld} from '../../world/review-world';
import {explained} from '../../world/ask/explain';
import {writeRows} from '../../world/ask/write-rows';
import {run} from '../../world/ask/waves';

type Append = NonNullable<Changes['append']>;

/** Facts of one file to be recorded, judged on what is recorded at that moment, earlier recordings of the same write included. */
export interface Recording {
  readonly fileId: string;
  readonly facts: (known: readonly ReviewFact[]) => readonly NewFact[];
  /** Rows of other tabs that belong to a fact, written with it. */
  readonly rows?: (fact: ReviewFact) => Append;
}

/**
 * Records facts of any number of files in one write, each with its journal entry, and answers what each file's
 * facts are now. A fact whose key is there already is left alone, so everything can be recorded again. One at a
 * time over all people: numbers follow each other.
 */
export function recordFacts(
  world: ReviewWorld,
  registerId: string,
  recordings: readonly Recording[],
): ReadonlyMap<string, readonly ReviewFact[]> {
  const now = new Map<string, readonly ReviewFact[]>();
  if (recordings.length === 0) return now;
  try {
    world.mutex.exclusive(() =>
      run(world.transport, recorded(world, registerId, recordings, now)),
    );
  } catch (error) {
    throw explained(
      error,
      'It could not be recorded in the register.',
      'Try again in a moment; nothing happens twice.',
    );
  }
  return now;
}

function recorded(
  world: ReviewWorld,
  registerId: string,
  recordings: readonly Recording[],
  now: Map<string, readonly ReviewFact[]>,
): Strand<void> {
  const keys = world.secrets.keys();
  const key = sealingKey(keys);
  return writeRows(world.register, registerId, ['reviews'], reading => {
    const rows = reading?.tables.reviews?.rows ?? [];
    now.clear();
    const append = recordings.flatMap(({fileId, facts, rows: more}): Append => {
      const known = now.get(fileId) ?? readFacts(rows, fileId, keys).facts;
      const there = new Set(known.map(one => one.key));
      const fresh: ReviewFact[] = [];
      for (const fact of facts(known)) {
        if (there.has(fact.key)) continue;
        there.add(fact.key);
        const last = fresh[fresh.length - 1] ?? known[known.length - 1];
        fresh.push(numbered(fact, (last?.seq ?? 0) + 1));
      }
      now.set(fileId, [...known, ...fresh]);
      return fresh.flatMap(fact => [
        {tab: 'reviews', cells: factRow(fact, key)},
        {tab: 'journal', cells: journalRow(factEntry(fact, world.now))},
        ...(more?.(fact) ?? []),
      ]);
    });
    return append.length === 0 ? null : {append};
  });
}
