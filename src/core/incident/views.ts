import type {DocumentKind, Visibility, RoleKey} from './words';
import type {Choice, StepView} from '../base/answer';

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

export interface DocumentLink {
  readonly kind: DocumentKind;
  readonly label: string;
  /** Empty while it does not exist yet. */
  readonly url: string;
  readonly fileId: string;
  readonly state: 'missing' | 'copied' | 'stamped' | 'ready';
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
  /** Nothing has failed: the page is to ask for the rest at once. */
  readonly goesOn?: boolean;
  /** Declared when the same form was sent before: by what it said then. */
  readonly earlier?: boolean;
}

export interface ActiveIncident {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  /** Of its level, 0 the worst; -1 unknown. */
  readonly rank: number;
  readonly restricted: boolean;
  /** What people have to know who pick it out of a list, in a word or two each: “Unfinished”, “No comms”. */
  readonly signs: readonly string[];
  /** What is wrong with its row as a whole; '' mostly. */
  readonly remark: string;
  readonly phase: string;
  readonly declaredAt: string;
  readonly nextUpdateAt: string;
  readonly url: string;
}

export interface TimelineEntry {
  readonly at: string;
  readonly text: string;
  readonly by: string;
}
