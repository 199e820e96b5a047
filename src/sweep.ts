/** What the five-minute trigger calls. */
import {googleReviewWorld, googleWorld} from './composition';
import type {Answer} from './core/base/answer';
import {activePerson, triggerPerson} from './google/people/person';
import {SWEEP_PARTS} from './product';
import type {SweepRhythm} from './setup/contract';
import {answer} from './surfaces/answer';
import {requireEveryScope} from './surfaces/require-scopes';
import {sweepEverything} from './surfaces/sweep';
import {installSweepTrigger, isRunOfOwnTrigger} from './surfaces/triggers';
import {isSweeper} from './world/owners';

/** Time-driven, every five minutes: finishes what was interrupted, takes up answers, reminds. */
export function sweep(event?: GoogleAppsScript.Events.TimeDriven): void {
  const own = isRunOfOwnTrigger(event);
  const me = own ? triggerPerson() : activePerson();
  sweepEverything(
    SWEEP_PARTS,
    () => googleReviewWorld(me),
    own && isSweeper(googleWorld(me)),
  );
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
