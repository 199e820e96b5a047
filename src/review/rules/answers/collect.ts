import {factsFrom, nonceKey} from './answer-facts';
import type {CanonicalText, SectionDigest} from '../text/canonical-text';
import {
  answersAmong,
  numbered,
  ofKind,
  type FactOf,
  type NewFact,
  type RefusedWhy,
  type ReviewFact,
} from '../record/facts';
import {openObjections} from './objections';
import {isPrompt, wasPrompted, wasTold, type PromptWhy} from './prompts';
import {membersAfter} from '../lanes/members';
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
  const answers = answersAmong(facts);
  const refused = ofKind(facts, 'refused');
  const lastAsk = ofKind(facts, 'asked').slice(-1)[0]?.seq ?? 0;
  const overriding = ofKind(facts, 'overridden').map(({key}) => key);
  const isTaken = (reply: LaneReply): boolean => {
    const {id, content} = reply;
    if (overriding.some(key => key.endsWith(`:reply:${id}`))) return true;
    const signed = looksSigned(content);
    const last = answers.filter(({origin}) => origin === id).pop();
    if (last) {
      const said = last.kind === 'approve-part' ? 'approve' : last.kind;
      return signed || saysStill(content, said);
    }
    const no = refused.filter(one => one.reply === id).pop();
    return (
      no !== undefined &&
      (no.seq < lastAsk ||
        signed ||
        no.person === '' ||
        wasPrompted(facts, reply) ||
        wasTold(facts, reply, no.person))
    );
  };
  return replies
    .filter(reply => !isTaken(reply) && !isPrompt(reply.content))
    .sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1,
    );
}

/** Whether a typed reply that was taken up says the same today; one that says nothing any more is no new answer. */
function saysStill(content: string, verdict: Verdict): boolean {
  const reading = readVerdict(content);
  return reading.kind === 'talk' || reading.verdict === verdict;
}

/** Whether the account behind a reply has to be asked for: words of people who were asked are told from those of others. */
export function needsActor({content}: PostedReply): boolean {
  return !looksSigned(content) && content.trim() !== '';
}

/** Whether what somebody wrote beside the threads of the lanes may be an answer all the same. */
export function mayBeElsewhere({content}: PostedReply): boolean {
  return (
    !isPrompt(content) &&
    !looksSigned(content) &&
    readVerdict(content).kind !== 'talk'
  );
}

export interface Prompt {
  readonly reply: LaneReply;
  readonly why: PromptWhy;
  readonly verdict: Verdict;
  /** Who wrote it; '' when nobody knows. */
  readonly person: string;
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
      const {why, verdict, person} = judgement;
      prompts.push({reply, why, verdict, person});
    }
    if (judgement.kind === 'refused' && !looksSigned(reply.content)) {
      const {why, person} = judgement;
      // Somebody who was told so needs no row for each further try.
      if (
        wasTold(all, reply, person) ||
        prompts.some(one => isSame(one, reply, person))
      ) {
        continue;
      }
      const reading = readVerdict(reply.content);
      const verdict = reading.kind === 'talk' ? 'approve' : reading.verdict;
      if (person !== '') prompts.push({reply, why, verdict, person});
      if (ofKind(all, 'refused').some(one => isOf(one, reply, why))) continue;
    }
    for (const fact of factsFrom(reply, judgement, texts, context, {
      round,
      open: openObjections(all).filter(({lane}) => lane === reply.lane),
      known: all,
    })) {
      facts.push(fact);
      all.push(numbered(fact, all.length + 1));
    }
  }
  return {facts, prompts: unasked(prompts, known)};
}

function isOf(
  fact: FactOf<'refused'>,
  {id}: LaneReply,
  why: RefusedWhy,
): boolean {
  return fact.reply === id && fact.why === why;
}

function isSame(
  one: Prompt,
  {lane, content}: LaneReply,
  person: string,
): boolean {
  return (
    person !== '' &&
    one.person === person &&
    one.reply.lane === lane &&
    one.reply.content.trim() === content.trim()
  );
}

/** One question for the same words of the same person. */
function unasked(
  prompts: readonly Prompt[],
  known: readonly ReviewFact[],
): readonly Prompt[] {
  return prompts.filter(({reply, person, why}, at) => {
    if (wasPrompted(known, reply)) return false;
    if (why === 'which-text') return true;
    const first = prompts.findIndex(one => isSame(one, reply, person));
    return !wasTold(known, reply, person) && (first === -1 || first === at);
  });
}

/**
 * Words beside the threads of the lanes that may be an answer of somebody who was asked. Where nobody tells who wrote them, only
 * those that begin as an answer does are asked about.
 */
export function askedElsewhere(
  posts: readonly LaneReply[],
  known: readonly ReviewFact[],
  {actorOf, idOf}: Pick<CollectContext, 'actorOf' | 'idOf'>,
  lanes: readonly string[],
): readonly Prompt[] {
  const members = lanes.flatMap(lane =>
    membersAfter(known, lane).map(({person}) => person),
  );
  return unasked(
    posts.flatMap((reply): readonly Prompt[] => {
      const reading = readVerdict(reply.content);
      if (!mayBeElsewhere(reply) || reading.kind === 'talk') return [];
      const actor = actorOf(reply.id);
      const person =
        members.find(one => actor !== '' && idOf(one) === idOf(actor)) ?? '';
      const meant =
        person !== '' || (actor === '' && reading.kind === 'verdict');
      const {verdict} = reading;
      return meant ? [{reply, why: 'elsewhere', verdict, person}] : [];
    }),
    known,
  );
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
