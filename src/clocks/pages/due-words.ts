import {localTime, spanInWords} from '../../kit/time';
import type {ClockRow, ClockState} from '../contract';

/** How a deadline stands now: the page goes on counting between two answers of the server. */
export interface Standing {
  readonly state: ClockState;
  readonly text: string;
}

const WORDS: Readonly<Record<ClockState, string>> = {
  pending: 'Due',
  'due soon': 'Due soon',
  overdue: 'Overdue',
  met: 'Met',
  waived: 'Waived',
  'not applicable': 'Not applicable',
  invalid: 'Cannot be computed',
};

export function standingOf(row: ClockRow, now: number): Standing {
  const {due, from, stateDetail, stateWords} = row;
  if (!isRunning(row)) {
    const words = stateWords.charAt(0).toUpperCase() + stateWords.slice(1);
    return {
      state: row.state,
      text: stateDetail === '' ? words : `${words}: ${stateDetail}`,
    };
  }
  if (due === '') {
    return {
      state: 'pending',
      text:
        row.missing === ''
          ? 'No time is set'
          : `Does not run yet. ${row.missing}`,
    };
  }
  const left = Date.parse(due) - now;
  const state =
    left < 0 ? 'overdue' : isSoon(from, due, left) ? 'due soon' : 'pending';
  const at = localTime(due, now);
  return {
    state,
    text:
      left < 0
        ? `${WORDS[state]} by ${spanInWords(left)} (was due ${at})`
        : `${WORDS[state]}${state === 'pending' ? ' in' : ', in'} ${spanInWords(left)} (${at})`,
  };
}

export function isRunning({state}: ClockRow): boolean {
  return state === 'pending' || state === 'due soon' || state === 'overdue';
}

/** The same rule as on the server: a quarter of the time, ten minutes at least. */
function isSoon(from: string, due: string, left: number): boolean {
  const whole = from === '' ? 0 : Date.parse(due) - Date.parse(from);
  return left <= Math.max(10 * 60_000, whole / 4);
}
