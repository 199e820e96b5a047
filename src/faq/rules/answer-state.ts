import {inWords} from '../../core/base/instant';
import type {BankedAnswer} from '../../core/documents/answers';
import {lineText} from '../../core/documents/parts';
import {UNKNOWN} from '../../core/documents/fields';
import {isAsked, questionTag, type AnswerSheet} from './sheet';

export type AnswerState = 'draft' | 'in review' | 'approved' | 'out of date';

export interface StateOfAnswer {
  readonly state: AnswerState;
  /** Who approved it, "legal@example.com (Legal)"; none unless it is approved. */
  readonly by: readonly string[];
  readonly at: string;
  /** '' as long as its words stand. */
  readonly until: string;
  /** Why it cannot be used, in a sentence; '' when it can. */
  readonly why: string;
}

/**
 * Where an answer stands. It follows from its own words and from who signed them, so that an edit of one leaves all others as
 * they are, and nobody has to keep a state in step.
 *
 * @param sheet Null while nobody was asked.
 */
export function stateOfAnswer(
  {hash, question, lines}: BankedAnswer,
  sheet: AnswerSheet | null,
  now: string,
): StateOfAnswer {
  const none = {by: [], at: '', until: ''};
  const approved = sheet?.approved.find(one => one.hash === hash);
  const left = leftOpen(lines.map(lineText));
  if (lines.length === 0) {
    return {...none, state: 'draft', why: 'Nobody has answered it yet.'};
  }
  if (sheet && approved) {
    const {at, until} = approved;
    const by = approved.by.map(
      ([person, lane]) => `${sheet.people[person]} (${sheet.lanes[lane]})`,
    );
    if (until !== '' && until <= now) {
      return {
        ...none,
        state: 'out of date',
        why: `It was approved until ${inWords(until)}.`,
      };
    }
    return {
      state: left === '' ? 'approved' : 'draft',
      by,
      at,
      until,
      why: left,
    };
  }
  if (sheet && isAsked(sheet, hash)) {
    return {
      ...none,
      state: 'in review',
      why: 'Not every lane has approved it.',
    };
  }
  if (sheet && wasApproved(sheet, question)) {
    return {
      ...none,
      state: 'out of date',
      why:
        sheet.retiredAt === ''
          ? 'It was changed since it was approved.'
          : RETIRED,
    };
  }
  return {...none, state: 'draft', why: 'Nobody has been asked to approve it.'};
}

const RETIRED =
  'Answers of the time before the resolution have retired; it has to be approved again.';

function wasApproved({was}: AnswerSheet, question: string): boolean {
  return was.includes(questionTag(question));
}

/** What nobody may paste whoever signed it: open values, and words a reader would not see as they are. */
function leftOpen(lines: readonly string[]): string {
  const text = lines.join('\n');
  if (/\{\{[^}]*\}\}/.test(text) || text.includes(UNKNOWN)) {
    return 'A value in it is still open.';
  }
  return /▢|\[(?:hidden|faint|very small|struck out)[^\]]*:/.test(text)
    ? 'It holds something that cannot be pasted.'
    : '';
}
