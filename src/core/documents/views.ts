import type {DocumentKind} from '../incident/words';

/** A `{{field}}` that should not be in a stamped document any more. */
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
  /** Id of the heading it is under; absent where there is none. */
  readonly heading?: string;
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
