import {UserError} from '../../core/base/user-error';
import type {Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {explained, failedAs} from '../../world/ask/explain';
import {repeatable} from '../../world/ask/make-once';
import {run} from '../../world/ask/waves';

/**
 * Refuses people who may not edit the document. A lock takes that right from everybody for the time being; who has
 * it all the same may still see who has access, which readers may not.
 */
export function requireEditor(
  world: ReviewWorld,
  fileId: string,
  what: string,
): void {
  let allowed: boolean;
  try {
    allowed = run(world.transport, mayEdit(world, fileId));
  } catch (error) {
    throw explained(error, what, 'Try again in a moment.');
  }
  if (allowed) return;
  throw new UserError(
    what,
    'Only people who may edit the document can do this.',
    'Ask the communications lead.',
  );
}

function* mayEdit(world: ReviewWorld, fileId: string): Strand<boolean> {
  const {canEdit} = yield* repeatable(world.files.facts(fileId));
  if (canEdit) return true;
  try {
    if (!(yield* repeatable(world.lock.isLocked(fileId)))) return false;
    yield* repeatable(world.permissions.held(fileId));
    return true;
  } catch (error) {
    if (!failedAs(error, 'forbidden')) throw error;
    return false;
  }
}
