import type {Directory, Ground, Service} from '../kernel/contracts';
import {query} from './free-busy';
import {get, list} from './reading';
import type {CalendarDesk, EventRecord} from './records';
import {insert, patch, remove, update} from './writing';

const LACKS =
  'people’s own calendars only, all in UTC; no recurring events, no ETag conditions';

/**
 * The Calendar API v3 as far as meetings need it: events of people's own calendars, their guests and answers,
 * Meet rooms, and when colleagues are busy. An event stands on the calendars of all its guests at once.
 */
export function createCalendar(ground: Ground, directory: Directory): Service {
  const desk: CalendarDesk = {
    ground,
    directory,
    events: ground.store.collection<EventRecord>('calendar.events'),
  };
  return {
    name: 'calendar',
    partial: {
      'calendar.events.delete': LACKS,
      'calendar.events.get': LACKS,
      'calendar.events.insert': LACKS,
      'calendar.events.list': `${LACKS}; no sync tokens`,
      'calendar.events.patch': LACKS,
      'calendar.events.update': LACKS,
      'calendar.freebusy.query': 'people’s own calendars only',
    },
    handlers: {
      'calendar.events.delete': call => remove(desk, call),
      'calendar.events.get': call => get(desk, call),
      'calendar.events.insert': call => insert(desk, call),
      'calendar.events.list': call => list(desk, call),
      'calendar.events.patch': call => patch(desk, call),
      'calendar.events.update': call => update(desk, call),
      'calendar.freebusy.query': call => query(desk, call),
    },
  };
}
