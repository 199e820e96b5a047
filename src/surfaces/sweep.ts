import type {SweepPart} from '../world/capability';
import type {ReviewWorld} from '../world/review-world';

/**
 * One run of the five-minute trigger. No part keeps another from running; only when all came to their end it is
 * noted, and what went wrong is thrown afterwards, so that Google tells the owner of the trigger.
 *
 * @param open The world anew for each part, because time goes on.
 * @param noted Whether this run tells people when answers were collected last. Anybody may call the function by hand,
 *   also somebody who can open next to nothing.
 */
export function sweepEverything(
  parts: readonly SweepPart[],
  open: () => ReviewWorld,
  noted: boolean = true,
): void {
  const failures: unknown[] = [];
  const missed: string[] = [];
  for (const part of parts) {
    try {
      missed.push(...part.run(open()));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  if (!noted) return;
  const {sweeps, now} = open();
  sweeps.ended(now, missed);
}
