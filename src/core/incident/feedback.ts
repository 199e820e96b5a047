import {parseInstant} from '../base/instant';
import type {Cell} from '../register/table-plan';
import {isKey} from './vocabulary';

/** What everybody who took part is asked after the debrief, in the order they answer (S4-35). */
export const FEEDBACK = {
  helped: {
    label: 'What helped you do your part?',
    hint: 'Something people did, a document, a tool, an agreement',
  },
  hindered: {
    label: 'What was in your way?',
    hint: 'What you did not have, know or find. Systems and routines, not people',
  },
  change: {
    label: 'Which one thing do we change before the next time?',
    hint: 'In how we work, what we practise, or what we work with',
  },
} as const;

export type FeedbackKey = keyof typeof FEEDBACK;

/** Task of the After tab under which answers stand, a row an answer. */
export const FEEDBACK_TASK = 'feedback';

export interface FeedbackAnswer {
  readonly incident: string;
  readonly question: FeedbackKey;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

/** Rows of the After tab that answer; of each person the last answer to each question of an incident. */
export function feedbackIn(
  rows: readonly {readonly cells: Readonly<Record<string, Cell>>}[],
): readonly FeedbackAnswer[] {
  const last = new Map<string, FeedbackAnswer>();
  for (const {cells} of rows) {
    const text = (column: string): string => String(cells[column] ?? '').trim();
    const question = text('what');
    const at = parseInstant(text('at')) ?? '';
    if (text('task') !== FEEDBACK_TASK || !isKey(FEEDBACK, question)) continue;
    if (text('words') === '' || at === '') continue;
    const [incident, words, by] = ['incident', 'words', 'by'].map(text);
    const key = JSON.stringify([incident, question, by.toLowerCase()]);
    const before = last.get(key);
    if (before && before.at > at) continue;
    last.set(key, {incident, question, words, by, at});
  }
  return [...last.values()].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}
