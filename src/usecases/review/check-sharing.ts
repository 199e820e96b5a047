import {
  sharingDifferences,
  type SharingDifference,
} from '../../domain/review/compare-sharing';
import type {Strand} from '../../ports/call';
import type {ReviewWorld} from '../../ports/review-world';
import {explained} from '../explain';
import {repeatable} from '../make-once';
import {run} from '../waves';
import {expectedFor, repaired} from './bring-access';
import {findCase, type ReviewCase} from './review-book';
import {readText, stateOf} from './review-texts';

/** How a document's real access differs from what its state asks for: inherited access, links and outsiders included. */
export function checkSharing(
  world: ReviewWorld,
  fileId: string,
): readonly SharingDifference[] {
  const reviewed = findCase(world, fileId);
  try {
    return run(world.transport, compared(world, reviewed));
  } catch (error) {
    throw explained(
      error,
      'Access could not be checked.',
      'Only people who may edit the document can see who has access.',
    );
  }
}

/**
 * Repairs every difference that can be repaired on the document itself, one after the other, and answers what is
 * left: access that comes from a folder above.
 */
export function repairSharing(
  world: ReviewWorld,
  fileId: string,
): readonly SharingDifference[] {
  const reviewed = findCase(world, fileId);
  try {
    return run(
      world.transport,
      (function* (): Strand<readonly SharingDifference[]> {
        for (const {repair} of yield* compared(world, reviewed)) {
          if (repair !== null) yield* repaired(world, fileId, repair);
        }
        return yield* compared(world, reviewed);
      })(),
    );
  } catch (error) {
    throw explained(
      error,
      'Access was not repaired to its end.',
      'Try again; what is right already stays.',
    );
  }
}

function* compared(
  world: ReviewWorld,
  reviewed: ReviewCase,
): Strand<readonly SharingDifference[]> {
  const text = yield* readText(world, reviewed.fileId);
  const held = yield* repeatable(world.permissions.held(reviewed.fileId));
  const {phase} = stateOf(reviewed, text);
  return sharingDifferences(
    held,
    expectedFor(reviewed, phase),
    reviewed.book.register.settings.domain,
  );
}
