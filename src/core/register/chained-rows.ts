import {sha256Hex} from '../base/digest';
import {inWords} from '../base/instant';
import type {Purpose, SealKey} from '../base/seal';
import type {HeadsTaken, RecordHead} from './record-head';
import {cellsSeal, rowsOfWanted, sealedCells, sealIn} from './sealed-cells';
import type {Cell} from './table-plan';

/** Tabs whose rows follow each other, incident by incident: each bears in its seal what is before it. */
export type ChainedTab = 'clocks' | 'comms';

interface Said {
  readonly purpose: Purpose;
  readonly title: string;
  /** What a missing row means for those before it: it may have taken any of them back. */
  readonly so: string;
}

export const CHAINED: Readonly<Record<ChainedTab, Said>> = {
  clocks: {
    purpose: 'promise',
    title: 'Clocks',
    so: 'Waivers, pauses and snoozes from before it count no more: decide again what still holds.',
  },
  comms: {
    purpose: 'message',
    title: 'Comms',
    so: 'Messages from before it stay in the log of what went out, and stop no clock until they are corrected there.',
  },
};

export function isChained(tab: string): tab is ChainedTab {
  return tab in CHAINED;
}

/** Where a row stands, as its seal says; rows from before rows were chained say nothing of it. */
export interface Place {
  /** Counted over both tabs of its incident. */
  readonly seq?: number;
  /** Digest of the row before it in its tab; '' for the first. */
  readonly follows?: string;
  /** In the first: how many sealed rows its tab had from before. */
  readonly older?: number;
}

/** Digest of the last row in each tab; '' for none. */
export type Ends = Readonly<Record<ChainedTab, string>>;

const DIGITS = 16;
const NONE = '0'.repeat(DIGITS);

/** Under which name it is kept, out of reach of who edits the register, where the rows of an incident end: one end for both tabs. */
export function logRecord(incident: string): string {
  return `log:${incident}`;
}

export function endsIn(head: RecordHead | null): Ends {
  const half = (at: number): string =>
    (head?.digest ?? '').slice(at, at + DIGITS).replace(NONE, '');
  return {clocks: half(0), comms: half(DIGITS)};
}

export function headOf(seq: number, {clocks, comms}: Ends): RecordHead {
  return {seq, digest: (clocks || NONE) + (comms || NONE)};
}

/** The row with its seal, and the digest of a tab that ends with it. */
export function chainedRow(
  tab: ChainedTab,
  cells: Readonly<Record<string, Cell>>,
  place: Place,
  keys: readonly SealKey[],
): {readonly cells: Readonly<Record<string, Cell>>; readonly digest: string} {
  const seal = cellsSeal(CHAINED[tab].purpose, {...cells, ...place}, keys);
  return {cells: {...cells, seal}, digest: digestOf(seal)};
}

export interface LogRow<T> {
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** As it was recorded, whatever its cells say now; null where no seal of ours holds. */
  readonly recorded: (T & Place) | null;
}

/** The rows of one incident in one tab. */
export interface Log<T> {
  readonly rows: readonly LogRow<T>[];
  /** Numbers of rows before which others are missing; `Infinity` where the last ones are. */
  readonly breaks: readonly number[];
  /** What is missing or there twice, in sentences. */
  readonly problems: readonly string[];
  readonly end: {readonly seq: number; readonly digest: string};
  /** How many sealed rows are from before rows were chained. */
  readonly older: number;
  /**
   * What rows without a seal are: rows of a register without seals, of an incident from before rows were sealed, or
   * written by hand.
   */
  readonly unsealed: 'all there are' | 'from before' | 'by hand';
}

export interface LogSources {
  /** Ids of incidents; null for all that have rows. */
  readonly wanted: ReadonlySet<string> | null;
  /** None: cells are believed. */
  readonly keys: readonly SealKey[];
  /** Taken before the rows were read. */
  readonly heads?: HeadsTaken;
  /** Ids of incidents from before rows were sealed. */
  readonly before?: ReadonlySet<string>;
  /** Whether the tab has lost its column for seals, or never had it. */
  readonly bare?: boolean;
}

/** What a row holds when it is recorded, at least. */
interface Recorded {
  readonly incident?: unknown;
  readonly recordedAt: string;
}

