const DAY_MS = 86_400_000;
const ORIGIN = Date.UTC(1899, 11, 30);

/** An instant as Sheets counts it: days since 30 December 1899 in a time zone. */
export function serialOf(ms: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  const format = new Intl.DateTimeFormat('en-US', {
    ...{timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric'},
    ...{day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'},
  });
  for (const {type, value} of format.formatToParts(ms)) {
    parts[type] = Number(value);
  }
  const {year, month, day, hour, minute, second} = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return (local - ORIGIN) / DAY_MS;
}
