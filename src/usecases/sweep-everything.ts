import type {ReviewWorld} from '../ports/review-world';
import {sweepReviews} from './review/sweep-reviews';
import {sweep} from './sweep';

/**
 * One run of the five-minute trigger. Neither part keeps the other from running; only when both came to their end it
 * is noted, and what went wrong is thrown afterwards, so that Google tells the owner of the trigger.
 *
 * @param open The world anew for each part, because time goes on.
 * @param noted Whether this run tells people when answers were collected last. Anybody may call the function by hand,
 *   also somebody who can open next to nothing.
 */
export function sweepEverything(
  open: () => ReviewWorld,
  noted: boolean = true,
): void {
  const failures: unknown[] = [];
  let missed: readonly string[] = [];
  const parts = [
    () => void sweep(open()),
    () => {
      missed = sweepReviews(open()).missed;
    },
  ];
  for (const part of parts) {
    try {
      part();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  if (!noted) return;
  const {sweeps, now} = open();
  sweeps.ended(now, missed);
}
