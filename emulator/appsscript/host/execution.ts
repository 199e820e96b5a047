import type {
  AuthMode,
  Effect,
  RunRequest,
  RunResult,
  Trace,
  TypedResult,
} from '../contracts';
import type {LockAnswer, LockParty} from './locks';
import type {Program} from '../projects/projects';
import {Killed, lacksScopes, Refusal} from './refusal';
import type {Runtime} from './runtime';
import type {Ended, Invocation, ScriptError} from './sandbox';
import {TIME_IS_UP} from './sandbox';
import {serviceFault} from './service-fault';

/** Modelled ms an execution may last. Source: https://developers.google.com/apps-script/guides/services/quotas */
const LIMIT_MS: Readonly<Record<RunRequest['surface'], number>> = {
  menu: 360_000,
  page: 360_000,
  trigger: 360_000,
  api: 360_000,
  webapp: 360_000,
  simple: 30_000,
  card: 30_000,
};

/** A lock that somebody else holds: the call is answered when it is decided. */
export interface Blocked {
  readonly deadline: number;
  /** The answer once it is known, else undefined; `giveUp` refuses at the deadline. */
  decide(giveUp: boolean): string | undefined;
}

/** The host's side of one façade method. */
export interface Method {
  /** As Google's messages name it, when that is not the method's own name. */
  readonly shown?: string;
  /** OAuth scopes, any one of which suffices; none when absent. */
  readonly scopes?: readonly string[];
  /** The least authorisation; NONE when absent. */
  readonly mode?: AuthMode;
  /** The method stands for REST calls, which count and break by themselves. */
  readonly carriesRest?: boolean;
  readonly answer: (execution: Execution, args: readonly unknown[]) => unknown;
}

export type Methods = Readonly<Record<string, Method>>;

type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

/** One run of one function: its clock, its trace and what it did to the editor. */
export class Execution implements LockParty {
  readonly id: string;
  readonly effects: Effect[] = [];
  readonly startedAs: number;
  endedAs = Infinity;
  /** Set when the execution created or used something only allowed in one: the wave its next calls belong to. */
  wave = 0;
  private readonly logs: {severity: string; text: string}[] = [];
  private readonly calls: Trace['calls'][number][] = [];
  private readonly start: number;
  private elapsed = 0;
  private readonly overhead: number;
  private slept = 0;
  private ended: ScriptError | undefined;

  constructor(
    readonly runtime: Runtime,
    readonly program: Program,
    readonly request: RunRequest,
    private readonly methods: Methods,
  ) {
    const {ground, latency} = runtime.tenant;
    this.id = `exec-${ground.ids.text(12)}`;
    this.startedAs = runtime.next();
    this.overhead = latency.of(`execution.${request.surface}`);
    this.start = ground.clock.now() + this.overhead;
  }

  /** The execution's own time. In live mode that of the wall, with what it slept. */
  get now(): number {
    const {clock} = this.runtime.tenant.ground;
    return clock.mode === 'manual'
      ? this.start + this.elapsed
      : clock.now() + this.slept;
  }

  /** A manual workspace clock never lags behind an execution. */
  private follow(): void {
    const {clock} = this.runtime.tenant.ground;
    if (clock.mode === 'manual' && clock.now() < this.now) clock.set(this.now);
  }

  /** @throws Killed when the time limit is passed. */
  pass(ms: number): void {
    this.elapsed += ms;
    const limit = LIMIT_MS[this.request.surface];
    if (this.elapsed > limit) {
      this.elapsed = limit;
      this.follow();
      this.kill();
    }
    this.follow();
  }

  sleep(ms: number): void {
    this.slept += ms;
    this.pass(ms);
  }

  /** Ends the execution: by its time, or as Google ends one that lacks consent. Scripts cannot catch that. */
  kill(why: ScriptError = TIME_IS_UP): never {
    this.ended = why;
    throw new Killed();
  }

  invocation(cpuLimitMs: number): Invocation {
    const {surface, function: name, parameters} = this.request;
    return {
      files: this.program.scripts,
      function: name,
      parameters: JSON.stringify(parameters),
      travel:
        surface === 'page' || surface === 'api'
          ? 'plain'
          : surface === 'card' || surface === 'webapp'
            ? 'facade'
            : 'none',
      now: this.now,
      cpuLimitMs,
    };
  }

  /** Answers one call of the façade: JSON, or a lock that has to be waited for. Never throws. */
  answer(json: string): string | Blocked {
    if (this.ended) return this.refused(this.ended);
    this.follow();
    const [name, args] = JSON.parse(json) as [string, readonly unknown[]];
    try {
      const value = this.serve(name, args);
      return isWaiting(value) ? this.blocked(value) : this.answered(value);
    } catch (error) {
      return this.failed(error, name);
    }
  }

