import {createActivity} from './activity/service';
import {createCalendar} from './calendar/service';
import {createServiceUsage} from './cloud/service-usage';
import {createDocs} from './docs/service';
import {createDrive} from './drive/service';
import {createGmail} from './gmail/service';
import {Tokens} from './kernel/authenticate';
import {Calls} from './kernel/calls';
import {Clock, type Millis} from './kernel/clock';
import {
  DEFAULT_SETTINGS,
  type Ground,
  type Service,
  type Settings,
} from './kernel/contracts';
import {Dispatcher} from './kernel/dispatch';
import {Faults} from './kernel/faults';
import {Ids, Random} from './kernel/ids';
import {Latency} from './kernel/latency';
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

export type Parts = ReturnType<typeof compose>;

/**
 * Joins the parts of a workspace. Each time anew, so that a reset forgets everything.
 *
 * @param onChange called when something waits to be written.
 */
export function compose(options: WorkspaceOptions, onChange: () => void) {
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
    store,
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
    createActivity(ground, drive.items, directory),
    createDocs(ground, drive.gate, directory),
    createSheets(ground, drive.gate, directory),
    createCalendar(ground, directory),
    createGmail(ground, directory),
    createServiceUsage(ground),
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
