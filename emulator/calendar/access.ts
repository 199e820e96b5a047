import type {ApiCall, Directory} from '../kernel/contracts';
import {ApiError} from '../kernel/errors';
import {updatesAsked} from './invitations';
import type {CalendarDesk} from './records';
import {notFound} from './refusals';

/**
 * What somebody may see of a person's calendar. Nothing is shared by hand here: people of one domain see when
 * each other is busy, nobody outside sees anything.
 * Deviation, on the strict side: a domain may let its people see all details.
 */
export type CalendarRole = 'owner' | 'freeBusyReader';

function domainOf(email: string): string {
  return email.slice(email.indexOf('@'));
}

export function roleOn(
  directory: Directory,
  caller: string,
  calendar: string,
): CalendarRole | undefined {
  if (caller === calendar) return 'owner';
  const exists = directory.person(calendar) !== undefined;
  return exists && domainOf(caller) === domainOf(calendar)
    ? 'freeBusyReader'
    : undefined;
}

export interface OpenCalendar {
  readonly calendar: string;
  readonly role: CalendarRole;
}

/** The calendar a call names; `primary` is the caller's own. 404 when it may not be seen. */
export function opened(
  {directory}: CalendarDesk,
  {caller, params}: ApiCall,
): OpenCalendar {
  const given = String(params.calendarId).toLowerCase();
  const calendar = given === 'primary' ? caller.email : given;
  const role = roleOn(directory, caller.email, calendar);
  if (!role) throw notFound();
  return {calendar, role};
}

/** The calendar of a call that changes something. */
export function writable(desk: CalendarDesk, call: ApiCall): string {
  // A call that cannot be understood changes nothing.
  updatesAsked(call);
  const {calendar, role} = opened(desk, call);
  if (role === 'owner') return calendar;
  throw new ApiError(
    'PERMISSION_DENIED',
    'You need to have writer access to this calendar.',
    {domain: 'calendar', reason: 'requiredAccessLevel'},
  );
}
