import type {RunRequest, RunResult} from './contracts';
import {Execution} from './execution';
import type {Program} from './projects';
import {Runtime} from './runtime';
import {execute, type ScriptError, TIME_IS_UP} from './sandbox';
import {SourceError} from './source-check';
import type {Tenant} from './tenant';

/** Real ms of computing after which an endless loop is assumed. */
const CPU_LIMIT_MS = 10_000;

/** A result with what kind of object the function returned: `HtmlOutput`, `TextOutput`, `Finished` (a card). */
export type TypedResult = RunResult & {readonly kind: string};

export interface ScriptHost {
  readonly runtime: Runtime;
  /** Runs to the end at once, in this thread. A lock somebody else holds is refused after its time. */
  run(request: RunRequest): TypedResult;
}

export function createScriptHost(tenant: Tenant): ScriptHost {
  const runtime = new Runtime(tenant);
  return {
    runtime,
    run(request) {
      const prepared = prepare(runtime, request);
      if ('outcome' in prepared) return prepared;
      const ended = execute(prepared.invocation(CPU_LIMIT_MS), json => {
        const answer = prepared.answer(json);
        if (typeof answer === 'string') return answer;
        return answer.decide(false) ?? answer.decide(true) ?? '';
      });
      const result = prepared.finish(ended);
      tenant.ground.store.flush();
      return result;
    },
  };
}

/** The execution, ready to start, or why it cannot. */
export function prepare(
  runtime: Runtime,
  request: RunRequest,
): Execution | TypedResult {
  const project = runtime.projects.get(request.scriptId);
  if (project === undefined) {
    return failed(`Script ${request.scriptId} was not found.`);
  }
  let program: Program;
  try {
    program = runtime.programFor(project);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return failed(error.message, 'SyntaxError');
  }
  const refusal = notCallable(program, request);
  if (refusal !== undefined) return failed(refusal);
  return new Execution(runtime, program, request);
}

/** Names ending in `_` are private to the script. Source: https://developers.google.com/apps-script/guides/html/communication#private_functions */
function notCallable(
  {functions}: Program,
  {function: name, surface}: RunRequest,
): string | undefined {
  const fromOutside = surface === 'page' || surface === 'api';
  if (functions.has(name) && !(fromOutside && name.endsWith('_'))) {
    return undefined;
  }
  return `Script function not found: ${name}`;
}

function failed(message: string, name = 'Exception'): TypedResult {
  const error: ScriptError = {name, message, stack: `${name}: ${message}`};
  return {
    outcome: {ok: false, error},
    kind: '',
    effects: [],
    logs: [],
    trace: {executionId: '', calls: [], elapsedMs: 0},
  };
}

export {TIME_IS_UP};
