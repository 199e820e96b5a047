import {
  chainedRow,
  endsIn,
  headOf,
  isChained,
  logRecord,
  logsOf,
  type ChainedTab,
  type Ends,
} from '../../core/register/chained-rows';
import type {RecordHead} from '../../core/register/record-head';
import {UserError} from '../../core/base/user-error';
import type {Strand} from '../ask/call';
import {run} from '../ask/waves';
import {writeRows} from '../ask/write-rows';
import type {Changes, Reading} from '../register';
import type {World} from '../world';

/** Gives rows of Clocks and Comms their place and their seal as they are written. For one write, under the mutex. */
export interface ChainedWrites {
  /**
   * The same changes, their rows sealed with what is before them in the tabs that were read.
   *
   * @param changes Null where everything is there, after a lost answer mostly: then it is looked where records end.
   */
  sealed(changes: Changes | null, reading: Reading | null): Changes | null;
  /**
   * Once the rows are there: a run that ends before leaves an end that is behind, which the next write mends.
   *
   * @param beside Ends of other records, kept in the same write.
   * @throws UserError when those find no room.
   */
  keep(beside?: ReadonlyMap<string, RecordHead>): void;
}

export function chainedWrites({
  heads,
  secrets,
}: Pick<World, 'heads' | 'secrets'>): ChainedWrites {
  const touched = new Set<string>();
  let before: ReadonlyMap<string, RecordHead> = new Map();
  let after: ReadonlyMap<string, RecordHead> = new Map();
  const ends = (): ReadonlyMap<string, RecordHead> =>
    new Map(
      [...after].filter(
        ([id, {seq, digest}]) => seq > 0 && before.get(id)?.digest !== digest,
      ),
    );
  return {
    sealed: (changes, reading) => {
      const keys = secrets.keys();
      const append = changes?.append ?? [];
      for (const {tab, cells} of append) {
        if (isChained(tab)) touched.add(String(cells.incident));
      }
      if (touched.size === 0 || keys.length === 0) return changes;
      before = heads.read([...touched].map(logRecord));
      const found = new Map([...touched].map(id => [id, startOf(id)]));
      const rows = append.map(({tab, cells}) => {
        const one = found.get(String(cells.incident));
        const own = isChained(tab) ? one?.tabs.get(tab) : undefined;
        if (!isChained(tab) || !one || !own) return {tab, cells};
        const place = {
          seq: ++one.seq,
          follows: own.digest,
          ...(own.digest === '' && own.older > 0 && {older: own.older}),
        };
        const row = chainedRow(tab, cells, place, keys);
        own.digest = row.digest;
        return {tab, cells: row.cells};
      });
      after = new Map(
        [...found].map(([id, {seq, tabs, kept}]) => [
          logRecord(id),
          headOf(seq, {
            ...kept,
            ...Object.fromEntries(
              [...tabs].map(([tab, {digest}]) => [tab, digest]),
            ),
          }),
        ]),
      );
      return changes && {...changes, append: rows};

      function startOf(id: string): Start {
        const head = before.get(logRecord(id)) ?? null;
        let seq = head?.seq ?? 0;
        const tabs = new Map<ChainedTab, {digest: string; older: number}>();
        for (const [tab, table] of Object.entries(reading?.tables ?? {})) {
          // Without a place for the seal a row says nothing of what is before it.
          if (!isChained(tab) || table.missing.includes('seal')) continue;
          const log = logsOf(tab, table.rows, {
            wanted: new Set([id]),
            keys,
            heads: () => head,
          }).get(id);
          if (!log) continue;
          seq = Math.max(seq, log.end.seq);
          tabs.set(tab, {digest: log.end.digest, older: log.older});
        }
        return {seq, tabs, kept: endsIn(head)};
      }
    },
    keep: (beside = new Map()) => {
      try {
        heads.keep(new Map([...beside, ...ends()]));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        // Where ends of tabs find no room, people are reminded and texts released all the same; Check installation names the
        // full store.
        heads.keep(beside);
      }
    },
  };
}

interface Start {
  seq: number;
  readonly tabs: Map<ChainedTab, {digest: string; readonly older: number}>;
  readonly kept: Ends;
}

/**
 * Writes what is still to be written, rows of Clocks and Comms chained, one write at a time over all people: see
 * `writeRows`.
 *
 * @param tabs Whose rows are wanted; those that are chained among them.
 */
export function writeChained(
  world: Pick<World, 'heads' | 'secrets' | 'mutex' | 'register' | 'transport'>,
  registerId: string,
  tabs: readonly string[],
  wanted: (reading: Reading | null) => Changes | null,
): void {
  world.mutex.exclusive(() => {
    const writes = chainedWrites(world);
    const strand: Strand<void> = writeRows(
      world.register,
      registerId,
      tabs,
      reading => writes.sealed(wanted(reading), reading),
    );
    run(world.transport, strand);
    writes.keep();
  });
}
