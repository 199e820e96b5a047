/** What crosses the border between the server and its pages about the FAQ: plain JSON, times as UTC ISO strings. */
import type {Answer} from '../core/base/answer';
import type {AnswerType} from '../core/documents/answers';
import type {RichLine} from '../core/documents/parts';

export type AnswerStateKey = 'draft' | 'in review' | 'approved' | 'out of date';

export interface AnswerView {
  /** Of its question; the same whatever the answer says. */
  readonly key: string;
  readonly question: string;
  readonly type: AnswerType;
  readonly state: AnswerStateKey;
  /** Why it cannot be used, in a sentence; '' when it can. */
  readonly why: string;
  /** "legal@example.com (Legal)". */
  readonly by: readonly string[];
  readonly at: string;
  /** '' as long as its words stand. */
  readonly until: string;
  /** Of its words; '' where they are not given away. */
  readonly hash: string;
  /** Words of approved answers, and of what must not be said; none of others. */
  readonly lines: readonly RichLine[];
  /** Whether somebody asked it while the incident runs. */
  readonly asked: boolean;
}

/** A question of a customer success manager, with what became of it. */
export interface QuestionView {
  readonly id: string;
  readonly question: string;
  readonly context: string;
  readonly by: string;
  readonly at: string;
  readonly mine: boolean;
  readonly state: 'received' | 'being answered' | 'answered' | 'not answered';
  /** Key of the answer it led to; '' none yet. */
  readonly answer: string;
  /** Why it is not answered; '' otherwise. */
  readonly reason: string;
}

/** One incident's FAQ at the desk. */
export interface DeskFaq {
  readonly fileId: string;
  readonly incidentId: string;
  /** The document's name in Drive. */
  readonly name: string;
  readonly url: string;
  readonly restricted: boolean;
  /** Since when its earlier answers have retired; '' while they may be used. */
  readonly retiredAt: string;
  readonly answers: readonly AnswerView[];
  readonly questions: readonly QuestionView[];
}

/** An answer the person has copied and that says something else now, or can be used no more. */
export interface CopiedChange {
  readonly fileId: string;
  readonly incidentId: string;
  readonly key: string;
  readonly question: string;
  readonly copiedAt: string;
  /** As it was copied. */
  readonly before: string;
  /** As it is approved now; '' while it is not. */
  readonly after: string;
  readonly why: string;
}

/** The desk of customer success, for people who may read FAQs and nothing else. */
export interface DeskView {
  readonly me: string;
  /** The FAQ the person came for, or the newest one that runs; null when they may read none. */
  readonly fileId: string;
  /** That one first, then others from the newest to the oldest. */
  readonly faqs: readonly DeskFaq[];
  readonly changes: readonly CopiedChange[];
  readonly now: string;
}

export interface QuestionForm {
  readonly fileId: string;
  /** The customer's words, without names. */
  readonly question: string;
  /** What it is about, and by when an answer is needed. */
  readonly context: string;
  /** 16 to 40 letters and digits, made once for each question. */
  readonly operation: string;
}

/** What a person has copied. */
export interface CopyForm {
  readonly fileId: string;
  readonly key: string;
  readonly hash: string;
}

/** The FAQ as its writers see it in the sidebar. */
export interface FaqView {
  readonly fileId: string;
  readonly answers: readonly WriterAnswer[];
  /** Open ones first, the oldest first. */
  readonly questions: readonly WriterQuestion[];
  readonly canEdit: boolean;
  /** Address of the desk; '' as long as nobody knows the web app's. */
  readonly deskUrl: string;
  readonly now: string;
}

export interface WriterAnswer extends Omit<
  AnswerView,
  'lines' | 'hash' | 'asked'
> {
  /** Labels of lanes whose approval is missing. */
  readonly missing: readonly string[];
  /** What keeps it from being pasted by anybody: personal data in it. */
  readonly found: readonly string[];
}

export interface WriterQuestion extends QuestionView {
  readonly dueAt: string;
}

export type QuestionDecision =
  | {
      /** Put among the new questions, to be answered there. */
      readonly act: 'add';
      readonly fileId: string;
      readonly id: string;
      /** As it is to be in the document. */
      readonly question: string;
    }
  | {
      readonly act: 'same';
      readonly fileId: string;
      readonly id: string;
      /** Key of the answer that answers it. */
      readonly key: string;
    }
  | {
      readonly act: 'decline';
      readonly fileId: string;
      readonly id: string;
      readonly reason: string;
    };

/** An answer of an earlier incident, offered as a draft. */
export interface EarlierAnswer {
  readonly fileId: string;
  readonly incidentId: string;
  readonly key: string;
  readonly question: string;
  readonly text: string;
}

/** What pages may call about the FAQ; the same rules as for all `ServerFunctions`. */
export interface FaqFunctions {
  /** @param fileId The FAQ the person came for, or ''. */
  answersView(fileId: string): Answer<DeskView>;
  askQuestion(form: QuestionForm): Answer<DeskView>;
  noteCopied(form: CopyForm): Answer<DeskView>;
  /** Takes a change off the list of the person. */
  dismissChange(fileId: string, key: string): Answer<DeskView>;
  faqView(fileId: string): Answer<FaqView>;
  decideQuestion(decision: QuestionDecision): Answer<FaqView>;
  earlierAnswers(fileId: string): Answer<readonly EarlierAnswer[]>;
  /** Puts answers of an earlier incident into the FAQ, as drafts. */
  takeEarlier(
    fileId: string,
    from: string,
    keys: readonly string[],
  ): Answer<FaqView>;
}
