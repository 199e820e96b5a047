import type {Answer, Choice} from '../core/base/answer';
import type {KnownPerson, RoleKey} from '../core/incident/words';

/** What the dialog *Start an exercise* offers. */
export interface StartExerciseView {
  readonly me: string;
  readonly scenarios: readonly (Choice & {
    readonly minutes: number;
    readonly stopWord: string;
    readonly limits: readonly string[];
    readonly roles: readonly RoleChoice[];
  })[];
  readonly people: readonly KnownPerson[];
}

export interface RoleChoice {
  readonly role: RoleKey;
  readonly label: string;
  /** Proposed from who has had the role before. */
  readonly person: string;
  readonly why: string;
  /** What this person was not trained for; named, not refused. */
  readonly training: string;
}

export interface StartExerciseForm {
  readonly scenario: string;
  /** Sixteen hex digits, made once when the dialog opens. */
  readonly random: string;
  readonly roles: Readonly<Partial<Record<RoleKey, string>>>;
}

export interface StartedExercise {
  readonly incidentId: string;
  readonly title: string;
  readonly url: string;
  /** It ran already, with what the same form said before. */
  readonly earlier: boolean;
}

/** What the sidebar shows of an exercise that runs. */
export interface ExerciseView {
  readonly incidentId: string;
  readonly aim: string;
  readonly stopWord: string;
  readonly limits: readonly string[];
  readonly minute: number;
  readonly minutes: number;
  readonly ended: boolean;
  readonly stopped: boolean;
  /** Those that have come in, newest first. */
  readonly injects: readonly {
    readonly key: string;
    readonly minute: number;
    readonly channel: string;
    readonly from: string;
    readonly to: string;
    readonly text: string;
  }[];
  readonly expectations: readonly {
    readonly key: string;
    readonly what: string;
    readonly role: string;
    readonly state:
      | 'waiting'
      | 'open'
      | 'met'
      | 'late'
      | 'missed'
      | 'not-judged'
      | 'not-reached';
    /** Whether only a person can tell. */
    readonly observed: boolean;
    readonly byMinute: number;
  }[];
  /** Percent; null while nothing could be judged. */
  readonly score: number | null;
  readonly coverage: number;
  readonly roles: readonly {
    readonly label: string;
    readonly points: number;
    readonly possible: number;
  }[];
  /** What players decided, in order. */
  readonly decisions: readonly {
    readonly minute: number;
    readonly by: string;
    readonly text: string;
    /** Not in the register yet. */
    readonly waiting: boolean;
  }[];
  /** Whether this person plays a role: they record decisions whatever they may write. */
  readonly plays: boolean;
  /** Players who have not named an action yet; once it has ended. */
  readonly withoutAction: readonly string[];
  readonly debrief: readonly {
    readonly label: string;
    readonly questions: readonly {
      readonly minutes: number;
      readonly question: string;
    }[];
  }[];
}

export interface DecisionForm {
  readonly incidentId: string;
  /** Made once per decision by the page. */
  readonly operation: string;
  readonly decided: string;
  readonly why: string;
  /** '' when there was no other way. */
  readonly against: string;
}

/** What pages may call of this capability by name; each checks what it gets and acts as the person who clicked. */
export interface PracticeFunctions {
  startExerciseView(): Answer<StartExerciseView>;
  startExercise(form: StartExerciseForm): Answer<StartedExercise>;
  exerciseView(incidentId: string): Answer<ExerciseView>;
  judgeExpectation(
    incidentId: string,
    expectation: string,
    met: boolean,
  ): Answer<ExerciseView>;
  logDecision(form: DecisionForm): Answer<ExerciseView>;
  endExercise(incidentId: string, stopped: boolean): Answer<ExerciseView>;
}
