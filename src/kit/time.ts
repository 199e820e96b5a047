const MINUTE = 60_000;

const two = (part: number) => String(part).padStart(2, '0');

/** ISO time as the value of a datetime-local input, in the person's zone. */
export function toLocalInput(iso: string): string {
  const at = new Date(iso);
  if (iso === '' || Number.isNaN(at.getTime())) return '';
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(two);
  return `${day.join('-')}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Value of a datetime-local input as ISO time in UTC; '' while incomplete. */
export function fromLocalInput(value: string): string {
  const at = new Date(value);
  return value === '' || Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

/** Steps in which zones lie apart from UTC, and the widest distance. */
const QUARTER = 15 * MINUTE;
const WIDEST = 14 * 4;

/**
 * The instants a wall time stands for, earliest first: two where clocks go back over it, none where they go forward over it.
 *
 * @param local An instant as wall time, `2026-10-25T02:30`; in the person's zone unless given.
 */
export function instantsOf(
  value: string,
  local: (iso: string) => string = toLocalInput,
): readonly string[] {
  const wall = value.slice(0, 16);
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return [];
  return Array.from({length: 2 * WIDEST + 1}, (_, step) =>
    new Date(asUtc + (step - WIDEST) * QUARTER).toISOString(),
  ).filter(iso => local(iso) === wall);
}

/** The same minute, without its seconds. Made of the instant, never of the wall clock: that shows some minutes twice. */
export function toTheMinute(now: number): string {
  return new Date(Math.floor(now / MINUTE) * MINUTE).toISOString();
}

/** "2026-11-21 02:45 UTC"; '' when there is no time. */
export function utcTime(iso: string): string {
  const at = new Date(iso);
  if (iso === '' || Number.isNaN(at.getTime())) return '';
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** "03:45", with the day when it is not today; in the person's zone. */
export function localTime(iso: string, now: number): string {
  const at = new Date(iso);
  if (iso === '' || Number.isNaN(at.getTime())) return '';
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === new Date(now).toDateString()) return clock;
  const day = at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(at.getFullYear() === new Date(now).getFullYear()
      ? {}
      : {year: 'numeric'}),
  });
  return `${day}, ${clock}`;
}

/** "2 hours 5 minutes"; never more than two units, never seconds. */
export function spanInWords(span: number): string {
  const minutes = Math.floor(Math.abs(span) / MINUTE);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts: readonly (readonly [number, string])[] =
    days > 0
      ? [
          [days, 'day'],
          [hours, 'hour'],
        ]
      : [
          [hours, 'hour'],
          [minutes % 60, 'minute'],
        ];
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return words.join(' ') || 'less than a minute';
}

/** How the next update stands, and whether it is late. */
export interface DueInWords {
  readonly text: string;
  readonly late: boolean;
}

export function dueInWords(dueAt: string, now: number): DueInWords {
  const due = Date.parse(dueAt);
  if (Number.isNaN(due)) return {text: 'No next update set', late: false};
  const late = due <= now;
  return {
    late,
    text: late
      ? `Update overdue by ${spanInWords(now - due)}`
      : `Next update in ${spanInWords(due - now)}`,
  };
}
