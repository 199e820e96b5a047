import {parseInstant} from '../../core/base/instant';
import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';
import {NINE_TO_FIVE, readCalendar, type Calendar} from './calendar';

/** What counts while the setting is empty. */
const DEFAULT: Omit<Calendar, 'holidays'> = {
  ...NINE_TO_FIVE,
  key: 'utc',
  zone: 'UTC',
};

/**
 * The calendars of the setting, each with its days off of the Holidays tab. There is always one; a line that cannot
 * be read is left out and found.
 */
export function readCalendars(
  lines: readonly string[],
  holidays: readonly PolicyRow[],
): {
  readonly calendars: readonly Calendar[];
  readonly findings: readonly CellFinding[];
} {
  const findings: CellFinding[] = [];
  const read = lines.flatMap(line => {
    const one = readCalendar(line);
    if (!('wrong' in one)) return [one];
    findings.push({
      where: 'setting "calendars"',
      level: 'error',
      message: one.wrong,
      remedy: 'Correct the line; until then it is not used.',
    });
    return [];
  });
  const days = holidays.flatMap(({position, cells}) => {
    const date = String(cells.date ?? '').trim();
    if (date === '') return [];
    if (parseInstant(`${date}T00:00:00Z`) === null) {
      findings.push({
        where: `row ${position + 1}, column "Date"`,
        level: 'error',
        message: `"${date.slice(0, 30)}" is no date, so nobody has that day off.`,
        remedy: 'Write it as 2026-12-25.',
      });
      return [];
    }
    return [
      {
        date,
        calendar: String(cells.calendar ?? '')
          .trim()
          .toLowerCase(),
      },
    ];
  });
  const all = read.length > 0 ? read : [DEFAULT];
  return {
    calendars: all.map(one => ({
      ...one,
      holidays: new Set(
        days
          .filter(({calendar}) => calendar === '' || calendar === one.key)
          .map(({date}) => date),
      ),
    })),
    findings,
  };
}
