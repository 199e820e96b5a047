import type {Answer, Choice} from '../core/base/answer';
import type {FeedbackKey} from '../core/incident/feedback';

/** What the group *After* shows of an incident. */
export interface AfterView {
  readonly incidentId: string;
  /** Before the resolution there is nothing to show. */
  readonly resolved: boolean;
  readonly closed: boolean;
  readonly exercise: boolean;
  readonly mayRecord: boolean;
  readonly me: string;
  readonly tasks: readonly TaskView[];
  /** Documents of this time: those begun, and those that may be. */
  readonly documents: readonly AfterDocument[];
  readonly timeline: {
    readonly rows: number;
    readonly doubts: readonly string[];
    /** Those that are told, by their time: without what a correction has put right. */
    readonly told: readonly ToldRow[];
  };
  readonly actions: readonly ActionView[];
  readonly feedback: readonly FeedbackView[];
  readonly carriedOver: readonly ActionView[];
  readonly categories: readonly Choice[];
  /** Whether meetings with strategic customers may be offered; '' where nobody is on the list. */
  readonly capacity: string;
  /** What hosts keep to now; '' once the post-mortem is out. */
  readonly limit: string;
  /** Who would meet whom, in turn; none while the offer is refused. */
  readonly turns: readonly {readonly customer: string; readonly host: string}[];
}

/** A row of the timeline as it is told. */
export interface ToldRow {
  readonly key: string;
  /** '' where its cell holds no usable time. */
  readonly at: string;
  readonly text: string;
  readonly by: string;
  /** Only what people entered can be corrected here. */
  readonly entered: boolean;
  /** Key of the row it puts right; '' none. */
  readonly corrects: string;
}

/** A question asked after the debrief, with what people answered. */
export interface FeedbackView {
  readonly question: FeedbackKey;
  readonly label: string;
  readonly hint: string;
  readonly answers: readonly {
    readonly words: string;
    readonly by: string;
    /** Not in the register yet. */
    readonly waiting: boolean;
  }[];
}

export interface FeedbackForm extends Readonly<Record<FeedbackKey, string>> {
  readonly incidentId: string;
  readonly operation: string;
}

export interface TaskView {
  readonly key: string;
  readonly label: string;
  readonly doneWhen: string;
  readonly required: boolean;
  readonly owner: string;
  readonly dueAt: string;
  readonly state:
    'open' | 'due-soon' | 'overdue' | 'done' | 'not-doing' | 'left-open';
  /** "Version 1 released …", or the reason; '' while open. */
  readonly words: string;
  readonly at: string;
  readonly by: string;
  readonly late: boolean;
  /** Whether a person may say that it is done: the record shows the others itself. */
  readonly byHand: boolean;
}

export interface AfterDocument {
  /** The template it is made from. */
  readonly template: string;
  readonly label: string;
  readonly hint: string;
  /** '' while nobody has begun it. */
  readonly url: string;
}

export interface ActionView {
  readonly key: string;
  readonly incident: string;
  readonly action: string;
  readonly category: string;
  readonly owner: string;
  readonly dueAt: string;
  readonly success: string;
  readonly ticket: string;
  readonly state: 'suggested' | 'accepted' | 'done' | 'dropped';
  readonly age: 'new' | 'ageing' | 'old' | 'stale';
  readonly days: number;
  readonly overdueDays: number;
  readonly dropped: string;
  /** Each part it lacks, as a sentence; only of open ones. */
  readonly lacks: readonly string[];
  readonly mine: boolean;
}

export interface TaskDecision {
  readonly incidentId: string;
  /** Made once per decision by the page. */
  readonly operation: string;
  readonly task: string;
  readonly kind: 'not-doing' | 'taken-up' | 'done-by-hand' | 'owner';
  /** The reason, or what was done; '' when taken up again. */
  readonly words: string;
  /** Who does it now; for `owner` only. */
  readonly person: string;
}

export interface ActionForm {
  readonly incidentId: string;
  readonly operation: string;
  readonly action: string;
  readonly category: string;
  readonly owner: string;
  /** ISO time or ''. */
  readonly dueAt: string;
  readonly success: string;
  readonly ticket: string;
}

export interface ActionStep {
  readonly incidentId: string;
  readonly action: string;
  readonly step: 'accept' | 'done' | 'drop';
  /** Why it is dropped; or where its owner said yes, when somebody else records that. */
  readonly reason: string;
}

export interface TimelineCorrection {
  readonly incidentId: string;
  readonly operation: string;
  /** Key of the row that is put right. */
  readonly corrects: string;
  readonly at: string;
  readonly text: string;
}

/** A time for the post-mortem; `from` is '' where there is none at which anybody could. */
export interface MeetingView {
  readonly from: string;
  readonly to: string;
  readonly people: readonly string[];
  readonly missing: readonly {readonly person: string; readonly why: string}[];
}

export interface MeetingForm {
  readonly incidentId: string;
  readonly from: string;
  readonly to: string;
}

/** What pages may call of this capability by name; each checks what it gets and acts as the person who clicked. */
export interface AftermathFunctions {
  afterView(incidentId: string): Answer<AfterView>;
  beginDocument(incidentId: string, template: string): Answer<AfterView>;
  decideTask(decision: TaskDecision): Answer<AfterView>;
  suggestAction(form: ActionForm): Answer<AfterView>;
  stepAction(step: ActionStep): Answer<AfterView>;
  proposeMeeting(incidentId: string, minutes: number): Answer<MeetingView>;
  bookMeeting(form: MeetingForm): Answer<AfterView>;
  giveFeedback(form: FeedbackForm): Answer<AfterView>;
  acceptTimeline(incidentId: string, operation: string): Answer<AfterView>;
  correctTimeline(correction: TimelineCorrection): Answer<AfterView>;
}
