import type {Clock} from './clock';
import type {Ids, Random} from './ids';
import type {Store} from './store';

/** On whose behalf a call is made, and by which program. */
export interface Caller {
  readonly email: string;
  /** The Cloud project: `appProperties` and PROJECT developer metadata are private to it. `external` for plain REST clients. */
  readonly project: string;
  /** Granted OAuth scopes; `all` for plain REST clients. */
  readonly scopes: readonly string[] | 'all';
}

/** A request as it stands on the wire, whatever carried it. Header names are lower case. */
export interface WireRequest {
  readonly method: string;
  /** Path with query, without origin: `/drive/v3/files?pageSize=2`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A request that matched a method of the published surface: parameters are typed, the body is checked JSON. */
export interface ApiCall {
  /** Google's own method id, `drive.files.copy`. */
  readonly method: string;
  readonly caller: Caller;
  /** Path and query parameters by name, converted to the type the surface declares (repeated ones are arrays). */
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly body: unknown;
  /** Uploaded bytes and their type, for `/upload` paths. */
  readonly media?: Media;
  /** Calls with the same value went out side by side (`fetchAll`). */
  readonly wave?: string;
}

export type ParamValue =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | undefined;

/** Bytes with their type. A handler that returns one answers with it instead of JSON. */
export class Media {
  constructor(
    readonly mimeType: string,
    readonly bytes: Buffer,
  ) {}
}

/** Answers one method, or throws an `ApiError`. Synchronous; JSON, `Media`, or undefined for 204. */
export type Handler = (call: ApiCall) => unknown;

/** Handlers by method id. */
export type Handlers = Readonly<Record<string, Handler>>;

/** What every part of the emulator stands on. */
export interface Ground {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly settings: Settings;
}

/** Tenant switches; changed through `/_emulator/reset` and `createEmulator`. */
export interface Settings {
  readonly domain: string;
  /** How long Drive search lags behind a write, in ms. Not published; assumed. */
  readonly searchLag: number;
  /** How long a comment takes to show in the other API, in ms. */
  readonly commentLag: number;
  /**
   * Comments and suggestions in the Docs API: `off` is a project that has not got them (their fields are
   * unknown), `unsaved` carries the text out and loses the comments, as `commentUpdateState` warns.
   */
  readonly docsComments: 'on' | 'off' | 'unsaved';
  /** How long an action takes to show in the Drive Activity API, in ms. Not published; assumed. */
  readonly activityLag: number;
  /** Whether the administrator lets programs read the domain’s directory (External Directory Sharing). */
  readonly directorySharing: boolean;
  /** Whether edition and administrator let people of the domain start approvals. */
  readonly approvals: boolean;
  /** `median` gives every call its median latency, `sampled` draws from the log-normal of the table. */
  readonly latency: 'none' | 'median' | 'sampled';
  /** Measured rows, looked at before the assumed ones of `latency.ts`; in ms. */
  readonly latencies: readonly {
    /** Glob over method ids. */
    readonly method: string;
    readonly median: number;
    readonly p95: number;
    readonly p995: number;
  }[];
  /** Whether per-minute and daily quotas are enforced. */
  readonly quotas: boolean;
  /** What people left unticked on the consent screen of scripts; everything else the manifest asks for is granted. */
  readonly consents: readonly {
    readonly who: string;
    /** Whole scopes, `https://www.googleapis.com/auth/drive`. */
    readonly without: readonly string[];
  }[];
  /** APIs nobody enabled in the Cloud projects of scripts, `drive`, `people`; plain REST clients are not concerned. */
  readonly disabledApis: readonly string[];
  /**
   * Standard Cloud projects by number, and who owns them. None: every script has a project with every API enabled. Else
   * a script has the APIs that were enabled in its project, and on its default project none.
   */
  readonly cloudProjects: readonly {
    readonly number: string;
    readonly owner: string;
  }[];
  /** Whether people have switched the Apps Script API on for programs such as clasp. */
  readonly appsScriptApi: boolean;
  /** How many requests of one `fetchAll` are really under way at once; 0 is all. People report 10 to 20. */
  readonly fetchWidth: number;
  /** How many requests a script may send for a person within a second; 0 is no limit. Not published. */
  readonly fetchBurst: number;
  /** Whether HtmlService cuts what looks like a comment out of scripts, in the harshest way reported. */
  readonly htmlComments: 'cut' | 'kept';
  /**
   * What `getService().getUrl()` answers where a script has several deployments: the one that was `asked`, or always
   * the `oldest`, as some report.
   */
  readonly webAppUrl: 'asked' | 'oldest';
  /** Whether the hourly floor of add-ons' triggers also holds in the editor and the web app of the same script. */
  readonly triggerFloor: 'addOn' | 'everywhere';
  /** Who may view script projects besides their owners; triggers of others do not run. */
  readonly scriptReaders: 'everybody' | readonly string[];
  /** Whether `Session.getActiveUser()` knows somebody in installable triggers; Google does not promise it. */
  readonly activeUserInTriggers: boolean;
}

/** A tenant in which nothing is in the way. */
export const DEFAULT_SETTINGS: Settings = {
  domain: 'example.com',
  searchLag: 0,
  commentLag: 0,
  docsComments: 'on',
  activityLag: 0,
  directorySharing: true,
  approvals: true,
  latency: 'none',
  latencies: [],
  quotas: false,
  consents: [],
  disabledApis: [],
  cloudProjects: [],
  appsScriptApi: true,
  fetchWidth: 15,
  fetchBurst: 0,
  htmlComments: 'cut',
  webAppUrl: 'asked',
  triggerFloor: 'addOn',
  scriptReaders: 'everybody',
  activeUserInTriggers: true,
};

/**
 * What a file of one MIME type contains. Drive owns metadata and permissions; the editors own content and
 * register here, so that Drive can create, copy, import and export without knowing them.
 */
export interface ContentKind {
  readonly mimeType: string;
  create(fileId: string, title: string, caller: Caller): void;
  copy(fromId: string, toId: string, caller: Caller): void;
  remove(fileId: string): void;
  /** The file's title changed in Drive. */
  rename(fileId: string, title: string): void;
  /** Fills a new file from an upload; the keys are the accepted source types. */
  readonly imports: Readonly<
    Record<string, (fileId: string, bytes: Buffer, caller: Caller) => void>
  >;
  /** The keys are the offered target types. */
  readonly exports: Readonly<Record<string, (fileId: string) => Buffer>>;
}

export type Role =
  'reader' | 'commenter' | 'writer' | 'fileOrganizer' | 'organizer' | 'owner';

/** What the editors and the Apps Script façade ask of Drive. */
export interface DriveGate {
  register(kind: ContentKind): void;
  /** Makes a file in the caller's My Drive root and its content, as the editors' own `create` methods do. */
  create(
    caller: Caller,
    title: string,
    mimeType: string,
    parent?: string,
  ): string;
  /**
   * Refuses as that API does when the caller may not do this with the file: 404 when not even visible,
   * 403 when the role is too low or content is locked.
   */
  require(
    caller: Caller,
    fileId: string,
    needed: 'read' | 'comment' | 'edit',
    mimeType?: string,
  ): void;
  /** The caller's effective role, inheritance, groups, domain and link sharing included; null when none. */
  roleOf(email: string, fileId: string): Role | null;
  titleOf(fileId: string): string;
  /** An editor gave its file another title (`updateSpreadsheetProperties`); does not call `ContentKind.rename`. */
  rename(caller: Caller, fileId: string, title: string): void;
  /** The content changed: modifiedTime, version and lastModifyingUser follow. */
  touched(fileId: string, caller: Caller): void;
}

/** A person of the organisation, or an outsider with an account. */
export interface Person {
  readonly email: string;
  readonly displayName: string;
  /** Google's numeric account id; permission ids and `people/…` names derive from it. */
  readonly id: string;
  readonly photoLink?: string;
}

/** Who exists. */
export interface Directory {
  person(email: string): Person | undefined;
  people(): readonly Person[];
  /** Addresses a group stands for, nested ones resolved; undefined when it is no group. */
  group(email: string): readonly string[] | undefined;
}

/** One API: its handlers, and what others may ask of it. */
export interface Service {
  readonly name: string;
  readonly handlers: Handlers;
  /** What handled methods lack compared with Google's, by method id; shown in the coverage table. */
  readonly partial?: Readonly<Record<string, string>>;
}
