import {accessDigest} from '../access/access-digest';
import {briefDue, type BriefPlan} from '../record/brief-state';
import type {ReviewFact} from '../record/facts';
import {sinceWithdrawn, type LaneState} from '../lanes/lane-state';
import type {Grant} from '../../../core/base/grants';
import type {ReviewState} from './state';

/** Mail that has to reach somebody because they were asked. */
export interface AskMail {
  readonly key: string;
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
): Pending {
  const current = sinceWithdrawn(facts);
  const reviewing = state.phase === 'in-review' || state.phase === 'approved';
  const mailed = new Set(
    facts.filter(({kind}) => kind === 'mailed').map(({ref}) => ref),
  );
  const lastAccess = facts.filter(({kind}) => kind === 'access').pop();
  const lastRound = Math.max(
    0,
    ...current.filter(({kind}) => kind === 'asked').map(({round}) => round),
  );
  const tried = facts.some(
    ({kind, round}) => kind === 'native' && round === lastRound,
  );
  return {
    access:
      lastAccess === undefined
        ? facts.some(({kind}) => kind === 'asked')
        : lastAccess.ref !== accessDigest(expected),
    threads: reviewing
      ? state.lanes.filter(
          ({round, threadId, standing}) =>
            round > 0 && threadId === '' && standing.kind !== 'not-needed',
        )
      : [],
    mails: reviewing
      ? current
          .filter(({kind}) => kind === 'asked')
          .filter(({key}) => !mailed.has(askMailKey(key)))
          .filter(({lane, person}) =>
            state.lanes.some(
              one =>
                one.lane.key === lane &&
                one.members.some(member => member.person === person),
            ),
          )
          .map(({key, lane, person, dueAt}) => ({
            key: askMailKey(key),
            lane,
            person,
            dueAt,
          }))
      : [],
    native: reviewing && lastRound > 0 && !tried ? lastRound : 0,
    unlock: lockLeftOn(facts),
    brief: briefDue(state.lanes, facts, textHash, expectedOfBrief),
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

export function askMailKey(factKey: string): string {
  return `${factKey}:mail`;
}

/** Somebody opened the text again, or its release was given up, and the lock is still on as far as facts tell. */
function lockLeftOn(facts: readonly ReviewFact[]): boolean {
  const last = facts
    .filter(
      ({kind, words}) =>
        kind === 'unlocked' ||
        kind === 'lock-off' ||
        (kind === 'release' &&
          (words === 'locked' ||
            words === 'locked-again' ||
            words === 'given-up')),
    )
    .pop();
  return (
    last?.kind === 'unlocked' ||
    (last?.kind === 'release' && last.words === 'given-up')
  );
}
