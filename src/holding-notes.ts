/**
 * A holding note at a missed rhythm: clocks say which, it is made as every message is, and reviewers are asked as a person
 * would ask them. It goes to nobody outside: releasing it is a person's press.
 */
import {
  CLOCK_COLUMNS,
  CLOCK_TABS,
  readIncidents,
  type ReadIncident,
} from './clocks/actions/read-clocks';
import {
  draftsHoldingNotes,
  HOLDING_WORDS,
  holdingOperation,
  isMissedCadence,
  missedCadences,
} from './clocks/rules/holding';
import {heldReminders} from './clocks/rules/events';
import {holdingKey, ownerOf} from './clocks/rules/reminders';
import type {MessageKind} from './core/documents/message-kinds';
import {organisationIn} from './core/documents/organisation';
import {templateFor} from './core/documents/template-keys';
import {makeMessage} from './messages/actions/make-message';
import {possibleMessages} from './messages/rules/next-message';
import {askForReview} from './review/actions/ask-for-review';
import {openAndLook} from './review/actions/refresh-review';
import {because} from './world/ask/explain';
import {run} from './world/ask/waves';
import type {SweepNote, SweepPart} from './world/capability';
import {readFacts, type RegisterFacts} from './world/incidents/register-facts';
import type {ReviewWorld} from './world/review-world';
import type {Installation} from './world/world';

/** Notes a run: each takes some twenty seconds, and a run has six minutes for all its parts. */
const AT_ONCE = 2;

/** Before the clocks' own part, which tells the owner of what this one has drafted. */
export const HOLDING_NOTES: SweepPart = {
  key: 'holding notes',
  reads: CLOCK_TABS,
  run: draftHoldingNotes,
};

/**
 * Drafts what rhythms ask for that were missed, and puts it into review where nothing is left to be filled in. One call when
 * none was. A run that is interrupted is gone on with: the note is found by its operation, and nobody is asked twice.
 */
export function draftHoldingNotes(world: ReviewWorld): SweepNote {
  const installation = world.installation.load();
  if (installation === null) return {};
  const facts = run(
    world.transport,
    readFacts(world, installation.registerId, CLOCK_TABS, CLOCK_COLUMNS),
  );
  if (!draftsHoldingNotes(facts.settings.brought)) return {};
  const undone: string[] = [];
  const steps = readIncidents(facts, world.now)
    .filter(({quiet}) => !quiet)
    .flatMap(one => [
      ...toMake(one, facts)
        .filter(({message}) => hasTemplate(message, facts, installation))
        .map(miss => () => make(world, one, miss)),
      ...toAsk(one, facts, world.now).map(id => () => intoReview(world, id)),
    ])
    .slice(0, AT_ONCE);
  for (const step of steps) {
    try {
      step();
    } catch (error) {
      undone.push(because(error));
    }
  }
  return undone.length === 0 ? {} : {undone: undone.join(' ')};
}

type Missed = ReturnType<typeof missedCadences>[number];

function toMake(
  {clocked: {incident}, obligations}: ReadIncident,
  facts: RegisterFacts,
): readonly Missed[] {
  const documents = facts.documentsOf(incident.id);
  const possible = possibleMessages(incident, documents);
  return missedCadences(obligations, incident, documents).filter(({message}) =>
    possible.includes(message),
  );
}

function hasTemplate(
  message: MessageKind,
  {settings}: RegisterFacts,
  {templates}: Installation,
): boolean {
  const {layout} = organisationIn(settings);
  return (templates[templateFor(message, layout)] ?? '') !== '';
}

/** Notes nobody has been told of: an earlier run ended between. */
function toAsk(
  one: ReadIncident,
  facts: RegisterFacts,
  now: string,
): readonly string[] {
  const {incident, events} = one.clocked;
  const told = heldReminders(events, now);
  return one.obligations
    .filter(
      obligation =>
        isMissedCadence(obligation) &&
        ownerOf(obligation, one) !== '' &&
        !told.has(holdingKey(incident.id, obligation.key)),
    )
    .flatMap(({key}) => {
      const made = facts.documentMadeBy(holdingOperation(incident.id, key));
      return made ? [made.fileId] : [];
    });
}

function make(
  world: ReviewWorld,
  {clocked: {incident}}: ReadIncident,
  {message, operation}: Missed,
): void {
  const {fileId} = makeMessage(world, {
    incidentId: incident.id,
    kind: message,
    operation,
    sinceLast: HOLDING_WORDS,
    nextAt: '',
  });
  intoReview(world, fileId);
}

/** A text with gaps is left to its owner: reviewers are asked about whole ones. */
function intoReview(world: ReviewWorld, fileId: string): void {
  const {state} = openAndLook(world, fileId);
  const gaps = state.gates.some(
    ({key}) => key === 'guidance' || key === 'placeholders',
  );
  // Nobody is there to mend its words first; reviewers are shown what was found, and the gate of the release stays.
  if (!gaps) {
    askForReview(world, {fileId, people: {}, notNeeded: {}, asIs: true});
  }
}
