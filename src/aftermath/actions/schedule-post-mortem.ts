import {ask} from '../../world/ask/call';
import * as v from 'valibot';
import {documentUrl} from '../../core/base/google-addresses';
import {
  inWords,
  minutesBetween,
  parseInstant,
  plusMinutes,
} from '../../core/base/instant';
import {shortHash} from '../../core/base/short-hash';
import {UserError} from '../../core/base/user-error';
import {isAddress} from '../../core/incident/incident';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {MeetingView} from '../contract';
import {businessDaysAfter} from '../rules/business-days';
import {firstMeeting, type Span} from '../rules/free-time';
import {openAftermath, type Aftermath} from './open-aftermath';
import {recordAfter} from './record-after';

/** Office hours between two instants, as the organisation's calendar says. */
export type OfficeHours = (
  facts: RegisterFacts,
  from: string,
  until: string,
) => readonly Span[];

const FORM = v.object({
  incidentId: v.string(),
  from: v.string(),
  to: v.string(),
});

/** S4-18. */
const SHORTEST = 60;
const LONGEST = 90;
const BUSINESS_DAYS = 2;
/** Nobody reads an invitation to a meeting that begins in ten minutes. */
const NOTICE = 60;

/**
 * The first time at which all key people are free, within the business days policy gives; who cannot, where there is
 * none. Two round trips, three for a restricted incident.
 */
export function proposeMeeting(
  world: World,
  incidentId: unknown,
  minutes: unknown,
  office: OfficeHours,
): MeetingView {
  const length = Number(minutes);
  if (!(length >= SHORTEST && length <= LONGEST)) {
    throw notPlanned('A post-mortem takes 60 to 90 minutes.', 'Choose again.');
  }
  const aftermath = openAftermath(world, incidentId);
  const people = keyPeople(aftermath, world.me.email);
  const until = lastMoment(aftermath, world.now);
  const times = askCalendars(world, people, until);
  const working = office(aftermath.facts, world.now, until);
  const found = firstMeeting(
    times.map(one => ({...one, working})),
    {minutes: length, from: plusMinutes(world.now, NOTICE), until},
  );
  return found === null
    ? {
        from: '',
        to: '',
        people,
        missing: times.map(({person, readable}) => ({
          person,
          why: readable ? 'Busy.' : 'The calendar cannot be read.',
        })),
      }
    : {...found, people};
}

/** Puts the post-mortem on the calendar of whoever clicks, with agenda and documents; the same time again is one meeting. */
export function bookMeeting(world: World, input: unknown): void {
  const by = signedIn(world);
  const parsed = v.safeParse(FORM, input);
  const from = parseInstant(parsed.success ? parsed.output.from : '');
  const to = parseInstant(parsed.success ? parsed.output.to : '');
  if (!parsed.success || from === null || to === null || from <= world.now) {
    throw notPlanned(
      'The time is over, or cannot be read.',
      'Find a time again.',
    );
  }
  const length = minutesBetween(from, to);
  if (length < SHORTEST || length > LONGEST) {
    throw notPlanned('A post-mortem takes 60 to 90 minutes.', 'Choose again.');
  }
  const aftermath = openAftermath(world, parsed.output.incidentId);
  const {incident} = aftermath;
  const people = keyPeople(aftermath, by);
  const restricted = incident.visibility === 'restricted';
  try {
    run(
      world.transport,
      ask(
        world.calendars.meet({
          id: `pm${shortHash(`${incident.operation} ${from}`)}`,
          title: restricted
            ? `${incident.id} Post-mortem`
            : `${incident.id} Post-mortem: ${incident.title}`,
          description: agenda(aftermath),
          from,
          to,
          hidden: restricted,
          people: people.filter(
            person => person.toLowerCase() !== by.toLowerCase(),
          ),
        }),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      'The meeting is not on the calendar.',
      'Try again; it will not be written twice.',
    );
  }
  const words = `${inWords(from)}, ${length} minutes, ${people.length} people`;
  recordAfter(
    world,
    aftermath,
    {
      key: `${incident.id} meeting ${from}`,
      incident: incident.id,
      task: 'post-mortem-scheduled',
      what: 'happened',
      person: '',
      words,
      by,
      at: world.now,
    },
    `Post-mortem put on the calendar: ${words}`,
  );
}

function askCalendars(world: World, people: readonly string[], until: string) {
  try {
    return run(
      world.transport,
      ask(world.calendars.busy(people, world.now, until)),
    );
  } catch (error) {
    throw explained(
      error,
      'No time was looked for.',
      'Calendar does not answer. Put the meeting there yourself and say so with “Done…”.',
    );
  }
}

/** Commander, leads, expert and whoever answers for leadership; the communications lead is the customer liaison (S3-19). */
function keyPeople(
  {incident: {roles}, facts}: Aftermath,
  me: string,
): readonly string[] {
  const leadership = facts
    .rows('people')
    .filter(({cells}) => /\bleadership\b/.test(String(cells.lanes ?? '')))
    .map(({cells}) => String(cells.email ?? '').trim())
    .slice(0, 1);
  return [
    ...new Set(
      [
        roles.commander,
        roles.technicalLead,
        roles.commsLead,
        roles.sme,
        ...leadership,
        me,
      ]
        .filter(isAddress)
        .map(person => person.toLowerCase()),
    ),
  ];
}

/** The end of the last business day policy gives; when that is over, so many days from now. */
function lastMoment({incident, level, facts}: Aftermath, now: string): string {
  const after = businessDaysAfter(
    new Set(
      facts.rows('holidays').map(({cells}) => String(cells.date ?? '').trim()),
    ),
  );
  const days = level?.reviewWithinDays ?? BUSINESS_DAYS;
  const due = after(incident.resolvedAt || now, days);
  return due > now ? due : after(now, days);
}

function agenda({incident, documents}: Aftermath): string {
  const links = documents
    .filter(({kind}) => kind === 'post-mortem' || kind === 'internal')
    .map(({fileId}) => documentUrl(fileId));
  return [
    'Read before: the timeline and what the record knows.',
    ...links,
    'Aim: understand how it came about and what changes. About systems and routines, not about people.',
    'Agenda: 1. Timeline, corrections (15 min) · 2. Causes and five whys (25 min) · 3. What went well, what went badly, communication included (10 min) · 4. Actions with owner, day and measure (10 min)',
    incident.id,
  ].join('\n\n');
}

function notPlanned(why: string, remedy: string): UserError {
  return new UserError('The meeting was not planned.', why, remedy);
}
