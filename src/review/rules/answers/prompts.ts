import {shortHash} from '../../../core/base/short-hash';
import {sinceWithdrawn} from '../lanes/lane-state';
import {
  answersAmong,
  ofKind,
  type FactOf,
  type RefusedWhy,
  type ReviewFact,
} from '../record/facts';
import type {Verdict} from './signature';
import type {Judgement, PostedReply} from './whose-word';

type Confirming = Extract<Judgement, {kind: 'confirm'}>['why'];

/** Why a reply is answered: it may be meant as a verdict, or it was one and does not count. */
export type PromptWhy = Confirming | RefusedWhy;

const CONFIRM: Readonly<Record<Confirming, string>> = {
  who: 'This does not count yet: Google does not tell the add-on whose account wrote it.',
  'which-text':
    'This does not count yet: the text was edited at the same time or since, so it is not clear which version is meant.',
  meant: 'Is this your answer? Your reply does not count yet.',
  resolved:
    'Resolving a thread says nothing about the text. It does not count as a verdict.',
  unclear:
    'Is this your answer? You were asked to review this text, and what you wrote does not count as one.',
  elsewhere:
    'Is this your answer? It is outside the threads of the review, so it does not count yet.',
};

const REFUSED: Partial<Readonly<Record<RefusedWhy, string>>> = {
  'not-a-reviewer':
    'This does not count: you were not asked in this lane. If you were asked for another one, answer there.',
  removed: 'This does not count: you do not review for this lane any more.',
  'own-draft':
    'This does not count: policy does not let people sign a text they wrote or ask for.',
  'old-round':
    'This does not count: it is from before the review was withdrawn and asked for again.',
};

/** The one answer to a reply that may be a verdict. Its last line keeps it from being given twice, and from being read as a reply itself. */
export function promptFor(
  reply: Pick<PostedReply, 'id' | 'content'>,
  why: PromptWhy,
  page: string,
): string {
  const sentence =
    why in CONFIRM
      ? CONFIRM[why as Confirming]
      : (REFUSED[why as RefusedWhy] ?? 'This does not count.');
  return [
    sentence,
    `${why in CONFIRM ? 'Answer with one click' : 'Where you can answer'}: ${page}`,
    promptCode(reply),
  ].join('\n');
}

/** Names the reply and its words: one that was edited is asked about anew. */
export function promptCode({
  id,
  content,
}: Pick<PostedReply, 'id' | 'content'>): string {
  return `icp1.${id}.${shortHash(content.trim())}`;
}

/** The key of its fact, without the file. */
export function promptKey(reply: Pick<PostedReply, 'id' | 'content'>): string {
  return `prompted:${reply.id}:${shortHash(reply.content.trim())}`;
}

/** Whether these very words were asked about. Before November 2026 nobody noted which words. */
export function wasPrompted(
  facts: readonly ReviewFact[],
  reply: Pick<PostedReply, 'id' | 'content'>,
): boolean {
  return ofKind(facts, 'prompted').some(
    ({key}) =>
      key.endsWith(promptKey(reply)) || key.endsWith(`prompted:${reply.id}`),
  );
}

/** So many of somebody's replies in a lane are answered at most; nobody fills a thread or the register. */
const MOST_ANSWERED = 20;

/** Whether somebody had the same words answered in that lane since they were asked last, or was answered often enough. */
export function wasTold(
  facts: readonly ReviewFact[],
  {lane, content}: Pick<PostedReply, 'content'> & {readonly lane: string},
  person: string,
): boolean {
  if (person === '') return false;
  const asked = ofKind(facts, 'asked', 'delegated')
    .filter(one => one.person === person)
    .pop();
  const told = ofKind(facts, 'prompted').filter(
    one =>
      one.lane === lane && one.person === person && one.seq > (asked?.seq ?? 0),
  );
  const hash = shortHash(content.trim());
  return (
    told.length >= MOST_ANSWERED ||
    told.some(({key}) => key.endsWith(`:${hash}`))
  );
}

/**
 * Replies that may be objections, were asked about, and have no answer yet. Where it is known who wrote them, they block until that
 * person has answered or was taken out; else until anybody of the lane has answered.
 */
export function openQuestions(facts: readonly ReviewFact[]): readonly string[] {
  const current = sinceWithdrawn(facts);
  return ofKind(current, 'prompted')
    .filter(({why}) => why.endsWith(OBJECTING))
    .filter(question => !isSettled(question, current))
    .map(({lane, person}) =>
      person === ''
        ? `${lane === '' ? 'beside the threads' : lane}: a reply`
        : `${lane === '' ? '' : `${lane}: `}a reply of ${person}`,
    );
}

function isSettled(
  {lane, person, seq}: FactOf<'prompted'>,
  facts: readonly ReviewFact[],
): boolean {
  const later = facts.filter(fact => fact.seq > seq);
  return (
    answersAmong(later).some(one =>
      person === '' ? lane === '' || one.lane === lane : one.person === person,
    ) || ofKind(later, 'removed').some(one => one.person === person)
  );
}

/** How a question about a possible objection is recorded. */
export function recordedWhy({
  why,
  verdict,
}: {
  readonly why: PromptWhy;
  readonly verdict: Verdict;
}): string {
  return verdict === 'object' ? `${why}${OBJECTING}` : why;
}

const OBJECTING = ', may object';

export function isPrompt(content: string): boolean {
  return /(^|\n)icp1\.\S+\s*$/.test(content);
}
