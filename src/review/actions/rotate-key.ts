import {UserError} from '../../core/base/user-error';
import {ask, type Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {explained} from '../../world/ask/explain';
import {repeatable} from '../../world/ask/make-once';
import {signedIn} from '../../world/incidents/register-facts';
import {run} from '../../world/ask/waves';

/**
 * A new key for signatures. Retired, the old one still vouches for what was signed before; forgotten, nothing does, and
 * every review that is under way has to be answered anew. Only whoever owns the register, or may edit it where a shared
 * drive owns it, may ask for it.
 */
export function rotateReviewKey(
  world: ReviewWorld,
  before: 'retire' | 'forget',
): string {
  const me = signedIn(world).toLowerCase();
  const installation = world.installation.load();
  if (installation === null) {
    throw refusal('Set-up has not run yet.', 'Run set-up first.');
  }
  try {
    const allowed = run(
      world.transport,
      mayRotate(world, installation.registerId, me),
    );
    if (!allowed) {
      throw refusal(
        'Only the owner of the register may do this.',
        'Ask the account that ran set-up.',
      );
    }
  } catch (error) {
    throw explained(error, 'The key was not changed.', 'Try again.');
  }
  world.mutex.exclusive(() => world.secrets.rotate(world.now, before));
  return before === 'retire'
    ? 'A new key signs from now on. What was signed before holds.'
    : 'A new key signs from now on. What was signed before counts no more: running reviews have to be answered anew.';
}

function* mayRotate(
  {files}: ReviewWorld,
  registerId: string,
  me: string,
): Strand<boolean> {
  const owners = (yield* repeatable(files.accessOf(registerId))).filter(
    ({role}) => role === 'owner',
  );
  if (owners.length === 0) return (yield* ask(files.facts(registerId))).canEdit;
  return owners.some(
    ({who}) => who.type === 'user' && who.email.toLowerCase() === me,
  );
}

function refusal(why: string, remedy: string): UserError {
  return new UserError('The key was not changed.', why, remedy);
}
