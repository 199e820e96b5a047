import {Random} from '../../kernel/ids';
import {AddOns} from './add-ons';
import {failed, type RunRequest, type TypedResult} from '../contracts';
import {METHODS} from '../services/methods';
import {Execution} from './execution';
import type {Program} from '../projects/projects';
import {Runtime} from './runtime';
import {type Ended, execute} from './sandbox';
import {Schedule} from './schedule';
import {SourceError} from '../projects/source-check';
import type {Tenant} from '../tenant';
import {Threads} from './threads';
import {TriggerRuns} from '../triggers/trigger-runs';
import {visit, type Visit, type WebAppAnswer} from './web-app';

/** The Apps Script side of a Workspace. */
export class ScriptHost {
  readonly runtime: Runtime;
  readonly addOns: AddOns;
  readonly triggers: TriggerRuns;
  /** Change it to see progress in a browser (`pace` 1), or to find endless loops sooner. */
  readonly real = {pace: 0, cpuLimitMs: 30_000};
  private readonly threads = new Threads();
  private readonly side = new Schedule(this.threads, this.real);

  /** @param joined called for every new Workspace: at first, and after each reset. */
  constructor(tenant: Tenant, joined: (host: ScriptHost) => void) {
    this.runtime = new Runtime(tenant, () => joined(this));
    const run = (request: RunRequest): TypedResult => this.run(request);
    this.addOns = new AddOns(this.runtime, run);
    this.triggers = new TriggerRuns(this.runtime, run);
    this.runtime.reset();
  }

  /** Runs to the end at once, in this thread. A lock that another execution holds is refused after its time. */
  run(request: RunRequest): TypedResult {
    const prepared = prepare(this.runtime, request);
    if ('outcome' in prepared) return prepared;
    const ended = execute(prepared.invocation(this.real.cpuLimitMs), json => {
      const answer = prepared.answer(json);
      if (typeof answer === 'string') return answer;
      return answer.decide(false) ?? answer.decide(true) ?? '';
    });
    return this.finish(prepared, ended);
  }

  /**
   * Runs in a thread of its own, so that a person sees progress and locks are really waited for. The order of
   * calls among such runs is that of their arrival.
   */
  runInWorker(request: RunRequest): Promise<TypedResult> {
    const prepared = prepare(this.runtime, request);
    if ('outcome' in prepared) return Promise.resolve(prepared);
    return new Promise(resolve => {
      this.side.start(prepared, ended => resolve(this.finish(prepared, ended)));
    });
  }

  /**
   * Runs all at once, in threads, every call served when all stand still: a true interleaving which the seed
   * repeats exactly.
   */
  async runInterleaved(
    requests: readonly RunRequest[],
    seed: number,
  ): Promise<readonly TypedResult[]> {
    const prepared = requests.map(request => prepare(this.runtime, request));
    const live = prepared.filter(one => !('outcome' in one)).length;
    const real = {...this.real, pace: 0};
    const schedule = new Schedule(this.threads, real, new Random(seed));
    return Promise.all(
      prepared.map(one => {
        if ('outcome' in one) return one;
        return new Promise<TypedResult>(resolve => {
          const finish = (ended: Ended) => resolve(this.finish(one, ended));
          schedule.start(one, finish, live);
        });
      }),
    );
  }

  /** Ends the idle threads. */
  close(): Promise<void> {
    return this.threads.close();
  }

  /** Closes an execution and remembers where the add-on was used. */
  private finish(execution: Execution, ended: Ended): TypedResult {
    const {scriptId, container, surface} = execution.request;
    if (container && (surface === 'menu' || surface === 'page')) {
      this.addOns.enable(scriptId, container.fileId);
    }
    this.runtime.end(execution.request);
    return execution.finish(ended);
  }

  /** Answers a request to a web app. */
  visit(request: Visit): WebAppAnswer {
    return visit(this.runtime, inner => this.run(inner), request);
  }

  /** The installed script to run when nobody names one. */
  defaultScriptId(): string | undefined {
    return this.addOns.first();
  }

  /** Runs the triggers that are due. */
  tick(): void {
    this.triggers.tick();
  }

  nextDue(): number | undefined {
    return this.triggers.nextDue();
  }

  /** After a reset of the Workspace: nothing is remembered. */
  reset(): void {
    this.runtime.reset();
  }
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
    program = runtime.programFor(project, request.version);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return failed(error.message, 'SyntaxError');
  }
  const refusal = notCallable(program, request);
  if (refusal !== undefined) return failed(refusal);
  const tooMany = runtime.begin(request);
  if (tooMany !== undefined) return failed(tooMany);
  return new Execution(runtime, program, request, METHODS);
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
