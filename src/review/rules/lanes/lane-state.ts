import {
  changedSections,
  isText,
  type CanonicalText,
  type SectionDigest,
} from '../text/canonical-text';
import {CONCERNS} from './concerns';
import {
  laneOf,
  ofKind,
  type FactOf,
  type FactSource,
  type ReviewFact,
} from '../record/facts';
import type {Lane} from './lanes';
import type {LaneRule, ReviewedKind} from '../../../core/policy/lane-notation';
import {membersAfter, type Member} from './members';
import {openObjections, type Objection} from '../answers/objections';

/** An approval as it was given. */
export interface SignOff {
  readonly person: string;
  readonly at: string;
  readonly source: FactSource;
  readonly textHash: string;
  readonly round: number;
  /** The reply or approval it was given in. */
  readonly origin: string;
  /** Sections of this lane edited since; none: it stands. */
  readonly changed: readonly string[];
}

export type Standing =
  | {readonly kind: 'not-asked'}
  | {readonly kind: 'not-needed'; readonly because: string; readonly by: string}
  | {readonly kind: 'awaited'; readonly from: readonly Member[]}
  /** Somebody had signed, and has to look again at what was edited since. */
  | {readonly kind: 'voided'; readonly changed: readonly string[]}
  | {readonly kind: 'objected'; readonly objections: readonly Objection[]}
  | {readonly kind: 'approved'; readonly by: readonly SignOff[]};

export interface LaneState {
  readonly lane: Lane;
  /** How often it was asked; 0 before the first time. */
  readonly round: number;
  /** Its comment thread in this round, or ''. */
  readonly threadId: string;
  readonly members: readonly Member[];
  readonly standing: Standing;
  /** Approvals since the review was last withdrawn, each person's last one, standing or not. */
  readonly signOffs: readonly SignOff[];
  /** Words of suggestions; they never block. */
  readonly suggestions: readonly string[];
}

/** Where a lane stands, from what has happened and the text as it is now. */
export function laneState(
  lane: Lane,
  kind: ReviewedKind,
  facts: readonly ReviewFact[],
  text: Pick<CanonicalText, 'hash' | 'earlier' | 'sections'>,
): LaneState {
  const own = sinceWithdrawn(facts).filter(fact => laneOf(fact) === lane.key);
  const asks = ofKind(own, 'asked');
  const round = Math.max(0, ...asks.map(fact => fact.round));
  const members = membersAfter(facts, lane.key);
  const signOffs = signOffsOf(lane, kind, facts, text);
  return {
    lane,
    round,
    threadId:
      ofKind(own, 'thread')
        .filter(thread => thread.round === round && !isGone(own, thread))
        .pop()?.threadId ?? '',
    members,
    standing: standingOf(lane, facts, members, signOffs, round),
    signOffs,
    suggestions: ofKind(own, 'suggest').map(({words}) => words),
  };
}

/** Whether nothing more is wanted of the lane. */
export function isGreen({standing}: LaneState): boolean {
  return standing.kind === 'approved' || standing.kind === 'not-needed';
}

/** Nothing more is wanted of any lane, and somebody has signed: leaving out every lane signs nothing. */
export function allGreen(lanes: readonly LaneState[]): boolean {
  return (
    lanes.every(isGreen) &&
    lanes.some(({standing}) => standing.kind === 'approved')
  );
}

/**
 * Titles of sections a lane answers for that differ between two texts. An either-lane leaves out only what
 * concerns none of its members.
 */
export function changedFor(
  {concerns}: Pick<LaneRule, 'concerns'>,
  kind: ReviewedKind,
  before: readonly SectionDigest[],
  after: readonly SectionDigest[],
): readonly string[] {
  const concerned = ({title}: SectionDigest): boolean =>
    !concerns.every(concern =>
      (CONCERNS[concern].unconcerned[kind] ?? []).some(
        other => plain(other) === plain(title),
      ),
    );
  return changedSections(before.filter(concerned), after.filter(concerned));
}

export function sinceWithdrawn(
  facts: readonly ReviewFact[],
): readonly ReviewFact[] {
  const last = facts.map(({kind}) => kind).lastIndexOf('withdrawn');
  return facts.slice(last + 1);
}

