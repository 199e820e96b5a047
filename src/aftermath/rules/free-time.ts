/** A stretch of time; the end itself is free. Instants are UTC ISO. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** When somebody can meet, in instants: zones, office hours and holidays have been worked in before. */
export interface Diary {
  readonly person: string;
  readonly working: readonly Span[];
  readonly busy: readonly Span[];
  /** Whether the calendar could be read; what cannot be read is never taken for free. */
  readonly readable: boolean;
}

export interface MeetingWish {
  /** 60 to 90 (S4-18). */
  readonly minutes: number;
  readonly from: string;
  /** The meeting has ended by then. */
  readonly until: string;
}

export interface MeetingProposal extends Span {
  readonly missing: readonly {readonly person: string; readonly why: string}[];
}

/** Meetings begin at full, half and quarter hours. */
const STEP = 15;
const MINUTE = 60_000;

/**
 * The first time at which all key people are free; where there is none, the first at which the fewest are missing,
 * with who cannot. null when the wish leaves no room at all. Costs people × intervals × steps, no calls.
 */
export function firstMeeting(
  diaries: readonly Diary[],
  {minutes, from, until}: MeetingWish,
): MeetingProposal | null {
  const step = STEP * MINUTE;
  const length = minutes * MINUTE;
  const last = Date.parse(until) - length;
  const sorted = diaries.map(diary => ({
    ...diary,
    working: joined(diary.working),
  }));
  let best: MeetingProposal | null = null;
  for (
    let start = Math.ceil(Date.parse(from) / step) * step;
    start <= last;
    start += step
  ) {
    const meeting = {from: instantAt(start), to: instantAt(start + length)};
    const missing = sorted.flatMap(diary => {
      const why = hindrance(diary, meeting);
      return why === '' ? [] : [{person: diary.person, why}];
    });
    if (missing.length === diaries.length && diaries.length > 0) continue;
    if (best === null || missing.length < best.missing.length) {
      best = {...meeting, missing};
    }
    if (missing.length === 0) break;
  }
  return best;
}

/** '' when the person is free for all of it. */
function hindrance(diary: Diary, meeting: Span): string {
  if (!diary.readable) return 'The calendar cannot be read.';
  const works = diary.working.some(
    span => span.from <= meeting.from && span.to >= meeting.to,
  );
  if (!works) return 'Outside working hours.';
  return diary.busy.some(
    span => span.from < meeting.to && span.to > meeting.from,
  )
    ? 'Busy.'
    : '';
}

/** Spans that touch become one, so that a meeting may run across the seam. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = result[result.length - 1];
    if (before && span.from <= before.to) {
      result[result.length - 1] = {
        from: before.from,
        to: span.to > before.to ? span.to : before.to,
      };
    } else result.push(span);
  }
  return result;
}

function instantAt(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
