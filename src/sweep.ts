/** What the five-minute trigger calls. */
import {googleReviewWorld} from './composition';
import {SWEEP_PARTS} from './product';
import {sweepEverything} from './surfaces/sweep';
import {installSweepTrigger, isRunOfOwnTrigger} from './surfaces/triggers';

/** Time-driven, every five minutes: finishes what was interrupted, takes up answers, reminds. */
export function sweep(event?: GoogleAppsScript.Events.TimeDriven): void {
  sweepEverything(SWEEP_PARTS, googleReviewWorld, isRunOfOwnTrigger(event));
}

/** The admin runs it once from the script editor, as the account the sweep shall have. */
export function installSweep(): void {
  installSweepTrigger();
}
