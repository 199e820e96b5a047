import * as v from 'valibot';
import {cleanText} from '../../core/base/clean-text';
import {shaped} from '../../core/base/shaped';
import {
  ofKind,
  type FactOf,
  type NewFact,
  type ReviewFact,
} from '../rules/record/facts';
import {openObjections} from '../rules/answers/objections';
import type {ReviewWorld} from '../../world/review-world';
import {explained} from '../../world/ask/explain';
import {requireOwner} from '../../world/owners';
import {signedIn} from '../../world/incidents/register-facts';
import {factOf} from './make-fact';
import {FileId} from './read-input';
import {recordFacts} from './record-facts';
import {refreshReview, type ReviewLook} from './refresh-review';
import {may, mayDelegate} from '../rules/state/allowed';
import {checkDelegate, nothingThere, refusal} from './may-decide';
import {actorIn, lower, mayEditText, refuse} from './who-acts';
import {overrideByReply} from './collecting/override-by-reply';
import {openCase, type ReviewCase} from './review-book';

const DecisionShape = v.variant('act', [
  v.object({
    act: v.literal('override'),
    fileId: FileId,
    /** Key of the objection. */
    objection: v.string(),
    reason: v.string(),
  }),
  v.object({
    act: v.literal('remove'),
    fileId: FileId,
    lane: v.string(),
    person: v.string(),
    reason: v.string(),
  }),
  v.object({
    act: v.literal('delegate'),
    fileId: FileId,
    lane: v.string(),
    /** Whose place is taken; themselves, or anybody's for who may edit. */
    from: v.string(),
    person: v.string(),
    reason: v.string(),
  }),
  v.object({
    act: v.literal('look'),
    fileId: FileId,
    reason: v.string(),
  }),
  v.object({
    act: v.literal('confirm'),
    fileId: FileId,
    lane: v.string(),
    person: v.string(),
    reason: v.string(),
  }),
]);

const NOTHING = 'Nothing was decided.';

export type ReviewDecision = v.InferOutput<typeof DecisionShape>;

/**
 * What people decide about a review beside giving verdicts: the commander overrides an objection with a reason
 * (where policy lets them), an editor takes a reviewer out, a reviewer or an editor lets somebody else answer.
 *
 * @param input A `ReviewDecision`, unchecked.
 */
export function decideInReview(world: ReviewWorld, input: unknown): ReviewLook {
  const me = signedIn(world).toLowerCase();
  const decision = shaped(DecisionShape, input, NOTHING);
  const words = cleanText(decision.reason);
  if (words === '') throw refusal('It needs a reason.', 'Say why.');
  const {reviewed, records} = openCase(world, decision.fileId);
  const {facts, book, fileId} = reviewed;
  if (facts.length === 0) throw nothingThere();
  switch (decision.act) {
    case 'override':
      // The second of two clicks finds it done.
      if (!isOverridden(facts, decision.objection)) {
        refuse(
          NOTHING,
          may.override(actorIn(world, reviewed, records), {
            objections: openObjections(facts),
          }),
        );
      }
      if (!records) return overriddenByReply(world, reviewed, decision, words);
      break;
    case 'remove':
      refuse(
        NOTHING,
        may['edit-reviewers'](
          actorIn(
            world,
            reviewed,
            records && mayEditText(world, fileId, NOTHING),
          ),
          reviewed,
        ),
      );
      break;
    case 'delegate':
      refuse(
        NOTHING,
        mayDelegate(
          actorIn(world, reviewed, records),
          lower(decision.from),
          me,
        ),
      );
      checkDelegate(world, reviewed, decision);
      if (!records) return delegatedByInbox(world, decision, words);
      break;
    case 'look':
    case 'confirm':
      requireOwner(world, NOTHING);
  }
  try {
    recordFacts(world, book.registerId, [
      {
        fileId,
        facts: known => factsOf(world, reviewed, decision, words, known),
      },
    ]);
  } catch (error) {
    throw explained(
      error,
      NOTHING,
      'Try again in a moment; nothing happens twice.',
    );
  }
  return refreshReview(world, fileId);
}

