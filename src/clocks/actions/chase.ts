import {documentUrl, spreadsheetUrl} from '../../core/base/google-addresses';
import {documentLabel} from '../../core/incident/document-label';
import {duePageAddress} from '../../core/base/page-address';
import {ask, type Strand} from '../../world/ask/call';
import {because, failedAs} from '../../world/ask/explain';
import {runAll} from '../../world/ask/waves';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import type {Message} from '../../world/mail';
import type {ReviewWorld} from '../../world/review-world';
import {
  attemptsOf,
  heldReminders,
  lastNoticed,
  noticedText,
  type ClockEvent,
} from '../rules/events';
import {factsOf} from '../rules/facts-of';
import {reminderMail} from '../rules/mails';
import {holdingOperation, isMissedCadence} from '../rules/holding';
import {
  dueReminders,
  type HoldingNote,
  type Reminder,
} from '../rules/reminders';
import {
  readClockFacts,
  readIncidents,
  rungsOf,
  type ReadIncident,
} from './read-clocks';
import {recordEvents} from './record-events';

/** Letters a run, so that six minutes and the day's quota suffice; the others go with the next one. */
const AT_ONCE = 40;

export interface ChaseReport {
  readonly reminded: number;
  /** Reminders with nobody to send them to. */
  readonly nobody: readonly string[];
  readonly unsent: readonly string[];
  /** Why nothing could be recorded, so that nothing was sent; mostly absent. */
  readonly unrecorded?: string;
}

/** Reminders of one incident for the same people. */
interface Letter {
  readonly message: Message;
  readonly reminders: readonly Reminder[];
  readonly incident: string;
}

/**
 * Reminds whoever owes a word: one call when nothing is due. That a reminder is about to go is recorded first, so that
 * it goes once whatever interrupts the run; what certainly did not go is tried again with growing pauses. Also notes what
 * changed in the register since the last look, hand edits included. Restricted incidents are left to their own people.
 */
export function chase(world: ReviewWorld): ChaseReport {
  const installation = world.installation.load();
  if (installation === null) return {reminded: 0, nobody: [], unsent: []};
  const {registerId} = installation;
  const facts = readClockFacts(world, registerId);
  const incidents = readIncidents(facts, world.now, world.awaited);
  const rungs = rungsOf(facts);
  const reminders = incidents.flatMap(one =>
    dueReminders({
      incident: one.clocked.incident.id,
      closed: false,
      obligations: one.obligations,
      owners: one.owners,
      rungs,
      notes: notesOf(one, facts),
      sent: heldReminders(one.clocked.events, world.now),
      quiet: one.quiet,
      now: world.now,
    }).map(reminder => ({one, reminder})),
  );
  const letters = lettersOf(
    world,
    facts,
    reminders.filter(({reminder}) => reminder.to.length > 0),
    registerId,
  ).slice(0, AT_ONCE);
  const nobody = reminders
    .filter(({reminder}) => reminder.to.length === 0)
    .map(({reminder}) => reminder.key);
  const noticed = incidents.flatMap(one => changeOf(one, world));
  if (letters.length === 0 && noticed.length === 0) {
    return {reminded: 0, nobody, unsent: []};
  }
  let begun: readonly ClockEvent[];
  try {
    begun = recordEvents(world, registerId, known => [
      ...noticed,
      ...letters.flatMap(letter =>
        begin(letter, known(letter.incident), world),
      ),
    ]);
  } catch (error) {
    return {reminded: 0, nobody, unsent: [], unrecorded: because(error)};
  }
  const mine = new Set(
    begun
      .filter(({event}) => event === 'reminding')
      .map(({obligation}) => obligation),
  );
  const open = letters
    .map(letter => ({
      ...letter,
      reminders: letter.reminders.filter(({key}) => mine.has(key)),
    }))
    .filter(letter => letter.reminders.length > 0);
  const sent = runAll(
    world.transport,
    open.map(({message}) => sendOne(world, message)),
  );
  const ended = open.flatMap((letter, at) => {
    const outcome = sent[at];
    return outcome.ok
      ? endings(letter, 'reminded', outcome.value, world, begun)
      : endings(letter, 'unsent', because(outcome.error), world, begun);
  });
  recordEvents(world, registerId, () => ended);
  const unsent = ended
    .filter(({event}) => event === 'unsent')
    .map(({obligation}) => obligation);
  return {reminded: mine.size - unsent.length, nobody, unsent};
}

