import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {ApiCall} from '../kernel/contracts';
import {writable} from './access';
import {conferenceAfter} from './conference';
import {tell} from './invitations';
import {span, wireMoment} from './moments';
import {
  eventsOn,
  keyOf,
  type Attendee,
  type CalendarDesk,
  type EventRecord,
} from './records';
import {duplicate, gone, notFound, notOrganizer, refused} from './refusals';
import {wireEvent} from './resource';
import {
  attendeesAfter,
  changesShared,
  checkEmulated,
  ownAfter,
  sharedAfter,
  sharedNames,
  sharedPropertiesAfter,
} from './shape';

type Event = calendar_v3.Schema$Event;

const OWNER = 'owner';

/** Base32hex in small letters. Source: …/calendar/v3/reference/events/insert (id) */
const ID = /^[a-v0-9]{5,1024}$/;

function newId({ground, events}: CalendarDesk, organizer: string): string {
  for (;;) {
    const id = ground.ids
      .text(60)
      .toLowerCase()
      .replace(/[^a-v0-9]/g, '')
      .slice(0, 26);
    if (!events.has(keyOf({organizer, id}))) return id;
  }
}

function idOf(desk: CalendarDesk, organizer: string, given: Event): string {
  if (!given.id) return newId(desk, organizer);
  if (!ID.test(given.id)) {
    throw refused('Invalid resource id value.', 'invalid');
  }
  // A deleted event keeps its id.
  const taken = eventsOn(desk, organizer).some(({id}) => id === given.id);
  if (taken) throw duplicate();
  return given.id;
}

function statusOf(given: Event, before: EventRecord['status']) {
  const {status} = given;
  if (status === undefined || status === null) return before;
  if (status === 'confirmed' || status === 'tentative') return status;
  if (status === 'cancelled') return status;
  throw refused('Invalid value for status.', 'invalid');
}

function version({params}: ApiCall): number {
  return Number(params.conferenceDataVersion ?? 0);
}

function stamp({ground}: CalendarDesk): string {
  return new Date(ground.clock.now()).toISOString();
}

function shown(
  desk: CalendarDesk,
  call: ApiCall,
  event: EventRecord,
  calendar: string,
): Event {
  const most = Number(call.params.maxAttendees ?? Infinity);
  return wireEvent(desk, event, {calendar, role: OWNER}, most);
}

function addresses(attendees: readonly Attendee[]): readonly string[] {
  return attendees.map(({email}) => email);
}

export function insert(desk: CalendarDesk, call: ApiCall): Event {
  const organizer = writable(desk, call);
  const given = call.body as Event;
  checkEmulated(given);
  const {start, end} = span(given.start, given.end);
  const now = stamp(desk);
  const sharedProperties = sharedPropertiesAfter(undefined, given);
  const conference = conferenceAfter(
    undefined,
    given.conferenceData,
    version(call),
    desk.ground.ids,
  );
  const event: EventRecord = {
    id: idOf(desk, organizer, given),
    organizer,
    creator: call.caller.email,
    created: now,
    updated: now,
    sequence: given.sequence ?? 0,
    version: 0,
    status: statusOf(given, 'confirmed'),
    ...{start, end},
    shared: sharedAfter({}, given),
    ...(sharedProperties && {sharedProperties}),
    attendees: attendeesAfter([], given, organizer),
    ...(conference && {conference}),
    copies: {[organizer]: ownAfter({}, given)},
  };
  desk.events.set(keyOf(event), event);
  tell(desk, call, event, addresses(event.attendees), {kind: 'invited'});
  return shown(desk, call, event, organizer);
}

/** The event of a call on a calendar the caller may write to. */
export function requireEvent(
  desk: CalendarDesk,
  call: ApiCall,
  calendar: string,
): EventRecord {
  const id = String(call.params.eventId);
  const event = eventsOn(desk, calendar).find(one => one.id === id);
  if (!event) throw notFound();
  return event;
}

function changedByOrganizer(
  desk: CalendarDesk,
  call: ApiCall,
  event: EventRecord,
  given: Event,
): EventRecord {
  const moves = 'start' in given || 'end' in given;
  const times = moves
    ? span(
        given.start ?? wireMoment(event.start),
        given.end ?? wireMoment(event.end),
      )
    : {};
  const conference = conferenceAfter(
    event.conference,
    given.conferenceData,
    version(call),
    desk.ground.ids,
  );
  const sharedProperties = sharedPropertiesAfter(event.sharedProperties, given);
  const {conference: _before, ...rest} = event;
  return {
    ...rest,
    ...times,
    status: statusOf(given, event.status),
    shared: sharedAfter(event.shared, given),
    attendees: attendeesAfter(event.attendees, given, event.organizer),
    ...(sharedProperties && {sharedProperties}),
    ...(conference && {conference}),
    sequence: event.sequence + (moves ? 1 : 0),
  };
}

