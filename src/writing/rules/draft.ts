/** What kind of message a text is; each has its own levels in the matrix. */
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** In the order of the columns of every `levels` string. */
export const MESSAGE_KINDS = [
  'internal',
  'status',
  'notice',
  'resolution',
  'letter',
  'faq',
  'technical',
  'preliminary',
  'post-mortem',
  'public-post-mortem',
] as const;

export type MarkKind =
  /** Printed from the register; facts are checked in it, style is not. */
  | 'stamped'
  /** Tells the writer what belongs there; nothing is checked in it. */
  | 'guidance'
  /** Somebody else's words, or something that may be quoted. */
  | 'quotation'
  | 'code';

/** A stretch of a block, in UTF-16 code units; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Mark extends Stretch {
  readonly kind: MarkKind;
}

/** One paragraph, list item or cell. */
export interface Block {
  readonly text: string;
  /** A heading is not checked for style. */
  readonly heading: boolean;
  readonly marks: readonly Mark[];
  /** How many links lead out of it. */
  readonly links: number;
}

/** The text that is checked, as plain data. */
export interface Draft {
  readonly kind: MessageKind;
  readonly blocks: readonly Block[];
}

export const NO_MARKS: Pick<Block, 'heading' | 'marks' | 'links'> = {
  heading: false,
  marks: [],
  links: 0,
};

/** A draft of bare paragraphs, for one answer, a form field or a test. */
export function draftOf(
  kind: MessageKind,
  ...paragraphs: readonly string[]
): Draft {
  return {kind, blocks: paragraphs.map(text => ({...NO_MARKS, text}))};
}
