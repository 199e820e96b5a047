import {cleanText} from '../../core/base/clean-text';
import {UserError} from '../../core/base/user-error';
import {because, explained} from '../../world/ask/explain';
import type {ReviewWorld} from '../../world/review-world';
import {signedIn} from '../../world/incidents/register-facts';
import {isGivenUp, runningVersion} from '../rules/record/versions';
import {may} from '../rules/state/allowed';
import type {LeftOver} from './carry-out';
import {recordFacts} from './record-facts';
import {givenUpFact, undone} from './release/release-record';
import {openCase, type ReviewCase} from './review-book';
import {actorIn, mayEditText, refuse} from './who-acts';

const NOT_GIVEN_UP = 'The release was not given up.';

/**
 * Ends a release that does not come to its end, whoever began it: the lock goes, readers who were let in lose their
 * access, the PDF goes to the bin. What was signed stands; the reason is recorded. Refused once the mail to CS may have
 * gone. A run that is at it at the same moment stops at its next record and sends nothing.
 */
export function giveUpRelease(
  world: ReviewWorld,
  fileId: string,
  reason: string,
): readonly LeftOver[] {
  signedIn(world);
  const words = cleanText(reason);
  if (words === '') {
    throw new UserError(
      NOT_GIVEN_UP,
      'It needs a reason.',
      'Say why; it is recorded.',
    );
  }
  const {reviewed, records} = openCase(world, fileId);
  const actor = actorIn(
    world,
    reviewed,
    records && mayEditText(world, fileId, NOT_GIVEN_UP),
  );
  refuse(NOT_GIVEN_UP, may['give-up'](actor, reviewed));
  const version = runningVersion(reviewed.facts);
  if (!version) return [];
  const facts = write(world, reviewed, known =>
    may['give-up'](actor, {facts: known})
      ? []
      : [givenUpFact(world, reviewed, version, words)],
  );
  if (!isGivenUp(facts, version.number)) {
    // The mail has set out meanwhile, or it came to its end.
    refuse(NOT_GIVEN_UP, may['give-up'](actor, {facts}));
  }
  try {
    undone(world, {...reviewed, facts}, version);
    return [];
  } catch (error) {
    return [{fileId, step: 'lock', why: because(error)}];
  }
}

function write(
  world: ReviewWorld,
  {book, fileId, facts}: ReviewCase,
  wanted: Parameters<typeof recordFacts>[2][number]['facts'],
): ReviewCase['facts'] {
  try {
    const now = recordFacts(world, book.registerId, [{fileId, facts: wanted}]);
    return now.get(fileId) ?? facts;
  } catch (error) {
    throw explained(error, NOT_GIVEN_UP, 'Try again in a moment.');
  }
}
