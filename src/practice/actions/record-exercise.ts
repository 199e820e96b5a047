import {UserError} from '../../core/base/user-error';
import type {Cell} from '../../core/register/table-plan';
import type {World} from '../../world/world';
import {endKey, judgedKey} from '../rules/exercise-rows';
import {scoreExercise} from '../rules/score';
import {keepInJournal, notRecorded} from './keep-in-journal';
import {openExercise, type OpenExercise} from './open-exercise';

/** Says whether an expectation that only people can see was met; the last word counts. */
export function judgeExpectation(
  world: World,
  incidentId: unknown,
  expectation: unknown,
  met: unknown,
): void {
  const exercise = openExercise(world, incidentId);
  const {scenario, incident} = exercise;
  const found = scenario.expectations.find(({key}) => key === expectation);
  if (!found || found.seen.kind !== 'observed') {
    throw new UserError(
      'Nothing was recorded.',
      'The record shows this one already, or it is not part of the scenario.',
      'Reload and look again.',
    );
  }
  // With the time, so that a second thought is a row of its own.
  const key = `${judgedKey(incident.operation, found.key, met === true)}:${world.now}`;
  record(
    world,
    exercise,
    key,
    `${met === true ? 'Met' : 'Missed'}: ${found.what}`,
  );
}

/** Ends the exercise, or stops it with the stop word, and keeps score and coverage in the Practice tab. */
export function endExercise(
  world: World,
  incidentId: unknown,
  stopped: unknown,
): void {
  const exercise = openExercise(world, incidentId);
  const {scenario, incident, record: run} = exercise;
  if (run.endedAt !== '') return;
  const ended = {...run, endedAt: world.now, stopped: stopped === true};
  const {score, coverage} = scoreExercise(scenario, ended, world.now);
  const words = [
    `${stopped === true ? 'Stopped' : 'Ended'}: ${scenario.title}.`,
    score === null
      ? 'Nothing could be judged yet.'
      : `Score ${Math.round(score * 100)} %.`,
    `${Math.round(coverage * 100)} % was looked at.`,
  ].join(' ');
  record(world, exercise, endKey(incident.operation), words, {
    kind: 'simulation',
    plannedFor: '',
    owner: world.me.email,
    scenario: scenario.key,
    heldAt: world.now,
    score: score === null ? '' : Math.round(score * 100),
    coverage: Math.round(coverage * 100),
    note: `${incident.id} ${words}`,
    reminded: '',
    key: endKey(incident.operation),
  });
}

function record(
  world: World,
  exercise: OpenExercise,
  key: string,
  text: string,
  practice?: Readonly<Record<string, Cell>>,
): void {
  try {
    keepInJournal(world, exercise, {key, text, at: world.now}, practice);
  } catch (error) {
    throw notRecorded(error);
  }
}
