import {inWords, minutesBetween, spanInWords} from '../../core/base/instant';
import {
  MILESTONES,
  placeInTime,
  toldRows,
  type MergedRow,
  type Milestone,
} from './timeline';

/** What somebody has to look at before the timeline is told. `rows` are keys. */
export type TimelineDoubt = {
  readonly words: string;
  readonly rows: readonly string[];
} & (
  | {readonly kind: 'missing'; readonly milestone: Milestone}
  | {readonly kind: 'order'}
  | {readonly kind: 'two-times'; readonly milestone: Milestone}
  | {readonly kind: 'undated'}
  | {readonly kind: 'before-it-happened'}
  | {readonly kind: 'corrects-nothing'}
  | {readonly kind: 'said-twice'}
  | {readonly kind: 'gap'; readonly from: string; readonly to: string}
);

/** Silence longer than this, between start and resolution, is named. */
const GAP_MINUTES = 30;
/** The same words this close together are perhaps one event written down twice. */
const TWICE_WITHIN_MINUTES = 15;

const NEEDED: readonly Milestone[] = ['started', 'detected', 'resolved'];

/** Gaps, contradictions and holes of a merged timeline; empty when it can be told as it is. */
export function timelineDoubts(
  merged: readonly MergedRow[],
  gapMinutes: number = GAP_MINUTES,
): readonly TimelineDoubt[] {
  const told = toldRows(merged);
  const times = milestoneTimes(told);
  return [
    ...missing(times),
    ...wrongOrder(times),
    ...twoTimes(told),
    ...merged.flatMap(oneRow(merged)),
    ...saidTwice(told),
    ...gaps(told, times, gapMinutes),
  ];
}

type Times = ReadonlyMap<Milestone, MergedRow>;

/** The register's own value; an entry that claims the same milestone is compared with it elsewhere. */
function milestoneTimes(told: readonly MergedRow[]): Times {
  const times = new Map<Milestone, MergedRow>();
  for (const row of told) {
    if (!row.milestone || !row.dated) continue;
    const known = times.get(row.milestone);
    if (
      !known ||
      (known.source !== 'milestone' && row.source === 'milestone')
    ) {
      times.set(row.milestone, row);
    }
  }
  return times;
}

function missing(times: Times): readonly TimelineDoubt[] {
  return NEEDED.filter(milestone => !times.has(milestone)).map(milestone => ({
    kind: 'missing',
    milestone,
    words: `Nothing says when it ${milestone === 'detected' ? 'was detected' : milestone === 'started' ? 'started' : 'was resolved'}.`,
    rows: [],
  }));
}

function wrongOrder(times: Times): readonly TimelineDoubt[] {
  const known = MILESTONES.flatMap(milestone => {
    const row = times.get(milestone);
    return row ? [{milestone, row}] : [];
  });
  return known.slice(1).flatMap(({milestone, row}, index) => {
    const before = known[index];
    return row.at >= before.row.at
      ? []
      : [
          {
            kind: 'order' as const,
            words: `${capital(milestone)} (${inWords(row.at)}) stands before ${before.milestone} (${inWords(before.row.at)}).`,
            rows: [row.key, before.row.key],
          },
        ];
  });
}

function twoTimes(told: readonly MergedRow[]): readonly TimelineDoubt[] {
  return MILESTONES.flatMap(milestone => {
    const rows = told.filter(row => row.milestone === milestone && row.dated);
    const times = [...new Set(rows.map(({at}) => at))];
    return times.length < 2
      ? []
      : [
          {
            kind: 'two-times' as const,
            milestone,
            words: `${capital(milestone)} is given as ${times.map(inWords).join(' and as ')}.`,
            rows: rows.map(({key}) => key),
          },
        ];
  });
}

function oneRow(
  merged: readonly MergedRow[],
): (row: MergedRow) => readonly TimelineDoubt[] {
  const keys = new Set(merged.flatMap(({key, same}) => [key, ...same]));
  return row => {
    const rows = [row.key];
    const doubts: TimelineDoubt[] = [];
    if (!row.dated) {
      doubts.push({
        kind: 'undated',
        words: `“${row.text}” has no usable time; it stands where it was written down.`,
        rows,
      });
    } else if (row.recordedAt !== '' && row.recordedAt < row.at) {
      doubts.push({
        kind: 'before-it-happened',
        words: `“${row.text}” was written down at ${inWords(row.recordedAt)}, before its own time ${inWords(row.at)}.`,
        rows,
      });
    }
    if (row.corrects !== undefined && !keys.has(row.corrects)) {
      doubts.push({
        kind: 'corrects-nothing',
        words: `“${row.text}” corrects a row that is not there.`,
        rows,
      });
    }
    return doubts;
  };
}

function saidTwice(told: readonly MergedRow[]): readonly TimelineDoubt[] {
  const entries = told.filter(({source, dated}) => source === 'entry' && dated);
  return entries.slice(1).flatMap((row, index) => {
    const before = entries[index];
    const near = minutesBetween(before.at, row.at) <= TWICE_WITHIN_MINUTES;
    return near && plain(before.text) === plain(row.text)
      ? [
          {
            kind: 'said-twice' as const,
            words: `“${row.text}” stands at ${inWords(before.at)} and at ${inWords(row.at)}.`,
            rows: [before.key, row.key],
          },
        ]
      : [];
  });
}

function gaps(
  told: readonly MergedRow[],
  times: Times,
  gapMinutes: number,
): readonly TimelineDoubt[] {
  const from = times.get('started')?.at ?? times.get('detected')?.at;
  const to = times.get('resolved')?.at;
  if (from === undefined || to === undefined) return [];
  const within = told.filter(row => {
    const at = placeInTime(row);
    return at >= from && at <= to;
  });
  return within.slice(1).flatMap((row, index) => {
    const before = within[index];
    const [start, end] = [placeInTime(before), placeInTime(row)];
    const minutes = minutesBetween(start, end);
    return minutes <= gapMinutes
      ? []
      : [
          {
            kind: 'gap' as const,
            from: start,
            to: end,
            words: `Nothing is written down between ${inWords(start)} and ${inWords(end)} (${spanInWords(minutes)}).`,
            rows: [before.key, row.key],
          },
        ];
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
