import {sinceWithdrawn} from '../lanes/lane-state';
import {answersAmong, ofKind, type ReviewFact} from '../record/facts';
import type {Judgement} from './whose-word';

type Why = Extract<Judgement, {kind: 'confirm'}>['why'];

const SENTENCES: Readonly<Record<Why, string>> = {
  who: 'This does not count yet: Google does not tell the add-on whose account wrote it.',
  'which-text':
    'This does not count yet: the text was edited at the same time or since, so it is not clear which version is meant.',
  meant: 'Did you mean to approve? Your reply does not count yet.',
  resolved:
    'Resolving a thread says nothing about the text. It does not count as a verdict.',
};

/** The one answer to a reply that may be a verdict. Its last line keeps it from being given twice, and from being read as a reply itself. */
export function promptFor(replyId: string, why: Why, page: string): string {
  return [
    SENTENCES[why],
    `Confirm it with one click: ${page}`,
    promptCode(replyId),
  ].join('\n');
}

export function promptCode(replyId: string): string {
  return `icp1.${replyId}`;
}

/**
 * Replies that may be objections, were asked about, and have no answer yet: as long as nobody of the lane has answered since,
 * they block.
 */
export function openQuestions(facts: readonly ReviewFact[]): readonly string[] {
  return ofKind(sinceWithdrawn(facts), 'prompted')
    .filter(({why}) => why.endsWith(OBJECTING))
    .filter(
      ({lane, seq}) =>
        !answersAmong(facts).some(one => one.lane === lane && one.seq > seq),
    )
    .map(({lane}) => `${lane}: a reply in its thread`);
}

/** How a question about a possible objection is recorded. */
export function recordedWhy({
  why,
  verdict,
}: Pick<Extract<Judgement, {kind: 'confirm'}>, 'why' | 'verdict'>): string {
  return verdict === 'object' ? `${why}${OBJECTING}` : why;
}

const OBJECTING = ', may object';

export function isPrompt(content: string): boolean {
  return /(^|\n)icp1\.\S+\s*$/.test(content);
}
