import type {RoleKey} from '../../core/incident/words';
import {expectationState, type ExerciseRecord} from './exercise';
import type {Expectation, Scenario} from './scenario';

/**
 * Score and coverage are two numbers. The score says how much of what was looked at went well; the coverage, how much
 * was looked at. Without it a drill in which half the injects asked for nothing would show 100 %.
 */
export interface ExerciseScore {
  /** Points won of points that could be won, 0 … 1; null when nothing could be judged. */
  readonly score: number | null;
  readonly points: number;
  readonly possible: number;
  /** Share of the injects delivered whose expectations were judged, and of the expectations, 0 … 1. */
  readonly coverage: number;
  readonly uncovered: readonly string[];
  readonly byRole: readonly RoleScore[];
}

export interface RoleScore {
  readonly role: RoleKey;
  readonly points: number;
  readonly possible: number;
}

/** Half the points for what came after its time: late is better than never. */
const LATE_SHARE = 0.5;

/** How an exercise went. The roles are shown apart: a team's score is not a player's. */
export function scoreExercise(
  scenario: Scenario,
  record: ExerciseRecord,
  now: string,
): ExerciseScore {
  const judged = scenario.expectations.flatMap(expectation => {
    const won = pointsOf(expectation, record, now);
    return won === null ? [] : [{expectation, won}];
  });
  const sum = (role?: RoleKey): {points: number; possible: number} =>
    judged
      .filter(
        ({expectation}) => role === undefined || expectation.role === role,
      )
      .reduce(
        ({points, possible}, {expectation, won}) => ({
          points: points + won,
          possible: possible + expectation.points,
        }),
        {points: 0, possible: 0},
      );
  const {points, possible} = sum();
  const looked = new Set(judged.map(({expectation}) => expectation.key));
  const asked = new Set(
    judged
      .map(({expectation}) => expectation.answers)
      .filter(key => key !== ''),
  );
  const uncovered = [
    ...scenario.expectations
      .filter(({key}) => !looked.has(key))
      .map(({key}) => key),
    ...scenario.injects.filter(({key}) => !asked.has(key)).map(({key}) => key),
  ];
  const all = scenario.expectations.length + scenario.injects.length;
  return {
    score: possible === 0 ? null : points / possible,
    points,
    possible,
    coverage: all === 0 ? 0 : (all - uncovered.length) / all,
    uncovered,
    byRole: scenario.roles.map(role => ({role, ...sum(role)})),
  };
}

/** null while it cannot be judged. */
function pointsOf(
  expectation: Expectation,
  record: ExerciseRecord,
  now: string,
): number | null {
  switch (expectationState(expectation, record, now).kind) {
    case 'met':
      return expectation.points;
    case 'late':
      return expectation.points * LATE_SHARE;
    case 'missed':
      return 0;
    case 'waiting':
    case 'open':
    case 'not-judged':
    case 'not-reached':
      return null;
  }
}
