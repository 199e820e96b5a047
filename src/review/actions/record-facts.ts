import {factEntry} from '../rules/record/fact-words';
import {factRow, linkAfter, readFacts} from '../rules/record/fact-rows';
import {fittingSections} from '../rules/record/packed-fact';
import {numbered, type NewFact, type ReviewFact} from '../rules/record/facts';
import type {RecordHead} from '../../core/register/record-head';
import {sealingKey} from '../../core/base/seal';
import {journalRow} from '../../core/register/journal';
import type {Strand} from '../../world/ask/call';
import type {Changes, Reading} from '../../world/register';
import type {ReviewWorld} from '../../world/review-world';
import {explained} from '../../world/ask/explain';
import {writeRows} from '../../world/ask/write-rows';
import {run} from '../../world/ask/waves';
import {
  chainedWrites,
  type ChainedWrites,
} from '../../world/incidents/chained-writes';

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
 *
 * @param beside Done beside the look at the register, before anything is written; what it finds may be recorded.
 */
export function recordFacts(
  world: ReviewWorld,
  registerId: string,
  recordings: readonly Recording[],
  beside?: Strand<void>,
): ReadonlyMap<string, readonly ReviewFact[]> {
  const now = new Map<string, readonly ReviewFact[]>();
  if (recordings.length === 0) return now;
  try {
    world.mutex.exclusive(() => {
      const heads = new Map<string, RecordHead>();
      const writes = chainedWrites(world);
      const before = world.heads.read(recordings.map(({fileId}) => fileId));
      run(
        world.transport,
        written(
          world,
          registerId,
          recordings,
          before,
          now,
          heads,
          writes,
          beside,
        ),
      );
      // After the rows: a run that ends between leaves a head that is behind, which the next recording mends. In one write,
      // which takes Google as long as each of two.
      writes.keep(
        new Map(
          [...heads].filter(
            ([id, {digest}]) => before.get(id)?.digest !== digest,
          ),
        ),
      );
    });
  } catch (error) {
    throw explained(
      error,
      'It could not be recorded in the register.',
      'Try again in a moment; nothing happens twice.',
    );
  }
  return now;
}

function written(
  world: ReviewWorld,
  registerId: string,
  recordings: readonly Recording[],
  before: ReadonlyMap<string, RecordHead>,
  now: Map<string, readonly ReviewFact[]>,
  heads: Map<string, RecordHead>,
  writes: ChainedWrites,
  beside?: Strand<void>,
): Strand<void> {
  const keys = world.secrets.keys();
  const key = sealingKey(keys);
  const wanted = (reading: Reading | null): Changes | null => {
    const rows = reading?.tables.reviews?.rows ?? [];
    now.clear();
    heads.clear();
    const append = recordings.flatMap(({fileId, facts, rows: more}): Append => {
      const told = readFacts(rows, fileId, keys, before.get(fileId) ?? null);
      const known = now.get(fileId) ?? told.facts;
      const there = new Set(known.map(one => one.key));
      let end = heads.get(fileId) ?? told.end;
      const append = facts(known).flatMap((given): Append => {
        if (there.has(given.key)) return [];
        there.add(given.key);
        const fact = numbered(fitting(given), end.seq + 1);
        const link = end.digest;
        end = {seq: fact.seq, digest: linkAfter(fact, link)};
        now.set(fileId, [...(now.get(fileId) ?? known), fact]);
        return [
          {tab: 'reviews', cells: factRow(fact, key, link)},
          {tab: 'journal', cells: journalRow(factEntry(fact, world.now))},
          ...(more?.(fact) ?? []),
        ];
      });
      if (!now.has(fileId)) now.set(fileId, known);
      if (end.seq > 0) heads.set(fileId, end);
      return append;
    });
    return writes.sealed(append.length === 0 ? null : {append}, reading);
  };
  const more = recordings.some(({rows}) => rows) ? ['comms', 'clocks'] : [];
  return writeRows(
    world.register,
    registerId,
    ['reviews', ...more],
    wanted,
    beside,
  );
}

/** A text with more sections than a cell takes is one section: no document keeps another from being recorded. */
function fitting(fact: NewFact): NewFact {
  return 'sections' in fact
    ? {...fact, sections: fittingSections(fact.sections)}
    : fact;
}
