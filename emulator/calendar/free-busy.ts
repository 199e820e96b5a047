import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {ApiCall} from '../kernel/contracts';
import {roleOn} from './access';
import {instantOf, iso} from './moments';
import {eventsOn, type CalendarDesk, type EventRecord} from './records';
import {refused} from './refusals';

type Period = calendar_v3.Schema$TimePeriod;

const MOST_CALENDARS = 50;
const MOST_OF_A_GROUP = 100;

/** Declined, transparent and cancelled events leave a person free. */
function blocks(event: EventRecord, calendar: string): boolean {
  const copy = event.copies[calendar];
  const answer = event.attendees.find(({email}) => email === calendar);
  return (
    event.status !== 'cancelled' &&
    copy?.removed !== true &&
    copy?.transparency !== 'transparent' &&
    answer?.responseStatus !== 'declined'
  );
}

/** What is busy between two instants, touching and overlapping times made one. */
function busyTimes(
  desk: CalendarDesk,
  calendar: string,
  from: number,
  to: number,
): readonly Period[] {
  const spans = eventsOn(desk, calendar)
    .filter(event => blocks(event, calendar))
    .map(({start, end}) => ({
      start: Math.max(start.ms, from),
      end: Math.min(end.ms, to),
    }))
    .filter(({start, end}) => start < end)
    .sort((a, b) => a.start - b.start);
  const merged: {start: number; end: number}[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({...span});
  }
  return merged.map(({start, end}) => ({start: iso(start), end: iso(end)}));
}

function failed(reason: string): calendar_v3.Schema$FreeBusyCalendar {
  return {errors: [{domain: 'global', reason}], busy: []};
}

/** When people are busy. A calendar that may not be seen has an error of its own; the others are answered. */
export function query(
  desk: CalendarDesk,
  call: ApiCall,
): calendar_v3.Schema$FreeBusyResponse {
  const {caller} = call;
  const body = call.body as calendar_v3.Schema$FreeBusyRequest;
  const [from, to] = [
    instantOf(body.timeMin, 'timeMin'),
    instantOf(body.timeMax, 'timeMax'),
  ];
  if (from === undefined || to === undefined) {
    const name = from === undefined ? 'timeMin' : 'timeMax';
    throw refused(`Missing ${name} parameter.`, 'required', name);
  }
  if (to <= from) {
    throw refused(
      'The specified time range is empty.',
      'timeRangeEmpty',
      'timeMax',
    );
  }
  const calendars: Record<string, calendar_v3.Schema$FreeBusyCalendar> = {};
  const groups: Record<string, calendar_v3.Schema$FreeBusyGroup> = {};
  const look = (id: string): void => {
    const calendar = id === 'primary' ? caller.email : id.toLowerCase();
    const role = roleOn(desk.directory, caller.email, calendar);
    if (Object.keys(calendars).length >= mostOf(body.calendarExpansionMax)) {
      calendars[id] = failed('tooManyCalendarsRequested');
    } else {
      calendars[id] = role
        ? {busy: [...busyTimes(desk, calendar, from, to)]}
        : failed('notFound');
    }
  };
  for (const {id} of body.items ?? []) {
    if (!id) throw refused('Missing id parameter.', 'required', 'id');
    const members = desk.directory.group(id);
    if (!members) look(id);
    else if (members.length > (body.groupExpansionMax ?? MOST_OF_A_GROUP)) {
      groups[id] = {errors: [{domain: 'global', reason: 'groupTooBig'}]};
    } else {
      groups[id] = {calendars: [...members]};
      members.forEach(look);
    }
  }
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(from).toISOString(),
    timeMax: new Date(to).toISOString(),
    ...(Object.keys(groups).length > 0 && {groups}),
    calendars,
  };
}

function mostOf(asked: number | null | undefined): number {
  return Math.min(asked ?? MOST_CALENDARS, MOST_CALENDARS);
}
