/** What the record keeps about how one incident was told; the retrospective and the scorecard are made of nothing else. */
export interface CommsRecord {
  readonly incident: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly startedAt: string;
  readonly declaredAt: string;
  readonly resolvedAt: string;
  /** Everybody who had to hear by some time, also where it was waived. */
  readonly clocks: readonly ClockRecord[];
  readonly messages: readonly MessageRecord[];
  readonly lanes: readonly LaneRecord[];
  readonly objections: readonly ObjectionRecord[];
  readonly promises: readonly PromiseRecord[];
  readonly questions: readonly QuestionRecord[];
  readonly corrections: readonly CorrectionRecord[];
  /** Stamped values people changed by hand in one text only. */
  readonly drift: readonly {readonly key: string; readonly words: string}[];
}

export interface ClockRecord {
  readonly key: string;
  readonly audience: string;
  readonly dueAt: string;
  /** '' while nobody was told. */
  readonly metAt: string;
  /** Why it was waived or late; '' where nobody said. */
  readonly reason: string;
  readonly waived: boolean;
}

export interface MessageRecord {
  readonly key: string;
  readonly title: string;
  readonly audience: string;
  /** Whether people outside the company read it. */
  readonly outside: boolean;
  readonly sentAt: string;
  /** null where the text was not kept with the ledger. */
  readonly words: number | null;
  readonly editsAfterApproval: number;
}

export interface LaneRecord {
  readonly key: string;
  readonly lane: string;
  readonly askedAt: string;
  readonly answeredAt: string;
  readonly dueAt: string;
}

export interface ObjectionRecord {
  readonly key: string;
  readonly lane: string;
  readonly words: string;
  readonly overridden: boolean;
}

export interface PromiseRecord {
  readonly key: string;
  readonly words: string;
  readonly dueAt: string;
  readonly keptAt: string;
}

export interface QuestionRecord {
  readonly key: string;
  readonly question: string;
  readonly askedAt: string;
  /** '' while the FAQ has no approved answer. */
  readonly answeredAt: string;
}

/** A fact customers had been told, and that was changed afterwards. */
export interface CorrectionRecord {
  readonly key: string;
  readonly field: string;
  readonly at: string;
  readonly told: string;
  readonly right: string;
}

export type Kept = 'in-time' | 'late' | 'missed' | 'waived' | 'running';

/** How it went with something that was due. A clock that still runs is no failure yet. */
export function keptState(
  {dueAt, metAt, waived}: Pick<ClockRecord, 'dueAt' | 'metAt' | 'waived'>,
  now: string,
): Kept {
  if (metAt !== '') return metAt <= dueAt ? 'in-time' : 'late';
  if (waived) return 'waived';
  return now <= dueAt ? 'running' : 'missed';
}
