// Over 250 lines: one list of shapes, those of the panel before those of the review page.
/** What crosses the border between the server and its pages about reviews: plain JSON, times as UTC ISO strings. */
import type {Answer} from '../core/base/answer';
import type {TextFind} from '../core/documents/text-find';
import type {DocumentKind, KnownPerson} from '../core/incident/words';

export type ReviewPhaseKey =
  'draft' | 'in-review' | 'approved' | 'releasing' | 'released';

export type VerdictKey = 'approve' | 'object' | 'suggest' | 'clear';

/** What becomes of the technical explanation (S0-24). */
export type TechnicalChoice = 'attach' | 'on-request' | 'withheld';

export interface ReviewerView {
  readonly person: string;
  readonly since: string;
  /** '' for a delegate, who takes over the time of `standsFor`. */
  readonly dueAt: string;
  readonly standsFor: string;
}

export interface SignOffView {
  readonly person: string;
  readonly at: string;
  /** "signed with Incident Comms", "reply in the document, known from Drive’s activity" … */
  readonly how: string;
  readonly round: number;
}

export interface LaneView {
  readonly key: string;
  /** "Customer success or senior leadership". */
  readonly label: string;
  readonly answersFor: string;
  readonly checklist: readonly string[];
  /** May be left out with a reason. */
  readonly conditional: boolean;
  readonly quorum: 'any' | 'all';
  /** How often it was asked; 0 before the first time. */
  readonly round: number;
  readonly standing:
    'not-asked' | 'not-needed' | 'awaited' | 'voided' | 'objected' | 'approved';
  /** Why it was left out, and by whom; '' otherwise. */
  readonly because: string;
  readonly members: readonly ReviewerView[];
  /** Whose answer is missing. */
  readonly awaited: readonly ReviewerView[];
  readonly signed: readonly SignOffView[];
  /** Titles of its sections edited since it signed; '' is what is before the first heading. */
  readonly changed: readonly string[];
  readonly suggestions: readonly string[];
  /** The comment thread of this round, or ''. */
  readonly threadUrl: string;
  /** Whether the person looking is among its members, and whether their answer is wanted now. */
  readonly mine: boolean;
  readonly waitsForMe: boolean;
}

export interface ObjectionView {
  /** What an override names. */
  readonly key: string;
  readonly lane: string;
  readonly laneLabel: string;
  readonly person: string;
  readonly words: string;
  readonly at: string;
}

/** Something that keeps the text from being released. */
export interface GateView {
  readonly key: string;
  readonly why: string;
  readonly remedy: string;
  readonly items: readonly string[];
}

export interface VersionView {
  readonly number: number;
  readonly state: 'running' | 'done' | 'given-up';
  readonly startedAt: string;
  readonly startedBy: string;
  readonly doneAt: string;
  /** The evidence, or ''. */
  readonly pdfUrl: string;
  readonly technical: TechnicalChoice;
}

export interface RefusedView {
  /** The words on its button. */
  readonly act: string;
  readonly why: string;
  readonly remedy: string;
}

/** The review of one document, as the sidebar shows it. */
export interface ReviewView {
  readonly me: string;
  readonly fileId: string;
  readonly kind: DocumentKind;
  readonly label: string;
  readonly incidentId: string;
  /** False for documents that live without approval; then `lanes` is empty. */
  readonly reviewed: boolean;
  readonly phase: ReviewPhaseKey;
  readonly round: number;
  /** Hash of the text as it is now: goes back with an answer. */
  readonly textHash: string;
  readonly lanes: readonly LaneView[];
  readonly objections: readonly ObjectionView[];
  /** Closed ones, in the order to look at them. */
  readonly gates: readonly GateView[];
  /** Oldest first. */
  readonly versions: readonly VersionView[];
  /** A released text that is not what was released. */
  readonly drifted: boolean;
  /** What did not work yet, in sentences; the next click or sweep does it. */
  readonly left: readonly string[];
  /** How many mails the page has written now in a call of its own; not there for none. */
  readonly mailing?: number;
  readonly can: {
    readonly ask: boolean;
    readonly release: boolean;
    /** Give a release up that does not come to its end. */
    readonly giveUp: boolean;
    readonly withdraw: boolean;
    readonly unlock: boolean;
    /** Go on against an objection. */
    readonly override: boolean;
    /** Take reviewers out, name delegates for others. */
    readonly editReviewers: boolean;
  };
  /** What waits for an owner of the installation; nothing for everybody else. */
  readonly owner: {
    /** The record was changed by hand and somebody has to look. */
    readonly look: boolean;
    /** Who signed without being named for that lane. */
    readonly confirm: readonly {
      readonly lane: string;
      readonly laneLabel: string;
      readonly person: string;
    }[];
  };
  /** What cannot be done at this point, and why. */
  readonly refused: readonly RefusedView[];
  /** Whether a released customer text may have a technical explanation, and which there is. */
  readonly technical: 'none' | 'draft' | 'released';
  readonly pageUrl: string;
  /** When the five-minute sweep last looked at this document; '' never, or when it could not the last time. */
  readonly lastSweepAt: string;
  readonly now: string;
}

