/** Office hours as clocks count them, for whoever looks for a time to meet. */
import {isBusinessDay} from './clocks/rules/calendar';
import {readCalendars} from './clocks/rules/calendars';
import {instantOf, plusDays, wallTime} from './clocks/rules/zone';
import {lines} from './core/policy/policy-columns';
import type {RegisterFacts} from './world/incidents/register-facts';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Hours of the organisation's first calendar between two instants, whole days at both ends. */
export function officeHours(
  facts: RegisterFacts,
  from: string,
  until: string,
): readonly Span[] {
  const [calendar] = readCalendars(
    lines(facts.settings.brought.calendars ?? ''),
    facts.rows('holidays'),
  ).calendars;
  const {zone, opens, closes} = calendar;
  const last = wallTime(zone, until).date;
  const spans: Span[] = [];
  for (
    let date = wallTime(zone, from).date;
    date <= last;
    date = plusDays(date, 1)
  ) {
    if (!isBusinessDay(date, calendar)) continue;
    const start = instantOf(zone, {date, minute: opens});
    const end = instantOf(zone, {date, minute: closes});
    if (start !== null && end !== null) spans.push({from: start, to: end});
  }
  return spans;
}
