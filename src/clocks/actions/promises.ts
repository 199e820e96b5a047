import {isAddress} from '../../core/incident/incident';
import {oneLine} from '../../core/base/clean-text';
import {UserError} from '../../core/base/user-error';
import {
  withoutSuggested,
  type DocumentText,
} from '../../core/documents/document-text';
import {journalRow} from '../../core/register/journal';
import {ask} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {all, run} from '../../world/ask/waves';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {PromiseView} from '../contract';
import {
  judgePromises,
  promisedEvent,
  promiseWords,
  standingEvent,
  standingWords,
  type JudgedPromise,
} from './judge-promises';
import type {ReadIncident} from './read-clocks';
import {readPromises} from './read-input';
import {findIncident, readRegisters} from './read-registers';
import {recordEvents} from './record-events';

/**
 * Every promise with a time in the text that is open, with what speaks against signing it: nobody owns it, it cannot be
 * measured, it is over, or it contradicts the running clock. At most three calls.
 */
export function promiseView(world: World, incidentId: unknown): PromiseView {
  return viewOf(world, look(world, String(incidentId)));
}

interface Look {
  readonly one: ReadIncident;
  readonly fileId: string;
  readonly promises: readonly JudgedPromise[];
}

function look(world: World, id: string): Look {
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
  const facts = read.facts.get(one.registerId);
  if (!facts) throw new Error('An incident was read from no register.');
  const lines = readLines(world, fileId);
  return {
    one,
    fileId,
    promises: judgePromises(lines, fileId, one, facts, world.now),
  };
}

function viewOf(world: World, {one, fileId, promises}: Look): PromiseView {
  return {
    incidentId: one.clocked.incident.id,
    fileId,
    promises: promises.map(promise => {
      const {key, text, kind, dueAt, owner, confirmed, stands} = promise;
      return {
        key,
        text,
        kind,
        dueAt,
        owner,
        confirmed,
        doubt:
          promise.doubt ||
          (confirmed || promise.problem?.is === 'over' ? '' : promise.tooSoon),
        problem: promise.problem?.why ?? '',
        needsReason: needsReason(promise),
        stands: stands ? `${stands.by}: ${stands.reason}` : '',
      };
    }),
    me: world.me.email,
  };
}

/** Its words are signed, and the time they name is not what it should be: somebody may decide that they go out all the same. */
function needsReason({problem}: JudgedPromise): boolean {
  return problem?.is === 'over' || problem?.is === 'later';
}

/**
 * The writer confirms promises, each with an owner: from now on they are clocks. One whose time is over, or later than the
 * clock, stands as it was signed once a reason is given; whoever may release the text may say so. The reason goes into the
 * journal, and the promise counts as what it is: late from the beginning.
 */
export function confirmPromises(world: World, input: unknown): PromiseView {
  const by = signedIn(world);
  const {incidentId, promises} = readPromises(input);
  const looked = look(world, incidentId);
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
  const chosen = promises.flatMap(({key, owner, reason = ''}) => {
    const found = looked.promises.find(one => one.key === key);
    return found && found.dueAt !== ''
      ? [
          {
            found,
            owner: owner.trim().toLowerCase(),
            reason: needsReason(found) ? oneLine(reason) : '',
          },
        ]
      : [];
  });
  const over = chosen.filter(
    ({found, reason}) => found.problem?.is === 'over' && reason === '',
  );
  if (over.length > 0) {
    throw new UserError(
      'No promise was confirmed.',
      'The time of one is over.',
      'Say why it goes out all the same, or write another time.',
      over.map(({found}) => ({
        field: `stands.${found.key}`,
        message: 'Say why, or write another time into the text.',
      })),
    );
  }
  const wanted = chosen.filter(
    ({found, reason}) => !found.confirmed || reason !== '',
  );
  if (wanted.length === 0) return viewOf(world, looked);
  const {events} = looked.one.clocked;
  recordEvents(
    world,
    looked.one.registerId,
    () =>
      wanted.map(({found, owner, reason}) =>
        reason === ''
          ? promisedEvent(found, incidentId, owner, by, world.now, events)
          : standingEvent(found, incidentId, owner, by, world.now, reason),
      ),
    fresh => ({
      append: fresh.map(({key, event, obligation, to, until, words}) => ({
        tab: 'journal',
        cells: journalRow({
          at: world.now,
          incident: incidentId,
          event: 'clock',
          text:
            event === 'let stand'
              ? standingWords(
                  wanted.find(({found}) => found.key === obligation)?.found
                    .text ?? '',
                  until,
                  words,
                )
              : promiseWords(until, to, words),
          by,
          recordedAt: world.now,
          key,
        }),
      })),
    }),
  );
  return promiseView(world, incidentId);
}

function readLines(world: World, fileId: string): readonly string[] {
  try {
    const {text} = run(
      world.transport,
      all({text: ask(world.documents.read(fileId))}),
    );
    return linesOf(text);
  } catch (error) {
    throw explained(
      error,
      'The text cannot be read.',
      'Try again in a moment.',
    );
  }
}

/** Headers and footers, too: what is there goes out as well. */
function linesOf({segments}: DocumentText): readonly string[] {
  return segments.flatMap(({paragraphs}) =>
    paragraphs.map(({text}) => withoutSuggested(text)),
  );
}
