import {sha256Hex} from '../../core/base/digest';
import {spreadsheetUrl} from '../../core/base/google-addresses';
import {inWords, plusMinutes} from '../../core/base/instant';
import {duePageAddress} from '../../core/base/page-address';
import {isExercise} from '../../core/incident/exercise';
import {ask, type Strand} from '../../world/ask/call';
import {because} from '../../world/ask/explain';
import {runAll} from '../../world/ask/waves';
import type {SweepNote} from '../../world/capability';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import type {ReviewWorld} from '../../world/review-world';
import {calendarChanges, type CalendarChange} from '../rules/calendar-entries';
import {logsOf} from '../../core/register/chained-rows';
import {eventsIn, type ClockEvent} from '../rules/events';
import {presentOr} from '../rules/ladder';
import {ownerOf} from '../rules/reminders';
import {guardedWords} from '../rules/stage-words';
import {readClockFacts, readIncidents, rungsOf} from './read-clocks';
import {recordEvents} from './record-events';

/** Changes a run; the others come with the next one. */
const AT_ONCE = 20;

/**
 * Puts due times on the calendars of those who owe them, moves and removes them. Done before it is recorded: an entry that
 * is kept twice is one. Only for open incidents, and none for practice; an entry holds no title. No call but the look at the register
 * when nothing has changed.
 */
export function keepCalendar(world: ReviewWorld): SweepNote {
  const installation = world.installation.load();
  if (installation === null) return {};
  const {registerId} = installation;
  const facts = readClockFacts(world, registerId);
  const me = world.me.email.toLowerCase();
  const account = (facts.settings.brought.calendarAccount ?? '').trim();
  const recorded = calendarRows(facts, me);
  const wanted = me !== '' && account.toLowerCase() === me;
  if (!wanted && recorded.length === 0) return {};
  const rungs = rungsOf(facts);
  const today = world.now.slice(0, 10);
  const changes = calendarChanges(
    readIncidents(facts, world.now, world.awaited)
      .filter(({clocked}) => !isExercise(clocked.incident))
      .map(one => ({
        incident: one.clocked.incident.id,
        obligations: one.obligations,
        ownerOf: obligation =>
          presentOr(ownerOf(obligation, one), rungs, today),
      })),
    recorded,
    wanted,
    world.now,
  ).slice(0, AT_ONCE);
  if (changes.length === 0) return {};
  const outcomes = runAll(
    world.transport,
    changes.map(change => carryOut(world, change, registerId)),
  );
  const events = changes.map((change, at) => {
    const outcome = outcomes[at];
    return eventOf(world, change, outcome.ok ? '' : because(outcome.error));
  });
  recordEvents(world, registerId, () => events);
  const refused = events.find(({event}) => event === 'not on calendar');
  return refused ? {undone: refused.words} : {};
}

function calendarRows(facts: RegisterFacts, me: string): readonly ClockEvent[] {
  const rows = facts
    .rows('clocks')
    .filter(
      ({cells}) =>
        String(cells.event).endsWith(' calendar') &&
        String(cells.by).toLowerCase() === me,
    );
  const logs = logsOf<ClockEvent>('clocks', rows, {wanted: null, keys: []});
  return [...logs.values()].flatMap(eventsIn);
}

function* carryOut(
  world: ReviewWorld,
  change: CalendarChange,
  registerId: string,
): Strand<void> {
  const {calendars} = world;
  const id = `due${sha256Hex(`${registerId} ${change.incident} ${change.key}`).slice(0, 24)}`;
  if (change.what === 'off calendar') {
    return yield* ask(calendars.takeAway(id));
  }
  const {incident, obligation, person} = change;
  const {due} = obligation;
  const page =
    world.installation.load()?.reviewPage ?? world.reviewSetup.webApp();
  return yield* ask(
    calendars.keep({
      id,
      title: `${incident} due: ${guardedWords(obligation)}`,
      description: [
        `Due ${inWords(due)}.`,
        page === ''
          ? spreadsheetUrl(registerId)
          : duePageAddress(page, incident),
        'It moves and goes with what is due; changing it here changes nothing.',
      ].join('\n\n'),
      from: plusMinutes(due, -15),
      to: due,
      person,
    }),
  );
}

function eventOf(
  {now, me}: ReviewWorld,
  change: CalendarChange,
  why: string,
): ClockEvent {
  const {incident, key, what} = change;
  const [until, to] =
    what === 'on calendar' ? [change.obligation.due, change.person] : ['', ''];
  return {
    key: [incident, key, what, until, to, now].join('|'),
    incident,
    event: why === '' ? what : 'not on calendar',
    obligation: key,
    at: now,
    by: me.email,
    to,
    until,
    words: why,
    recordedAt: now,
  };
}
