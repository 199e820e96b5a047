import {createScriptHost, type ScriptHost} from './appsscript/host';
import {createDocs} from './docs/service';
import {createDrive} from './drive/service';
import {Tokens} from './kernel/authenticate';
import {Calls} from './kernel/calls';
import {Clock, type Millis} from './kernel/clock';
import type {
  DriveGate,
  Ground,
  Service,
  Settings,
  WireRequest,
  WireResponse,
} from './kernel/contracts';
import {ApiError} from './kernel/errors';
import {type CallContext, Dispatcher, type Exchange} from './kernel/dispatch';
import {Faults} from './kernel/faults';
import {Ids, Random} from './kernel/ids';
import {Latency} from './kernel/latency';
import {answerOAuth} from './kernel/oauth';
import {Quotas} from './kernel/quotas';
import {loadState, saveState} from './kernel/saved-state';
import {type Backing, Store} from './kernel/store';
import {Organisation} from './people/organisation';
import {createPeople} from './people/people-api';
import {createSheets} from './sheets/service';
import {loadSurface} from './surface/load';

export interface WorkspaceOptions {
  /** `manual` (the default) stands still until it is moved; `live` follows the wall clock. */
  readonly clock?: 'manual' | 'live';
  /** The first instant; stored data goes on from its own. */
  readonly start?: Millis;
  /** The same seed gives the same ids and sampled latencies. */
  readonly seed?: number;
  readonly settings?: Partial<Settings>;
  /** Where data survives; memory only when absent. */
  readonly backing?: Backing;
}

const DEFAULT_SETTINGS: Settings = {
  domain: 'example.com',
  searchLag: 0,
  commentLag: 0,
  latency: 'none',
  quotas: false,
};

/** A mail somebody or something sent; nothing leaves this machine. */
export interface OutboxMessage {
  readonly id: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
}

const EDITORS = [
  ['document', 'application/vnd.google-apps.document'],
  ['spreadsheet', 'application/vnd.google-apps.spreadsheet'],
] as const;

/** How long changes may wait in memory before they are written, in ms. */
const FLUSH_WITHIN = 20;

/**
 * A Google Workspace of one organisation, in this process.
 *
 * `reset` builds everything anew: read parts (`workspace.ground`) when they are needed, do not keep them.
 */
export class Workspace {
  private parts: Parts;
  private flushing: NodeJS.Timeout | undefined;
  private readonly afterReset: (() => void)[] = [];

  constructor(private options: WorkspaceOptions = {}) {
    this.parts = this.build();
    this.scripts = createScriptHost(this);
    this.afterReset.push(() => this.scripts.runtime.reset());
  }

  get ground(): Ground {
    return this.parts.ground;
  }
  get directory(): Organisation {
    return this.parts.directory;
  }
  get gate(): DriveGate {
    return this.parts.gate;
  }
  get calls(): Calls {
    return this.parts.calls;
  }
  get faults(): Faults {
    return this.parts.faults;
  }
  get latency(): Latency {
    return this.parts.latency;
  }
  get tokens(): Tokens {
    return this.parts.tokens;
  }
  get dispatcher(): Dispatcher {
    return this.parts.dispatcher;
  }
  get outbox(): readonly OutboxMessage[] {
    return [
      ...this.ground.store.collection<OutboxMessage>('mail.outbox').values(),
    ];
  }

  /** Runs the tenant's scripts. */
  scripts: ScriptHost;

  /** Which editor opens the file for that person; undefined when it is neither, or not theirs to see. */
  editorOf(
    email: string,
    fileId: string,
  ): 'document' | 'spreadsheet' | undefined {
    const caller = {email, project: 'external', scopes: 'all' as const};
    return EDITORS.find(([, mimeType]) => {
      try {
        this.gate.require(caller, fileId, 'read', mimeType);
        return true;
      } catch (error) {
        if (error instanceof ApiError) return false;
        throw error;
      }
    })?.[0];
  }

