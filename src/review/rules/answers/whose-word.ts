import {
  answersAmong,
  ofKind,
  type RefusedWhy,
  type ReviewFact,
} from '../record/facts';
import {membersAfter, wasMember} from '../lanes/members';
import {
  verifyReply,
  type ReplyContext,
  type SignedVerdict,
  type Verdict,
} from './signature';
import {readVerdict, saysNothingYet} from './verdict';

/** A reply in a lane's thread, as Drive shows it: with a name, without an address. */
export interface PostedReply {
  readonly id: string;
  readonly content: string;
  readonly action: 'none' | 'resolve' | 'reopen';
  /** Shown to people; never evidence, because anybody may be called anything. */
  readonly authorName: string;
  readonly at: string;
  /** What became of a reply the product posted and kept: it stands, was changed, or is gone. Absent for all others. */
  readonly kept?: 'whole' | 'changed' | 'gone';
}

export type Judgement =
  | {
      readonly kind: 'counts';
      readonly verdict: Verdict;
      /** The address under which the person was asked. */
      readonly person: string;
      readonly words: string;
      readonly textHash: string;
      readonly source: 'signature' | 'activity';
      /** '' for a typed reply. */
      readonly nonce: string;
    }
  | {
      /** The commander goes on against the objection whose key has that hash. */
      readonly kind: 'overrides';
      readonly objection: string;
      readonly person: string;
      readonly words: string;
    }
  | {
      /** Worth asking about: one reply with the way to confirm it. */
      readonly kind: 'confirm';
      readonly why:
        | 'who'
        | 'which-text'
        | 'meant'
        | 'resolved'
        /** Whoever was asked has written something, and nobody knows whether it is their answer. */
        | 'unclear'
        /** It is in a thread that is nobody's lane. */
        | 'elsewhere';
      readonly verdict: Verdict;
      /** Who wrote it; '' when that is not known. */
      readonly person: string;
    }
  | {
      readonly kind: 'refused';
      readonly why: RefusedWhy;
      /** Whom it claims to come from, or who wrote it; '' when that is not known. */
      readonly person: string;
    }
  | {readonly kind: 'talk'};

export interface JudgeContext extends Omit<ReplyContext, 'postedAt'> {
  readonly facts: readonly ReviewFact[];
  /** Address of the person who posted, as Drive Activity and People tell it; '' when they do not. */
  readonly actorOf: (replyId: string) => string;
  /** Two addresses of one account have one id; an address nobody knows is its own. */
  readonly idOf: (email: string) => string;
  readonly authors: readonly string[];
  readonly ownDraft: boolean;
  /** Whose override counts; '' where policy lets nobody. */
  readonly overrider: string;
  readonly textHash: string;
  /** Since when the add-on has seen the text as it is now; '' when that is not known. */
  readonly seenSince: string;
}

/**
 * Whose word a reply is and whether it counts. Only a valid signature, or an actor named by Drive Activity, says
 * who it was. A typed approval is taken to mean the text as it is now only when the add-on saw that very text before the reply, and nobody has
 * edited it since.
 */
export function judge(reply: PostedReply, context: JudgeContext): Judgement {
  const signed = verifyReply(reply.content, {...context, postedAt: reply.at});
  if (signed.kind === 'refused') {
    return {kind: 'refused', why: signed.why, person: ''};
  }
  if (signed.kind === 'valid') {
    const {said} = signed;
    const {verdict} = said;
    // What lets a text out counts only as the product posted it; what holds it back counts whatever became of the reply.
    if (verdict !== 'object' && verdict !== 'suggest') {
      if (reply.kept === 'gone' || reply.kept === 'changed') {
        return {kind: 'refused', why: 'taken-back', person: said.person};
      }
      if (reply.kept === undefined) {
        return verdict === 'override'
          ? {kind: 'refused', why: 'may-not-override', person: said.person}
          : {kind: 'confirm', why: 'meant', verdict, person: ''};
      }
    }
    if (verdict === 'override') return overrides(said, context);
    const person = entitled(said.person, verdict, context);
    return typeof person === 'string'
      ? {
          kind: 'counts',
          verdict,
          person,
          words: said.words,
          textHash: said.textHash,
          source: 'signature',
          nonce: said.nonce,
        }
      : person;
  }
  const reading = readVerdict(reply.content);
  const actor = context.actorOf(reply.id);
  const asked = memberOf(context, actor);
  if (reading.kind === 'talk') {
    if (reply.action === 'resolve') {
      return {
        kind: 'confirm',
        why: 'resolved',
        verdict: 'approve',
        person: asked,
      };
    }
    return asked !== '' && mayBeAnAnswer(reply, asked, context)
      ? {kind: 'confirm', why: 'unclear', verdict: 'object', person: asked}
      : {kind: 'talk'};
  }
  const {verdict} = reading;
  if (reading.kind === 'offer') {
    // What others say to each other is no answer.
    return actor !== '' && asked === ''
      ? {kind: 'talk'}
      : {kind: 'confirm', why: 'meant', verdict, person: asked};
  }
  if (actor === '') return {kind: 'confirm', why: 'who', verdict, person: ''};
  const person = entitled(actor, verdict, context);
  if (typeof person !== 'string') return person;
  if (verdict === 'approve' && !isSeenBefore(context.seenSince, reply.at)) {
    return {kind: 'confirm', why: 'which-text', verdict, person};
  }
  return {
    kind: 'counts',
    verdict,
    person,
    words: reading.words,
    textHash: context.textHash,
    source: 'activity',
    nonce: '',
  };
}

