import {inWords} from '../../core/base/instant';
import {
  ANCHOR_QUESTIONS,
  ANCHORS,
  type Anchor,
} from '../../core/policy/anchors';
import {plusSpan, type Calendar} from './calendar';
import type {Duty} from './duty';
import type {ClockFacts, Told} from './obligation';

/** A duty as it is now: when it is due, or why nobody can say. */
export type Dated =
  | {
      readonly kind: 'dated';
      readonly duty: Duty;
      readonly due: string;
      readonly from: string;
      readonly missing: string;
    }
  | {readonly kind: 'invalid'; readonly duty: Duty; readonly why: string};

export interface Ground {
  readonly facts: ClockFacts;
  readonly duties: readonly Duty[];
  readonly told: readonly Told[];
  readonly calendar: Calendar;
  readonly now: string;
}

/** Clocks of different machines may differ by so much. */
const AHEAD_MINUTES = 10;

/** Every duty but rhythms, which are counted from the last word and not from an anchor. */
export function dateDuty(duty: Duty, ground: Ground, depth = 0): Dated {
  const {timing} = duty;
  const {facts, calendar} = ground;
  const dated = (due: string, from: string, missing = ''): Dated => ({
    kind: 'dated',
    duty,
    due,
    from,
    missing,
  });
  const invalid = (why: string): Dated => ({kind: 'invalid', duty, why});
  switch (timing.kind) {
    case 'wrong':
      return invalid(timing.why);
    case 'at':
      return dated(timing.at, timing.said);
    case 'every':
      return dated('', '');
    case 'once':
    case 'within': {
      const why = wrongInstant(timing.from, ground);
      if (why !== '') return invalid(why);
      const from = facts.instants[timing.from] ?? '';
      if (from === '') return dated('', '', ANCHOR_QUESTIONS[timing.from]);
      if (timing.kind === 'once') return dated('', from);
      const due = plusSpan(from, timing.span, calendar);
      return due === null ? invalid(noWorkingDay(calendar)) : dated(due, from);
    }
    case 'after': {
      const before = ground.duties.filter(({step}) => step === timing.duty);
      if (before.length === 0 || depth > 4) {
        return invalid(`There is no step "${timing.duty}" it could follow.`);
      }
      const done = ground.told.find(({step}) => step === timing.duty)?.at;
      const from =
        done ??
        before
          .map(one => dateDuty(one, ground, depth + 1))
          .flatMap(one =>
            one.kind === 'dated' && one.due !== '' ? [one.due] : [],
          )
          .sort()[0];
      if (from === undefined) {
        return dated(
          '',
          '',
          `When was the step before it done (${timing.duty})?`,
        );
      }
      const due = plusSpan(from, timing.span, calendar);
      return due === null ? invalid(noWorkingDay(calendar)) : dated(due, from);
    }
  }
}

/** Why nothing can be counted from an instant; '' when it can, or is simply not known. */
function wrongInstant(anchor: Anchor, {facts, now}: Ground): string {
  const cell = facts.unreadable[anchor];
  if (cell !== undefined) {
    return `The time of ${ANCHORS[anchor]} is "${cell.slice(0, 40)}", which is not a time. Write it as 2026-11-21T03:40:00Z.`;
  }
  const at = facts.instants[anchor];
  if (at === undefined) return '';
  if (Date.parse(at) > Date.parse(now) + AHEAD_MINUTES * 60_000) {
    return `The time of ${ANCHORS[anchor]}, ${inWords(at)}, is in the future.`;
  }
  const {started} = facts.instants;
  if (anchor !== 'started' && started !== undefined && at < started) {
    return `The time of ${ANCHORS[anchor]}, ${inWords(at)}, is before the start, ${inWords(started)}. One of the two is wrong.`;
  }
  return '';
}

function noWorkingDay({key}: Calendar): string {
  return `The calendar "${key}" has no working day in more than a year. Check the Holidays tab and the setting "calendars".`;
}