  /** Answers one REST request. @throws NoAnswer when a fault rule lets it time out. */
  dispatch(wire: WireRequest, context?: CallContext): WireResponse {
    return (
      answerOAuth(wire, this.tokens, this.directory) ??
      this.dispatcher.dispatch(wire, context)
    );
  }

  /** Like `dispatch`, with the call's record, and without throwing. */
  exchange(wire: WireRequest, context?: CallContext): Exchange {
    return this.dispatcher.exchange(wire, context);
  }

  /** A JSON call as a person. The body is parsed where it is JSON, text otherwise, undefined for 204. */
  request(
    email: string,
    method: string,
    url: string,
    body?: unknown,
  ): {readonly status: number; readonly body: unknown} {
    const response = this.dispatch({
      method,
      url,
      headers: {
        authorization: `Bearer user:${email}`,
        'content-type': 'application/json',
      },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    });
    return {status: response.status, body: readJson(response)};
  }

  /** Changes tenant switches from the next call on. */
  configure(settings: Partial<Settings>): void {
    Object.assign(this.parts.settings, settings);
  }

  /** Back to the example organisation and nothing else; options given here hold from now on. */
  reset(options: Omit<WorkspaceOptions, 'backing'> = {}): void {
    this.options = {
      ...this.options,
      ...options,
      settings: {...this.options.settings, ...options.settings},
    };
    this.ground.store.clear();
    this.parts = this.build();
    for (const listener of this.afterReset) listener();
  }

  /** For parts outside that hold on to the ground. */
  onReset(listener: () => void): void {
    this.afterReset.push(listener);
  }

  /** Writes what changed; happens by itself within 20 ms when there is a backing. */
  flush(): void {
    clearTimeout(this.flushing);
    this.flushing = undefined;
    this.ground.store.flush();
  }

  close(): void {
    this.flush();
    this.ground.store.close();
  }

  private build(): Parts {
    return build(this.options, () => {
      if (!this.options.backing || this.flushing) return;
      this.flushing = setTimeout(() => this.flush(), FLUSH_WITHIN);
      this.flushing.unref();
    });
  }
}

export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  return new Workspace(options);
}

type Parts = ReturnType<typeof build>;

function build(options: WorkspaceOptions, onChange: () => void) {
  const settings: {-readonly [K in keyof Settings]: Settings[K]} = {
    ...DEFAULT_SETTINGS,
    ...options.settings,
  };
  const seed = options.seed ?? 1;
  const store: Store = new Store(options.backing, {
    onChange,
    beforeFlush: () => saveState(store, clock, random),
  });
  const saved = loadState(store);
  const random = new Random(saved?.random ?? seed);
  const clock = saved
    ? new Clock(
        saved.mode,
        saved.mode === 'live' ? Date.now() + saved.offset : saved.now,
      )
    : new Clock(options.clock ?? 'manual', options.start);
  const ground: Ground = {store, clock, random, ids: new Ids(random), settings};
  const directory = new Organisation(ground);
  const calls = new Calls();
  const faults = new Faults();
  // A sequence of its own: whether latencies are sampled must not change the ids.
  const latency = new Latency(settings, new Random(seed ^ 0x5eed));
  const tokens = new Tokens(directory);
  const dispatcher = new Dispatcher({
    surface: loadSurface(),
    tokens,
    clock,
    settings,
    calls,
    faults,
    latency,
    quotas: new Quotas(clock),
    onDefect: (error, method) =>
      console.error(`Emulator defect in ${method}:`, error),
  });
  const drive = createDrive(ground, directory);
  const services: readonly Service[] = [
    createPeople(directory),
    drive,
    createDocs(ground, drive.gate, directory),
    createSheets(ground, drive.gate, directory),
  ];
  for (const service of services) dispatcher.add(service);
  return {
    settings,
    ground,
    directory,
    gate: drive.gate,
    calls,
    faults,
    latency,
    tokens,
    dispatcher,
  };
}

function readJson(response: WireResponse): unknown {
  const text = response.body.toString('utf8');
  if (text === '') return undefined;
  const type = response.headers['content-type'] ?? '';
  return type.startsWith('application/json') ? JSON.parse(text) : text;
}
