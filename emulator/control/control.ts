import type {Container, RunRequest} from '../appsscript/contracts';
import type {WireRequest, WireResponse} from '../kernel/contracts';
import {json} from '../kernel/wire';
import {EXAMPLE} from '../outside/example';
import {posts} from '../outside/exchange';
import {pageIncidents} from '../outside/statuspage';
import type {Workspace} from '../workspace';
import {BODIES, ControlError, readRequest, type RunBody} from './requests';
import type {ScriptDoor} from './script-door';

export type ControlAnswer = (wire: WireRequest) => unknown;

const PREFIX = '/_emulator/';

/**
 * The paths that steer the emulator itself: reset, clock, faults, calls, outbox, what stands at services outside, people, settings, run.
 * They need no token; the server listens on this machine only.
 */
export class Control {
  private readonly answers = new Map<string, ControlAnswer>();

  constructor(
    private readonly workspace: Workspace,
    private readonly scripts: ScriptDoor = workspace.scripts,
  ) {
    this.add('POST', 'reset', wire => this.reset(wire));
    this.add('GET', 'clock', () => this.clock());
    this.add('POST', 'clock', wire => this.moveClock(wire));
    this.add('GET', 'faults', () => ({rules: workspace.faults.list()}));
    this.add('POST', 'faults', wire => {
      workspace.faults.set(readRequest(BODIES.faults, wire.body));
      return {rules: workspace.faults.list()};
    });
    this.add('GET', 'calls', wire => this.calls(wire));
    this.add('DELETE', 'calls', () => void workspace.calls.clear());
    this.add('GET', 'outbox', () => ({messages: workspace.outbox}));
    this.add('GET', 'outside', () => ({
      known: EXAMPLE,
      posts: [...posts(workspace.ground).values()],
      statuspage: [...pageIncidents(workspace.ground).values()],
    }));
    this.add('GET', 'people', () => this.people());
    this.add('GET', 'settings', () => workspace.ground.settings);
    this.add('POST', 'settings', wire => {
      workspace.configure(readRequest(BODIES.settings, wire.body));
      return workspace.ground.settings;
    });
    this.add('POST', 'run', wire =>
      this.run(readRequest(BODIES.run, wire.body)),
    );
  }

  /** Adds a path of another part, `open` for `/_emulator/open`. */
  add(method: string, path: string, answer: ControlAnswer): void {
    this.answers.set(`${method} ${PREFIX}${path}`, answer);
  }

  /** Undefined for a path outside `/_emulator/`. */
  async handle(wire: WireRequest): Promise<WireResponse | undefined> {
    const path = wire.url.split('?')[0];
    if (!path.startsWith(PREFIX)) return undefined;
    const answer = this.answers.get(`${wire.method} ${path}`);
    if (!answer) {
      const offered = [...this.answers.keys()].join(', ');
      const message = `There is no ${wire.method} ${path}. There is: ${offered}.`;
      return json(404, {error: {message}});
    }
    try {
      return json(200, (await answer(wire)) ?? {});
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      return json(error.status, {error: {message: error.message}});
    }
  }

  private reset(wire: WireRequest): unknown {
    const {clock, now, seed, settings} = readRequest(BODIES.reset, wire.body);
    this.workspace.reset({
      ...(clock && {clock}),
      ...(now !== undefined && {start: now}),
      ...(seed !== undefined && {seed}),
      ...(settings && {settings}),
    });
    return this.clock();
  }

  private clock(): unknown {
    const {clock} = this.workspace.ground;
    const now = clock.now();
    return {now: new Date(now).toISOString(), nowMs: now, mode: clock.mode};
  }

  /** Triggers that become due on the way run at their time, not all at the end. */
  private moveClock(wire: WireRequest): unknown {
    const asked = readRequest(BODIES.clock, wire.body);
    const {clock} = this.workspace.ground;
    if (asked.mode === 'manual') clock.hold();
    if (asked.mode === 'live') clock.release();
    const target =
      asked.now ?? clock.now() + (asked.advanceMs ?? asked.advance ?? 0);
    if (target < clock.now() && asked.now !== undefined) {
      const at = new Date(clock.now()).toISOString();
      throw new ControlError(
        409,
        `The clock stands at ${at} and cannot go back, because stored times would lie in the future. Reset with "now" to start earlier.`,
      );
    }
    const {scripts} = this;
    for (;;) {
      const due = scripts.nextDue?.();
      if (due === undefined || due > target) break;
      clock.advance(Math.max(0, due - clock.now()));
      scripts.tick?.();
      if (scripts.nextDue?.() === due) break;
    }
    clock.advance(Math.max(0, target - clock.now()));
    scripts.tick?.();
    return this.clock();
  }

  private calls(wire: WireRequest): unknown {
    const query = new URLSearchParams(wire.url.split('?')[1] ?? '');
    const {calls} = this.workspace;
    return {
      count: calls.count,
      byMethod: calls.byMethod(),
      calls: calls.list(Number(query.get('since') ?? 0)),
    };
  }

  private people(): unknown {
    const {directory} = this.workspace;
    return {
      people: directory.people(),
      groups: directory
        .groupAddresses()
        .map(email => ({email, members: directory.group(email)})),
    };
  }

  private run(asked: RunBody): unknown {
    if (!this.workspace.directory.person(asked.as)) {
      throw new ControlError(
        400,
        `as: nobody has the address "${asked.as}". GET /_emulator/people lists everybody.`,
      );
    }
    const scriptId = asked.scriptId ?? this.scripts.defaultScriptId();
    if (scriptId === undefined) {
      throw new ControlError(
        409,
        'scriptId: no add-on is installed. Name a script or install one.',
      );
    }
    const request: RunRequest = {
      scriptId,
      function: asked.function,
      parameters: asked.parameters,
      as: asked.as,
      surface: asked.surface ?? (asked.documentId ? 'menu' : 'api'),
      ...(asked.authMode && {authMode: asked.authMode}),
      ...(asked.documentId && {
        container: this.container(asked.as, asked.documentId, asked.selection),
      }),
    };
    return this.scripts.runInWorker?.(request) ?? this.scripts.run(request);
  }

  private container(
    as: string,
    fileId: string,
    selection: RunBody['selection'],
  ): Container {
    const kind = this.workspace.editorOf(as, fileId);
    if (!kind) {
      throw new ControlError(
        404,
        `documentId: "${fileId}" is no document or spreadsheet that ${as} may open.`,
      );
    }
    return {fileId, kind, ...(selection && {selection})};
  }
}