/** The address under which somebody stands in the lane; '' when they do not. */
function memberOf(
  {facts, lane, idOf}: Pick<JudgeContext, 'facts' | 'lane' | 'idOf'>,
  actor: string,
): string {
  if (actor === '') return '';
  const id = idOf(actor);
  return (
    membersAfter(facts, lane).find(({person}) => idOf(person) === id)?.person ??
    ''
  );
}

/**
 * Words of somebody who was asked and has not answered since, in whatever language: unless they ask something back, they
 * may be the answer.
 */
function mayBeAnAnswer(
  {content, at}: PostedReply,
  person: string,
  {facts, lane}: Pick<JudgeContext, 'facts' | 'lane'>,
): boolean {
  if (content.trim() === '' || saysNothingYet(content)) return false;
  const since = membersAfter(facts, lane).find(one => one.person === person);
  return (
    since !== undefined &&
    at >= since.since &&
    !answersAmong(facts).some(
      one =>
        one.lane === lane && one.person === person && one.at >= since.since,
    )
  );
}

/** Within one second nobody knows which came first. */
export function isSeenBefore(seenSince: string, at: string): boolean {
  // Drive's times have fractions, which sort before the Z of a whole second.
  return seenSince !== '' && seenSince.slice(0, 19) < at.slice(0, 19);
}

function overrides(
  {person, words, textHash}: SignedVerdict,
  {overrider, idOf}: JudgeContext,
): Judgement {
  const may = overrider !== '' && idOf(person) === idOf(overrider);
  return may && words !== ''
    ? {kind: 'overrides', objection: textHash, person, words}
    : {kind: 'refused', why: 'may-not-override', person};
}

/** The address under which this person may answer in the lane, or why they may not. */
export function entitled(
  email: string,
  verdict: Verdict,
  context: Pick<
    JudgeContext,
    'facts' | 'lane' | 'idOf' | 'authors' | 'ownDraft'
  >,
): string | Extract<Judgement, {kind: 'refused'}> {
  const {facts, lane, idOf} = context;
  const id = idOf(email);
  const refused = (
    why: 'not-a-reviewer' | 'removed' | 'own-draft',
  ): Extract<Judgement, {kind: 'refused'}> => ({
    kind: 'refused',
    why,
    person: email,
  });
  const member = membersAfter(facts, lane).find(
    ({person}) => idOf(person) === id,
  );
  if (member === undefined) {
    const own = ofKind(facts, 'object').find(
      fact => fact.lane === lane && idOf(fact.person) === id,
    );
    // Who objected may always take it back, also after the review was withdrawn.
    if (verdict === 'clear' && own) return own.person;
    const before = ofKind(facts, 'asked', 'delegated').some(
      fact =>
        fact.lane === lane &&
        idOf(fact.person) === id &&
        wasMember(facts, lane, fact.person),
    );
    return refused(before ? 'removed' : 'not-a-reviewer');
  }
  const wrote = context.authors.some(author => idOf(author) === id);
  return wrote && !context.ownDraft && verdict === 'approve'
    ? refused('own-draft')
    : member.person;
}
