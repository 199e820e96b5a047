import {
  isSameDay,
  paceInWords,
  paceOf,
  waits,
  withRun,
} from '../core/base/sweep-pace';
import {because, failedAs} from '../world/ask/explain';
import type {SweepNote, SweepPart} from '../world/capability';
import type {ReviewWorld} from '../world/review-world';
import {sharedReading} from '../world/shared-reading';

/**
 * A run of the trigger itself: none when the day's quota of its account would not last at this pace. What it used is
 * counted whatever became of it.
 */
export function sweepInTime(
  parts: readonly SweepPart[],
  open: () => ReviewWorld,
): void {
  const {spending, me, now} = open();
  const before = spending.load();
  if (before && isSameDay(before, me.email, now) && waits(before, now)) {
    console.log(paceInWords(paceOf(before, now)));
    return;
  }
  try {
    sweepEverything(parts, open);
  } finally {
    spending.save(withRun(before, me.email, now, spending.used()));
  }
}

/**
 * One run of the five-minute trigger. Its parts share one look at the register, so that a run with nothing to do costs
 * the same however many parts there are. No part keeps another from running; only when all came to their end it is
 * noted, and what went wrong is thrown afterwards, so that Google tells the owner of the trigger. What the account may
 * not do is no fault of the run: it is said in the log.
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
  const first = open();
  const installation = first.installation.load();
  if (installation === null) return;
  // Before the rows that are judged by them; see there.
  const {heads} = first;
  heads.taken();
  const shared = sharedReading(first, installation.registerId, [
    ...new Set(parts.flatMap(({reads}) => reads)),
  ]);
  for (const part of parts) {
    const world = open();
    try {
      const note = ended(part, {
        ...world,
        heads,
        register: shared.forOne(world.register),
      });
      missed.push(...(note.missed ?? []));
      if (note.undone) console.warn(`Sweep, ${part.key}: ${note.undone}`);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  if (!noted) return;
  const {sweeps, now} = open();
  sweeps.ended(now, missed);
}

function ended(part: SweepPart, world: ReviewWorld): SweepNote {
  try {
    return part.run(world) ?? {};
  } catch (error) {
    if (!failedAs(error, 'forbidden')) throw error;
    return {undone: because(error)};
  }
}
