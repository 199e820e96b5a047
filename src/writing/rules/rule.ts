import type {Background} from './background';
import {
  MESSAGE_KINDS,
  type Draft,
  type MessageKind,
  type Stretch,
} from './draft';
import type {ReadText, Sentence} from './read';

/** `block` keeps the text from being released until it is mended or ignored with a reason. */
export type Level = 'block' | 'warn' | 'hint';
export type Levels = Readonly<Record<MessageKind, Level | 'off'>>;

/** Whose business it is, so who may ignore a finding with a reason. */
export type Concern = 'accuracy' | 'tone' | 'liability';

/** Something found in a block of the text. */
export interface Hit extends Stretch {
  /** Takes the place of the words found, where that is safe without thinking. */
  readonly replacement?: string;
  /** What the replacement replaces, when it is more than the words found. */
  readonly replaced?: Stretch;
  /** Said instead of the rule's own message. */
  readonly message?: string;
  /** Shown instead of the words found, which nobody should read again: `b…@…`. */
  readonly masked?: string;
  /** Something the text lacks; the place is only where that shows. */
  readonly missing?: true;
}

/** A hit that is not a sentence's own: it names its block. */
export interface PlacedHit extends Hit {
  readonly block: number;
  /** The other place it does not agree with. */
  readonly against?: Elsewhere;
}

/** A place in another text of the incident. */
export interface Elsewhere extends Stretch {
  /** As people call the text. */
  readonly text: string;
  readonly block: number;
}

/** Everything about a rule but how it finds; `stories.ts` has what only the guide needs. */
export interface RuleHead {
  /** Stable: settings and ignored findings name it. */
  readonly id: string;
  readonly title: string;
  readonly levels: Levels;
  readonly concern: Concern;
  /** Rules on English words fall silent in another language. */
  readonly english: boolean;
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  /** Rules that say the same less exactly; they are silent where this one speaks. */
  readonly covers?: readonly string[];
}

/** Looks at one sentence at a time. */
export interface SentenceRule extends RuleHead {
  readonly look: 'sentence';
  readonly find: (sentence: Sentence, around: Around) => readonly Hit[];
}

/** Looks at the whole text. */
export interface TextRule extends RuleHead {
  readonly look: 'text';
  readonly find: (text: ReadText, around: Around) => readonly PlacedHit[];
}

export type Rule = SentenceRule | TextRule;

export interface Around {
  readonly draft: Draft;
  readonly text: ReadText;
  readonly background: Background;
}

const LETTERS: Readonly<Record<string, Level | 'off'>> = {
  B: 'block',
  W: 'warn',
  H: 'hint',
  '-': 'off',
};

/**
 * A row of the matrix: one letter a kind, in the order internal, status, notice, resolution, letter, FAQ, technical,
 * preliminary, post-mortem, public post-mortem. B block, W warn, H hint, - off.
 */
export function levels(row: string): Levels {
  const letters = row.split(' ');
  return Object.fromEntries(
    MESSAGE_KINDS.map((kind, at) => [
      kind,
      LETTERS[letters[at] ?? '-'] ?? 'off',
    ]),
  ) as Levels;
}