function lettersOf(
  {now, installation, reviewSetup}: ReviewWorld,
  facts: RegisterFacts,
  due: readonly {readonly one: ReadIncident; readonly reminder: Reminder}[],
  registerId: string,
): readonly Letter[] {
  const webApp = installation.load()?.reviewPage ?? reviewSetup.webApp();
  const linkFor = (incidentId: string): string =>
    webApp === ''
      ? spreadsheetUrl(registerId)
      : duePageAddress(webApp, incidentId);
  const groups = new Map<string, {one: ReadIncident; reminders: Reminder[]}>();
  for (const {one, reminder} of due) {
    const key = [one.clocked.incident.id, ...reminder.to].join(' ');
    const group = groups.get(key);
    if (group) group.reminders.push(reminder);
    else groups.set(key, {one, reminders: [reminder]});
  }
  return [...groups.values()].map(({one, reminders}) => {
    const {incident} = one.clocked;
    const [first] = reminders;
    return {
      incident: incident.id,
      reminders,
      message: {
        key: first.key,
        to: first.to,
        ...reminderMail(
          incident,
          reminders,
          now,
          linkFor(incident.id),
          notesOf(one, facts),
        ),
        attachments: [],
      },
    };
  });
}

/** Holding notes of the incident, by the obligation they would meet. */
function notesOf(
  {clocked: {incident}, obligations}: ReadIncident,
  facts: RegisterFacts,
): ReadonlyMap<string, HoldingNote> {
  return new Map(
    obligations.filter(isMissedCadence).flatMap(({key}) => {
      const made = facts.documentMadeBy(holdingOperation(incident.id, key));
      return made
        ? [
            [
              key,
              {label: documentLabel(made), url: documentUrl(made.fileId)},
            ] as const,
          ]
        : [];
    }),
  );
}

/** A lost answer may have sent it; whoever cannot know takes it to have gone. */
function* sendOne({mail}: ReviewWorld, message: Message): Strand<string> {
  try {
    yield* ask(mail.send(message));
    return '';
  } catch (error) {
    if (!failedAs(error, 'unknown')) throw error;
    return NOT_KNOWN;
  }
}

const NOT_KNOWN = 'not known whether it arrived';

function begin(
  {reminders, incident}: Letter,
  known: readonly ClockEvent[],
  world: ReviewWorld,
): readonly ClockEvent[] {
  return reminders.flatMap(({key, to}) => {
    const {sent, failed, notBefore} = attemptsOf(known, key);
    return sent || notBefore > world.now
      ? []
      : [eventOf(world, incident, 'reminding', key, to, '', failed)];
  });
}

function endings(
  {reminders, incident}: Letter,
  event: 'reminded' | 'unsent',
  words: string,
  world: ReviewWorld,
  begun: readonly ClockEvent[],
): readonly ClockEvent[] {
  return reminders.map(({key, to}) => {
    const attempt = begun.find(
      one => one.event === 'reminding' && one.obligation === key,
    );
    const number = Number(/:(\d+)$/.exec(attempt?.key ?? '')?.[1] ?? 0);
    return eventOf(world, incident, event, key, to, words, number);
  });
}

function eventOf(
  {now, me}: ReviewWorld,
  incident: string,
  event: ClockEvent['event'],
  reminder: string,
  to: readonly string[],
  words: string,
  attempt: number,
): ClockEvent {
  return {
    key: `${reminder}:${event}:${attempt}`,
    incident,
    event,
    obligation: reminder,
    at: now,
    by: me.email,
    to: to.join(', '),
    until: '',
    words,
    recordedAt: now,
  };
}

/** The register says something else than at the last look. */
function changeOf(
  {clocked}: ReadIncident,
  {now, me}: ReviewWorld,
): readonly ClockEvent[] {
  const {incident, cells, events} = clocked;
  const {instants} = factsOf(incident, cells, events);
  const {severity, phase, id} = incident;
  const words = noticedText({severity, phase, instants});
  return words === lastNoticed(events)
    ? []
    : [
        {
          key: `${id}:noticed:${now}`,
          incident: id,
          event: 'noticed',
          obligation: '',
          at: now,
          by: me.email,
          to: '',
          until: '',
          words,
          recordedAt: now,
        },
      ];
}
