import {tzOffset} from '@date-fns/tz/tzOffset';
import {casual} from 'chrono-node/en';
import {inWords, minutesBetween, plusMinutes} from '../../core/base/instant';
import {plusSpan, type Calendar} from './calendar';
import type {Commitment} from './obligation';
import {readSpan} from './span-words';

/** A promise with a time, or one whose time nobody can hold, as the text has it. */
export interface FoundCommitment {
  /** The sentence. */
  readonly text: string;
  readonly kind: Commitment['kind'];
  /** '' when the words give no time that can be kept. */
  readonly dueAt: string;
  /** Rhythm promised, in minutes; 0 for a single time. */
  readonly everyMinutes: number;
  /** Counted from whenever the text goes out: "within two hours". */
  readonly moves: boolean;
  /** What the writer has to look at: "No zone is named; UTC was assumed." '' for nothing. */
  readonly doubt: string;
}

/** The word that is due after the one with the promise. */
export interface NextWord {
  /** If that one goes out now. */
  readonly due: string;
  /** If its review takes all the time policy gives it. */
  readonly latest: string;
  readonly why: string;
}

/** Why a promise must not be signed as it is. What is `over` or `later` may stand, if somebody says why. */
export interface CommitmentProblem {
  readonly is: 'unmeasured' | 'over' | 'later' | 'unowned';
  readonly why: string;
}

