/** Days of the Holidays tab, as `2026-12-25`. */
export type Holidays = ReadonlySet<string>;

const DAY = 86_400_000;

/**
 * The end of the n-th business day after an instant, in UTC: Monday to Friday without holidays. An instant on a
 * weekend counts from the next business day, so that Friday evening plus two days is the end of Tuesday.
 */
export function businessDaysAfter(
  holidays: Holidays,
): (from: string, days: number) => string {
  return (from, days) => {
    let at = Date.parse(`${from.slice(0, 10)}T00:00:00Z`);
    for (let left = days; left > 0;) {
      at += DAY;
      const date = new Date(at);
      const weekday = date.getUTCDay();
      const off = holidays.has(date.toISOString().slice(0, 10));
      if (weekday !== 0 && weekday !== 6 && !off) left--;
    }
    return `${new Date(at).toISOString().slice(0, 10)}T23:59:59Z`;
  };
}
