import {UserError} from '../../core/base/user-error';
import {ask, type Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {explained, failedAs} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import type {Actor, Refusal, Standing} from '../rules/state/allowed';
import type {ReviewCase} from './review-book';

/** The person who is signed in, as the table of who may do what sees them. */
export function actorIn(
  world: ReviewWorld,
  {incident, level}: Pick<ReviewCase, 'incident' | 'level'>,
  canEdit: boolean,
): Actor {
  return {
    canEdit,
    isCommander: lower(incident.roles.commander) === lower(world.me.email),
    overrides: level?.overrides ?? false,
  };
}

/** @throws UserError with the sentence of the table, unless there is none. */
export function refuse(what: string, refusal: Refusal | null): void {
  if (refusal) throw new UserError(what, refusal.why, refusal.remedy);
}

export function readersOf({
  book,
}: Pick<ReviewCase, 'book'>): Standing['readers'] {
  const {csOps, csLeadership} = book.register.settings;
  return {csOps: csOps.length > 0, csLeadership: csLeadership.length > 0};
}

/**
 * Whether they may edit the document. A lock takes that right from everybody for the time being; who has it all the
 * same may still see who has access, which readers may not. One round trip, three at a lock.
 */
export function mayEditText(
  world: ReviewWorld,
  fileId: string,
  what: string,
): boolean {
  try {
    return run(world.transport, mayEdit(world, fileId));
  } catch (error) {
    throw explained(error, what, 'Try again in a moment.');
  }
}

function* mayEdit(world: ReviewWorld, fileId: string): Strand<boolean> {
  const {canEdit} = yield* ask(world.files.facts(fileId));
  if (canEdit) return true;
  try {
    if (!(yield* ask(world.lock.isLocked(fileId)))) return false;
    yield* ask(world.permissions.held(fileId));
    return true;
  } catch (error) {
    if (!failedAs(error, 'forbidden')) throw error;
    return false;
  }
}

export function lower(email: string): string {
  return email.trim().toLowerCase();
}
