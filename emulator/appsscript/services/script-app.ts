import type {Execution, Methods} from '../host/execution';
import {Refusal} from '../host/refusal';
import {Triggers} from '../triggers/triggers';
import type {TriggerRule} from '../triggers/triggers';
import {SCOPE} from './scopes';

/** Source: https://developers.google.com/apps-script/guides/services/quotas */
const MOST_TRIGGERS = 20;

/** How often a rule runs, in minutes; null for one-shots. */
function interval(rule: TriggerRule): number | null {
  if (rule.everyMinutes !== undefined) return rule.everyMinutes;
  if (rule.everyHours !== undefined) return rule.everyHours * 60;
  return null;
}

/**
 * An add-on may run a clock trigger at most once an hour.
 * Source: https://developers.google.com/workspace/add-ons/concepts/editor-triggers; the words are reported.
 */
function checkFloor(rule: TriggerRule): void {
  const minutes = interval(rule);
  if (minutes === null || minutes >= 60) return;
  throw new Refusal(
    'The recurrence interval for an Add-on trigger must be at least one hour.',
  );
}

/**
 * What runs when a trigger fires: one made in the editor runs the head, one of a web app what that runs, one of an
 * add-on what is installed.
 * Source: https://developers.google.com/apps-script/concepts/deployments; that the editor's run the head is reported.
 */
function versionOf({surface, version, container}: Execution['request']): {
  version?: number | 'head';
} {
  if (version !== undefined) return {version};
  const inEditor = surface === 'api' && container === undefined;
  return inEditor ? {version: 'head'} : {};
}

/**
 * An add-on has one trigger of each type for each person and
 * file. Source: https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
function checkAddOn(
  {container}: Execution['request'],
  existing: readonly {readonly documentId?: string}[],
): void {
  if (existing.some(({documentId}) => documentId === container?.fileId)) {
    throw new Refusal(
      'The add-on has created too many time-based triggers in this document for this Google user account.',
    );
  }
}

function create(execution: Execution, handler: string, rule: TriggerRule) {
  const {runtime, program, request} = execution;
  const triggers = new Triggers(runtime.tenant.ground);
  const {scriptId} = program.project;
  const existing = triggers.of(scriptId, request.as);
  if (Object.keys(rule).length === 0) {
    throw new Refusal(
      'The trigger could not be created: choose when it runs before calling create.',
    );
  }
  if (existing.length >= MOST_TRIGGERS) {
    throw new Refusal(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const installed = runtime.installation(scriptId) !== undefined;
  const inAddOn = installed && request.container !== undefined;
  const {triggerFloor} = runtime.tenant.ground.settings;
  if (inAddOn || (installed && triggerFloor === 'everywhere')) checkFloor(rule);
  if (inAddOn) checkAddOn(request, existing);
  return triggers.create({
    scriptId,
    handler,
    owner: request.as,
    rule,
    createdAt: execution.now,
    ...versionOf(request),
    ...(inAddOn ? {documentId: request.container?.fileId} : {}),
  });
}

export const scriptApp: Methods = {
  'service.ScriptApp.getOAuthToken': {
    mode: 'FULL',
    answer: ({runtime, program, request}) =>
      runtime.tokenFor(program, request.as),
  },
  'service.ScriptApp.getProjectTriggers': {
    scopes: SCOPE.triggers,
    mode: 'FULL',
    answer: ({runtime, program, request}) =>
      new Triggers(runtime.tenant.ground).of(
        program.project.scriptId,
        request.as,
      ),
  },
  'service.ScriptApp.deleteTrigger': {
    scopes: SCOPE.triggers,
    mode: 'FULL',
    answer: ({runtime, program, request}, [id]) => {
      const triggers = new Triggers(runtime.tenant.ground);
      const {scriptId} = program.project;
      if (!triggers.delete(String(id), scriptId, request.as)) {
        throw new Refusal('Could not find trigger.');
      }
    },
  },
  'service.ClockTriggerBuilder.create': {
    scopes: SCOPE.triggers,
    mode: 'FULL',
    answer: (execution, [handler, rule]) =>
      create(execution, String(handler), rule as TriggerRule),
  },
};