/** By incident, in no order that people made: they may sort the tab. */
export function logsOf<T extends Recorded>(
  tab: ChainedTab,
  rows: readonly Pick<LogRow<T>, 'position' | 'cells'>[],
  sources: LogSources,
): ReadonlyMap<string, Log<T>> {
  const {wanted, keys, heads, before, bare = false} = sources;
  const found = new Map<string, LogRow<T>[]>(
    [...(wanted ?? [])].map(id => [id, []]),
  );
  for (const {position, cells: written} of rowsOfWanted(rows, wanted)) {
    const seal = sealIn(written);
    const cells = written.seal === seal ? written : {...written, seal};
    const recorded = sealedCells<T & Place>(
      CHAINED[tab].purpose,
      cells.seal,
      keys,
    );
    const incident = String(recorded?.incident ?? cells.incident ?? '').trim();
    if (wanted?.has(incident) === false) continue;
    const own = found.get(incident);
    if (own) own.push({position, cells, recorded});
    else found.set(incident, [{position, cells, recorded}]);
  }
  return new Map(
    [...found].map(([id, own]) => {
      const kept = endsIn(heads?.(logRecord(id)) ?? null)[tab];
      return [
        id,
        {
          rows: own,
          ...chainIn(tab, own, kept),
          unsealed:
            keys.length === 0 || (bare && kept === '')
              ? 'all there are'
              : before?.has(id)
                ? 'from before'
                : 'by hand',
        },
      ];
    }),
  );
}

/**
 * @param kept Digest of the last row when something was recorded last, or of an earlier one where a run ended before it
 *   kept that; '' for none.
 */
function chainIn<T extends Recorded>(
  tab: ChainedTab,
  rows: readonly LogRow<T>[],
  kept: string,
): Pick<Log<T>, 'breaks' | 'problems' | 'end' | 'older'> {
  const {title, so} = CHAINED[tab];
  const breaks: number[] = [];
  const problems: string[] = [];
  const missing = (seq: number, after: string, before: string): void => {
    const when = [
      after === '' ? '' : ` after ${inWords(after)}`,
      before === '' ? '' : ` before ${inWords(before)}`,
    ].join(after === '' || before === '' ? '' : ' and');
    breaks.push(seq);
    problems.push(
      `A row of ${title}${when === '' ? '' : `, recorded${when},`} is missing, or several: they were deleted, put back to an earlier state, or lost their seal. ${so} The version history of the register shows who did it, and brings them back.`,
    );
  };
  const older = new Set<string>();
  const chained: {readonly row: LogRow<T>; readonly seq: number}[] = [];
  for (const row of rows) {
    if (row.recorded === null) continue;
    const {seq} = row.recorded;
    if (seq) chained.push({row, seq});
    else older.add(String(row.cells.seal));
  }
  chained.sort((a, b) => a.seq - b.seq);
  let covered = kept === '';
  let end = {seq: 0, digest: '', at: ''};
  for (const {row, seq} of chained) {
    const digest = digestOf(String(row.cells.seal));
    if (digest === end.digest) {
      problems.push(
        `Row ${row.position + 1} of ${title} is there twice. It counts once; delete one of the two.`,
      );
      continue;
    }
    const {follows, recordedAt = '', older: from = 0} = row.recorded ?? {};
    if (follows !== end.digest || older.size < from) {
      missing(seq, end.at, recordedAt);
    }
    covered ||= digest === kept;
    end = {seq, digest, at: recordedAt};
  }
  if (!covered) {
    missing(Infinity, end.at, '');
    end = {...end, digest: kept};
  }
  return {breaks, problems, end, older: older.size};
}

/** Whether anything is missing that was recorded after a row with that number: it may have taken the row back. */
export function isDoubtful(
  {seq = 0}: Place,
  {breaks}: Pick<Log<unknown>, 'breaks'>,
): boolean {
  return breaks.some(one => seq < one);
}

/** Of what was recorded: a row that is sealed again under another key stays the same row. */
function digestOf(seal: string): string {
  const known = digests.get(seal);
  if (known !== undefined) return known;
  const digest = sha256Hex(seal.slice(seal.indexOf('|') + 1)).slice(0, DIGITS);
  digests.set(seal, digest);
  return digest;
}

/** Several looks of a run are at the same rows. */
const digests = new Map<string, string>();
