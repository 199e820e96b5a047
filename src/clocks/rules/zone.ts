import {tzOffset} from '@date-fns/tz/tzOffset';

/** A date without a time, `2026-11-27`, as a calendar on the wall shows it. */
export type LocalDate = string;

/** What a clock on the wall shows. */
export interface WallTime {
  readonly date: LocalDate;
  /** Minutes since 0:00 as the clock shows them: 9:30 is 570, whatever daylight saving did before. */
  readonly minute: number;
}

/** Whether the runtime knows the zone: `Europe/Berlin`, `UTC`. An abbreviation such as `PST` is no zone. */
export function isZone(zone: string): boolean {
  return (
    /^(UTC|[A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2})$/.test(zone) &&
    !Number.isNaN(tzOffset(zone, new Date(0)))
  );
}

/** @param at A UTC ISO instant. */
export function wallTime(zone: string, at: string): WallTime {
  const epoch = Date.parse(at);
  const shown = new Date(epoch + tzOffset(zone, new Date(epoch)) * 60_000);
  const iso = shown.toISOString();
  return {
    date: iso.slice(0, 10),
    minute: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/**
 * When a clock on the wall shows that time: the earlier one where it shows it twice, the end of the gap where
 * daylight saving leaves it out; null on a day the zone has skipped.
 *
 * @param minute 0 … 1440; 1440 is the end of the day.
 */
export function instantOf(
  zone: string,
  {date, minute}: WallTime,
): string | null {
  const shown = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  // The offsets of the day before and the day after: one of them holds, or the time lies in a gap.
  const offsets = [shown - 86_400_000, shown + 86_400_000].map(
    epoch => tzOffset(zone, new Date(epoch)) * 60_000,
  );
  const fitting = offsets
    .map(offset => shown - offset)
    .filter(
      epoch => epoch + tzOffset(zone, new Date(epoch)) * 60_000 === shown,
    );
  if (fitting.length > 0) return iso(Math.min(...fitting));
  const jump = Math.abs(offsets[0] - offsets[1]);
  if (jump >= 86_400_000) return null;
  return firstAfterGap(
    zone,
    shown - Math.max(...offsets),
    shown - Math.min(...offsets),
  );
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** The same day of a later month, or that month's last. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** When the offset changes between the two, to the minute. */
function firstAfterGap(zone: string, from: number, to: number): string {
  let [low, high] = [Math.floor(from / 60_000), Math.ceil(to / 60_000)];
  const before = tzOffset(zone, new Date(low * 60_000));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (tzOffset(zone, new Date(middle * 60_000)) === before) low = middle;
    else high = middle;
  }
  return iso(high * 60_000);
}

function iso(epoch: number): string {
  return `${new Date(epoch).toISOString().slice(0, 19)}Z`;
}
