/** What a player takes away; a drill without a named action only raises awareness. */
export interface PlayerDebrief {
  readonly player: string;
  /** When exactly did it become hard? */
  readonly moment: string;
  /** What was missing then? */
  readonly gap: string;
  /** What this player does about it. */
  readonly action: string;
  readonly actionDueAt: string;
}

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

export interface DebriefProblem {
  readonly player: string;
  readonly field: 'moment' | 'gap' | 'action' | 'actionDueAt';
  readonly message: string;
}

/** What is missing before the debrief counts as held: one named action a player, with its day. */
export function debriefProblems(
  players: readonly string[],
  answers: readonly PlayerDebrief[],
  now: string,
): readonly DebriefProblem[] {
  return players.flatMap(player => {
    const own = answers.find(answer => answer.player === player);
    const problem = (
      field: DebriefProblem['field'],
      message: string,
    ): DebriefProblem => ({player, field, message});
    if (!own) {
      return [problem('action', `${player} has not named an action yet.`)];
    }
    return [
      ...(own.moment.trim() === ''
        ? [problem('moment', 'Name the moment it became hard.')]
        : []),
      ...(own.gap.trim() === ''
        ? [problem('gap', 'Say what was missing at that moment.')]
        : []),
      ...(own.action.trim() === ''
        ? [problem('action', 'Name one thing this player does about it.')]
        : []),
      ...(own.actionDueAt === '' || own.actionDueAt <= now
        ? [problem('actionDueAt', 'Set a day that is to come.')]
        : []),
    ];
  });
}

function question(key: string, minutes: number, text: string): DebriefQuestion {
  return {key, minutes, question: text};
}
