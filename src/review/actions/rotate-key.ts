import {UserError} from '../../core/base/user-error';
import type {ReviewWorld} from '../../world/review-world';
import {requireOwner} from '../../world/owners';
import {adoptRecords} from './adopt-records';

const UNCHANGED = 'The key was not changed.';

/**
 * A new key for signatures, for owners of the installation. Retired, the old one still vouches for what was signed before.
 * Forgotten, it vouches for nothing: texts under review have to be signed anew. What has been released stays released,
 * because the head of each record vouches for its rows whatever their key.
 */
export function rotateReviewKey(
  world: ReviewWorld,
  before: 'retire' | 'forget',
): string {
  if (world.installation.load() === null) {
    throw new UserError(
      UNCHANGED,
      'Set-up has not run yet.',
      'Run set-up first.',
    );
  }
  requireOwner(world, UNCHANGED);
  if (before === 'forget') adoptRecords(world, UNCHANGED);
  world.mutex.exclusive(() => world.secrets.rotate(world.now, before));
  return before === 'retire'
    ? 'A new key signs from now on. What was signed before holds.'
    : 'A new key is used from now on. Approvals made with the old one no longer count: open reviews must be answered again; released texts stay released.';
}
