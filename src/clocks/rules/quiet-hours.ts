import {isZone, wallTime} from './zone';

/** When nobody is reminded, where policy allows it. May go over midnight. */
export interface QuietHours {
  readonly zone: string;
  /** Minutes of the clock on the wall. */
  readonly from: number;
  readonly until: number;
}

/** `22:00-07:00 Europe/Berlin`; null when it cannot be read. */
export function readQuietHours(text: string): QuietHours | null {
  const [, ...found] =
    /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s+(\S+)$/.exec(
      text.trim(),
    ) ?? [];
  const zone = found[4] ?? '';
  if (!isZone(zone)) return null;
  const [from, until] = [0, 2].map(
    at => Number(found[at]) * 60 + Number(found[at + 1]),
  );
  return from < 1440 && until <= 1440 && from !== until
    ? {zone, from, until}
    : null;
}

export function isQuiet({zone, from, until}: QuietHours, at: string): boolean {
  const {minute} = wallTime(zone, at);
  return from < until
    ? minute >= from && minute < until
    : minute >= from || minute < until;
}
