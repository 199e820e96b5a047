import {minutesBetween} from '../../core/base/instant';
import type {Evidence, Expectation, Inject, Scenario} from './scenario';

/** Something the record shows while the exercise runs. */
export interface Sign {
  readonly at: string;
  readonly by: string;
  readonly evidence: Evidence;
}

/** What the person who runs the exercise says about an expectation only people can see. */
export interface Judgement {
  readonly expectation: string;
  readonly met: boolean;
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

export interface ExerciseRecord {
  readonly startedAt: string;
  /** '' while it runs; set by the end, or by the stop word. */
  readonly endedAt: string;
  readonly stopped: boolean;
  /** Minutes of the scenario that pass in one real minute: 1 when live, more on a fast clock. */
  readonly pace: number;
  readonly signs: readonly Sign[];
  readonly judgements: readonly Judgement[];
  /** Keys of injects that were delivered. */
  readonly delivered: readonly string[];
}

export type ExpectationState =
  | {readonly kind: 'waiting'}
  | {readonly kind: 'open'; readonly minutesLeft: number}
  | {readonly kind: 'met'; readonly minute: number; readonly by: string}
  | {readonly kind: 'late'; readonly minute: number; readonly by: string}
  | {readonly kind: 'missed'}
  /** Nobody said whether it was met: it is not counted as met, and lowers the coverage. */
  | {readonly kind: 'not-judged'}
  /** The exercise was stopped before it was due, or over before it was asked for. */
  | {readonly kind: 'not-reached'};

/** Minute of the scenario at an instant. */
export function minuteAt(
  {
    startedAt,
    endedAt,
    pace,
  }: Pick<ExerciseRecord, 'startedAt' | 'endedAt' | 'pace'>,
  at: string,
): number {
  const until = endedAt !== '' && at > endedAt ? endedAt : at;
  return Math.floor(minutesBetween(startedAt, until) * pace);
}

/** Injects whose minute has come and that nobody has had yet, in order. None once it has ended. */
export function dueInjects(
  scenario: Scenario,
  record: ExerciseRecord,
  now: string,
): readonly Inject[] {
  if (record.endedAt !== '') return [];
  const minute = minuteAt(record, now);
  return scenario.injects
    .filter(
      inject =>
        inject.minute <= minute && !record.delivered.includes(inject.key),
    )
    .sort((one, other) => one.minute - other.minute);
}

/** Where an expectation stands. An act before its inject does not answer it; one after its expiry comes late. */
export function expectationState(
  expectation: Expectation,
  record: ExerciseRecord,
  now: string,
): ExpectationState {
  const {fromMinute, byMinute, seen} = expectation;
  const minute = minuteAt(record, now);
  const ended = record.endedAt !== '';
  if (seen.kind === 'observed') {
    const said = record.judgements.filter(
      one => one.expectation === expectation.key,
    );
    const last = said[said.length - 1];
    if (last) {
      return last.met
        ? {kind: 'met', minute: minuteAt(record, last.at), by: last.by}
        : {kind: 'missed'};
    }
    if (!ended) return running();
    return {kind: notReached() ? 'not-reached' : 'not-judged'};
  }
  const answer = record.signs
    .filter(({at}) => !ended || at <= record.endedAt)
    .map(sign => ({sign, minute: minuteAt(record, sign.at)}))
    .filter(
      one => one.minute >= fromMinute && sameEvidence(one.sign.evidence, seen),
    )
    .sort((one, other) => one.minute - other.minute)[0];
  if (answer) {
    return {
      kind: answer.minute <= byMinute ? 'met' : 'late',
      minute: answer.minute,
      by: answer.sign.by,
    };
  }
  if (minute > byMinute) return {kind: 'missed'};
  if (!ended) return running();
  return {kind: notReached() ? 'not-reached' : 'missed'};

  function notReached(): boolean {
    return minute < (record.stopped ? byMinute : fromMinute);
  }

  function running(): ExpectationState {
    return minute < fromMinute
      ? {kind: 'waiting'}
      : {kind: 'open', minutesLeft: Math.max(0, byMinute - minute)};
  }
}

function sameEvidence(one: Evidence, other: Evidence): boolean {
  return (
    JSON.stringify(Object.entries(one).sort()) ===
    JSON.stringify(Object.entries(other).sort())
  );
}
