/** What the register says about the incident, as far as texts must agree with it. '' and null are not yet known. */
export interface KnownFacts {
  /** Instants in UTC. */
  readonly startedAt: string;
  /** True while the incident's start is not known: a notice cannot tell it yet. */
  readonly startOpen: boolean;
  /** When customers were no longer affected. */
  readonly endedAt: string;
  readonly percentUsers: number | null;
  /** How many, and of what: `305 teams`. */
  readonly count: {readonly number: number; readonly unit: string} | null;
  readonly services: readonly string[];
  readonly workaround: string;
  readonly estimate: {readonly at: string; readonly owner: string} | null;
  /** The next promised word to the readers of this text. */
  readonly nextUpdateAt: string;
  readonly dataStatement: 'unknown' | 'lost' | 'intact';
  /** Whether readers of this kind of incident ask for their data first. */
  readonly dataAsked: boolean;
  /** Only a shareable cause may be named outside. */
  readonly causeStatus: 'unknown' | 'suspected' | 'confirmed' | 'shareable';
}
