import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type {
  RunRequest,
  TypedResult,
} from '../../../emulator/appsscript/contracts';
import type {FileRecord} from '../../../emulator/drive/records';
import type {Settings} from '../../../emulator/kernel/contracts';
import type {Backing} from '../../../emulator/kernel/store';
import {createWorkspace, type Workspace} from '../../../emulator/workspace';
import type {
  AddOnCards,
  CardHost,
} from '../../../emulator/appsscript/host/add-ons';
import {deployLocally} from '../../../scripts/deploy-locally';
import {inAnyDrive, KEPT_IN, placeFor} from '../shared-drive';
import type {Answer} from '../../../src/core/base/answer';
import type {SetupForm, SetupView} from '../../../src/setup/contract';

export const ADMIN = 'admin@example.com';
export const BOT = 'bot@example.com';
export const LEAD = 'comms.lead@example.com';
export const WRITER = 'writer@example.com';
export const COMMANDER = 'commander@example.com';
export const SME = 'sme@example.com';
export const CSM = 'csm@example.com';
export const OUTSIDER = 'outsider@elsewhere.example';

export const SETUP: SetupForm = {
  preset: 'level-1-4',
  writers: ['comms-team@example.com', BOT],
  domainReads: true,
  idPrefix: 'INC',
};

const SETTINGS: Partial<Settings> = {latency: 'median', searchLag: 2000};

/** Where set-up has put things. */
export interface Places {
  readonly registerId: string;
  readonly folderId: string;
  readonly templates: Readonly<Record<string, string>>;
}

/** Records that changed since an office was made from its mould, by collection and id; null where one is gone. */
type Changed = Map<string, Map<string, string | null>>;

interface SinceMould {
  readonly changed: Changed;
  readonly fork: (workspace: Workspace) => Office;
}

const notFromMould: SinceMould = {
  changed: new Map(),
  fork: () => {
    throw new Error('Only copies of a mould can be forked.');
  },
};

/** Without what is ISO text or ms since 1970. */
export function withoutTimes(text: string): string {
  return text.replace(TIMES, '<time>');
}

const TIMES = /\d{4}-\d\d-\d\dT[\d:.]+Z|\b1[5-9]\d{11}\b(\.\d+)?/g;

/** The bundle, installed in a Workspace, and the people who use it. */
export class Office {
  constructor(
    readonly workspace: Workspace,
    readonly scriptId: string,
    private readonly since: SinceMould = notFromMould,
  ) {
    // A busy machine is not an endless loop.
    workspace.scripts.real.cpuLimitMs = 120_000;
  }

  /** Another office in which everything is as it is here now, but for caches. @throws Error when not made from a mould. */
  fork(): Office {
    this.workspace.flush();
    return this.since.fork(this.workspace);
  }

  /** What differs from the mould it was made from, but for times; the same text where nothing else does. */
  changes(): string {
    this.workspace.flush();
    const records = [...this.since.changed].flatMap(([name, changed]) =>
      [...changed].map(([id, json]) => `${name} ${id} ${json}`),
    );
    return withoutTimes(records.sort().join('\n'));
  }

  /** Runs a function of the bundle to its end, as that person. */
  run(
    as: string,
    name: string,
    parameters: readonly unknown[] = [],
    more: Partial<RunRequest> = {},
  ): TypedResult {
    return this.workspace.scripts.run(this.request(as, name, parameters, more));
  }

  request(
    as: string,
    name: string,
    parameters: readonly unknown[] = [],
    more: Partial<RunRequest> = {},
  ): RunRequest {
    return {
      scriptId: this.scriptId,
      function: name,
      parameters,
      as,
      surface: 'page',
      ...more,
    };
  }

  /** What a page function answers. @throws Error when the run itself failed. */
  answer<T>(
    as: string,
    name: string,
    parameters: readonly unknown[] = [],
    more: Partial<RunRequest> = {},
  ): Answer<T> {
    return answerOf<T>(this.run(as, name, parameters, more));
  }

  /** The value of a page function. @throws Error with its problem when there is none. */
  value<T>(
    as: string,
    name: string,
    parameters: readonly unknown[] = [],
    more: Partial<RunRequest> = {},
  ): T {
    const answer = this.answer<T>(as, name, parameters, more);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  }

  sweep(): TypedResult {
    return this.run(BOT, 'sweep', [], {surface: 'trigger'});
  }