/** How a sentence speaks about the future. Past tense promises nothing. */
const PROMISE =
  /\b(will|we'll|shall|next update|expect(s|ed)?( to| the| full| that|:)|aim(s|ing)? to|plan(s|ning)? to|going to|by|within|no later than|eta|estimated)\b/i;
const FUTURE =
  /\b(will|we'll|shall|next (update|notice|report)|expect|aim|plan|going to|eta\b|estimated (time|resolution)|to follow)\b/i;
const PAST =
  /\b(started|began|was|were|has been|had|detected|occurred|happened|between|since|resolved at|restored at)\b/i;

const UPDATE =
  /\b(update[sd]?|updating|post again|inform|notif|hear from us|message|get back|communicat|news|status page|let you know)\b/i;
const REPORT =
  /\b(report|post-?mortem|post-incident|root cause analysis|rca|summary|review|details|analysis)\b/i;
const RESTORE =
  /\b(restor|resol|recover|fix|operational|back to normal|back online|complete|deploy|mitigat|available)/i;

/** Words a reader takes for a promise, and nobody can measure. */
const VAGUE =
  /\b(shortly|soon|as soon as possible|asap|in due course|end of (the )?(day|business|week)|eod|cob|tonight|later today|momentarily|in a (few|couple of) (minutes|hours|days))\b/i;

/** What people write and the reader of times does not know. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/\bPacific (Daylight |Standard )?Time\b/gi, 'PT'],
  [/\bEastern (Daylight |Standard )?Time\b/gi, 'ET'],
  [/\bCentral European (Summer )?Time\b/gi, 'CET'],
  [/\bCentral (Daylight |Standard )?Time\b/gi, 'CT'],
  [/\bMountain (Daylight |Standard )?Time\b/gi, 'MT'],
  [/\b(Coordinated Universal Time|UTC\+0|Zulu)\b/gi, 'UTC'],
];

/**
 * Every promise with a time in a text for customers, in its order. A time is read as of the release of the message and
 * in its zone; where the text leaves something open, `doubt` says so for the writer to settle.
 *
 * @param said When the message goes out.
 * @param calendar Its zone is that of times without one; its working days count "business days".
 */
export function findCommitments(
  text: string,
  said: string,
  calendar: Calendar,
  offsetMinutes: number,
): readonly FoundCommitment[] {
  return sentences(text).flatMap(sentence => {
    if (!PROMISE.test(sentence) || !FUTURE.test(sentence)) return [];
    const kind = kindOf(sentence);
    if (kind === null) return [];
    const found = timeIn(sentence, said, calendar, offsetMinutes);
    if (found !== null) return [{text: sentence, kind, ...found}];
    const vague = VAGUE.exec(sentence);
    return vague
      ? [
          {
            text: sentence,
            kind,
            dueAt: '',
            everyMinutes: 0,
            moves: false,
            doubt: `"${vague[0]}" is a promise nobody can measure. Write a time, or leave it out.`,
          },
        ]
      : [];
  });
}

/**
 * What speaks first against a promise: nobody can measure it, it is over, it contradicts the running clock even if the
 * review takes its time, or nobody owns it. Null for nothing.
 *
 * @param next To the same audience; null for none.
 */
export function commitmentProblem(
  {kind, dueAt, doubt}: FoundCommitment,
  owner: string,
  said: string,
  next: NextWord | null,
): CommitmentProblem | null {
  if (dueAt === '') return {is: 'unmeasured', why: doubt};
  if (dueAt <= said) {
    return {
      is: 'over',
      why: `The time it promises, ${inWords(dueAt)}, is over.`,
    };
  }
  if (kind === 'update' && next !== null && dueAt > next.latest) {
    return {
      is: 'later',
      why: `It promises the next update by ${inWords(dueAt)}, but one is due by ${inWords(next.due)} (${next.why}).`,
    };
  }
  return owner === ''
    ? {
        is: 'unowned',
        why: 'Nobody has taken this promise. Name who keeps it.',
      }
    : null;
}

/**
 * Why its review may outlast a promise: at its end the time would be over, and another time takes back every signature.
 * '' when it can be kept.
 *
 * @param outBy When the review is over if it takes all its time.
 */
export function tooSoonFor(
  {dueAt, kind, moves}: FoundCommitment,
  outBy: string,
  next: NextWord | null,
): string {
  if (moves || dueAt === '' || dueAt > outBy) return '';
  const instead =
    kind === 'update' && next !== null
      ? `Write ${inWords(next.latest)}, which holds then, too.`
      : 'Write a later time.';
  return `Its review may take until ${inWords(outBy)}, and the time it promises, ${inWords(dueAt)}, is over by then. ${instead}`;
}

/** A sentence as it counts: what a list, a link or a blank adds around it is no other promise. */
export function sameWords(sentence: string): string {
  return sentence
    .replace(/ \(https?:[^)\s]*\)/g, '')
    .replace(/^(?:\d{1,3}[.)]\s|[^\p{L}\p{N}"“(])+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Minutes the calendar's zone is ahead of UTC at an instant. */
export function offsetAt({zone}: Calendar, at: string): number {
  return tzOffset(zone, new Date(at));
}

function kindOf(sentence: string): Commitment['kind'] | null {
  if (/\bnext (update|notice|message)\b/i.test(sentence)) return 'update';
  if (REPORT.test(sentence) && !/\bupdate/i.test(sentence)) return 'report';
  if (UPDATE.test(sentence)) return 'update';
  if (RESTORE.test(sentence)) return 'restore';
  return null;
}

type Time = Omit<FoundCommitment, 'text' | 'kind'>;

function timeIn(
  sentence: string,
  said: string,
  calendar: Calendar,
  offsetMinutes: number,
): Time | null {
  const every =
    /\b(?:every|each)\s+(\d{1,3}\s*(?:min(?:ute)?s?|h(?:our)?s?)|half(?: an)? hour|hour|day)\b|\b(hourly|daily)\b/i.exec(
      sentence,
    );
  if (every) {
    const minutes = rhythmMinutes(every[1] ?? every[2]);
    return {
      dueAt: plusMinutes(said, minutes),
      everyMinutes: minutes,
      moves: true,
      doubt: '',
    };
  }
  const business = /\b(?:with)?in\s+(\w+)\s+(business|working) days?\b/i.exec(
    sentence,
  );
  if (business) {
    const count =
      WORD_NUMBERS[business[1].toLowerCase()] ?? Number(business[1]);
    const due = Number.isInteger(count)
      ? plusSpan(said, {count, unit: 'business days'}, calendar)
      : null;
    return due === null
      ? null
      : {dueAt: due, everyMinutes: 0, moves: true, doubt: ''};
  }
  const readable = ranged(
    ZONES.reduce((words, [from, to]) => words.replace(from, to), sentence),
  );
  const times = casual
    .parse(
      readable,
      {instant: new Date(said), timezone: offsetMinutes},
      {forwardDate: true},
    )
    .filter(
      ({start, tags}) =>
        start.isCertain('hour') ||
        start.isCertain('day') ||
        [...tags()].includes('result/relativeDateAndTime'),
    )
    .filter(({index}) => !PAST.test(before(readable, index)));
  const last = times[times.length - 1];
  if (!last) return null;
  const relative = [...last.tags()].includes('result/relativeDate');
  const end = last.end ?? last.start;
  const timed = end.isCertain('hour') || relative;
  const read = iso(timed ? end.date() : endOfDay(end.date(), offsetMinutes));
  const at = relative ? read : notNext(read, said, end);
  return {
    dueAt: at,
    everyMinutes: 0,
    moves: relative,
    doubt: !timed
      ? 'No time of day is named; the end of the day was assumed.'
      : relative || end.get('timezoneOffset') !== null
        ? ''
        : `No zone is named; ${calendar.zone} was assumed. Readers elsewhere will take it for theirs.`,
  };
}

/** A time of day is today's until so long after it; our choice. */
const JUST_OVER_MINUTES = 6 * 60;
const DAY_MINUTES = 24 * 60;

/**
 * The reader of times looks for the next 14:30 and the next 21 November. What was meant is over, not a day or a year
 * away, when a text with "by 14:30" is looked at shortly after.
 */
function notNext(
  read: string,
  said: string,
  time: {isCertain(part: 'day' | 'weekday' | 'year'): boolean},
): string {
  if (time.isCertain('day') || time.isCertain('weekday')) {
    const ahead = minutesBetween(said, read);
    return !time.isCertain('year') && ahead > 180 * DAY_MINUTES
      ? yearBefore(read)
      : read;
  }
  const before = plusMinutes(read, -DAY_MINUTES);
  return before < said && minutesBetween(before, said) <= JUST_OVER_MINUTES
    ? before
    : read;
}

function yearBefore(at: string): string {
  return `${String(Number(at.slice(0, 4)) - 1)}${at.slice(4)}`;
}

const WORD_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
};

/** "3-4 hours" promises four. */
function ranged(sentence: string): string {
  return sentence
    .replace(/\b\w+\s*(?:-|–|to)\s*(\w+)\s+(minutes|hours|days)\b/gi, '$1 $2')
    .replace(/\bin the next (\w+) (minutes|hours|days)\b/gi, 'within $1 $2');
}

function rhythmMinutes(words: string): number {
  const text = words.toLowerCase();
  if (text.startsWith('half')) return 30;
  if (text === 'hourly' || text === 'hour') return 60;
  if (text === 'daily' || text === 'day') return 1440;
  return readSpan(text.replace(/mins?\b/, 'min'))?.count ?? 60;
}

/** The words of the same clause that stand before a time. */
function before(sentence: string, index: number): string {
  const start = sentence.slice(0, index);
  return start.slice(
    Math.max(
      ...[',', ';', ' and ', ' but ', ':'].map(mark => start.lastIndexOf(mark)),
      0,
    ),
  );
}

/** One a line or a full stop; a point inside a number or an abbreviation of hours ends none. */
function sentences(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.!?])\s+(?=[A-Z"“(])/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '');
}

function endOfDay(date: Date, offsetMinutes: number): Date {
  const local = new Date(date.getTime() + offsetMinutes * 60_000);
  const end = Date.parse(`${local.toISOString().slice(0, 10)}T23:59:00Z`);
  return new Date(end - offsetMinutes * 60_000);
}

function iso(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
