/** Instants are UTC ISO strings with seconds precision, so that they sort as text. */

const ISO =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Any ISO date-time with a zone, as UTC to the second; null for everything else, also for 31 February. */
export function parseInstant(text: string): string | null {
  const typed = text.trim();
  if (!ISO.test(typed)) return null;
  const day = Number(typed.slice(8, 10));
  const [year, month] = [Number(typed.slice(0, 4)), Number(typed.slice(5, 7))];
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const at = Date.parse(typed);
  return Number.isNaN(at) ? null : fromEpoch(at);
}

export function plusMinutes(at: string, minutes: number): string {
  return fromEpoch(Date.parse(at) + minutes * 60_000);
}

/** Whole minutes from one to the other, rounded down; negative when `to` is earlier. */
export function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}

/** `2026-11-21 03:40 UTC`: the one form in which documents show times. */
export function inWords(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** The nearest five minutes. */
export function toFiveMinutes(at: string): string {
  const step = 5 * 60_000;
  return fromEpoch(Math.round(Date.parse(at) / step) * step);
}

/** `15 min`, `4 h`, `1 h 30 min`, `2 days 3 h`. */
export function spanInWords(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  // Nobody speaks of minutes after days; a length must not look more exact than it is.
  const parts = [
    days === 0 ? '' : days === 1 ? '1 day' : `${days} days`,
    hours === 0 ? '' : `${hours} h`,
    rest === 0 || days > 0 ? '' : `${rest} min`,
  ].filter(part => part !== '');
  return parts.length > 0 ? parts.join(' ') : '0 min';
}

function fromEpoch(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
