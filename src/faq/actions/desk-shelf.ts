import type {Shelf} from '../../world/shelf';
import {
  byAge,
  isPast,
  readQuestion,
  type AskedQuestion,
} from '../rules/questions';
import {readSheet, type AnswerSheet} from '../rules/sheet';

const SHEET = 'answers.sheet.';
const QUESTION = 'answers.question.';
/** How far the record of reviews was when the sheets were made last. */
const STAND = 'answers.stand';

/** What the desk finds of every FAQ; one read of the store. */
export interface DeskShelf {
  readonly sheets: ReadonlyMap<string, AnswerSheet>;
  /** By file id, oldest first. */
  readonly questions: ReadonlyMap<string, readonly AskedQuestion[]>;
  readonly stand: string;
}

export function readDesk(shelf: Shelf): DeskShelf {
  const all = shelf.read('answers.');
  const under = (prefix: string): readonly (readonly [string, string])[] =>
    [...all].flatMap(([name, text]) =>
      `answers.${name}`.startsWith(prefix)
        ? [[`answers.${name}`.slice(prefix.length), text] as const]
        : [],
    );
  const questions = new Map<string, AskedQuestion[]>();
  for (const [name, text] of under(QUESTION)) {
    const asked = readQuestion(text);
    const fileId = name.slice(0, name.lastIndexOf('.'));
    if (asked === null) continue;
    questions.set(fileId, [...(questions.get(fileId) ?? []), asked]);
  }
  questions.forEach(one => one.sort(byAge));
  return {
    sheets: new Map(
      under(SHEET).flatMap(([fileId, text]) => {
        const sheet = readSheet(text);
        return sheet === null ? [] : [[fileId, sheet] as const];
      }),
    ),
    questions,
    stand: all.get('stand') ?? '',
  };
}

export function keepSheet(
  shelf: Shelf,
  fileId: string,
  sheet: AnswerSheet | null,
): void {
  shelf.put(SHEET + fileId, sheet === null ? null : JSON.stringify(sheet));
}

export function keepQuestion(
  shelf: Shelf,
  fileId: string,
  asked: AskedQuestion,
): void {
  shelf.put(`${QUESTION}${fileId}.${asked.id}`, JSON.stringify(asked));
}

export function keepStand(shelf: Shelf, stand: string): void {
  shelf.put(STAND, stand);
}

/** Takes away what was decided long ago. */
export function clearPast(
  shelf: Shelf,
  questions: DeskShelf['questions'],
  now: string,
): void {
  questions.forEach((all, fileId) =>
    all
      .filter(asked => isPast(asked, now))
      .forEach(({id}) => shelf.put(`${QUESTION}${fileId}.${id}`, null)),
  );
}
