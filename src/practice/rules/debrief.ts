export type DebriefForm = 'short' | 'long';

export interface DebriefQuestion {
  readonly key: string;
  readonly minutes: number;
  readonly question: string;
}

/** Right after the exercise, standing up; or sitting down, with the score on the table. */
export const DEBRIEF_FORMS: Readonly<
  Record<
    DebriefForm,
    {
      readonly label: string;
      readonly minutes: number;
      readonly questions: readonly DebriefQuestion[];
    }
  >
> = {
  short: {
    label: 'Five minutes',
    minutes: 5,
    questions: [
      question('moment', 2, 'Each player: which moment was the hardest?'),
      question('gap', 1, 'What did you not have or not know at that moment?'),
      question('action', 2, 'What do you do about it, and by when?'),
    ],
  },
  long: {
    label: 'Thirty minutes',
    minutes: 30,
    questions: [
      question('score', 4, 'Score and coverage: what does the record show?'),
      question('moment', 6, 'Each player: which moment was the hardest?'),
      question(
        'decisions',
        5,
        'Which decisions were made, by whom, and what was decided against?',
      ),
      question('gap', 5, 'What did you not have or not know at that moment?'),
      question(
        'customers',
        4,
        'Read the first notice aloud: what would a customer still ask?',
      ),
      question('template', 2, 'Which template, policy or list was in the way?'),
      question('action', 4, 'What does each player do about it, and by when?'),
    ],
  },
};

/** Players who have not named what they do about it: without a named action a drill only raises awareness. */
export function playersWithoutAction(
  players: readonly string[],
  owners: readonly string[],
): readonly string[] {
  const named = new Set(owners.map(owner => owner.trim().toLowerCase()));
  return [...new Set(players)].filter(
    player => player !== '' && !named.has(player.toLowerCase()),
  );
}

function question(key: string, minutes: number, text: string): DebriefQuestion {
  return {key, minutes, question: text};
}
