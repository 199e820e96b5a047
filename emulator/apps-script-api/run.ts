import type {script_v1} from 'googleapis/build/src/apis/script/v1';
import {admits} from '../appsscript/host/access';
import type {ScriptHost} from '../appsscript/host/host';
import type {Projects, ScriptProject} from '../appsscript/projects/projects';
import {TIME_IS_UP} from '../appsscript/host/sandbox';
import type {ApiCall, Handlers} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import {forbidden, notFound} from './access';

const TYPE = 'type.googleapis.com/google.apps.script.v1';

/**
 * `scripts.run`. Google also demands that the caller's client belongs to the script's Cloud project; clients of
 * the emulator have none, so that is not checked.
 * Source: https://developers.google.com/apps-script/api/reference/rest/v1/scripts/run
 */
export function runHandlers(host: ScriptHost): Handlers {
  return {
    'script.scripts.run': call => {
      const body = call.body as script_v1.Schema$ExecutionRequest;
      if (!body.function)
        throw invalid('Request contains an invalid argument.');
      const {project, version} = target(host.runtime.projects, call, body);
      const {outcome} = host.run({
        scriptId: project.scriptId,
        function: body.function,
        parameters: (body.parameters as unknown[] | undefined) ?? [],
        as: call.caller.email,
        version,
        surface: 'api',
      });
      if (outcome.ok) {
        const result = outcome.value === null ? {} : {result: outcome.value};
        return {
          done: true,
          response: {'@type': `${TYPE}.ExecutionResponse`, ...result},
        };
      }
      return {done: true, error: errorOf(outcome.error)};
    },
  };
}

/** Which content a call runs: the head for its owner in `devMode`, else what is deployed. */
function target(
  projects: Projects,
  call: ApiCall,
  {devMode}: script_v1.Schema$ExecutionRequest,
): {project: ScriptProject; version: number | 'head'} {
  const id = String(call.params.scriptId);
  const own = projects.get(id);
  const [project, deployment] = own
    ? [own, own.deployments.slice(-1)[0]]
    : (projects.deployed(id) ?? []);
  if (!project) throw notFound();
  if (devMode && project.owner === call.caller.email) {
    return {project, version: 'head'};
  }
  const version = deployment?.versionNumber;
  if (version === undefined) throw notFound();
  const {executionApi} = projects.program(project, version).manifest;
  if (!admits(executionApi?.access, project.owner, call.caller.email)) {
    throw forbidden();
  }
  return {project, version};
}

function errorOf(error: {name: string; message: string; stack: string}) {
  const timeout = error === TIME_IS_UP;
  return {
    code: timeout ? 10 : 3,
    message: timeout ? 'SCRIPT_TIMEOUT' : 'ScriptError',
    details: [
      {
        '@type': `${TYPE}.ExecutionError`,
        errorMessage: `${error.name}: ${error.message}`,
        errorType: 'ScriptError',
        scriptStackTraceElements: framesOf(error.stack),
      },
    ],
  };
}

/** Frames of a V8 stack, deepest first. */
function framesOf(
  stack: string,
): readonly {readonly function: string; readonly lineNumber: number}[] {
  return stack.split('\n').flatMap(line => {
    const [, name, number] =
      /at (?:(\S+) \()?[^()]+:(\d+):\d+\)?$/.exec(line) ?? [];
    if (number === undefined) return [];
    return [{function: name ?? '', lineNumber: Number(number)}];
  });
}
