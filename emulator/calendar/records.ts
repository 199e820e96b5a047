import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {Directory, Ground} from '../kernel/contracts';
import type {Collection} from '../kernel/store';

type Event = calendar_v3.Schema$Event;

/** What every calendar shows alike; only the organizer changes it. */
export type SharedPart = Pick<
  Event,
  | 'summary'
  | 'description'
  | 'location'
  | 'guestsCanInviteOthers'
  | 'guestsCanModify'
  | 'guestsCanSeeOtherGuests'
  | 'anyoneCanAddSelf'
  | 'source'
  | 'attachments'
>;

/** What belongs to the copy of an event on one calendar. Source: …/calendar/v3/reference/events (private copy) */
export type OwnPart = Pick<
  Event,
  'reminders' | 'colorId' | 'transparency' | 'visibility'
> & {
  readonly private?: Readonly<Record<string, string>>;
  /** The person deleted the event from their own calendar. */
  readonly removed?: boolean;
};

export interface Moment {
  readonly ms: number;
  /** A whole day, `2026-11-27`. */
  readonly date?: string;
  /** As given with the time. */
  readonly timeZone?: string;
}

export type Response = 'needsAction' | 'accepted' | 'declined' | 'tentative';

export interface Attendee {
  readonly email: string;
  readonly displayName?: string;
  readonly optional?: boolean;
  readonly responseStatus: Response;
  readonly comment?: string;
  readonly additionalGuests?: number;
}

/** An event, once for all calendars it stands on. */
export interface EventRecord {
  readonly id: string;
  /** Whose calendar it was made on; its organizer. */
  readonly organizer: string;
  readonly creator: string;
  readonly created: string;
  readonly updated: string;
  readonly sequence: number;
  readonly version: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly start: Moment;
  readonly end: Moment;
  readonly shared: SharedPart;
  readonly sharedProperties?: Readonly<Record<string, string>>;
  readonly attendees: readonly Attendee[];
  readonly conference?: calendar_v3.Schema$ConferenceData;
  /** By the calendar's address. */
  readonly copies: Readonly<Record<string, OwnPart>>;
}

/** What the handlers of the Calendar API share. */
export interface CalendarDesk {
  readonly ground: Ground;
  readonly directory: Directory;
  readonly events: Collection<EventRecord>;
}

export function keyOf({
  organizer,
  id,
}: {
  organizer: string;
  id: string;
}): string {
  return `${organizer}/${id}`;
}

/** Calendars an attendee stands for: a person's own, or those of a group's members. */
function calendarsOf(directory: Directory, email: string): readonly string[] {
  return directory.group(email) ?? [email];
}

function standsOn(
  {directory}: CalendarDesk,
  event: EventRecord,
  calendar: string,
): boolean {
  return (
    event.organizer === calendar ||
    event.attendees.some(({email}) =>
      calendarsOf(directory, email).includes(calendar),
    )
  );
}

/** Events on a calendar, those cancelled or removed included, in order of making. */
export function eventsOn(
  desk: CalendarDesk,
  calendar: string,
): readonly EventRecord[] {
  return [...desk.events.values()].filter(event =>
    standsOn(desk, event, calendar),
  );
}
