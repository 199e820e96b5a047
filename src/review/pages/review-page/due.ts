import {localTime, spanInWords, utcTime} from '../../../kit/time';

export interface Due {
  /** "Due in 25 minutes", "Overdue by 1 hour"; '' when there is no time. */
  readonly text: string;
  /** "15:30, that is 2026-11-21 14:30 UTC". */
  readonly exact: string;
  readonly late: boolean;
}

/** When an answer is wanted, relative and exact. */
export function dueOf(dueAt: string, now: number): Due {
  const due = Date.parse(dueAt);
  if (Number.isNaN(due)) return {text: '', exact: '', late: false};
  const late = due <= now;
  const span = spanInWords(due - now);
  return {
    text: late ? `Overdue by ${span}` : `Due in ${span}`,
    exact: `${localTime(dueAt, now)}, that is ${utcTime(dueAt)}`,
    late,
  };
}
