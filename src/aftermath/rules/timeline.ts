/** One row of the story of an incident. Rows of machines are never edited; people correct them with a new row. */
export interface TimelineRow {
  /** Unique in its source: `journal/abc`. A report names it, so that every fact can be looked up. */
  readonly key: string;
  readonly source: TimelineSource;
  /** When it happened; '' or impossible in a hand-edited cell: then it is where it was recorded. */
  readonly at: string;
  /** When it was written down; '' when not kept. */
  readonly recordedAt: string;
  readonly text: string;
  readonly by: string;
  readonly milestone?: Milestone;
  /** Key of the row this one puts right. */
  readonly corrects?: string;
}

export type TimelineSource =
  | 'milestone'
  | 'journal'
  | 'entry'
  | 'review'
  | 'release'
  | 'ledger'
  | 'inject';

/** The instants every report needs, in the order in which they can only happen. */
export const MILESTONES = [
  'started',
  'detected',
  'declared',
  'confirmed',
  'resolved',
] as const;

export type Milestone = (typeof MILESTONES)[number];

export interface MergedRow extends TimelineRow {
  /** Whether `at` was usable; else the row stands at the time it was recorded. */
  readonly dated: boolean;
  /** Key of the row that puts this one right; it is kept, and not told. */
  readonly correctedBy: string;
  /** Keys of further rows that say exactly the same: same source, time and words. */
  readonly same: readonly string[];
}

const SOURCE_ORDER: readonly TimelineSource[] = [
  'milestone',
  'journal',
  'entry',
  'review',
  'release',
  'ledger',
  'inject',
];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * Journal, releases, ledger, reviews and entries as one list. Whatever the order they come in, the list is the same:
 * by the time of the event, then the time of writing, then source and key. No row is lost: each stands in the list
 * or is named in `same` of one that says the same.
 */
export function mergeTimeline(
  rows: readonly TimelineRow[],
): readonly MergedRow[] {
  const sorted = [...rows].sort(compareRows);
  const corrected = correctionsOf(sorted);
  const merged: MergedRow[] = [];
  const bySaying = new Map<string, number>();
  for (const row of sorted) {
    const saying = JSON.stringify([
      row.source,
      row.at,
      row.text,
      row.by,
      row.milestone ?? '',
      row.corrects ?? '',
      corrected.get(row.key) ?? '',
    ]);
    const at = bySaying.get(saying);
    if (at !== undefined) {
      const first = merged[at];
      merged[at] = {...first, same: [...first.same, row.key]};
      continue;
    }
    bySaying.set(saying, merged.length);
    merged.push({
      ...row,
      dated: INSTANT.test(row.at),
      correctedBy: corrected.get(row.key) ?? '',
      same: [],
    });
  }
  return merged;
}

/** The rows to be told: what was put right later is left out, its correction stands in its place in time. */
export function toldRows(merged: readonly MergedRow[]): readonly MergedRow[] {
  return merged.filter(({correctedBy}) => correctedBy === '');
}

/** Where a row stands. */
export function placeInTime(row: TimelineRow): string {
  return INSTANT.test(row.at) ? row.at : row.recordedAt;
}

/**
 * Key of the row that was put right → key of the last row that does so; an earlier correction of the same row gives way to the
 * last, too. Rows that correct each other count for nothing.
 */
function correctionsOf(
  rows: readonly TimelineRow[],
): ReadonlyMap<string, string> {
  const byKey = new Map(rows.map(row => [row.key, row]));
  const corrections = new Map<string, TimelineRow[]>();
  for (const row of rows) {
    const target = row.corrects ?? '';
    if (target === '' || !byKey.has(target) || reaches(byKey, row)) continue;
    corrections.set(target, [...(corrections.get(target) ?? []), row]);
  }
  const corrected = new Map<string, string>();
  for (const [target, rivals] of corrections) {
    const last = rivals.reduce((one, other) =>
      compareRecorded(one, other) < 0 ? other : one,
    ).key;
    corrected.set(target, last);
    for (const {key} of rivals) {
      if (key !== last && !corrections.has(key)) corrected.set(key, last);
    }
  }
  return corrected;
}

/** Whether following `corrects` comes back to the row itself. */
function reaches(
  byKey: ReadonlyMap<string, TimelineRow>,
  row: TimelineRow,
): boolean {
  const seen = new Set([row.key]);
  let at = row.corrects ?? '';
  while (at !== '') {
    if (seen.has(at)) return true;
    seen.add(at);
    at = byKey.get(at)?.corrects ?? '';
  }
  return false;
}

function compareRows(one: TimelineRow, other: TimelineRow): number {
  return (
    compare(placeInTime(one), placeInTime(other)) ||
    compareRecorded(one, other) ||
    SOURCE_ORDER.indexOf(one.source) - SOURCE_ORDER.indexOf(other.source) ||
    compare(one.text, other.text)
  );
}

function compareRecorded(one: TimelineRow, other: TimelineRow): number {
  return (
    compare(one.recordedAt, other.recordedAt) || compare(one.key, other.key)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