/** Who would be asked. */
export interface AskProposal {
  readonly lanes: readonly {
    readonly key: string;
    readonly label: string;
    readonly answersFor: string;
    readonly conditional: boolean;
    readonly quorum: 'any' | 'all';
    readonly minutes: number;
    readonly asked: readonly string[];
    /** Who is asked next when nobody answers. */
    readonly ladder: readonly string[];
    /** Waiting or green: asking again leaves it alone. */
    readonly settled: boolean;
  }[];
  readonly people: readonly KnownPerson[];
  /** Whether mails say nothing of the incident. */
  readonly restricted: boolean;
}

export interface AskForm {
  readonly fileId: string;
  /** Addresses by lane key. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Reasons by lane key, for conditional lanes that are left out. */
  readonly notNeeded: Readonly<Record<string, string>>;
  /** A word to the reviewers, in their mail; not of a restricted incident. */
  readonly note?: string;
  /** Asked though words in it must go before it is released: reviewers are shown them. */
  readonly asIs?: boolean;
  /** The page has the mails written in a call of its own; else this one writes them. */
  readonly mailLater?: boolean;
}

export interface AnswerForm {
  readonly fileId: string;
  readonly lane: string;
  readonly verdict: VerdictKey;
  readonly words: string;
  /** Of the text the person had before them. */
  readonly textHash: string;
  /** Hashes of the sections an approval is limited to; left out or none: the whole text. */
  readonly parts?: readonly string[];
  /** 16 to 40 letters and digits, made once for each press of a button. */
  readonly operation: string;
}

export type DecisionForm =
  | {
      readonly act: 'override';
      readonly fileId: string;
      readonly objection: string;
      readonly reason: string;
    }
  | {
      readonly act: 'remove';
      readonly fileId: string;
      readonly lane: string;
      readonly person: string;
      readonly reason: string;
    }
  | {
      readonly act: 'delegate';
      readonly fileId: string;
      readonly lane: string;
      readonly from: string;
      readonly person: string;
      readonly reason: string;
    }
  | {
      /** An owner has looked at what was changed by hand in the record. */
      readonly act: 'look';
      readonly fileId: string;
      readonly reason: string;
    }
  | {
      /** An owner lets somebody sign whom nobody names for that lane. */
      readonly act: 'confirm';
      readonly fileId: string;
      readonly lane: string;
      readonly person: string;
      readonly reason: string;
    };

export interface ReleaseView {
  readonly kind: 'released' | 'kept-back' | 'given-up' | 'unfinished';
  /** For `unfinished`: what stopped it. */
  readonly why: string;
  readonly review: ReviewView;
}

/** One difference between the access a document has and the access its state asks for. */
export interface SharingFinding {
  readonly message: string;
  /** False for access that comes from a folder above: the remedy says what to do there. */
  readonly repairable: boolean;
  readonly remedy: string;
}

export interface SharingView {
  /** Who should have access now, in sentences. */
  readonly expected: readonly string[];
  readonly findings: readonly SharingFinding[];
}

/** A run of words that stayed, came or went. */
export interface ChangeRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface SectionChange {
  /** '' before the first heading. */
  readonly title: string;
  /** `moved` may be edited as well. */
  readonly kind: 'edited' | 'added' | 'removed' | 'moved';
  /** Its title before, where that was another; else ''. */
  readonly was: string;
  /** One line each; long unchanged stretches are left out as an empty array. */
  readonly lines: readonly (readonly ChangeRun[])[];
}

/** What was edited since a lane looked last. */
export interface ChangesView {
  /** 'signed' when the signed text is known, 'asked' when only the text it was asked about is; 'unknown' when neither is. */
  readonly since: 'signed' | 'asked' | 'unknown';
  readonly at: string;
  readonly sections: readonly SectionChange[];
}

/** A line of the text under review, as the review page shows it. */
export interface TextLine {
  readonly kind: 'heading' | 'paragraph' | 'row';
  /** 1 … 6 for headings, else 0. */
  readonly level: number;
  readonly text: string;
  /** Addresses of its links, shown as text beside it; never followed by themselves. */
  readonly links: readonly string[];
  /** Of a row: what is in each of its cells, empty ones included. */
  readonly cells?: readonly string[];
}

export interface PageAnswer {
  readonly name: string;
  readonly at: string;
  readonly verdict: VerdictKey | 'words';
  readonly words: string;
  readonly mine: boolean;
  /** Hashes of the sections an approval is limited to; none: the whole text. */
  readonly parts?: readonly string[];
}

