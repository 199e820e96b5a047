import type {PageAnswer, PageLane, VerdictKey} from '../../contract';

/** What a verdict is called on its buttons, and what it means. */
export interface VerdictWords {
  /** On the button that begins it. */
  readonly start: string;
  readonly title: string;
  /** "You … this text for Legal, as ana@example.com." */
  readonly does: string;
  readonly means: string;
  /** Label of the field for the reason; '' when none is asked for. */
  readonly asks: string;
  readonly needsWords: boolean;
  /** On the button that posts it. */
  readonly post: string;
  readonly posted: string;
}

export const VERDICTS: Readonly<Record<VerdictKey, VerdictWords>> = {
  approve: {
    start: 'Approve',
    title: 'Approve this text',
    does: 'approve this text',
    means:
      'You approve exactly these words. If they are edited later, you are asked again.',
    asks: '',
    needsWords: false,
    post: 'Approve',
    posted: 'Your approval is posted.',
  },
  object: {
    start: 'Object',
    title: 'Object to this text',
    does: 'object to this text',
    means:
      'The text cannot be released until the objection is answered: you clear it or approve later, or somebody else who answers for this lane clears it.',
    asks: 'What is wrong?',
    needsWords: true,
    post: 'Post objection',
    posted: 'Your objection is posted.',
  },
  suggest: {
    start: 'Suggest',
    title: 'Suggest a change',
    does: 'suggest a change',
    means:
      'A suggestion holds nothing up and approves nothing: your answer is still awaited afterwards.',
    asks: 'What do you suggest?',
    needsWords: true,
    post: 'Post suggestion',
    posted: 'Your suggestion is posted.',
  },
  clear: {
    start: 'Withdraw objection',
    title: 'Withdraw an objection',
    does: 'withdraw the objection',
    means:
      'The objection no longer holds the text up. This is no approval: that is asked for separately.',
    asks: 'Why is it settled? (can stay empty)',
    needsWords: false,
    post: 'Withdraw objection',
    posted: 'The objection is withdrawn.',
  },
};

const TOLD: Readonly<Record<PageAnswer['verdict'], string>> = {
  approve: 'approved',
  object: 'objected',
  suggest: 'suggested',
  clear: 'cleared an objection',
  words: 'wrote',
};

export function told({verdict}: PageAnswer): string {
  return TOLD[verdict];
}

/** Whether the person has approved this text, or one that differs only in parts the lane does not answer for. */
export function approvedByMe({myVerdict, answers, changes}: PageLane): boolean {
  if (myVerdict === 'approve') return true;
  const last = answers
    .filter(
      ({mine, verdict, parts}) =>
        mine && !parts && !/^(suggest|words)$/.test(verdict),
    )
    .pop();
  return (
    last?.verdict === 'approve' &&
    changes?.since === 'signed' &&
    changes.sections.length === 0
  );
}

/**
 * Whose objection stands in a thread, as far as its replies tell. Drive gives names only, so two people of one name are
 * one here; who may clear what is judged by the server.
 */
export function standingObjection(
  answers: readonly PageAnswer[],
): 'mine' | 'others' | null {
  const open = answers.reduce<readonly PageAnswer[]>((left, one) => {
    const same = (other: PageAnswer): boolean =>
      one.mine === other.mine && one.name === other.name;
    switch (one.verdict) {
      case 'object':
        return [...left, one];
      case 'approve':
        return one.parts ? left : left.filter(other => !same(other));
      case 'clear':
        return left.some(same) ? left.filter(other => !same(other)) : [];
      default:
        return left;
    }
  }, []);
  if (open.length === 0) return null;
  return open.some(({mine}) => mine) ? 'mine' : 'others';
}