/** A guest changes their own answer and their own copy, nothing else. */
function changedByGuest(
  event: EventRecord,
  calendar: string,
  given: Event,
): EventRecord {
  const asked = sharedNames(given);
  if (asked.length > 0 || given.extendedProperties?.shared) {
    throw notOrganizer();
  }
  const own = given.attendees?.find(
    ({email}) => email?.toLowerCase() === calendar,
  );
  if (!own) {
    if ('attendees' in given) throw notOrganizer();
    return event;
  }
  const [answer] = attendeesAfter(event.attendees, {attendees: [own]}, '');
  const known = event.attendees.some(({email}) => email === calendar);
  return {
    ...event,
    // Somebody invited through a group appears by themselves once they have answered.
    attendees: known
      ? event.attendees.map(one => (one.email === calendar ? answer : one))
      : [...event.attendees, answer],
  };
}

const ANSWERS: Readonly<Record<string, string>> = {
  accepted: 'Accepted',
  declined: 'Declined',
  tentative: 'Tentative',
};

function tellOfChange(
  desk: CalendarDesk,
  call: ApiCall,
  before: EventRecord,
  event: EventRecord,
  calendar: string,
): void {
  if (calendar !== event.organizer) {
    const answer = event.attendees.find(({email}) => email === calendar);
    const word = ANSWERS[answer?.responseStatus ?? ''];
    if (word) {
      tell(desk, call, event, [event.organizer], {
        kind: 'answered',
        answer: word,
      });
    }
    return;
  }
  const had = new Set(addresses(before.attendees));
  const [old, fresh] = [true, false].map(known =>
    addresses(event.attendees).filter(email => had.has(email) === known),
  );
  const has = new Set(addresses(event.attendees));
  const dropped = [...had].filter(email => !has.has(email));
  const over = event.status === 'cancelled';
  tell(desk, call, event, fresh, {kind: 'invited'});
  tell(desk, call, event, old, {kind: over ? 'cancelled' : 'changed'});
  tell(desk, call, event, dropped, {kind: 'cancelled'});
}

/** Named fields change, the others stay; null takes one away, a list is replaced as a whole. */
export function patch(desk: CalendarDesk, call: ApiCall): Event {
  const calendar = writable(desk, call);
  const before = requireEvent(desk, call, calendar);
  const given = call.body as Event;
  checkEmulated(given);
  const byOrganizer = calendar === before.organizer;
  const changed = byOrganizer
    ? changedByOrganizer(desk, call, before, given)
    : changedByGuest(before, calendar, given);
  const event: EventRecord = {
    ...changed,
    updated: stamp(desk),
    version: before.version + 1,
    copies: {
      ...changed.copies,
      [calendar]: ownAfter(changed.copies[calendar] ?? {}, given),
    },
  };
  desk.events.set(keyOf(event), event);
  tellOfChange(desk, call, before, event, calendar);
  return shown(desk, call, event, calendar);
}

/** Everything a body does not name is taken away. */
export function update(desk: CalendarDesk, call: ApiCall): Event {
  const calendar = writable(desk, call);
  const before = requireEvent(desk, call, calendar);
  const given = call.body as Event;
  const {start, end} = span(given.start, given.end);
  if (
    calendar !== before.organizer &&
    (changesShared(before.shared, given) ||
      start.ms !== before.start.ms ||
      end.ms !== before.end.ms)
  ) {
    throw notOrganizer();
  }
  const emptied: EventRecord = {
    ...before,
    shared: {},
    sharedProperties: {},
    copies: {...before.copies, [calendar]: {}},
  };
  if (calendar === before.organizer) {
    desk.events.set(keyOf(emptied), emptied);
    return patch(desk, {...call, body: {attendees: [], ...given}});
  }
  const {attendees, reminders, colorId, transparency, visibility} = given;
  const own = {attendees, reminders, colorId, transparency, visibility};
  const named = Object.entries(own).filter(([, value]) => value !== undefined);
  return patch(desk, {...call, body: Object.fromEntries(named)});
}

/** The organizer cancels for everybody; a guest takes the event off their own calendar and declines. */
export function remove(desk: CalendarDesk, call: ApiCall): undefined {
  const calendar = writable(desk, call);
  const before = requireEvent(desk, call, calendar);
  if (before.status === 'cancelled' || before.copies[calendar]?.removed) {
    throw gone();
  }
  const common = {updated: stamp(desk), version: before.version + 1};
  if (calendar === before.organizer) {
    const event: EventRecord = {...before, ...common, status: 'cancelled'};
    desk.events.set(keyOf(event), event);
    tell(desk, call, event, addresses(event.attendees), {kind: 'cancelled'});
    return undefined;
  }
  const event: EventRecord = {
    ...before,
    ...common,
    attendees: before.attendees.map(one =>
      one.email === calendar ? {...one, responseStatus: 'declined'} : one,
    ),
    copies: {
      ...before.copies,
      [calendar]: {...before.copies[calendar], removed: true},
    },
  };
  desk.events.set(keyOf(event), event);
  tell(desk, call, event, [event.organizer], {
    kind: 'answered',
    answer: ANSWERS.declined,
  });
  return undefined;
}
