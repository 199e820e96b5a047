import type {Phrases} from '../core/documents/speech';
import type {Incident} from '../core/incident/incident';
import type {RegisterPlan} from '../core/register/table-plan';
import type {TextLocator} from '../core/documents/views';
import type {AwaitedSource} from './awaited';
import type {Transport} from './ask/call';
import type {Calendars} from './calendar';
import type {Directory} from './directory';
import type {Documents} from './documents';
import type {Files} from './files';
import type {Mail} from './mail';
import type {Outside} from './outside';
import type {RecordHeads} from './record-heads';
import type {Register} from './register';
import type {Secrets} from './secrets';
import type {Shelf} from './shelf';
import type {Spending} from './spending';
import type {ReviewSetup} from './review-setup';
import type {Permissions} from './permissions';

/** Where set-up put things; kept in script properties, the same for everybody. */
export interface Installation {
  readonly registerId: string;
  readonly folderId: string;
  /** File ids of the templates by document kind. */
  readonly templates: Readonly<Record<string, string>>;
  /** Whose installation it is, addresses in lower case; absent in one that was set up before owners were bound. */
  readonly owners?: readonly string[];
  /** Accounts that may run the five-minute sweep beside the owners: writers that set-up was given one by one. */
  readonly sweepers?: readonly string[];
  /** Whether incidents lie in a shared drive, where a folder may not be everybody's to share. */
  readonly sharedDrive?: boolean;
  /** The folder restricted incidents are made in; absent: in My Drive of whoever declares one. */
  readonly restrictedPlace?: string;
  /** What the Settings tab says where the web app answers everybody, `…/exec`; mostly absent. */
  readonly reviewPage?: string;
}

export interface InstallationStore {
  load(): Installation | null;
  save(installation: Installation): void;
}

/** One at a time, over all people and documents. Throws a `UserError` when the turn does not come within a minute. */
export interface Mutex {
  exclusive<T>(work: () => T): T;
}

/** Lets a second call of the same person see how far the first one is. Losing it harms nothing. */
export interface Progress {
  note(operation: string, labels: readonly string[]): void;
  read(operation: string): readonly string[];
}

/** What the person has in front of them: a file open in an editor, or a page of the web app. */
export interface Editor {
  /** Id of the document; '' outside one. */
  documentId(): string;
  /** Which incident a page is about that stands beside none of its documents; '' beside an editor. */
  incidentId(): string;
  /** Selects that text; false when it is not there any more. */
  select(locator: TextLocator): boolean;
}

/** The person who acts. Blank address: policy hides it, so nothing may be done in their name. */
export interface Person {
  readonly email: string;
  readonly domain: string;
}

/** What the time after an incident still lacks, in words people know it by; asked once, before it is closed. */
export type ClosingRule = (
  world: World,
  incident: Incident,
) => readonly string[];

/** Everything a use case may ask of the world. */
export interface World {
  /** Our words in a language, by its first part: `de`; none where nobody has brought them. Read when somebody asks. */
  readonly phrases: (language: string) => Phrases;
  readonly transport: Transport;
  readonly files: Files;
  readonly permissions: Permissions;
  readonly directory: Directory;
  readonly documents: Documents;
  readonly calendars: Calendars;
  readonly mail: Mail;
  readonly outside: Outside;
  readonly register: Register;
  /** What registers are laid out with. */
  readonly plan: RegisterPlan;
  readonly closingRules: readonly ClosingRule[];
  readonly installation: InstallationStore;
  readonly mutex: Mutex;
  /** Set-up takes many seconds: it has a lock of its own, which keeps nobody else from writing. */
  readonly setupMutex: Mutex;
  readonly progress: Progress;
  readonly editor: Editor;
  readonly reviewSetup: ReviewSetup;
  readonly secrets: Secrets;
  readonly heads: RecordHeads;
  readonly spending: Spending;
  /** For everybody who runs the product. */
  readonly shelf: Shelf;
  /** What people wait for beside messages, from every capability that keeps something of it. */
  readonly awaited: readonly AwaitedSource[];
  /**
   * A long text that lies beside the bundle, so that only the run that needs it loads it.
   *
   * @param text What the import of a Markdown file or of a `*.kept.ts` gives.
   */
  readonly keptText: (text: string) => string;
  readonly me: Person;
  /** UTC ISO, seconds precision. */
  readonly now: string;
}
