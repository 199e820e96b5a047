import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {Attendee, OwnPart, Response, SharedPart} from './records';
import {notEmulated, refused} from './refusals';

type Event = calendar_v3.Schema$Event;

const SHARED = [
  'summary',
  'description',
  'location',
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'anyoneCanAddSelf',
  'source',
  'attachments',
] as const satisfies readonly (keyof SharedPart)[];

const OWN = [
  'reminders',
  'colorId',
  'transparency',
  'visibility',
] as const satisfies readonly (keyof OwnPart)[];

const RESPONSES: readonly string[] = [
  'needsAction',
  'accepted',
  'declined',
  'tentative',
];

/** The most attendees, and the longest property. Source: …/calendar/api/guides/extended-properties and …/quota */
const MOST_ATTENDEES = 200;
const PROPERTY_NAME = 44;
const PROPERTY_VALUE = 1024;

/** Body fields that would change what the emulator does, and are not emulated. */
export function checkEmulated({recurrence, eventType}: Event): void {
  if (recurrence?.length) throw notEmulated('recurring events');
  if (eventType && eventType !== 'default') {
    throw notEmulated(`events of type ${eventType}`);
  }
}

function without<T extends object>(part: T): T {
  return Object.fromEntries(
    Object.entries(part).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  ) as T;
}

/** The fields that are named, over what was; null takes one away. */
function over<T extends object>(
  before: T,
  given: Event,
  names: readonly (keyof T & keyof Event)[],
): T {
  const named = names.filter(name => name in given);
  return without({
    ...before,
    ...Object.fromEntries(named.map(name => [name, given[name]])),
  });
}

export function sharedAfter(before: SharedPart, given: Event): SharedPart {
  return over(before, given, SHARED);
}

function properties(
  before: Readonly<Record<string, string>> | undefined,
  given: Readonly<Record<string, string | null>> | null | undefined,
): Readonly<Record<string, string>> | undefined {
  if (given === undefined) return before;
  for (const [name, value] of Object.entries(given ?? {})) {
    if (name.length > PROPERTY_NAME || (value ?? '').length > PROPERTY_VALUE) {
      throw refused('Invalid extended property.', 'invalid');
    }
  }
  return without({...before, ...given}) as Record<string, string>;
}

export function ownAfter(before: OwnPart, given: Event): OwnPart {
  const own = over(before, given, OWN);
  const kept = properties(before.private, given.extendedProperties?.private);
  return {...own, ...(kept && {private: kept})};
}

export function sharedPropertiesAfter(
  before: Readonly<Record<string, string>> | undefined,
  given: Event,
): Readonly<Record<string, string>> | undefined {
  return properties(before, given.extendedProperties?.shared);
}

/** The list as given; whoever was on it keeps an answer the list does not name. */
export function attendeesAfter(
  before: readonly Attendee[],
  given: Event,
  organizer: string,
): readonly Attendee[] {
  if (!('attendees' in given)) return before;
  const list = given.attendees ?? [];
  if (list.length > MOST_ATTENDEES) {
    throw refused('Too many attendees.', 'calendarAttendeesLimitExceeded');
  }
  const seen = new Set<string>();
  return list.flatMap(one => {
    const email = (one.email ?? '').trim().toLowerCase();
    if (!/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(email)) {
      throw refused('Invalid attendee email.', 'invalid');
    }
    if (seen.has(email)) return [];
    seen.add(email);
    const old = before.find(other => other.email === email);
    const response = one.responseStatus ?? old?.responseStatus;
    if (response && !RESPONSES.includes(response)) {
      throw refused('Invalid response status.', 'invalid');
    }
    const fallback = email === organizer ? 'accepted' : 'needsAction';
    return [
      without({
        email,
        displayName: one.displayName ?? undefined,
        optional: one.optional || undefined,
        responseStatus: (response ?? fallback) as Response,
        comment: one.comment ?? old?.comment,
        additionalGuests: one.additionalGuests || undefined,
      }),
    ];
  });
}

/**
 * Whether a whole body says something else of what belongs to everybody; what it leaves out counts as its default.
 * Source: forbiddenForNonOrganizer, https://developers.google.com/workspace/calendar/api/guides/errors
 */
export function changesShared(before: SharedPart, given: Event): boolean {
  const after = sharedAfter({}, given);
  return SHARED.some(
    name => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

/** Names of what a body wants to change for everybody. */
export function sharedNames(given: Event): readonly string[] {
  return [...SHARED, 'start', 'end', 'status', 'conferenceData'].filter(
    name => name in given,
  );
}
