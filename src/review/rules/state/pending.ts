import {accessDigest} from '../access/access-digest';
import {briefDue, type BriefPlan} from '../record/brief-state';
import {ofKind, type FactOf, type ReviewFact} from '../record/facts';
import {sinceWithdrawn, type LaneState} from '../lanes/lane-state';
import type {TextFind} from '../../../core/documents/text-find';
import type {Grant} from '../../../core/base/grants';
import type {ReviewState} from './state';

/** Mail that has to reach somebody because they were asked. */
export interface AskMail {
  readonly key: string;
  /** Key of the ask, or of the delegation. */
  readonly fact: string;
  readonly lane: string;
  readonly person: string;
  readonly dueAt: string;
}

/** What facts demand and nothing shows to be done. Whoever comes next does it: the same run, a repeated click, or the sweep. */
export interface Pending {
  /** Access differs from what it was last brought to. */
  readonly access: boolean;
  readonly threads: readonly LaneState[];
  readonly mails: readonly AskMail[];
  /** Rounds for which Drive's own approval was not tried yet; 0 for none. */
  readonly native: number;
  readonly unlock: boolean;
  /** What the reviewers' brief should be; null when it is. */
  readonly brief: BriefPlan | null;
}

export function pendingOf(
  state: ReviewState,
  facts: readonly ReviewFact[],
  textHash: string,
  expected: readonly Grant[],
  expectedOfBrief: readonly Grant[],
  finds?: readonly TextFind[],
): Pending {
  const current = sinceWithdrawn(facts);
  const reviewing = state.phase === 'in-review' || state.phase === 'approved';
  const mailed = new Set(ofKind(facts, 'mailed').map(({mail}) => mail));
  const lastAccess = ofKind(facts, 'access').slice(-1)[0];
  const lastRound = Math.max(
    0,
    ...ofKind(current, 'asked').map(({round}) => round),
  );
  const tried = ofKind(facts, 'native').some(({round}) => round === lastRound);
  return {
    access:
      lastAccess === undefined
        ? facts.some(({kind}) => kind === 'asked')
        : lastAccess.digest !== accessDigest(expected) ||
          readersLeftIn(facts, lastAccess.seq),
    threads: reviewing
      ? state.lanes.filter(
          ({round, threadId, standing}) =>
            round > 0 && threadId === '' && standing.kind !== 'not-needed',
        )
      : [],
    mails: reviewing
      ? ofKind(current, 'asked', 'delegated')
          .filter(({key}) => !mailed.has(askMailKey(key)))
          .filter(({lane, person}) =>
            state.lanes.some(
              one =>
                one.lane.key === lane &&
                one.members.some(member => member.person === person),
            ),
          )
          .map(fact => ({
            key: askMailKey(fact.key),
            fact: fact.key,
            lane: fact.lane,
            person: fact.person,
            dueAt: fact.kind === 'asked' ? fact.dueAt : dueFor(current, fact),
          }))
      : [],
    native: reviewing && lastRound > 0 && !tried ? lastRound : 0,
    unlock: lockLeftOn(facts),
    brief: briefDue(state.lanes, facts, textHash, expectedOfBrief, finds),
  };
}

export function nothingPending(pending: Pending): boolean {
  return (
    !pending.access &&
    !pending.unlock &&
    pending.native === 0 &&
    pending.brief === null &&
    pending.threads.length === 0 &&
    pending.mails.length === 0
  );
}

/** A delegate answers in the time of whom they stand for. */
function dueFor(
  facts: readonly ReviewFact[],
  {lane, standsFor}: FactOf<'delegated'>,
): string {
  return (
    ofKind(facts, 'asked')
      .filter(one => one.lane === lane && one.person === standsFor)
      .pop()?.dueAt ?? ''
  );
}

function askMailKey(factKey: string): string {
  return `${factKey}:mail`;
}

/** Somebody opened the text again, or its release was given up, and the lock is still on as far as facts tell. */
export function lockLeftOn(facts: readonly ReviewFact[]): boolean {
  const last = ofKind(facts, 'unlocked', 'lock-off', 'release')
    .filter(
      fact =>
        fact.kind !== 'release' ||
        fact.step === 'locked' ||
        fact.step === 'locked-again' ||
        fact.step === 'given-up',
    )
    .pop();
  return (
    last?.kind === 'unlocked' ||
    (last?.kind === 'release' && last.step === 'given-up')
  );
}

/** A release was given up after it may have let readers in, and nobody has looked at access since. */
function readersLeftIn(facts: readonly ReviewFact[], looked: number): boolean {
  const steps = ofKind(facts, 'release');
  return steps.some(
    ({step, seq, version}) =>
      step === 'given-up' &&
      seq > looked &&
      steps.some(one => one.step === 'checked' && one.version === version),
  );
}
