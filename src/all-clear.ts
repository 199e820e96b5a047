/**
 * Resolving is one action (S4-9): clocks record it and tell the team; then the last word to customers and the last status
 * page entry are prepared (S1-11, S1-14, S4-14), as every message is made. Nothing goes out.
 */
import {declareAllClear as allClear} from './clocks/actions/declare-all-clear';
import type {
  AllClearForm,
  ClockBoard,
  ClocksFunctions,
} from './clocks/contract';
import {clockBoard} from './clocks/views/clock-board';
import {googleReviewWorld} from './composition';
import {shortHash} from './core/base/short-hash';
import {UserError} from './core/base/user-error';
import {makeMessage} from './messages/actions/make-message';
import {answer} from './surfaces/answer';
import type {ReviewWorld} from './world/review-world';

export function declareAllClear(
  form: AllClearForm,
): ReturnType<ClocksFunctions['declareAllClear']> {
  return answer(() => resolveWithMessages(googleReviewWorld(), form));
}

const LAST_WORDS = ['resolution', 'status'] as const;

/**
 * Pressed again it makes what is missing and nothing twice. A message that cannot be made now keeps nothing from being
 * resolved: the board offers to make it.
 */
export function resolveWithMessages(
  world: ReviewWorld,
  form: AllClearForm,
): ClockBoard {
  const board = allClear(world, form);
  let made = 0;
  for (const kind of LAST_WORDS) {
    try {
      makeMessage(world, {
        incidentId: form.incidentId,
        kind,
        operation: `all-clear-${kind}-${shortHash(`${form.incidentId} ${form.resolvedAt}`)}`,
        sinceLast: '',
        nextAt: '',
      });
      made++;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return made === 0 ? board : clockBoard(world);
}
