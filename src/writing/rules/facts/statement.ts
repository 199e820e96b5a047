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
  /** Of what: a unit (`teams`), a service. '' where there is only one. */
  readonly of: string;
  /** Minutes since midnight UTC, minutes, per cent, a number; 1 and 0 for yes and no. */
  readonly value: number;
  /** `2026-11-21`, or '' when the text gives no day. */
  readonly day: string;
  /** As people wrote it. */
  readonly words: string;
}

/** Nobody speaks of minutes after days, our own stamps neither. */
export const TO_THE_HOUR = 'to the hour';

/** What a sentence says at one place. `more` holds what differs from a statement about the one thing there is, without a day. */
export function statementIn(
  sentence: Sentence,
  {start, end}: Stretch,
  fact: Fact,
  value: number,
  more: Partial<Pick<Statement, 'of' | 'day' | 'words'>> = {},
): Statement {
  const {block} = sentence;
  const words = wordsAt(sentence, {start, end});
  return {fact, block, start, end, of: '', value, day: '', words, ...more};
}

/** Small letters of a sentence at a place of its block. */
export function wordsAt(sentence: Sentence, {start, end}: Stretch): string {
  return sentence.low.slice(start - sentence.start, end - sentence.start);
}

/** Whether two statements cannot both be true. */
export function contradict(a: Statement, b: Statement): boolean {
  if (a.fact !== b.fact) return false;
  if (a.fact === 'count' || a.fact === 'service') {
    return a.of === b.of && a.value !== b.value;
  }
  if (a.fact === 'duration') {
    const apart = Math.abs(a.value - b.value);
    const said = [a.of, b.of];
    return (
      apart >
      (said.includes('about')
        ? Math.max(10, 0.2 * Math.max(a.value, b.value))
        : said.includes(TO_THE_HOUR)
          ? 60
          : 1)
    );
  }
  if (a.fact === 'share') return Math.abs(a.value - b.value) > 0.5;
  if (a.fact === 'data' || a.fact === 'workaround') return a.value !== b.value;
  return sameDay(a.day, b.day)
    ? a.value !== b.value
    : a.day !== '' && b.day !== '';
}

/** A day without a year agrees with any; no day agrees with every day. */
function sameDay(a: string, b: string): boolean {
  return a === '' || b === '' || a.slice(-5) === b.slice(-5);
}
