import type {IncidentKind, RoleKey} from '../../core/incident/words';

/** A scenario is data: what is known at the start, what comes in when, and what is expected of whom by when. */
export interface Scenario {
  readonly key: string;
  readonly title: string;
  /** One sentence: what the players shall be able to do afterwards. */
  readonly aim: string;
  /** Which public account the facts were taken from, in our own words; organisations are not named. */
  readonly basis: string;
  readonly start: ScenarioStart;
  readonly roles: readonly RoleKey[];
  readonly injects: readonly Inject[];
  readonly expectations: readonly Expectation[];
  /** Ends the exercise at once, whoever says it. */
  readonly stopWord: string;
  /** What nobody touches, whatever the scenario says. */
  readonly limits: readonly string[];
  readonly minutes: number;
}

/** What the declaration form is filled with. */
export interface ScenarioStart {
  readonly title: string;
  readonly known: string;
  /** 0 is the worst level of whatever scale is in force. */
  readonly severityRank: number;
  readonly kind: IncidentKind;
  readonly detection: string;
  readonly services: readonly string[];
  readonly percentUsers: number | null;
  /** Minutes the incident has been running when the exercise starts. */
  readonly startedMinutesAgo: number;
}

export type InjectChannel =
  'mail' | 'call' | 'customer-question' | 'rumour' | 'correction' | 'fact';

/** Something that reaches a player at a minute of the exercise. */
export interface Inject {
  readonly key: string;
  readonly minute: number;
  readonly channel: InjectChannel;
  /** Who speaks, as a role in the story: "A customer in the EU". */
  readonly from: string;
  readonly to: RoleKey;
  readonly text: string;
}

/** What shall have happened by a minute of the exercise. */
export interface Expectation {
  readonly key: string;
  readonly what: string;
  readonly role: RoleKey;
  /** The inject it answers; '' when it follows from the start. */
  readonly answers: string;
  readonly fromMinute: number;
  /** After this minute it is missed, even when it comes later. */
  readonly byMinute: number;
  readonly points: number;
  readonly seen: Evidence;
}

/** How the record shows that it happened, or that only the person who runs the exercise can tell. */
export type Evidence =
  | {readonly kind: 'released'; readonly document: string}
  | {readonly kind: 'handed-over'; readonly audience: string}
  | {readonly kind: 'phase'; readonly phase: string}
  | {readonly kind: 'field'; readonly field: string}
  | {readonly kind: 'faq-answer'}
  | {readonly kind: 'timeline-entry'}
  | {readonly kind: 'observed'};
