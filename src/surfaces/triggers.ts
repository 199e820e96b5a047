import {SWEEP} from '../core/base/sweep-function';
import type {SweepRhythm} from '../setup/contract';

/**
 * Makes the five-minute trigger, once. Only a script that is not run as an add-on may fire that often; an add-on's
 * own trigger fires hourly at most, and some report the same of every trigger of a script that is one.
 * Source: https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
export function installSweepTrigger(): SweepRhythm {
  const installed = ScriptApp.getProjectTriggers().some(
    trigger => trigger.getHandlerFunction() === SWEEP,
  );
  if (installed) return 'as before';
  try {
    ScriptApp.newTrigger(SWEEP).timeBased().everyMinutes(5).create();
    return 'every five minutes';
  } catch (error) {
    if (!/at least one hour/.test(String(error))) throw error;
    ScriptApp.newTrigger(SWEEP).timeBased().everyHours(1).create();
    return 'every hour: Google allows no more here';
  }
}

/**
 * Whether a trigger of the person running it started this run. Pages may call any function with any argument, but
 * nobody else's triggers can be listed. Source: https://developers.google.com/apps-script/reference/script/script-app#getprojecttriggers
 */
export function isRunOfOwnTrigger(
  event: GoogleAppsScript.Events.TimeDriven | undefined,
): boolean {
  const uid: unknown = event?.triggerUid;
  return (
    typeof uid === 'string' &&
    ScriptApp.getProjectTriggers().some(
      trigger => trigger.getUniqueId() === uid,
    )
  );
}