  /** The body of a REST call. @throws Error when it is refused. */
  rest<T>(as: string, method: string, url: string, body?: unknown): T {
    const asked = inAnyDrive(method, url);
    const answer = this.workspace.request(as, method, asked, body);
    if (answer.status >= 300) {
      throw new Error(
        `${method} ${url}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
    return answer.body as T;
  }

  later(minutes: number): void {
    this.workspace.ground.clock.advance(minutes * 60_000);
  }

  get places(): Places {
    const [stored] = this.workspace.ground.store
      .collection<Readonly<Record<string, string>>>('script.properties')
      .values();
    return JSON.parse(stored.installation) as Places;
  }

  /** Every file of everybody, the trashed included; not the roots. */
  files(): readonly FileRecord[] {
    return [
      ...this.workspace.ground.store
        .collection<FileRecord>('drive.files')
        .values(),
    ].filter(({parent}) => parent !== null);
  }

  /** What the product has written on a file: kind, incident, operation. */
  mark(file: FileRecord): Readonly<Record<string, string>> {
    return Object.assign({}, ...Object.values(file.appProperties)) as Record<
      string,
      string
    >;
  }
}

export function answerOf<T>({outcome}: TypedResult): Answer<T> {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value as Answer<T>;
}

/** The bundle without set-up. */
export function emptyOffice(settings: Partial<Settings> = {}): Office {
  const workspace = createWorkspace({settings: {...SETTINGS, ...settings}});
  return new Office(workspace, deployLocally(workspace));
}

/** What the card add-on shows that person; it is deployed for it, as it is no part of what everybody gets. */
export function cardsOf(
  {workspace}: Office,
  email: string,
  host: CardHost,
): readonly AddOnCards[] {
  const {addOns} = workspace.scripts;
  if (addOns.homepages(email, host).length === 0) {
    deployLocally(workspace, true);
  }
  return addOns.homepages(email, host);
}

/** Emptied before every run of the tests. */
const MOULDS = path.resolve(__dirname, '../../../build/moulds');

/** A mould as plain JSON. */
interface KeptMould {
  readonly records: readonly (readonly [
    string,
    readonly (readonly [string, string])[],
  ])[];
  readonly shared: Shared;
  readonly scriptId: string;
}

type Shared = readonly (readonly [string, string, unknown])[];

function sharedOf({ground}: Workspace): Shared {
  return SHARED.flatMap(name =>
    [...ground.store.collection(name).entries()].map(
      ([id, record]) => [name, id, record] as const,
    ),
  );
}

/** Collections whose records are replaced and never changed in place, so that Workspaces may share them. */
const SHARED = ['sheets.rows', 'sheets.books', 'script.projects'];

/**
 * Copies of one Workspace, each as if it had been worked in alone: same ids, same time, same randomness. One
 * takes milliseconds, where set-up takes a second.
 */
export class Mould {
  private readonly records: Map<string, Map<string, string>>;
  private readonly shared: Shared;
  private readonly scriptId: string;

  /** The mould of that name, made by whichever test file of this run comes first and read by the others. */
  static once(name: string, make: () => Mould): Mould {
    const file = path.join(MOULDS, `${name}${KEPT_IN}.json`);
    if (existsSync(file)) {
      return new Mould(JSON.parse(readFileSync(file, 'utf8')) as KeptMould);
    }
    const made = make();
    const kept: KeptMould = {
      records: [...made.records].map(([key, known]) => [key, [...known]]),
      shared: made.shared,
      scriptId: made.scriptId,
    };
    mkdirSync(MOULDS, {recursive: true});
    // Renamed, so that nobody reads half a file.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${file}.${process.pid}`, file);
    return made;
  }

  /**
   * @param prepare what is done once, before the first copy.
   * @param from a mould to begin with, instead of an empty Workspace with the bundle.
   */
  constructor(prepare: ((office: Office) => void) | KeptMould, from?: Mould) {
    if (typeof prepare !== 'function') {
      this.records = new Map(
        prepare.records.map(([key, known]) => [key, new Map(known)]),
      );
      this.shared = prepare.shared;
      this.scriptId = prepare.scriptId;
      return;
    }
    this.records = new Map();
    from?.records.forEach((known, name) =>
      this.records.set(name, new Map(known)),
    );
    const workspace = createWorkspace({
      settings: SETTINGS,
      backing: {
        ...this.backing(),
        save: changes => {
          for (const [collection, id, json] of changes) {
            const known = this.records.get(collection) ?? new Map();
            this.records.set(collection, known);
            if (json === null) known.delete(id);
            else known.set(id, json);
          }
        },
      },
    });
    from?.share(workspace);
    const office = new Office(
      workspace,
      from?.scriptId ?? deployLocally(workspace),
    );
    prepare(office);
    workspace.flush();
    SHARED.forEach(name => this.records.delete(name));
    this.shared = sharedOf(workspace);
    this.scriptId = office.scriptId;
  }

  /** @param save gets whatever changes, when the copy is flushed. */
  copy(settings: Partial<Settings> = {}, save?: Backing['save']): Office {
    const changed: Changed = new Map();
    const workspace = createWorkspace({
      settings: {...SETTINGS, ...settings},
      backing: {
        ...this.backing(),
        save(changes) {
          for (const [collection, id, json] of changes) {
            const known = changed.get(collection) ?? new Map();
            changed.set(collection, known.set(id, json));
          }
          save?.(changes);
        },
      },
    });
    this.share(workspace);
    return new Office(workspace, this.scriptId, {
      changed,
      fork: now => this.withThose(changed, now).copy(settings),
    });
  }

  /** This mould with what has changed since in a copy. */
  private withThose(changed: Changed, workspace: Workspace): Mould {
    const records = new Map(this.records);
    for (const [collection, changes] of changed) {
      if (SHARED.includes(collection)) continue;
      const known = new Map(records.get(collection));
      for (const [id, json] of changes) {
        if (json === null) known.delete(id);
        else known.set(id, json);
      }
      records.set(collection, known);
    }
    return new Mould({
      records: [...records].map(([key, known]) => [key, [...known]]),
      shared: sharedOf(workspace),
      scriptId: this.scriptId,
    });
  }

  private share({ground}: Workspace): void {
    for (const [name, id, record] of this.shared) {
      ground.store.collection(name).set(id, record);
    }
  }

  private backing(): Backing {
    return {
      load: name => this.records.get(name)?.entries() ?? [],
      clear: () => {},
      close: () => {},
    };
  }
}

let installed: Mould | undefined;

/** A Workspace where the admin has set the product up, ten minutes ago. */
export function installedOffice(
  settings: Partial<Settings> = {},
  save?: Backing['save'],
): Office {
  installed ??= Mould.once(
    'installed',
    () =>
      new Mould(office => {
        const {steps} = office.value<SetupView>(ADMIN, 'runSetup', [
          {...SETUP, ...placeFor(office.workspace)},
        ]);
        const failed = steps.filter(({state}) => state !== 'done');
        if (failed.length > 0) throw new Error(JSON.stringify(failed));
        office.later(10);
      }),
  );
  return installed.copy(settings, save);
}
