import {sha256Hex} from '../../core/base/digest';
import {journalRow} from '../../core/register/journal';
import {ask} from '../../world/ask/call';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import type {ReviewWorld} from '../../world/review-world';
import {
  policyChanges,
  rowsOf,
  type KeptRow,
  type KeptTabs,
  type PolicyChange,
} from '../rules/policy-changes';

/** Tabs only owners may edit. */
export const POLICY_READS = ['policy', 'people', 'settings', 'contracts'];

const SHELF = 'policy-rows.';
/** Characters a kept row may take; of a longer one only the digest is kept, and its change is told without the words before. */
const LONGEST_ROW = 7_500;

/**
 * Writes into the journal what was changed in the tabs that decide who signs and who gets what, each value before and after. What stood
 * there last is kept where only the product writes. The first run only looks. Who typed it, Sheets tells nobody but its version
 * history. Without a change: no call beyond the sweep's own look.
 */
export function journalPolicy(world: ReviewWorld): void {
  const {installation, register, shelf, transport, plan} = world;
  const {registerId} = installation.load() ?? {};
  if (registerId === undefined) return;
  const tabs = plan.tabs.filter(({key}) => POLICY_READS.includes(key));
  const {tables} = run(transport, ask(register.read(registerId, POLICY_READS)));
  const after: KeptTabs = new Map(
    tabs.flatMap(tab => [...rowsOf(tab, tables[tab.key]?.rows ?? [])]),
  );
  const kept = keptRows(shelf.read(SHELF));
  const before: KeptTabs = new Map(
    [...kept].flatMap(([name, {row}]) =>
      row === null ? [] : [[name, lastSeen(row, after.get(name))]],
    ),
  );
  const changes = policyChanges(tabs, before, after);
  if (changes.length === 0) return;
  if (kept.size > 0) tell(world, registerId, changes, kept);
  for (const {name} of changes) {
    const row = after.get(name) ?? null;
    const times = (kept.get(name)?.times ?? 0) + 1;
    shelf.put(nameOn(name), text({name, row, times}));
  }
}

/** A row as it stood last; null when it was deleted. Counted, so that there and back are two changes and a repeated run is one. */
interface Kept {
  readonly name: string;
  readonly row: KeptRow | null;
  readonly times: number;
}

function tell(
  {register, transport, now}: ReviewWorld,
  registerId: string,
  changes: readonly PolicyChange[],
  kept: ReadonlyMap<string, Kept>,
): void {
  const entries = changes.map(({name, text: said}) => ({
    at: now,
    incident: '',
    event: 'policy changed' as const,
    text: said,
    by: '',
    recordedAt: now,
    key: `policy:${sha256Hex(JSON.stringify([name, kept.get(name)?.times ?? 0, said])).slice(0, 32)}`,
  }));
  run(
    transport,
    writeRows(register, registerId, ['journal'], journal => {
      const rows = journal?.tables.journal?.rows ?? [];
      const there = new Set(rows.map(({cells}) => cells.key));
      const append = entries
        .filter(({key}) => !there.has(key))
        .map(entry => ({tab: 'journal', cells: journalRow(entry)}));
      return append.length === 0 ? null : {append};
    }),
  );
}

function text(kept: Kept): string {
  const whole = JSON.stringify(kept);
  return whole.length <= LONGEST_ROW
    ? whole
    : JSON.stringify({...kept, row: {digest: digestOf(kept.row)}});
}

function digestOf(row: KeptRow | null | undefined): string {
  return sha256Hex(JSON.stringify(row ?? null));
}

/** A row too long to be kept is the one of now as long as its digest is. */
function lastSeen(row: KeptRow, now: KeptRow | undefined): KeptRow {
  const {digest} = row;
  return digest !== undefined && digest === digestOf(now) && now ? now : row;
}

function keptRows(
  shelf: ReadonlyMap<string, string>,
): ReadonlyMap<string, Kept> {
  return new Map(
    [...shelf.values()].map(one => {
      const read = JSON.parse(one) as Kept;
      return [read.name, read];
    }),
  );
}

/** Names of properties are short and plain. */
function nameOn(name: string): string {
  return `${SHELF}${sha256Hex(name).slice(0, 16)}`;
}
