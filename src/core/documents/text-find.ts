/** Something the rules for words find in a text that is to be signed. */
export interface TextFind {
  /** Which gate it closes while it blocks and nobody has left it. */
  readonly gate: 'words' | 'personal-data';
  readonly level: 'block' | 'warn' | 'hint';
  /** The sentence; of personal data only as much as tells them apart. '' where something is missing. */
  readonly sample: string;
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  /** Who decided that it stays, and why. */
  readonly left: {
    readonly by: string;
    readonly reason: string;
    readonly at: string;
  } | null;
  /** How somebody leaves it who may not read the register; left out where nobody can. */
  readonly leave?: LeaveFind;
}

export interface LeaveFind {
  /** The rule and the sentence: void when the sentence changes. */
  readonly finding: string;
  readonly title: string;
  /** Concerns whose reviewers answer for it: `legal`. */
  readonly concerns: readonly string[];
}

/** Key of a decision that a finding stays, and of one that waits to be recorded. */
export function leftAs(fileId: string, finding: string): string {
  return `${fileId}:${finding}`;
}
