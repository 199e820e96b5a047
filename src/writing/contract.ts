import type {Answer} from '../core/base/answer';
import type {TextLocator} from '../core/documents/views';
import type {Finding} from './rules/findings';
import type {Concern} from './rules/rule';
import type {Ignored} from './rules/words-tab';

/**
 * What was found in the open document. The rules run on the server: with them the page would weigh 40 KB more, and the
 * texts of the other documents would have to be sent along.
 */
export interface WordsView {
  readonly fileId: string;
  /** In reading order. */
  readonly findings: readonly PlacedFinding[];
  /** False: rules of style are silent. */
  readonly english: boolean;
  /** Whose findings this person may leave as they are. */
  readonly mayIgnore: readonly Concern[];
  readonly canEdit: boolean;
}

export interface PlacedFinding extends Pick<
  Finding,
  | 'key'
  | 'rule'
  | 'level'
  | 'concern'
  | 'sample'
  | 'message'
  | 'fix'
  | 'replacement'
> {
  /** How the editor finds it; null in a footnote. */
  readonly locator: TextLocator | null;
  /** Who left this finding in this very sentence, and why. */
  readonly ignored: Pick<Ignored, 'by' | 'reason' | 'at'> | null;
  /** Who has decided to leave it and may not write the register: it does not count yet. */
  readonly waiting: {readonly by: string; readonly words: string} | null;
}

export interface IgnoreForm {
  readonly fileId: string;
  /** `Finding.key`. */
  readonly finding: string;
  readonly reason: string;
}

export interface ReplaceForm {
  readonly fileId: string;
  readonly finding: string;
}

/** What pages may call of this capability by name. Each answers with the text as it is now. */
export interface WordsFunctions {
  /** Null where it is no document of an incident. */
  wordsView(fileId: string): Answer<WordsView | null>;
  ignoreWords(form: IgnoreForm): Answer<WordsView | null>;
  replaceWords(form: ReplaceForm): Answer<WordsView | null>;
}
