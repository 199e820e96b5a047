import {SWEEP} from '../core/base/sweep-function';

/**
 * Makes the five-minute trigger, once. Only a script that is not run as an add-on may fire that often; an add-on's
 * own trigger fires hourly at most. Source: https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
export function installSweepTrigger(): void {
  const installed = ScriptApp.getProjectTriggers().some(
    trigger => trigger.getHandlerFunction() === SWEEP,
  );
  if (installed) return;
  ScriptApp.newTrigger(SWEEP).timeBased().everyMinutes(5).create();
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
