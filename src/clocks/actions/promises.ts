import {isAddress} from '../../core/incident/incident';
import {inWords} from '../../core/base/instant';
import {shortHash} from '../../core/base/short-hash';
import {UserError} from '../../core/base/user-error';
import type {DocumentText} from '../../core/documents/document-text';
import {journalRow} from '../../core/register/journal';
import {ask} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {all, run} from '../../world/ask/waves';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {FoundPromise, PromiseView} from '../contract';
import {
  commitmentProblem,
  findCommitments,
  offsetAt,
} from '../rules/commitments';
import {commitmentsIn, type ClockEvent} from '../rules/events';
import {calendarOf} from './read-clocks';
import {readPromises} from './read-input';
import {findIncident, readRegisters} from './read-registers';
import {recordEvents} from './record-events';

/**
 * Every promise with a time in the text that is open, with what speaks against signing it: nobody owns it, it cannot be
 * measured, it is over, or it contradicts the running clock. At most three calls.
 */
export function promiseView(world: World, incidentId: unknown): PromiseView {
  const id = String(incidentId);
  const fileId = world.editor.documentId();
  if (fileId === '') {
    throw new UserError(
      'There is no text to look through.',
      'No document is open.',
      'Open the message in Google Docs and use its sidebar.',
    );
  }
  const read = readRegisters(world);
  const one = findIncident(read, id);
  const text = readText(world, fileId);
  const facts = read.facts.get(one.registerId);
  const calendar = calendarOf(one, facts);
  const known = new Map(
    commitmentsIn(one.clocked.events).map(made => [made.key, made]),
  );
  const next = one.obligations.find(
    ({audience, due, state}) =>
      audience === 'customers' &&
      due !== '' &&
      ['pending', 'due soon', 'overdue'].includes(state.kind),
  );
  const found = findCommitments(
    text,
    world.now,
    calendar,
    offsetAt(calendar, world.now),
  ).map((promise): FoundPromise => {
    const key = keyOf(id, fileId, promise.text);
    const made = known.get(key);
    // What was confirmed holds as it was said then; "within two hours" does not move with every look.
    const dueAt = made?.dueAt ?? promise.dueAt;
    const owner = made?.owner ?? '';
    return {
      key,
      text: promise.text,
      kind: promise.kind,
      dueAt,
      owner,
      confirmed: made !== undefined,
      doubt: promise.doubt,
      problem: commitmentProblem(
        {...promise, dueAt},
        owner,
        made?.said ?? world.now,
        next?.due ?? '',
        next?.why ?? '',
      ),
    };
  });
  return {incidentId: id, fileId, promises: found, me: world.me.email};
}

/** The writer confirms promises, each with an owner: from now on they are clocks. */
export function confirmPromises(world: World, input: unknown): PromiseView {
  const by = signedIn(world);
  const {incidentId, promises} = readPromises(input);
  const view = promiseView(world, incidentId);
  const wrong = promises.filter(({owner}) => !isAddress(owner.trim()));
  if (wrong.length > 0) {
    throw new UserError(
      'No promise was confirmed.',
      'Every promise needs somebody who keeps it.',
      'Write a complete address beside each.',
      wrong.map(({key}) => ({
        field: `promise.${key}`,
        message: 'Write a complete address.',
      })),
    );
  }
  const chosen = promises.flatMap(({key, owner}) => {
    const found = view.promises.find(one => one.key === key);
    return found && !found.confirmed && found.dueAt !== ''
      ? [{found, owner: owner.trim().toLowerCase()}]
      : [];
  });
  if (chosen.length === 0) return view;
  const one = findIncident(readRegisters(world), incidentId);
  recordEvents(
    world,
    one.registerId,
    () =>
      chosen.map(({found, owner}): ClockEvent => ({
        key: `${found.key}:promised`,
        incident: incidentId,
        event: 'promised',
        obligation: found.key,
        at: world.now,
        by,
        to: owner,
        until: found.dueAt,
        words: `${found.kind}|customers|${found.text.slice(0, 500)}`,
        recordedAt: world.now,
      })),
    fresh => ({
      append: fresh.map(({key, to, until, words}) => ({
        tab: 'journal',
        cells: journalRow({
          at: world.now,
          incident: incidentId,
          event: 'clock',
          text: `Promised by ${inWords(until)}, kept by ${to}: "${words.split('|').slice(2).join('|')}"`,
          by,
          recordedAt: world.now,
          key,
        }),
      })),
    }),
  );
  return promiseView(world, incidentId);
}

/** The same sentence in the same document is the same promise. */
function keyOf(incidentId: string, fileId: string, text: string): string {
  return `${incidentId}:${shortHash(`${fileId} ${text}`)}`;
}

function readText(world: World, fileId: string): string {
  try {
    const {text} = run(
      world.transport,
      all({text: ask(world.documents.read(fileId))}),
    );
    return bodyOf(text);
  } catch (error) {
    throw explained(
      error,
      'The text cannot be read.',
      'Try again in a moment.',
    );
  }
}

function bodyOf({segments}: DocumentText): string {
  return segments
    .filter(({place}) => place === 'body')
    .flatMap(({paragraphs}) => paragraphs.map(({text}) => text.trim()))
    .join('\n');
}