/** A commander who may not write the register says it in the lane's thread, signed; the next sweep takes it up. */
function overriddenByReply(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {fileId, objection: key}: Extract<ReviewDecision, {act: 'override'}>,
  words: string,
): ReviewLook {
  const objection = openObjections(reviewed.facts).find(one => one.key === key);
  if (!objection) throw nothingThere();
  overrideByReply(world, reviewed, objection, words);
  return refreshReview(world, fileId);
}

/** A reviewer who may not write the register: it is kept where only the add-on writes, and the next sweep records it. */
function delegatedByInbox(
  world: ReviewWorld,
  {fileId, lane, from, person}: Extract<ReviewDecision, {act: 'delegate'}>,
  reason: string,
): ReviewLook {
  world.inbox.put({
    kind: 'delegate',
    id: world.secrets.nonce(),
    fileId,
    lane,
    from: lower(from),
    person: lower(person),
    reason,
    by: world.me.email,
    at: world.now,
  });
  return refreshReview(world, fileId);
}

/** What an owner has looked at counts no more than the owner lets it: every lane signs anew. */
function factsOf(
  world: ReviewWorld,
  reviewed: ReviewCase,
  decision: ReviewDecision,
  words: string,
  known: readonly ReviewFact[],
): readonly NewFact[] {
  if (decision.act !== 'look') {
    return [fact(world, reviewed, decision, words, known)];
  }
  const findings = reviewed.tampering.map(({code}) => code);
  if (findings.length === 0) throw nothingThere();
  const last = known[known.length - 1]?.seq ?? 0;
  return [
    factOf(world, reviewed, {
      key: `looked:${findings.join(' ')}`,
      kind: 'looked',
      source: 'sidebar',
      reason: words,
      findings,
    }),
    factOf(world, reviewed, {
      key: `withdrawn:looked:${last}`,
      kind: 'withdrawn',
      source: 'sidebar',
      reason: `The record was changed by hand: ${words}`,
    }),
  ];
}

/** The same decision on the same state has the same key, so that a repeated click decides once. */
function fact(
  world: ReviewWorld,
  reviewed: ReviewCase,
  decision: Exclude<ReviewDecision, {act: 'look'}>,
  words: string,
  known: readonly ReviewFact[],
): NewFact {
  const common = {source: 'sidebar' as const, reason: words};
  switch (decision.act) {
    case 'override': {
      const objection = openObjections(known).find(
        ({key}) => key === decision.objection,
      );
      if (!objection && !isOverridden(known, decision.objection)) {
        throw nothingThere();
      }
      return factOf(world, reviewed, {
        ...common,
        key: `overridden:${decision.objection}`,
        kind: 'overridden',
        lane: objection?.lane ?? '',
        objection: decision.objection,
      });
    }
    case 'remove': {
      const person = lower(decision.person);
      const asked = lastAsk(known, decision.lane, person);
      if (asked === 0) throw nothingThere();
      return factOf(world, reviewed, {
        ...common,
        key: `removed:${decision.lane}:${person}:${asked}`,
        kind: 'removed',
        lane: decision.lane,
        person,
      });
    }
    case 'confirm': {
      const person = lower(decision.person);
      return factOf(world, reviewed, {
        ...common,
        key: `confirmed:${decision.lane}:${person}`,
        kind: 'confirmed',
        lane: decision.lane,
        person,
      });
    }
    case 'delegate': {
      const person = lower(decision.person);
      const from = lower(decision.from);
      const asked = lastAsk(known, decision.lane, from);
      return factOf(world, reviewed, {
        ...common,
        key: `delegated:${decision.lane}:${from}:${person}:${asked}`,
        kind: 'delegated',
        lane: decision.lane,
        person,
        standsFor: from,
        round: askOf(known, decision.lane, from)?.round ?? 0,
      });
    }
  }
}

function isOverridden(
  known: readonly ReviewFact[],
  objection: string,
): boolean {
  return ofKind(known, 'overridden').some(one => one.objection === objection);
}

function lastAsk(
  known: readonly ReviewFact[],
  lane: string,
  person: string,
): number {
  return askOf(known, lane, person)?.seq ?? 0;
}

function askOf(
  known: readonly ReviewFact[],
  lane: string,
  person: string,
): FactOf<'asked' | 'delegated'> | undefined {
  return ofKind(known, 'asked', 'delegated')
    .filter(one => one.lane === lane && one.person === person)
    .pop();
}
