import type {
  Answer,
  ProgressView,
  Choice,
  Link,
  StepView,
} from '../core/base/answer';

export interface SetupForm {
  readonly preset: string;
  /** A group or addresses who declare and write; they get the incident folder as writers. */
  readonly writers: readonly string[];
  /** Whether everybody in the domain may read the register and open incidents' internal documents. */
  readonly domainReads: boolean;
  readonly idPrefix: string;
  /** Address of the folder or shared drive the installation is made in; '' for My Drive of whoever runs set-up. */
  readonly place?: string;
  /** The same for restricted incidents; '' for My Drive of whoever declares one. */
  readonly restrictedPlace?: string;
  /** Made by the page for each run, to ask under it how far the run is. */
  readonly operation?: string;
}

/** Who looks at the web app, and what of it is theirs. */
export interface VisitorView {
  /** '' where policy hides it. */
  readonly me: string;
  readonly installed: boolean;
  /** Whether set-up is this person's to run: an owner's, or anybody's before there is an installation. */
  readonly mayInstall: boolean;
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
  /** "File: place in it"; findings are grouped by what is before the first colon. */
  readonly where: string;
  readonly url: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** One thing the installation needs, how it is, and what to do about it. */
export interface CheckLine {
  readonly label: string;
  readonly state: 'good' | 'warning' | 'bad';
  readonly detail: string;
  /** '' when there is nothing to do. */
  readonly remedy: string;
  readonly link?: Link;
  /** What can be done about it right here. */
  readonly act?: 'install-sweep';
}

/** How often the sweep runs, in words. */
export type SweepRhythm =
  'every five minutes' | 'every hour: Google allows no more here' | 'as before';

export interface InstallationCheck {
  readonly lines: readonly CheckLine[];
}

export interface CheckView {
  readonly checked: readonly string[];
  readonly findings: readonly Finding[];
}

/** A template of the installation. */
export interface TemplateView {
  readonly key: string;
  readonly label: string;
  /** '' where there is none. */
  readonly url: string;
  /** `older`: as an earlier version of the product brought it, untouched. `own`: somebody has changed it. */
  readonly standing: 'current' | 'older' | 'own' | 'missing' | 'unreadable';
  /** Mistakes that would show during an incident. */
  readonly findings: number;
}

export interface TemplatesView {
  readonly templates: readonly TemplateView[];
  /** What a template can be filled with: made-up incidents, then those that are open. */
  readonly incidents: readonly Choice[];
  /** Whether the person may take a newer template into use. */
  readonly mayTake: boolean;
}

/** A template filled in, without a file. */
export interface PreviewView {
  readonly label: string;
  readonly lines: readonly {
    readonly text: string;
    readonly heading: number;
    readonly bullet: boolean;
    readonly inTable: boolean;
    /** Which stretches are facts, and not words of the template. */
    readonly values: readonly {readonly from: number; readonly to: number}[];
  }[];
  readonly findings: readonly Finding[];
}

/** What the product brings beside what is in use. */
export interface TemplateChangeView {
  readonly label: string;
  readonly standing: TemplateView['standing'];
  /** Lines that differ, with one beside each. */
  readonly lines: readonly {
    readonly kind: 'same' | 'theirs' | 'shipped';
    readonly text: string;
  }[];
  /** What was compared; taken back with the answer. */
  readonly seen: string;
}

export interface TakeTemplateForm {
  readonly template: string;
  /** As `TemplateChangeView` had it: words changed since then are looked at first. */
  readonly seen: string;
}

export interface TakenTemplate {
  readonly detail: string;
  readonly templates: TemplatesView;
}

/** What pages may call of this capability by name; each checks what it gets and acts as the person who clicked. */
export interface SetupFunctions {
  visitorView(): Answer<VisitorView>;
  setupView(): Answer<SetupView>;
  runSetup(form: SetupForm): Answer<SetupView>;
  setupProgress(operation: string): Answer<ProgressView>;
  checkTemplates(): Answer<CheckView>;
  checkPolicy(): Answer<CheckView>;
  checkInstallation(): Answer<InstallationCheck>;
  checkDocuments(): Answer<InstallationCheck>;
  installSweep(): Answer<SweepRhythm>;
  templatesView(): Answer<TemplatesView>;
  previewTemplate(incidentId: string, template: string): Answer<PreviewView>;
  templateChange(template: string): Answer<TemplateChangeView>;
  takeTemplate(form: TakeTemplateForm): Answer<TakenTemplate>;
  /** Shown this once: only its hash is kept. The one before counts no more. */
  newAlertingSecret(): Answer<string>;
}
