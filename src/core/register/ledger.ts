import {inWords, parseInstant} from '../base/instant';
import {order} from '../base/order';
import {isDoubtful, type Log, type LogRow} from './chained-rows';
import {FLOOR_TABS} from './register-plan';
import {typedOver} from './sealed-cells';
import type {Cell} from './table-plan';

/** A row of the Comms tab: a message, to whom, by which channel, when and by whom (S1-1, S1-2, S2-29). */
export interface LedgerEntry {
  readonly key: string;
  readonly incident: string;
  readonly audience: string;
  readonly channel: string;
  readonly stage: string;
  readonly dueAt: string;
  readonly reason: string;
  /** When it went out; '' when it did not. */
  readonly sentAt: string;
  readonly sentBy: string;
  readonly count: number | null;
  readonly reference: string;
  readonly recordedAt: string;
  /** Key of the row it puts right; '' mostly. */
  readonly corrects: string;
  readonly version: string;
  readonly note: string;
}

/** The rows of an incident. */
export interface Ledger {
  /** Those that count, as they were recorded. */
  readonly entries: readonly LedgerEntry[];
  /** Rows that bear no seal: they stop no clock until somebody puts them right, which is another row. */
  readonly byHand: readonly LedgerEntry[];
  /** Rows as they were recorded, after which others are missing: they stop no clock either. */
  readonly doubtful: readonly LedgerEntry[];
  /** A sentence for every row whose time cannot be read, that was changed by hand, written by hand, or is missing. */
  readonly problems: readonly string[];
}

/** Of an incident without rows. */
export const NO_LEDGER: Ledger = {
  entries: [],
  byHand: [],
  doubtful: [],
  problems: [],
};

/** The tab as it was recorded; what is in no row counts nowhere. */
export function ledgerIn(log: Log<LedgerRow>): Ledger {
  const entries: LedgerEntry[] = [];
  const byHand: LedgerEntry[] = [];
  const doubtful: LedgerEntry[] = [];
  const problems: string[] = [];
  const sealed = new Set<string>();
  for (const {position, cells, recorded} of log.rows) {
    const entry = entryIn(recorded ?? cells, position);
    problems.push(...wrongIn({position, cells, recorded}, entry));
    if (recorded === null) {
      (log.unsealed === 'by hand' ? byHand : entries).push(entry);
    } else if (!sealed.has(entry.key)) {
      // A copy of a row says nothing that the row has not said.
      (isDoubtful(recorded, log) ? doubtful : entries).push(entry);
      sealed.add(entry.key);
    }
  }
  for (const one of byHand.filter(({key}) => !isPutRight(key, entries))) {
    problems.push(
      `A row of Comms bears no seal: it was written by hand (${said(one)}). It stops no clock. If it is right, correct it in the log of what went out; if not, delete it.`,
    );
  }
  return {
    entries,
    byHand,
    doubtful: doubtful.filter(({key}) => !isPutRight(key, entries)),
    problems: [...problems, ...log.problems],
  };
}

type Rows = readonly {readonly cells: Readonly<Record<string, Cell>>}[];

/**
 * Rows for reports, as they were recorded: of a row and its corrections the last one, also where others are missing behind
 * it; none that was written by hand. What was not sent after all has no time.
 */
export function heldRows({entries, doubtful}: Ledger): Rows {
  return lastOf([...entries, ...doubtful]).map(one => ({
    cells: {...one, corrects: '', count: one.count ?? ''},
  }));
}

/** What is wrong with the cells of one row. */
function wrongIn(
  {position, cells, recorded}: LogRow<LedgerRow>,
  entry: LedgerEntry,
): readonly string[] {
  const where = `Comms, row ${position + 1}`;
  const typed = String((recorded ?? cells).sentAt ?? '').trim();
  const headers = recorded === null ? [] : typedOver(recorded, cells, COLUMNS);
  return [
    ...(typed !== '' && entry.sentAt === ''
      ? [
          `${where}, "Sent" is "${typed.slice(0, 40)}", which is not a time, so it counts as not sent. Write it as 2026-11-21T03:40:00Z.`,
        ]
      : []),
    ...(headers.length > 0
      ? [
          `${where} was changed by hand (${headers.join(', ')}). It counts as it was recorded: ${said(entry)}.`,
        ]
      : []),
  ];
}

/** What a row of the tab holds when it is recorded. */
export type LedgerRow = Readonly<Record<string, Cell>> & {
  readonly recordedAt: string;
};

const COLUMNS = FLOOR_TABS.find(({key}) => key === 'comms')?.columns ?? [];

function isPutRight(key: string, entries: readonly LedgerEntry[]): boolean {
  return entries.some(({corrects}) => corrects === key);
}

function said({audience, channel, sentAt}: LedgerEntry): string {
  const sent = sentAt === '' ? 'not sent' : `sent at ${inWords(sentAt)}`;
  return [audience, channel && `by ${channel}`, sent]
    .filter(part => part !== '')
    .join(', ');
}

function entryIn(
  cells: Readonly<Record<string, Cell>>,
  position: number,
): LedgerEntry {
  const text = (key: string): string => String(cells[key] ?? '').trim();
  const sentAt = parseInstant(text('sentAt')) ?? '';
  const count = Number(text('count'));
  return {
    key: text('key') || `row ${position}`,
    incident: text('incident'),
    audience: text('audience'),
    channel: text('channel').toLowerCase(),
    stage: text('stage'),
    dueAt: parseInstant(text('dueAt')) ?? '',
    reason: text('reason'),
    sentAt,
    sentBy: text('sentBy'),
    count: text('count') === '' || Number.isNaN(count) ? null : count,
    reference: text('reference'),
    recordedAt: parseInstant(text('recordedAt')) ?? sentAt,
    corrects: text('corrects'),
    version: text('version'),
    note: text('note'),
  };
}

/**
 * What holds of a ledger: of a row and its corrections the last one recorded. A correction without a time says that it
 * was not sent after all.
 */
export function heldEntries(
  entries: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  return lastOf(entries).filter(({sentAt}) => sentAt !== '');
}

function lastOf(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const root = (entry: LedgerEntry): string => entry.corrects || entry.key;
  const last = new Map<string, LedgerEntry>();
  const inOrder = [...entries].sort(
    (a, b) => order(a.recordedAt, b.recordedAt) || order(a.key, b.key),
  );
  for (const entry of inOrder) {
    // The row itself never replaces what puts it right.
    if (entry.corrects !== '' || !last.has(root(entry)))
      last.set(root(entry), entry);
  }
  return [...last.values()];
}
