// Long because it is the whole border between server and pages, in one place.
/**
 * What crosses the border between the server and its pages: plain JSON, times as UTC ISO strings.
 * Source: only numbers, booleans, strings, null, plain objects and arrays survive google.script.run,
 * https://developers.google.com/apps-script/guides/html/reference/run
 */

import type {ReviewFunctions} from './review-contract';

/** Every server function answers with one of these; none throws at a page. */
export type Answer<T> =
  {readonly ok: true; readonly value: T} | ({readonly ok: false} & Problem);

/** What happened, why, and what to do about it. */
export interface Problem {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  /** Mistakes in a form, each to be shown beside its field. */
  readonly fields?: readonly FieldProblem[];
  /** For bugs: what the person reads out to the admin; the log has the details under it. */
  readonly reference?: string;
}

export interface FieldProblem {
  /** Path of the form field: `title`, `roles.commander`, `links.0.url`. */
  readonly field: string;
  readonly message: string;
}

export type DocumentKind = 'internal' | 'customer' | 'faq' | 'technical';
export type Visibility = 'open' | 'restricted';
export type IncidentKind =
  | 'outage'
  | 'degradation'
  | 'data'
  | 'security'
  | 'pentest-vulnerability'
  | 'product-change';
export type RawEventData = 'unknown' | 'intact' | 'lost';
export type RoleKey =
  'commander' | 'technicalLead' | 'commsLead' | 'sme' | 'scribe';
export type Phase =
  | 'detection'
  | 'triage'
  | 'investigation'
  | 'containment'
  | 'resolution'
  | 'recovery'
  | 'post-incident'
  | 'closed';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A person as typed: an address, or a name when there is no account. Empty when the role is open. */
export type Roles = Readonly<Record<RoleKey, string>>;

/** Everything the new-incident form holds, exactly as typed; the server trims and checks. */
export interface NewIncidentForm {
  /** Made once when the form opens: sending the same form twice makes one incident. */
  readonly operation: string;
  readonly title: string;
  readonly known: string;
  readonly severity: string;
  /** '' when not known, else the text of a number between 0 and 100. */
  readonly percentUsers: string;
  readonly kind: IncidentKind | '';
  readonly detection: string;
  readonly services: readonly string[];
  readonly roles: Roles;
  readonly links: readonly Link[];
  readonly regulatory: readonly string[];
  readonly visibility: Visibility;
  /** Addresses that get access beside the roles; for a restricted incident nobody else does. */
  readonly people: readonly string[];
  readonly rawEventData: RawEventData | '';
  /** ISO time or ''; the page converts from the person's zone. */
  readonly startedAt: string;
  readonly detectedAt: string;
  readonly comms: {readonly needed: boolean | null; readonly reason: string};
  readonly faq: {readonly needed: boolean; readonly reason: string};
  readonly technical: boolean;
  /** For pentest-vulnerability and security (S0-10). */
  readonly customerAction: string;
  readonly affected: string;
}

/** One level of the scale in force, with what the decision aid needs. */
export interface SeverityView {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly characteristics: readonly string[];
  readonly impact: string;
  /**
   * Bounds of the share of users, percent; null where the scale gives none. `…Included` says whether the
   * bound itself belongs to the level; absent means the scale does not say. Exactly on a bound that two levels
   * claim (or leave unsaid), the decision aid asks.
   */
  readonly users: {
    readonly above: number | null;
    readonly upTo: number | null;
    readonly aboveIncluded?: boolean;
    readonly upToIncluded?: boolean;
  };
  readonly firstResponse: string;
  readonly updates: string;
}

export interface NewIncidentView {
  readonly me: string;
  readonly scale: {
    readonly name: string;
    readonly levels: readonly SeverityView[];
  };
  readonly kinds: readonly Choice[];
  readonly detections: readonly Choice[];
  readonly regimes: readonly Choice[];
  readonly roles: readonly {
    readonly key: RoleKey;
    readonly label: string;
    readonly hint: string;
    readonly required: boolean;
  }[];
  /** For completion while typing: the People tab. */
  readonly people: readonly KnownPerson[];
  readonly services: readonly string[];
  readonly commsTriggers: readonly string[];
  /** Named on the screen when the incident is restricted. */
  readonly restrictedAccess: readonly string[];
}

export interface DocumentLink {
  readonly kind: DocumentKind;
  readonly label: string;
  /** Empty while it does not exist yet. */
  readonly url: string;
  readonly fileId: string;
  readonly state: 'missing' | 'copied' | 'stamped' | 'ready';
}

/** One thing that has to be true after "new incident", and whether it is. */
export interface StepView {
  readonly key: string;
  readonly label: string;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly detail?: string;
}

/** The result screen, and the head of the sidebar. */
export interface IncidentView {
  readonly id: string;
  readonly title: string;
  readonly severity: {readonly key: string; readonly label: string};
  readonly kind: Choice;
  readonly phase: Choice;
  readonly visibility: Visibility;
  readonly declaredAt: string;
  readonly nextUpdateAt: string;
  readonly commsNeeded: boolean;
  readonly commsReason: string;
  readonly roles: readonly {
    readonly key: RoleKey;
    readonly label: string;
    readonly person: string;
  }[];
  readonly documents: readonly DocumentLink[];
  readonly faqSkipped: string;
  readonly folderUrl: string;
  readonly registerUrl: string;
  /** Who may read what, in sentences. */
  readonly access: readonly string[];
  readonly steps: readonly StepView[];
  /** False while a step is missing: "Finish" is offered. */
  readonly complete: boolean;
}

