/** What the five-minute trigger calls. */
import {googleReviewWorld, googleWorld} from './composition';
import type {Answer} from './core/base/answer';
import {SWEEP_PARTS} from './product';
import {answer} from './surfaces/answer';
import {requireEveryScope} from './surfaces/require-scopes';
import {sweepEverything} from './surfaces/sweep';
import {installSweepTrigger, isRunOfOwnTrigger} from './surfaces/triggers';
import {isSweeper} from './world/owners';

/** Time-driven, every five minutes: finishes what was interrupted, takes up answers, reminds. */
export function sweep(event?: GoogleAppsScript.Events.TimeDriven): void {
  sweepEverything(
    SWEEP_PARTS,
    googleReviewWorld,
    isRunOfOwnTrigger(event) && isSweeper(googleWorld()),
  );
}

/** Run once from the script editor, by the account the sweep shall have. */
export function installSweep(): Answer<boolean> {
  requireEveryScope();
  const done = answer(
    () => {
      installSweepTrigger();
      return true;
    },
    {
      world: googleWorld,
      what: 'The sweep was not installed.',
      may: isSweeper,
    },
  );
  // Whoever runs it in the script editor sees the log and no return value.
  console.log(
    done.ok
      ? 'The sweep is installed.'
      : `${done.what} ${done.why} ${done.remedy}`,
  );
  return done;
}
