const PATTERN =
  /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration: `PT5M`, `P1DT2H`. Undefined for anything else; months and years are
 * refused because their length depends on the date.
 */
export function readDuration(text: string): number | undefined {
  const found = PATTERN.exec(text);
  if (!found || text === 'P' || text.endsWith('T')) return undefined;
  const [weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map(part => Number(part ?? 0));
  const wholeDays = weeks * 7 + days;
  return (((wholeDays * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
