/** What the five-minute trigger calls. */
import {googleReviewWorld, googleWorld} from './composition';
import type {Answer} from './core/base/answer';
import {activePerson, triggerPerson} from './google/people/person';
import {SWEEP_PARTS} from './product';
import type {SweepRhythm} from './setup/contract';
import {answer} from './surfaces/answer';
import {requireEveryScope} from './surfaces/require-scopes';
import {sweepEverything, sweepInTime} from './surfaces/sweep';
import {installSweepTrigger, isRunOfOwnTrigger} from './surfaces/triggers';
import {isSweeper} from './world/owners';

/** Time-driven, every five minutes: finishes what was interrupted, takes up answers, reminds; less often where a day's quota runs short. */
export function sweep(event?: GoogleAppsScript.Events.TimeDriven): void {
  const own = isRunOfOwnTrigger(event);
  const me = own ? triggerPerson() : activePerson();
  const open = () => googleReviewWorld(me);
  if (own && isSweeper(googleWorld(me))) sweepInTime(SWEEP_PARTS, open);
  else sweepEverything(SWEEP_PARTS, open, false);
}

/** Run once from the script editor or from Check installation, by the account the sweep shall have. */
export function installSweep(): Answer<SweepRhythm> {
  const done = answer(
    () => {
      requireEveryScope();
      return installSweepTrigger();
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
      ? `The sweep is installed, ${done.value}.`
      : `${done.what} ${done.why} ${done.remedy}`,
  );
  return done;
}
