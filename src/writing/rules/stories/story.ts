/** What the guide says of a rule beside its message: not needed where rules run, so no page carries it. */
export interface RuleStory {
  /** Acceptance ids. */
  readonly demands: readonly string[];
  readonly why: string;
  readonly source: string;
  readonly wrong: string;
  readonly right: string;
  /** What the rule is known not to find, or to find wrongly. */
  readonly limits?: string;
}

/** By the rule’s id, in the order of the catalogue. */
export type Stories = Readonly<Record<string, RuleStory>>;
