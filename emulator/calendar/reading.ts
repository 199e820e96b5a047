import {createHash} from 'node:crypto';
import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {ApiCall} from '../kernel/contracts';
import {opened, type OpenCalendar} from './access';
import {instantOf} from './moments';
import {eventsOn, type CalendarDesk, type EventRecord} from './records';
import {notEmulated, refused} from './refusals';
import {wireEvent} from './resource';
import {requireEvent} from './writing';

type Events = calendar_v3.Schema$Events;

const PAGE = 250;
const LARGEST_PAGE = 2500;

export function get(
  desk: CalendarDesk,
  call: ApiCall,
): calendar_v3.Schema$Event {
  const open = opened(desk, call);
  const event = requireEvent(desk, call, open.calendar);
  const most = Number(call.params.maxAttendees ?? Infinity);
  return wireEvent(desk, event, open, most);
}

/** Words of the event, of where and with whom. Source: …/calendar/v3/reference/events/list (q) */
function hasWords(event: EventRecord, query: string): boolean {
  const {summary, description, location} = event.shared;
  const people = event.attendees.flatMap(({email, displayName}) => [
    email,
    displayName,
  ]);
  const text = [summary, description, location, event.organizer, ...people]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

function texts(value: ApiCall['params'][string]): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** `name=value`, all of which must be there. */
function hasProperties(
  wanted: readonly string[],
  has: Readonly<Record<string, string>> | undefined,
): boolean {
  return wanted.every(text => {
    const at = text.indexOf('=');
    if (at < 1) throw refused('Bad Request', 'badRequest');
    return has?.[text.slice(0, at)] === text.slice(at + 1);
  });
}

function wanted(
  call: ApiCall,
  {calendar, role}: OpenCalendar,
): (event: EventRecord) => boolean {
  const {params} = call;
  const from = instantOf(params.timeMin, 'timeMin');
  const to = instantOf(params.timeMax, 'timeMax');
  const since = instantOf(params.updatedMin, 'updatedMin');
  if (from !== undefined && to !== undefined && to <= from) {
    throw refused(
      'The specified time range is empty.',
      'timeRangeEmpty',
      'timeMax',
    );
  }
  const own = texts(params.privateExtendedProperty);
  const shared = texts(params.sharedExtendedProperty);
  const words = String(params.q ?? '').trim();
  const asks = words !== '' || own.length > 0 || shared.length > 0;
  return event => {
    const removed = event.copies[calendar]?.removed === true;
    const away = removed || event.status === 'cancelled';
    if (away && params.showDeleted !== true) return false;
    if (from !== undefined && event.end.ms <= from) return false;
    if (to !== undefined && event.start.ms >= to) return false;
    if (since !== undefined && Date.parse(event.updated) < since) return false;
    if (params.iCalUID && `${event.id}@google.com` !== params.iCalUID) {
      return false;
    }
    // Who sees only when somebody is busy finds nothing by what an event says.
    if (asks && role !== 'owner') return false;
    return (
      (words === '' || hasWords(event, words)) &&
      hasProperties(own, event.copies[calendar]?.private) &&
      hasProperties(shared, event.sharedProperties)
    );
  };
}

function ordered(
  call: ApiCall,
  events: readonly EventRecord[],
): readonly EventRecord[] {
  const {orderBy, singleEvents} = call.params;
  if (orderBy === undefined || orderBy === '') return events;
  if (orderBy === 'updated') {
    return [...events].sort(
      (a, b) => Date.parse(a.updated) - Date.parse(b.updated),
    );
  }
  if (orderBy !== 'startTime') {
    throw refused(`Invalid value for orderBy: ${orderBy}`, 'invalidParameter');
  }
  if (singleEvents !== true) {
    throw refused(
      'The requested ordering is not available for the particular query.',
      'badRequest',
      'orderBy',
    );
  }
  return [...events].sort((a, b) => a.start.ms - b.start.ms);
}

function question({method, caller, params}: ApiCall): string {
  const {
    pageToken: _token,
    maxResults: _size,
    fields: _fields,
    ...asked
  } = params;
  return createHash('sha256')
    .update(JSON.stringify([method, caller.email, asked]))
    .digest('hex')
    .slice(0, 12);
}

function position(call: ApiCall): number {
  const {pageToken} = call.params;
  if (pageToken === undefined || pageToken === '') return 0;
  const text = Buffer.from(String(pageToken), 'base64url').toString();
  const [, at, asked] = /^(\d+):(\w+)$/.exec(text) ?? [];
  if (asked === question(call)) return Number(at);
  throw refused('Invalid page token value.', 'invalid');
}

/** Deviation: no sync tokens; a call with one is refused by name, and none is given. */
export function list(desk: CalendarDesk, call: ApiCall): Events {
  const open = opened(desk, call);
  if (call.params.syncToken) throw notEmulated('sync tokens');
  const asked = Number(call.params.maxResults ?? PAGE);
  if (asked < 1) {
    throw refused('Invalid value for maxResults.', 'invalidParameter');
  }
  const size = Math.min(asked, LARGEST_PAGE);
  const all = ordered(
    call,
    eventsOn(desk, open.calendar).filter(wanted(call, open)),
  );
  const from = position(call);
  const events = all.slice(from, from + size);
  const next = from + events.length;
  const most = Number(call.params.maxAttendees ?? Infinity);
  const updated = Math.max(0, ...all.map(one => Date.parse(one.updated)));
  const token = Buffer.from(`${next}:${question(call)}`).toString('base64url');
  return {
    kind: 'calendar#events',
    etag: `"${updated}"`,
    summary: open.calendar,
    updated: new Date(updated || desk.ground.clock.now()).toISOString(),
    timeZone: 'UTC',
    accessRole: open.role,
    defaultReminders:
      open.role === 'owner' ? [{method: 'popup', minutes: 10}] : [],
    ...(next < all.length && {nextPageToken: token}),
    items: events.map(event => wireEvent(desk, event, open, most)),
  };
}
