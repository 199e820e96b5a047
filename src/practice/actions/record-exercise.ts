import {UserError} from '../../core/base/user-error';
import {hasEntry, journalRow} from '../../core/register/journal';
import type {Cell} from '../../core/register/table-plan';
import {because} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {endKey, judgedKey} from '../rules/exercise-rows';
import {scoreExercise} from '../rules/score';
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
  {facts, incident}: OpenExercise,
  key: string,
  words: string,
  practice?: Readonly<Record<string, Cell>>,
): void {
  const by = signedIn(world);
  if (hasEntry(facts.rows('journal'), key)) return;
  try {
    run(
      world.transport,
      writeRows(world.register, facts.layout, ['journal'], reading =>
        hasEntry(reading?.tables.journal?.rows ?? [], key)
          ? null
          : {
              append: [
                {
                  tab: 'journal',
                  cells: journalRow({
                    at: world.now,
                    incident: incident.id,
                    event: 'exercise',
                    text: words,
                    by,
                    recordedAt: world.now,
                    key,
                  }),
                },
                ...(practice ? [{tab: 'practice', cells: practice}] : []),
              ],
            },
      ),
    );
  } catch (error) {
    throw new UserError(
      'It was not recorded.',
      because(error),
      'Send it again; it will not be written twice.',
    );
  }
}
