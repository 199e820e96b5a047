import type {DocumentPart, RichLine} from './parts';

/**
 * The FAQ is a bank of answers: every heading below a group is a question, what is under it the answer. Which kind of
 * answer it is, its group says, so that writers need no notation.
 */

export const ANSWER_TYPES = {
  answer: {
    label: 'Answers',
    means: 'Can be pasted as they stand.',
  },
  negative: {
    label: 'Only when asked',
    means:
      'Each rules something out. For a customer who asks, not for the message to all.',
  },
  holding: {
    label: 'Meanwhile',
    means: 'What can be said while an answer is missing.',
  },
  'do-not-say': {
    label: 'Do not say',
    means: 'Keep it out of every conversation.',
  },
} as const satisfies Readonly<
  Record<string, {readonly label: string; readonly means: string}>
>;

export type AnswerType = keyof typeof ANSWER_TYPES;

/** `asked` holds what came in while the incident runs. */
export type AnswerGroup = AnswerType | 'asked';

interface GroupPlan {
  readonly group: AnswerGroup;
  readonly titles: readonly string[];
}

/** Headings of the second rank; any other is a group of answers as well. */
const GROUPS: readonly GroupPlan[] = [
  {group: 'answer', titles: ['Expected questions', 'Questions we expect']},
  {
    group: 'negative',
    titles: ['What is not affected', 'What was not affected'],
  },
  {group: 'holding', titles: ['While an answer is missing', 'Meanwhile']},
  {group: 'do-not-say', titles: ['Do not say', 'What not to say']},
  {group: 'asked', titles: ['New questions', 'Questions raised']},
];

/** The heading a group is given where a document has none. */
export function titleOf(group: AnswerGroup): string {
  return GROUPS.find(one => one.group === group)?.titles[0] ?? '';
}

export interface BankedAnswer {
  readonly question: string;
  /** The same question has the same key, whatever its answer says: letters and digits of its heading, the second of one name numbered. */
  readonly key: string;
  readonly group: AnswerGroup;
  readonly type: AnswerType;
  readonly hash: string;
  /** The answer; none while nobody has written one. */
  readonly lines: readonly RichLine[];
}

/** Every answer of the document in its order. A group with words of its own and no question below is one answer. */
export function bankedAnswers(
  parts: readonly DocumentPart[],
): readonly BankedAnswer[] {
  let group: AnswerGroup = 'answer';
  const seen = new Map<string, number>();
  return parts.flatMap(
    ({title, rank, hash, lines}): readonly BankedAnswer[] => {
      if (rank < 2) return [];
      if (rank === 2) {
        group = groupOf(title);
        if (
          lines.length === 0 ||
          group === 'asked' ||
          isKnown(title, 'answer')
        ) {
          return [];
        }
      }
      const name = plainTitle(title);
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [
        {
          question: title,
          key: nth === 1 ? name : `${name} ${nth}`,
          group,
          type: group === 'asked' ? 'answer' : group,
          hash,
          lines,
        },
      ];
    },
  );
}

export function groupOf(title: string): AnswerGroup {
  return GROUPS.find(({titles}) => names(titles, title))?.group ?? 'answer';
}

function isKnown(title: string, group: AnswerGroup): boolean {
  return GROUPS.some(one => one.group === group && names(one.titles, title));
}

function names(titles: readonly string[], title: string): boolean {
  return titles.some(one => plainTitle(one) === plainTitle(title));
}

/** "4. Am I affected?" as `am i affected`. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/^[\d.)\s]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
