/** What crosses to the pages that make messages: plain JSON, times as UTC ISO strings. */
import type {Answer} from '../core/base/answer';

/** A message of the incident, as its list shows it. */
export interface MessageView {
  readonly kind: string;
  /** "Update 2". */
  readonly label: string;
  readonly url: string;
  /** When it was begun. */
  readonly at: string;
  /** Whether a later message to the same readers has been begun: its values stay as they are. */
  readonly superseded: boolean;
  readonly fileId: string;
  /** What changed since somebody looked at this unfinished draft; none: it is up to date, or out. */
  readonly outdated: readonly string[];
  /** For `LookForm.seen`: what somebody looks at it against. */
  readonly seen: string;
  /** Languages its readers get and that nobody has begun, with their names. */
  readonly translateInto: readonly NextLanguage[];
}

export interface NextLanguage {
  /** A BCP 47 tag. */
  readonly language: string;
  /** "German". */
  readonly name: string;
}

/** What is beside a translation for whoever writes it. */
export interface OriginalView {
  /** "Update 2". */
  readonly label: string;
  readonly url: string;
  readonly lines: readonly string[];
  /** "German". */
  readonly language: string;
  /** Words that still stand in the translation as in the original. */
  readonly left: readonly string[];
  /** Lines somebody wrote into the original: only people can tell whether the translation says them. */
  readonly byHand: readonly string[];
}

/** A message that can be made next. */
export interface NextMessage {
  readonly kind: string;
  readonly label: string;
  readonly hint: string;
  /** The one that fits where the incident stands. */
  readonly suggested: boolean;
  /** When its readers hear again, as policy has it; '' where they are told no time. */
  readonly nextAt: string;
  /** Whether it says when its readers hear again. */
  readonly promisesNext: boolean;
}

export interface MessagesView {
  readonly messages: readonly MessageView[];
  readonly next: readonly NextMessage[];
  /** The last message to customers, to write against; null before there is one, or when it cannot be read. */
  readonly last: {
    readonly label: string;
    readonly at: string;
    readonly lines: readonly string[];
  } | null;
  /** Facts that have gone stale, in words. */
  readonly stale: readonly string[];
  readonly canMake: boolean;
  /** Of the open document; null where it is no translation, or the original cannot be read. */
  readonly original: OriginalView | null;
  readonly now: string;
}

export interface MessageForm {
  readonly incidentId: string;
  readonly kind: string;
  /** Made once when the form opens: sending it twice makes one message. */
  readonly operation: string;
  /** What is new since the message before; may be ''. */
  readonly sinceLast: string;
  /** When its readers hear again; '' leaves what policy says. */
  readonly nextAt: string;
  /** The form was sent before with something else in it, and no answer came: a message that is there says what this one says. */
  readonly edited?: boolean;
}

/** Somebody has read a draft against what is known. */
export interface LookForm {
  readonly incidentId: string;
  readonly fileId: string;
  /** `MessageView.seen` as it was shown. */
  readonly seen: string;
}

export interface TranslationForm {
  readonly incidentId: string;
  /** Of the original. */
  readonly fileId: string;
  /** One of those its readers get. */
  readonly language: string;
  /** Made once for each press: sending it twice makes one translation. */
  readonly operation: string;
}

export interface MadeMessage {
  readonly fileId: string;
  readonly label: string;
  readonly url: string;
  readonly messages: MessagesView;
}

/** What pages may call of this capability by name; each checks what it gets and acts as the person who clicked. */
export interface MessagesFunctions {
  /** @param fileId The open document, or ''. */
  messagesView(incidentId: string, fileId: string): Answer<MessagesView>;
  makeMessage(form: MessageForm): Answer<MadeMessage>;
  makeTranslation(form: TranslationForm): Answer<MadeMessage>;
  lookAtDraft(form: LookForm): Answer<MessagesView>;
}
