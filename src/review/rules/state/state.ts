import {isText, type CanonicalText} from '../text/canonical-text';
import type {ReviewFact, ReviewPhase} from '../record/facts';
import {closedGates, type Gate, type GateFacts} from './gates';
import {
  allGreen,
  laneState,
  sinceWithdrawn,
  type LaneState,
} from '../lanes/lane-state';
import type {Lane} from '../lanes/lanes';
import {openObjections, type Objection} from '../answers/objections';
import {
  closedVersion,
  runningVersion,
  versionsOf,
  type Version,
} from '../record/versions';

export type {ReviewPhase} from '../record/facts';

export interface ReviewState {
  readonly phase: ReviewPhase;
  /** The highest round of any lane. */
  readonly round: number;
  readonly lanes: readonly LaneState[];
  readonly objections: readonly Objection[];
  readonly versions: readonly Version[];
  readonly gates: readonly Gate[];
  /** Whether a released text is no longer what was released: somebody has unlocked it in Drive. */
  readonly drifted: boolean;
}

export interface ReviewFacts extends Omit<
  GateFacts,
  'lanes' | 'objections' | 'text' | 'versions'
> {
  readonly rules: readonly Lane[];
  readonly facts: readonly ReviewFact[];
  readonly text: Pick<CanonicalText, 'hash' | 'earlier' | 'sections'>;
}

/** Everything there is to know about a document's review; the same facts and text always give the same answer. */
export function reviewState(given: ReviewFacts): ReviewState {
  const {rules, facts, text, kind} = given;
  const lanes = rules.map(rule => laneState(rule, kind, facts, text));
  const objections = openObjections(facts);
  const versions = versionsOf(facts);
  const closed = closedVersion(facts);
  return {
    phase: phaseOf(facts, lanes, objections),
    round: Math.max(0, ...lanes.map(({round}) => round)),
    lanes,
    objections,
    versions,
    gates: closedGates({
      ...given,
      lanes,
      objections,
      versions,
      text,
    }),
    drifted: closed !== null && !isText(text, closed.textHash),
  };
}

/** Lanes in which this person's answer is wanted now. */
export function awaitedFrom(
  {lanes}: Pick<ReviewState, 'lanes'>,
  person: string,
): readonly LaneState[] {
  return lanes.filter(
    ({standing, members}) =>
      (standing.kind === 'awaited' &&
        standing.from.some(
          one =>
            one.person === person ||
            members.some(
              ({standsFor, person: who}) =>
                who === person && standsFor === one.person,
            ),
        )) ||
      (standing.kind === 'voided' &&
        members.some(one => one.person === person)),
  );
}

function phaseOf(
  facts: readonly ReviewFact[],
  lanes: readonly LaneState[],
  objections: readonly Objection[],
): ReviewPhase {
  if (runningVersion(facts)) return 'releasing';
  if (closedVersion(facts)) return 'released';
  if (!sinceWithdrawn(facts).some(({kind}) => kind === 'asked')) return 'draft';
  return allGreen(lanes) && objections.length === 0 ? 'approved' : 'in-review';
}