  private serve(name: string, args: readonly unknown[]): unknown {
    const method = this.methods[name];
    if (method === undefined) {
      throw new Refusal(`${name} is not answered by the host.`, 'Error');
    }
    if (!name.startsWith('service.')) return method.answer(this, args);
    const shown = method.shown ?? name.slice('service.'.length);
    this.require(shown, method.scopes ?? [], method.mode ?? 'NONE');
    if (method.carriesRest) return method.answer(this, args);
    const {faults, latency} = this.runtime.tenant;
    const fault = faults.decide(name);
    const latencyMs = latency.of(name);
    if (fault === undefined) {
      const value = this.counted(name, latencyMs, () =>
        method.answer(this, args),
      );
      this.pass(latencyMs);
      return value;
    }
    if (fault.effect) method.answer(this, args);
    this.record(name, latencyMs, ++this.wave, 'fault');
    this.pass(latencyMs);
    if (fault.answer === 'kill') this.kill();
    throw serviceFault(shown, fault.answer);
  }

  private counted(name: string, latencyMs: number, act: () => unknown) {
    const wave = ++this.wave;
    try {
      const value = act();
      this.record(name, latencyMs, wave, 200);
      return value;
    } catch (error) {
      this.record(name, latencyMs, wave, 400);
      throw error;
    }
  }

  private record(
    method: string,
    latencyMs: number,
    wave: number,
    status: number | 'fault',
  ): void {
    this.trace(method, latencyMs, wave, status);
    this.runtime.tenant.calls.record({
      method,
      caller: this.request.as,
      executionId: this.id,
      wave,
      latencyMs,
      status,
      at: this.now,
    });
  }

  /** For calls that the REST side has recorded already. */
  trace(
    method: string,
    latencyMs: number,
    wave: number,
    status: number | 'fault',
  ): void {
    this.calls.push({method, wave, latencyMs, status});
  }

  /** @throws Refusal when the manifest lacks every scope that would do, or the auth mode is too low. */
  require(shown: string, scopes: readonly string[], least: AuthMode): void {
    const modes = ['NONE', 'LIMITED', 'FULL'];
    const mode = this.request.authMode ?? 'FULL';
    const granted = this.runtime.granted(this.program, this.request.as);
    const covered =
      scopes.length === 0 || scopes.some(scope => granted.includes(scope));
    if (!covered || modes.indexOf(mode) < modes.indexOf(least)) {
      throw lacksScopes(shown, scopes);
    }
  }

  log(severity: Severity, text: string): void {
    this.logs.push({severity, text});
  }

  /** The execution is over: its locks are free. */
  finish(ended: Ended): TypedResult {
    this.follow();
    this.runtime.locks.releaseAll(this);
    this.endedAs = this.runtime.next();
    const outcome: RunResult['outcome'] = this.ended
      ? {ok: false, error: this.ended}
      : ended.ok
        ? {ok: true, value: ended.value}
        : {ok: false, error: ended.error};
    return {
      outcome,
      kind: ended.ok ? ended.kind : '',
      effects: this.effects,
      logs: this.logs,
      trace: {
        executionId: this.id,
        calls: this.calls,
        elapsedMs: this.overhead + this.elapsed,
      },
    };
  }

  private blocked(waiting: Waiting): Blocked {
    const finish = (answer: LockAnswer): string | undefined => {
      if (answer === 'undecided') return undefined;
      try {
        this.sleep(Math.max(0, answer.at - this.now));
        return this.answered(waiting.finish(answer.held));
      } catch (error) {
        return this.failed(error, 'lock');
      }
    };
    const {deadline} = waiting;
    return {
      deadline,
      decide: giveUp =>
        finish(giveUp ? {held: false, at: deadline} : waiting.ask()),
    };
  }

  private answered(value: unknown): string {
    return JSON.stringify({now: this.now, value});
  }

  private refused(error: {name: string; message: string}): string {
    return JSON.stringify({now: this.now, error});
  }

  private failed(error: unknown, method: string): string {
    if (error instanceof Killed) return this.refused(this.ended ?? TIME_IS_UP);
    if (error instanceof Refusal) {
      return this.refused({name: error.kind, message: error.message});
    }
    const text = error instanceof Error ? error.stack : String(error);
    return this.refused({
      name: 'Error',
      message: `Emulator defect in ${method}: ${text}`,
    });
  }
}

/** A lock somebody else holds, seen from the service that asked for it. */
export interface Waiting {
  readonly waiting: true;
  readonly deadline: number;
  ask(): LockAnswer;
  finish(held: boolean): unknown;
}

function isWaiting(value: unknown): value is Waiting {
  return typeof value === 'object' && value !== null && 'waiting' in value;
}
