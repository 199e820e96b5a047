import type {Stretch} from '../draft';
import type {Sentence} from '../read';

export type Fact =
  | 'start'
  | 'end'
  | 'duration'
  | 'share'
  | 'count'
  | 'data'
  | 'workaround'
  | 'estimate'
  | 'next update'
  | 'service';

/** What a text says about a fact that every text of the incident must say alike. */
export interface Statement extends Stretch {
  readonly fact: Fact;
  readonly block: number;
  /** Place of its sentence in the text; -1 where it is written in none. */
  readonly nth: number;
  /** Of what: a unit (`teams`), a service, a sort of data. '' where there is only one. */
  readonly of: string;
  /** Least and most it can mean: minutes since midnight UTC, minutes, per cent, a number; 1 and 0 for yes and no. */
  readonly span: Span;
  /** `2026-11-21`, or '' when the text gives no day. */
  readonly day: string;
  /** As people wrote it. */
  readonly words: string;
}

export type Span = readonly [number, number];

/** Data of every sort: “No data was lost.” */
export const ALL_DATA = 'all';

/** What a sentence says at one place. `more` holds what differs from a statement about the one thing there is, without a day. */
export function statementIn(
  sentence: Sentence,
  {start, end}: Stretch,
  fact: Fact,
  value: number | Span,
  more: Partial<Pick<Statement, 'of' | 'day' | 'words'>> = {},
): Statement {
  const {block, nth} = sentence;
  const words = wordsAt(sentence, {start, end});
  const span: Span = typeof value === 'number' ? [value, value] : value;
  return {fact, block, nth, start, end, of: '', span, day: '', words, ...more};
}

/** Small letters of a sentence at a place of its block. */
export function wordsAt(sentence: Sentence, {start, end}: Stretch): string {
  return sentence.low.slice(start - sentence.start, end - sentence.start);
}

/** What a number means beside “about”, “fewer than” and their like, as far as `off` from it where it is only about right. */
export function spanOf(value: number, beside: string, off: number): Span {
  if (/fewer|less|under|below|at most|up to|weniger|menos|moins/.test(beside))
    return [0, value];
  if (/more|over|above|at least|mehr|más|plus/.test(beside))
    return [value, Infinity];
  return ABOUT.test(beside) ? [value - off, value + off] : [value, value];
}

const ABOUT =
  /about|around|approx|rough|some|nearly|almost|shortly|circa|etwa|rund|knapp|gegen|unos|cerca|hacia|environ|vers/;

/** Whether two statements cannot both be true. */
export function contradict(a: Statement, b: Statement): boolean {
  if (a.fact !== b.fact || !isAboutTheSame(a, b)) return false;
  const [one, other] = [a.span, b.span];
  const apart = one[1] < other[0] || other[1] < one[0];
  return sameDay(a.day, b.day) ? apart : a.day !== '' && b.day !== '';
}

function isAboutTheSame(a: Statement, b: Statement): boolean {
  return (
    a.of === b.of ||
    (a.fact === 'data' && (a.of === ALL_DATA || b.of === ALL_DATA))
  );
}

/** A day without a year agrees with any; no day agrees with every day. */
function sameDay(a: string, b: string): boolean {
  return a === '' || b === '' || a.slice(-5) === b.slice(-5);
}
