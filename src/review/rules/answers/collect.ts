import {factsFrom, nonceKey} from './answer-facts';
import type {CanonicalText, SectionDigest} from '../text/canonical-text';
import {
  answersAmong,
  numbered,
  ofKind,
  type NewFact,
  type ReviewFact,
} from '../record/facts';
import {openObjections} from './objections';
import {isPrompt} from './prompts';
import {looksSigned, type Verdict} from './signature';
import {readVerdict} from './verdict';
import {
  entitled,
  judge,
  type JudgeContext,
  type Judgement,
  type PostedReply,
} from './whose-word';

/** A reply with the lane its thread belongs to. */
export interface LaneReply extends PostedReply {
  readonly lane: string;
  readonly threadId: string;
}

/** Replies nobody has looked at yet, oldest first; prompts of our own are no replies. */
export function newReplies(
  replies: readonly LaneReply[],
  facts: readonly ReviewFact[],
): readonly LaneReply[] {
  const taken = new Set([
    ...answersAmong(facts).map(({origin}) => origin),
    ...ofKind(facts, 'refused').map(({reply}) => reply),
  ]);
  const overriding = ofKind(facts, 'overridden').map(({key}) => key);
  const isTaken = (id: string): boolean =>
    taken.has(id) || overriding.some(key => key.endsWith(`:reply:${id}`));
  return replies
    .filter(({id, content}) => !isTaken(id) && !isPrompt(content))
    .sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1,
    );
}

/** Whether the account behind a reply has to be asked for: typed verdicts only. */
export function needsActor({content}: PostedReply): boolean {
  return !looksSigned(content) && readVerdict(content).kind === 'verdict';
}

export interface Prompt {
  readonly reply: LaneReply;
  readonly why: Extract<Judgement, {kind: 'confirm'}>['why'];
  readonly verdict: Verdict;
}

export type CollectContext = Omit<
  JudgeContext,
  | 'facts'
  | 'lane'
  | 'round'
  | 'knowsText'
  | 'nonceUsed'
  | 'textHash'
  | 'seenSince'
> & {
  readonly incident: string;
  readonly text: Pick<CanonicalText, 'hash' | 'sections'>;
  /** Since when the text was seen as it is now; '' when that is not known. */
  readonly seenSince: string;
};

/**
 * What new replies amount to: facts, in the order of the replies, and replies to be asked about. Each is judged on
 * the facts before it, so that a nonce counts once and who was removed counts no more.
 */
export function collect(
  replies: readonly LaneReply[],
  known: readonly ReviewFact[],
  context: CollectContext,
): {readonly facts: readonly NewFact[]; readonly prompts: readonly Prompt[]} {
  const facts: NewFact[] = [];
  const prompts: Prompt[] = [];
  const all = [...known];
  for (const reply of newReplies(replies, known)) {
    const texts = textsIn(all, context.text);
    const round = roundOf(all, reply.lane);
    const judged = judge(reply, {
      ...context,
      facts: all,
      lane: reply.lane,
      round,
      textHash: context.text.hash,
      knowsText: hash => texts.has(hash),
      nonceUsed: said => {
        const {fileId, idOf} = context;
        const id = idOf(said.person);
        return answersAmong(all).some(
          ({key, person}) =>
            key === `${fileId}:nonce:${said.nonce}` ||
            (idOf(person) === id &&
              key === nonceKey(fileId, {...said, person})),
        );
      },
    });
    const judgement = takenBack(judged, reply, all);
    if (judgement.kind === 'confirm') {
      const {why, verdict} = judgement;
      prompts.push({reply, why, verdict});
    }
    for (const fact of factsFrom(reply, judgement, texts, context, {
      round,
      open: openObjections(all).filter(({lane}) => lane === reply.lane),
    })) {
      facts.push(fact);
      all.push(numbered(fact, all.length + 1));
    }
  }
  const prompted = new Set(ofKind(known, 'prompted').map(({reply}) => reply));
  return {facts, prompts: prompts.filter(({reply}) => !prompted.has(reply.id))};
}

/** An approval from before the review was withdrawn, found only after the lane was asked again, is about an older ask. */
function takenBack(
  judgement: Judgement,
  {at}: LaneReply,
  facts: readonly ReviewFact[],
): Judgement {
  const withdrawn = ofKind(facts, 'withdrawn').slice(-1)[0];
  return judgement.kind === 'counts' &&
    judgement.verdict === 'approve' &&
    withdrawn &&
    at < withdrawn.at
    ? {kind: 'refused', why: 'old-round', person: judgement.person}
    : judgement;
}

/** An answer given through Drive's own approval; Google says whose it is. */
export interface NativeAnswer {
  readonly approvalId: string;
  readonly email: string;
  readonly response: 'approved' | 'declined';
}

/**
 * Answers of Drive's approvals as facts, in every lane the person stands in. An edit takes an approval back there,
 * so one that stands is for the text as it is; declining objects.
 */
export function collectNative(
  answers: readonly NativeAnswer[],
  known: readonly ReviewFact[],
  lanes: readonly string[],
  at: string,
  context: CollectContext,
): readonly NewFact[] {
  const {text, fileId, incident} = context;
  return answers.flatMap(({approvalId, email, response}) =>
    lanes.flatMap((lane): readonly NewFact[] => {
      const kind = response === 'approved' ? 'approve' : 'object';
      const person = entitled(email, kind, {...context, facts: known, lane});
      if (typeof person !== 'string') return [];
      const on = kind === 'approve' ? `:${text.hash}` : '';
      return [
        {
          key: `${fileId}:native:${approvalId}:${person}:${lane}:${kind}${on}`,
          incident,
          fileId,
          kind,
          lane,
          person,
          round: roundOf(known, lane),
          by: person,
          source: 'approval',
          at,
          textHash: text.hash,
          sections: text.sections.map(digest),
          words: kind === 'object' ? 'Declined in Drive' : '',
          origin: approvalId,
        },
      ];
    }),
  );
}

export function roundOf(facts: readonly ReviewFact[], lane: string): number {
  return Math.max(
    0,
    ...ofKind(facts, 'asked')
      .filter(asked => asked.lane === lane)
      .map(({round}) => round),
  );
}

export function digest({title, hash}: SectionDigest): SectionDigest {
  return {title, hash};
}

/** Texts that were ever up for review, with their sections: without those nobody could say later what was edited. */
function textsIn(
  facts: readonly ReviewFact[],
  text: Pick<CanonicalText, 'hash' | 'sections'>,
): ReadonlyMap<string, readonly SectionDigest[]> {
  return new Map([
    ...facts.flatMap(fact =>
      'sections' in fact && fact.textHash !== '' && fact.sections.length > 0
        ? [[fact.textHash, fact.sections] as const]
        : [],
    ),
    [text.hash, text.sections.map(digest)] as const,
  ]);
}
