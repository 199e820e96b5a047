import * as v from 'valibot';
import {plusMinutes} from '../../core/base/instant';
import type {Cell} from '../../core/register/table-plan';
import type {BankedAnswer} from '../../core/documents/answers';
import type {QuestionView} from '../contract';
import {questionTag, type AnswerSheet} from './sheet';

const RecordShape = v.object({
  id: v.string(),
  /** The customer's words, without names. */
  question: v.string(),
  context: v.string(),
  by: v.string(),
  at: v.string(),
  state: v.picklist(['asked', 'linked', 'declined']),
  /** Key of the answer that answers it; '' while it is only asked. */
  answer: v.string(),
  /** Why it is not answered; '' otherwise. */
  reason: v.string(),
  decidedBy: v.string(),
  decidedAt: v.string(),
  /** State of its row in the register; '' while it has none. */
  recorded: v.optional(v.string(), ''),
});

/** A question as it is kept for the people who may read the FAQ. */
export type AskedQuestion = v.InferOutput<typeof RecordShape>;

/** Null for what is no question. */
export function readQuestion(text: string): AskedQuestion | null {
  try {
    const read = v.safeParse(RecordShape, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Bounds, so that nobody fills the store. */
export const MOST_OPEN_OF_ONE = 10;
export const MOST_OPEN = 100;
export const LONGEST_QUESTION = 600;

/** Days a decided question is shown to who asked it. */
const SHOWN_DAYS = 14;

export function isPast({decidedAt}: AskedQuestion, now: string): boolean {
  return decidedAt !== '' && plusMinutes(decidedAt, SHOWN_DAYS * 1440) < now;
}

/** Oldest first. */
export function byAge(one: AskedQuestion, other: AskedQuestion): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0;
}

export function questionView(
  asked: AskedQuestion,
  answers: readonly (Pick<BankedAnswer, 'key'> & {
    readonly approved: boolean;
  })[],
  me: string,
): QuestionView {
  const {id, question, context, by, at, answer, reason} = asked;
  const led = answers.find(({key}) => key === answer);
  return {
    id,
    question,
    context,
    by,
    at,
    mine: by === me.toLowerCase(),
    state:
      asked.state === 'declined'
        ? 'not answered'
        : asked.state === 'asked'
          ? 'received'
          : led?.approved
            ? 'answered'
            : 'being answered',
    answer: led?.key ?? '',
    reason,
  };
}

/** When the approved answer it led to was there; '' while it is not. */
function answeredAt(asked: AskedQuestion, sheet: AnswerSheet | null): string {
  const led = sheet?.approved.find(
    ({tag}) => asked.answer !== '' && tag === questionTag(asked.answer),
  );
  // An answer that was there before it was asked for meets the question when it was found.
  return asked.state === 'linked' && led
    ? [led.at, asked.decidedAt].sort()[1]
    : '';
}

/** State of its row in the register, as it should be. An answered one stays so, whatever becomes of the answer. */
export function rowState(
  asked: AskedQuestion,
  sheet: AnswerSheet | null,
): string {
  if (asked.state === 'declined') return 'withdrawn';
  if (asked.recorded === 'approved' || answeredAt(asked, sheet) !== '') {
    return 'approved';
  }
  return asked.state === 'linked' ? 'draft' : 'asked';
}

type Cells = Readonly<Record<string, Cell>>;

/**
 * The row of the FAQ tab a question should have; null when it has it. Once it was answered it stays so, whatever becomes of
 * the answer.
 *
 * @param there Its row as it is; null when there is none.
 */
export function rowFor(
  asked: AskedQuestion,
  incident: string,
  sheet: AnswerSheet | null,
  there: Cells | null,
): Cells | null {
  const answered = String(there?.answeredAt ?? '') || answeredAt(asked, sheet);
  const wanted = {
    key: asked.id,
    incident,
    question: asked.question,
    answer: asked.reason,
    type: 'asked',
    state: rowState(
      answered === '' ? asked : {...asked, recorded: 'approved'},
      sheet,
    ),
    askedBy: asked.by,
    askedAt: asked.at,
    owner: asked.decidedBy,
    answeredAt: answered,
  };
  if (!there) return wanted;
  const same = (['state', 'owner', 'answeredAt'] as const).every(
    key => String(there[key] ?? '') === wanted[key],
  );
  return same ? null : wanted;
}
