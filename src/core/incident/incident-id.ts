/** `INC-2026-0042`: one above the highest known of that prefix and year. Call it only under the mutex. */
export function nextIncidentId(
  prefix: string,
  now: string,
  known: readonly string[],
): string {
  const start = `${prefix}-${now.slice(0, 4)}-`;
  const highest = known
    .filter(id => id.startsWith(start))
    .map(id => Number(id.slice(start.length)))
    .filter(number => Number.isInteger(number))
    .reduce((most, number) => Math.max(most, number), 0);
  return `${start}${String(highest + 1).padStart(4, '0')}`;
}

export const ID_PREFIX = /^[A-Z][A-Z0-9]{1,9}$/;

const INCIDENT_ID = /^[A-Z][A-Z0-9]{1,9}-\d{4}-\d{4,}$/;

export function isIncidentId(text: string): boolean {
  return INCIDENT_ID.test(text);
}
