/** Instants are UTC ISO strings with seconds precision, so that they sort as text. */

/**
 * What machines and people write: `T` or a blank between, fractions behind a point or a comma, a zone as `Z`, `UTC`, `GMT`, `+01`, `+0100`
 * or `+01:00`, with and without separators. Source: ISO 8601; CloudWatch, Jira, Python, Alertmanager, this product's own documents.
 */
const DATE_TIME =
  /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{4})(\d{2})(\d{2}))(?:T|\s+)(?:(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?|(\d{2})(\d{2})(\d{2})?)\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)$/i;

/** A date-time with a zone, as UTC to the second; null for everything else, also for 31 February and a time without its zone. */
export function parseInstant(text: string): string | null {
  const parts = DATE_TIME.exec(text.trim());
  if (parts === null) return null;
  const [, y, mo, d, y2, mo2, d2, h, mi, s, h2, mi2, s2, zone] = parts;
  const [year, month, day] = [y ?? y2, mo ?? mo2, d ?? d2];
  const [hour, minute, second] = [h ?? h2, mi ?? mi2, s ?? s2 ?? '00'];
  if (Number(day) > daysIn(Number(year), Number(month))) return null;
  const at = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${offset(zone)}`,
  );
  return Number.isNaN(at) ? null : fromEpoch(at);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** As `Date.parse` takes it everywhere. */
function offset(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
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
