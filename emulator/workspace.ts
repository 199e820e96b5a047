import {Tokens} from './kernel/authenticate';
import {Calls} from './kernel/calls';
import {Clock, type Millis} from './kernel/clock';
import type {
  Ground,
  Service,
  Settings,
  WireRequest,
  WireResponse,
} from './kernel/contracts';
import {type CallContext, Dispatcher, type Exchange} from './kernel/dispatch';
import {Faults} from './kernel/faults';
import {Ids, Random} from './kernel/ids';
import {Latency} from './kernel/latency';
import {Quotas} from './kernel/quotas';
import {type Backing, Store} from './kernel/store';
import {Organisation} from './people/organisation';
import {createPeople} from './people/people-api';
import {loadSurface} from './surface/load';

export interface WorkspaceOptions {
  /** `manual` (the default) stands still until it is moved; `live` follows the wall clock. */
  readonly clock?: 'manual' | 'live';
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

export type Workspace = ReturnType<typeof createWorkspace>;

/** A Google Workspace of one organisation, in this process. */
export function createWorkspace(options: WorkspaceOptions = {}) {
  const settings: {-readonly [K in keyof Settings]: Settings[K]} = {
    ...DEFAULT_SETTINGS,
    ...options.settings,
  };
  const store = new Store(options.backing);
  const clock = new Clock(options.clock ?? 'manual', options.start);
  const random = new Random(options.seed ?? 1);
  const ground: Ground = {
    store,
    clock,
    random,
    ids: new Ids(random),
    settings,
  };
  const directory = new Organisation(ground);
  const calls = new Calls();
  const faults = new Faults();
  const latency = new Latency(
    settings,
    new Random((options.seed ?? 1) ^ 0x5eed),
  );
  const quotas = new Quotas(clock);
  const tokens = new Tokens(directory);
  const dispatcher = new Dispatcher({
    surface: loadSurface(),
    tokens,
    clock,
    settings,
    calls,
    faults,
    latency,
    quotas,
    onDefect: (error, method) =>
      console.error(`Emulator defect in ${method}:`, error),
    onHandled: () => {},
  });
  const services: Service[] = [createPeople(directory)];
  for (const service of services) dispatcher.add(service);

  return {
    ground,
    directory,
    calls,
    faults,
    latency,
    quotas,
    tokens,
    dispatcher,
    /** Answers one request. @throws NoAnswer when a fault rule lets it time out. */
    dispatch: (wire: WireRequest, context?: CallContext): WireResponse =>
      dispatcher.dispatch(wire, context),
    /** Like `dispatch`, with the call's record, and without throwing. */
    exchange: (wire: WireRequest, context?: CallContext): Exchange =>
      dispatcher.exchange(wire, context),
    /** A JSON call as a person. */
    request(
      email: string,
      method: string,
      url: string,
      body?: unknown,
    ): {readonly status: number; readonly body: unknown} {
      const response = dispatcher.dispatch({
        method,
        url,
        headers: {
          authorization: `Bearer user:${email}`,
          'content-type': 'application/json',
        },
        body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      });
      return {status: response.status, body: readJson(response)};
    },
    close(): void {
      store.close();
    },
  };
}

/** Parsed where it is JSON, else the text; undefined for no content. */
function readJson(response: WireResponse): unknown {
  const text = response.body.toString('utf8');
  if (text === '') return undefined;
  const type = response.headers['content-type'] ?? '';
  return type.startsWith('application/json') ? JSON.parse(text) : text;
}
