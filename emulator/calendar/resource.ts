import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {OpenCalendar} from './access';
import {wireMoment} from './moments';
import type {Attendee, CalendarDesk, EventRecord} from './records';

type Event = calendar_v3.Schema$Event;

function etagOf({updated, version}: EventRecord): string {
  return `"${Date.parse(updated) * 2 + version}"`;
}

function linkOf({id, organizer}: EventRecord): string {
  const eid = Buffer.from(`${id} ${organizer}`).toString('base64url');
  return `https://www.google.com/calendar/event?eid=${eid}`;
}

function wireAttendee(
  {email, ...rest}: Attendee,
  event: EventRecord,
  calendar: string,
): calendar_v3.Schema$EventAttendee {
  return {
    email,
    ...rest,
    ...(email === event.organizer && {organizer: true}),
    ...(email === calendar && {self: true}),
  };
}

function attendeesOf(
  event: EventRecord,
  calendar: string,
  most: number,
): Pick<Event, 'attendees' | 'attendeesOmitted'> {
  const {attendees, shared, organizer} = event;
  if (attendees.length === 0) return {};
  const hidden =
    shared.guestsCanSeeOtherGuests === false && organizer !== calendar;
  const seen = hidden
    ? attendees.filter(({email}) => email === calendar)
    : attendees;
  // With a limit, only the person of the calendar is shown. Source: …/events/get (maxAttendees)
  const shown =
    seen.length > most ? seen.filter(({email}) => email === calendar) : seen;
  return {
    attendees: shown.map(one => wireAttendee(one, event, calendar)),
    ...(shown.length < attendees.length && {attendeesOmitted: true}),
  };
}

/** What somebody sees who may only know when a person is busy. */
function busyOnly(event: EventRecord): Event {
  return {
    kind: 'calendar#event',
    etag: etagOf(event),
    id: event.id,
    status: event.status,
    updated: event.updated,
    start: wireMoment(event.start),
    end: wireMoment(event.end),
    visibility: 'private',
    eventType: 'default',
  };
}

/** An event as it stands on one calendar, for somebody with that role. */
export function wireEvent(
  {directory}: CalendarDesk,
  event: EventRecord,
  {calendar, role}: OpenCalendar,
  most = Infinity,
): Event {
  if (role === 'freeBusyReader') return busyOnly(event);
  const {shared, conference, organizer, creator} = event;
  const {private: own, removed, ...copy} = event.copies[calendar] ?? {};
  const name = directory.person(organizer)?.displayName;
  const properties = {
    ...(own && Object.keys(own).length > 0 && {private: {...own}}),
    ...(event.sharedProperties &&
      Object.keys(event.sharedProperties).length > 0 && {
        shared: {...event.sharedProperties},
      }),
  };
  return {
    kind: 'calendar#event',
    etag: etagOf(event),
    id: event.id,
    status: removed ? 'cancelled' : event.status,
    htmlLink: linkOf(event),
    created: event.created,
    updated: event.updated,
    ...shared,
    creator: {email: creator, ...(creator === calendar && {self: true})},
    organizer: {
      email: organizer,
      ...(name && organizer !== calendar && {displayName: name}),
      ...(organizer === calendar && {self: true}),
    },
    start: wireMoment(event.start),
    end: wireMoment(event.end),
    iCalUID: `${event.id}@google.com`,
    sequence: event.sequence,
    ...attendeesOf(event, calendar, most),
    ...(Object.keys(properties).length > 0 && {
      extendedProperties: properties,
    }),
    ...(conference && {
      conferenceData: conference,
      hangoutLink: conference.entryPoints?.[0]?.uri,
    }),
    reminders: {useDefault: true},
    ...copy,
    eventType: 'default',
  };
}