/** What the rules for words found in the text when somebody looked who may read the register. */
export interface PageWords {
  /** Whether they were found in the text as it is now. */
  readonly current: boolean;
  /** In reading order. */
  readonly finds: readonly PageFind[];
}

/** Something found, and what the reviewer can do about it. */
export interface PageFind extends Omit<TextFind, 'leave'> {
  /** '' for what nobody can leave from here. */
  readonly finding: string;
  /** Whether this reviewer answers for it. */
  readonly mayLeave: boolean;
  /** Somebody left it, and the register has not taken it up. */
  readonly waiting: {readonly by: string; readonly words: string} | null;
}

export interface LeaveForm {
  readonly fileId: string;
  readonly finding: string;
  readonly reason: string;
}

/** A section of a text that can be approved by itself. */
export interface PagePart {
  readonly hash: string;
  readonly title: string;
}

/** A lane with an open thread, as a reviewer sees it without access to the register. */
export interface PageLane {
  readonly key: string;
  readonly label: string;
  readonly answersFor: string;
  readonly checklist: readonly string[];
  readonly round: number;
  readonly dueAt: string;
  /** Whether the visitor is named in it; a delegate may not be. */
  readonly asksMe: boolean;
  /** Replies in its threads of all rounds, oldest first; the add-on's own are left out. */
  readonly answers: readonly PageAnswer[];
  /** The visitor's last answer on the text as it is now; '' when there is none. */
  readonly myVerdict: VerdictKey | '';
  readonly changes: ChangesView | null;
  readonly threadUrl: string;
}

/** The review page, for whoever has the document. */
export interface ReviewPageView {
  readonly me: string;
  readonly fileId: string;
  /** The document's name in Drive. */
  readonly name: string;
  readonly documentUrl: string;
  readonly textHash: string;
  readonly lines: readonly TextLine[];
  /** The visitor's lanes first. */
  readonly lanes: readonly PageLane[];
  /** Sections that can be approved one by one, as the answers of an FAQ; left out where only the whole text can be. */
  readonly parts?: readonly PagePart[];
  /** Left out where nobody has looked. */
  readonly words?: PageWords;
  /** Released or locked: comments are closed, nothing can be answered. */
  readonly closed: boolean;
  /** Why questions and changes cannot be shown, in sentences; '' or left out when they can. */
  readonly partial?: string;
  readonly now: string;
}

/** One document under review, for the register panel. */
export interface ReviewRow {
  readonly incidentId: string;
  readonly title: string;
  readonly severity: string;
  /** Of its level, 0 the worst; -1 unknown. */
  readonly rank: number;
  readonly restricted: boolean;
  readonly label: string;
  readonly fileId: string;
  readonly url: string;
  readonly pageUrl: string;
  /** As last recorded: texts are not read for this list, an edit since shows in the document's sidebar. */
  readonly phase: ReviewPhaseKey;
  readonly round: number;
  readonly lanes: readonly {
    readonly label: string;
    readonly standing: LaneView['standing'];
    readonly awaited: readonly ReviewerView[];
  }[];
  readonly objections: number;
  readonly waitsForMe: boolean;
}

/** What pages may call about reviews; the same rules as for all `ServerFunctions`. */
export interface ReviewFunctions {
  /** As recorded, with the text as it is now; changes nothing. */
  reviewView(fileId: string): Answer<ReviewView>;
  /** Takes up answers given since and finishes what was interrupted. */
  refreshReview(fileId: string): Answer<ReviewView>;
  askProposal(fileId: string): Answer<AskProposal>;
  /** Wrong reviewers come back as field problems `people.<lane>`, reasons as `notNeeded.<lane>`. */
  askForReview(form: AskForm): Answer<ReviewView>;
  /** Posts the signed reply as the visitor; needs comment access only. */
  answerReview(form: AnswerForm): Answer<ReviewPageView>;
  /** Waits until somebody comes by who may write the register; a wrong reason comes back as `found.reason`. */
  leaveFound(form: LeaveForm): Answer<ReviewPageView>;
  /** The same from the sidebar, for people with edit rights: taken up at once. */
  answerInSidebar(form: AnswerForm): Answer<ReviewView>;
  decideInReview(form: DecisionForm): Answer<ReviewView>;
  releaseDocument(
    fileId: string,
    technical: TechnicalChoice,
  ): Answer<ReleaseView>;
  giveUpRelease(fileId: string, reason: string): Answer<ReviewView>;
  withdrawReview(fileId: string, reason: string): Answer<ReviewView>;
  unlockReleased(fileId: string, reason: string): Answer<ReviewView>;
  changesSince(fileId: string, lane: string): Answer<ChangesView>;
  sharingView(fileId: string): Answer<SharingView>;
  repairSharing(fileId: string): Answer<SharingView>;
  reviewPageView(fileId: string): Answer<ReviewPageView>;
  reviewRows(): Answer<readonly ReviewRow[]>;
}
