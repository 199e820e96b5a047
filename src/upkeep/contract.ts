import type {Place} from '../core/base/page-address';
import type {Answer, Choice, FieldProblem} from '../core/base/answer';
import type {
  TextLocator,
  SectionView,
  MissingSection,
  LooseField,
  HandEdit,
} from '../core/documents/views';
import type {
  IncidentView,
  SeverityView,
  TimelineEntry,
  ActiveIncident,
} from '../core/incident/views';
import type {IncidentSearch} from './rules/incident-search';
import type {
  DocumentKind,
  KnownPerson,
  Phase,
  Roles,
  IncidentKind,
  RawEventData,
  Link,
} from '../core/incident/words';

/** What the sidebar shows. In a file that belongs to no incident `incident` is null. */
export interface SidebarView {
  readonly me: string;
  /** Whether set-up has been run. */
  readonly installed: boolean;
  readonly incident: IncidentView | null;
  /** Rises with every change of the incident; sent back with an edit. */
  readonly rev: number;
  readonly document: {
    readonly kind: DocumentKind;
    /** Which of several documents of a kind is open. */
    readonly fileId?: string;
    readonly label: string;
    readonly canEdit: boolean;
    readonly sections: readonly SectionView[];
    /** Share of the required sections that hold text, 0 … 1; a missing one counts as empty. */
    readonly filled: number;
    /** Required sections without any heading. */
    readonly missingSections: readonly MissingSection[];
    readonly looseFields: readonly LooseField[];
  } | null;
  /** All of the incident that were made, each message by itself. */
  readonly documents: readonly {
    readonly fileId: string;
    readonly label: string;
  }[];
  readonly edit: MetadataForm | null;
  /** Whether the person may write where the incident is kept. */
  readonly mayRecord: boolean;
  /** Labels of the roles somebody acts in who may not: "Scribe". */
  readonly actsAs: readonly string[];
  /** What people did in their roles and is not in the register yet, oldest first. */
  readonly waiting: readonly WaitingView[];
  /** For completion while typing: the People tab. Empty where nothing may be edited. */
  readonly people: readonly KnownPerson[];
  readonly levels: readonly SeverityView[];
  readonly phases: readonly Choice[];
  /** Cells of the register row that a person changed to something impossible. */
  readonly rowProblems: readonly FieldProblem[];
  readonly timeline: readonly TimelineEntry[];
  /** Open incidents this person may see; for a file that belongs to none. */
  readonly active: readonly ActiveIncident[];
  readonly now: string;
}

/** What somebody did who may not write the register; what concerns a deadline stands on the board of clocks. */
export interface WaitingView {
  readonly kind: string;
  readonly operation: string;
  readonly by: string;
  readonly at: string;
  readonly words: string;
  readonly mine: boolean;
  /** Why it could not be taken up the last time; '' mostly. */
  readonly why: string;
}

/** The metadata a person may change from the sidebar; all of it is stamped again. */
export interface MetadataForm {
  readonly title: string;
  readonly severity: string;
  readonly phase: Phase;
  readonly percentUsers: string;
  readonly services: readonly string[];
  readonly roles: Roles;
  readonly startedAt: string;
  readonly detectedAt: string;
  readonly confirmedAt: string;
  readonly resolvedAt: string;
  readonly nextUpdateAt: string;
  readonly rawEventData: RawEventData;
  readonly workaround: string;
  readonly links: readonly Link[];
  /** Facts of messages by key; those left out stay as they are. The same goes for the rest of the form. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly known?: string;
  readonly kind?: IncidentKind;
  readonly detection?: string;
  readonly affected?: string;
  readonly customerAction?: string;
  /** Why there is no FAQ; '' where there is to be one. */
  readonly faqSkipped?: string;
}

export interface MetadataChange {
  readonly incidentId: string;
  readonly rev: number;
  readonly form: MetadataForm;
  /** What the form held before typing began: fields nobody touched are left as they are now. Without it all of `form` is meant. */
  readonly base?: MetadataForm;
  /** Answers to earlier `handEdits`, by rangeId. */
  readonly decisions: Readonly<Record<string, 'keep' | 'replace'>>;
}

export interface RestampView {
  readonly sidebar: SidebarView;
  /** Values changed by hand since the last stamp: nothing was written there, the person decides. */
  readonly handEdits: readonly HandEdit[];
  /** "Customer communication: 5 values renewed". */
  readonly done: readonly string[];
  /** Documents that could not be stamped now, and why. */
  readonly failed: readonly string[];
  /** The person may not write the register: it is taken up by who may, in their name. */
  readonly waits: boolean;
}

/** An incident of the list, open or over. */
export interface FoundIncident extends ActiveIncident {
  readonly active: boolean;
}

export interface FoundIncidents {
  /** The newest first. */
  readonly incidents: readonly FoundIncident[];
  /** How many more there are. */
  readonly more: number;
}

export interface NewTimelineEntry {
  readonly incidentId: string;
  /** Made once per entry by the page. */
  readonly operation: string;
  readonly at: string;
  readonly text: string;
}

export interface TakenBack {
  readonly incidentId: string;
  readonly kind: string;
  readonly operation: string;
}

/** What pages may call of this capability by name; each checks what it gets and acts as the person who clicked. */
export interface UpkeepFunctions {
  /** @param at Where the page stands; a place that names nothing is the document open in the editor. */
  sidebarView(at: Place): Answer<SidebarView>;
  changeMetadata(change: MetadataChange, at: Place): Answer<RestampView>;
  addTimelineEntry(entry: NewTimelineEntry, at: Place): Answer<SidebarView>;
  /** Takes up what waits, by who may write the register. */
  recordWaiting(incidentId: string, at: Place): Answer<SidebarView>;
  /** Takes back one's own act that waits. */
  takeBack(act: TakenBack, at: Place): Answer<SidebarView>;
  selectText(locator: TextLocator): Answer<boolean>;
  registerView(): Answer<readonly ActiveIncident[]>;
  searchIncidents(search: IncidentSearch): Answer<FoundIncidents>;
}