/** Labels of lanes that were asked and have no rule any more: an ask is not weakened by what is changed after it. */
export function droppedLanes(
  rules: readonly Pick<Lane, 'key'>[],
  facts: readonly ReviewFact[],
): readonly string[] {
  const asked = ofKind(sinceWithdrawn(facts), 'asked').map(({lane}) => lane);
  return [...new Set(asked)].filter(
    lane => !rules.some(({key}) => key === lane),
  );
}

function standingOf(
  lane: Lane,
  facts: readonly ReviewFact[],
  members: readonly Member[],
  signOffs: readonly SignOff[],
  round: number,
): Standing {
  const objections = openObjections(facts).filter(one => one.lane === lane.key);
  if (objections.length > 0) return {kind: 'objected', objections};
  const left = leftOut(lane, facts);
  if (left) return {kind: 'not-needed', because: left.reason, by: left.by};
  const standing = signOffs.filter(({changed}) => changed.length === 0);
  const missing = unsigned(lane, members, standing);
  if (members.length === 0 && standing.length === 0) return {kind: 'not-asked'};
  if (missing.length === 0) return {kind: 'approved', by: standing};
  const voided = signOffs.filter(
    one => one.changed.length > 0 && one.round >= round,
  );
  return voided.length > 0
    ? {
        kind: 'voided',
        changed: [...new Set(voided.flatMap(({changed}) => changed))],
      }
    : {kind: 'awaited', from: missing};
}

/** Members whose signature is still wanted; a delegate's counts for whom they stand for. */
export function unsigned(
  {quorum}: Pick<Lane, 'quorum'>,
  members: readonly Member[],
  standing: readonly Pick<SignOff, 'person'>[],
): readonly Member[] {
  const signed = new Set(standing.map(({person}) => person));
  if (quorum === 'any') return signed.size > 0 ? [] : members;
  return members.filter(
    ({person, standsFor}) =>
      standsFor === '' &&
      !signed.has(person) &&
      !members.some(one => one.standsFor === person && signed.has(one.person)),
  );
}

function signOffsOf(
  lane: Lane,
  kind: ReviewedKind,
  facts: readonly ReviewFact[],
  text: Pick<CanonicalText, 'hash' | 'earlier' | 'sections'>,
): readonly SignOff[] {
  const start = facts.length - sinceWithdrawn(facts).length;
  const last = new Map<string, SignOff>();
  facts.forEach((fact, at) => {
    if (at < start || laneOf(fact) !== lane.key) return;
    // Who objects takes back what they signed before.
    if (fact.kind === 'object') last.delete(fact.person);
    if (
      fact.kind === 'taken-back' &&
      last.get(fact.person)?.origin === fact.origin
    ) {
      last.delete(fact.person);
    }
    if (fact.kind !== 'approve') return;
    const entitled = membersAfter(facts.slice(0, at), lane.key).some(
      ({person}) => person === fact.person,
    );
    if (!entitled) return;
    last.set(fact.person, {
      person: fact.person,
      at: fact.at,
      source: fact.source,
      textHash: fact.textHash,
      round: fact.round,
      origin: fact.origin,
      changed: isText(text, fact.textHash)
        ? []
        : changedFor(lane, kind, fact.sections, text.sections),
    });
  });
  return [...last.values()];
}

/** Whether a conditional lane was left out, with a reason. */
export function isLeftOut(lane: Lane, facts: readonly ReviewFact[]): boolean {
  return leftOut(lane, facts) !== null;
}

function leftOut(
  {key, conditional}: Lane,
  facts: readonly ReviewFact[],
): FactOf<'not-needed'> | null {
  if (!conditional) return null;
  const last = ofKind(sinceWithdrawn(facts), 'not-needed', 'needed', 'asked')
    .filter(({lane}) => lane === key)
    .pop();
  return last && isNotNeeded(last) ? last : null;
}

function isGone(
  facts: readonly ReviewFact[],
  {threadId}: FactOf<'thread'>,
): boolean {
  return ofKind(facts, 'thread-gone').some(one => one.threadId === threadId);
}

function isNotNeeded(fact: ReviewFact): fact is FactOf<'not-needed'> {
  return fact.kind === 'not-needed';
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/^[\d.)\s]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