export interface ProgressView {
  readonly steps: readonly StepView[];
}

/** A `{{field}}` that should not stand in a stamped document any more. */
export interface LooseField {
  readonly text: string;
  readonly problem: 'left-over' | 'unknown' | 'misspelt';
  /** For a misspelt one: what was probably meant. */
  readonly suggestion: string;
  /** Where: "Header", "Table", "Body: Impact". */
  readonly place: string;
  /** n-th occurrence of `text` in that segment, from 0; `selectField` takes it back. */
  readonly locator: TextLocator;
}

export interface TextLocator {
  readonly text: string;
  readonly occurrence: number;
  readonly segment: 'body' | 'header' | 'footer';
}

/** A stamped value a person has changed in a document since. */
export interface HandEdit {
  readonly document: DocumentKind;
  readonly documentLabel: string;
  readonly rangeId: string;
  readonly field: string;
  readonly fieldLabel: string;
  readonly found: string;
  readonly wouldWrite: string;
}

export interface SectionView {
  readonly title: string;
  readonly required: boolean;
  readonly empty: boolean;
  readonly locator: TextLocator;
}

/** A section the document cannot do without; it has no place to go to. */
export interface MissingSection {
  readonly title: string;
  /** What belongs in it. */
  readonly asks: string;
}

/** A row of the People tab; the name may be ''. */
export interface KnownPerson {
  readonly name: string;
  readonly email: string;
}

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
    readonly label: string;
    readonly canEdit: boolean;
    readonly sections: readonly SectionView[];
    /** Share of the required sections that hold text, 0 … 1; a missing one counts as empty. */
    readonly filled: number;
    /** Required sections without any heading. */
    readonly missingSections: readonly MissingSection[];
    readonly looseFields: readonly LooseField[];
  } | null;
  readonly edit: MetadataForm | null;
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

export interface ActiveIncident {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly phase: string;
  readonly declaredAt: string;
  readonly nextUpdateAt: string;
  readonly url: string;
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
}

export interface MetadataChange {
  readonly incidentId: string;
  readonly rev: number;
  readonly form: MetadataForm;
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
}

export interface TimelineEntry {
  readonly at: string;
  readonly text: string;
  readonly by: string;
}

export interface NewTimelineEntry {
  readonly incidentId: string;
  /** Made once per entry by the page. */
  readonly operation: string;
  readonly at: string;
  readonly text: string;
}

export interface SetupForm {
  readonly preset: string;
  /** A group or addresses who declare and write; they get the incident folder as writers. */
  readonly writers: readonly string[];
  /** Whether everybody in the domain may read the register and open incidents' internal documents. */
  readonly domainReads: boolean;
  readonly idPrefix: string;
  /** Made by the page for each run, to ask under it how far the run is. */
  readonly operation?: string;
}

export interface SetupView {
  readonly installed: boolean;
  readonly form: SetupForm;
  readonly presets: readonly Choice[];
  readonly steps: readonly StepView[];
  readonly registerUrl: string;
  readonly folderUrl: string;
}

/** One mistake in a template, or in a cell of the Policy, People or Settings tab. */
export interface Finding {
  /** "File: place in it"; findings are grouped by what stands before the first colon. */
  readonly where: string;
  readonly url: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

export interface CheckView {
  readonly checked: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * What pages may call by name. Every name is a top-level function of the bundle and an endpoint:
 * it validates what it gets and acts as the person who clicked.
 */
export interface ServerFunctions extends ReviewFunctions {
  newIncidentView(): Answer<NewIncidentView>;
  declareIncident(form: NewIncidentForm): Answer<IncidentView>;
  declarationProgress(operation: string): Answer<ProgressView>;
  /** Unsent text by name, for browsers that store nothing in frames; only the person's own. */
  keptDrafts(): Answer<Readonly<Record<string, string>>>;
  /** Adds, replaces and (null) removes unsent text by name; kept for six hours at most. */
  keepDrafts(changes: Readonly<Record<string, string | null>>): Answer<boolean>;
  /** The one button: does what is missing and answers with the whole again. */
  finishIncident(incidentId: string): Answer<IncidentView>;
  sidebarView(): Answer<SidebarView>;
  changeMetadata(change: MetadataChange): Answer<RestampView>;
  addTimelineEntry(entry: NewTimelineEntry): Answer<SidebarView>;
  selectText(locator: TextLocator): Answer<boolean>;
  registerView(): Answer<readonly ActiveIncident[]>;
  /** Opens the dialog "New incident" over the file the page stands in; true when it was asked for. */
  openNewIncident(): Answer<boolean>;
  /** Opens the dialog "Check templates and policy". */
  openCheck(): Answer<boolean>;
  setupView(): Answer<SetupView>;
  runSetup(form: SetupForm): Answer<SetupView>;
  setupProgress(operation: string): Answer<ProgressView>;
  checkTemplates(): Answer<CheckView>;
  checkPolicy(): Answer<CheckView>;
}
