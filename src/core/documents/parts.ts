/** A run of words; `url` '' where they lead nowhere. */
export interface Run {
  readonly text: string;
  readonly url: string;
}

/** A paragraph, or an item of a list. */
export interface RichLine {
  /** What a list puts before it: `2.`, `•`; '' outside lists. */
  readonly mark: string;
  readonly runs: readonly Run[];
}

/** A section as it is remembered. */
export interface SectionTitle {
  readonly hash: string;
  readonly title: string;
}

/** A stretch of a document under one heading. */
export interface DocumentPart {
  readonly title: string;
  /** 1 … 6; 0 for what is before the first heading. */
  readonly rank: number;
  /** Of its words, the heading included: what is signed. */
  readonly hash: string;
  /** Without the heading. */
  readonly lines: readonly RichLine[];
}

/** Who has signed one section, for which lane, and when: each person's last approval of exactly these words. */
export interface PartSignature {
  /** Key of the lane. */
  readonly lane: string;
  readonly person: string;
  readonly at: string;
}

/** Where one section of a text stands. */
export interface PartStanding {
  /** Every lane that is needed has signed it, and nobody objects. */
  readonly approved: boolean;
  /** Whether a lane was ever asked about it, or has signed it. */
  readonly asked: boolean;
  readonly signatures: readonly PartSignature[];
  /** Labels of lanes whose approval is missing. */
  readonly missing: readonly string[];
  /** Labels of lanes in which an objection is open. */
  readonly objected: readonly string[];
}

/** A line as plain text. */
export function lineText({mark, runs}: RichLine): string {
  return `${mark === '' ? '' : `${mark} `}${runs.map(({text}) => text).join('')}`;
}
