import {rolesHeld} from '../../core/incident/role-rights';
import {ROLES} from '../../core/incident/vocabulary';
import {waitingActs} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import {openExercise} from '../actions/open-exercise';
import type {ExerciseView} from '../contract';
import {DEBRIEF_FORMS, playersWithoutAction} from '../rules/debrief';
import {expectationState, minuteAt} from '../rules/exercise';
import {decisionsIn} from '../rules/exercise-rows';
import {scoreExercise} from '../rules/score';

const CHANNELS = {
  mail: 'Mail',
  call: 'Call',
  'customer-question': 'Question of a customer',
  rumour: 'Rumour',
  correction: 'Correction',
  fact: 'News',
} as const;

/** How an exercise stands: one round trip. What has not come in yet is not told. */
export function exerciseView(world: World, incidentId: unknown): ExerciseView {
  const {incident, scenario, record, facts} = openExercise(world, incidentId);
  const {now} = world;
  const minute = minuteAt(record, now);
  const {score, coverage, byRole} = scoreExercise(scenario, record, now);
  return {
    incidentId: incident.id,
    aim: scenario.aim,
    stopWord: scenario.stopWord,
    limits: scenario.limits,
    minute,
    minutes: scenario.minutes,
    ended: record.endedAt !== '',
    stopped: record.stopped,
    injects: scenario.injects
      .filter(inject => inject.minute <= minute)
      .map(inject => ({
        key: inject.key,
        minute: inject.minute,
        channel: CHANNELS[inject.channel],
        from: inject.from,
        to: ROLES[inject.to].label,
        text: inject.text,
      }))
      .reverse(),
    expectations: scenario.expectations
      .filter(({fromMinute}) => record.endedAt !== '' || fromMinute <= minute)
      .map(expectation => ({
        key: expectation.key,
        what: expectation.what,
        role: ROLES[expectation.role].label,
        state: expectationState(expectation, record, now).kind,
        observed: expectation.seen.kind === 'observed',
        byMinute: expectation.byMinute,
      })),
    score: score === null ? null : Math.round(score * 100),
    coverage: Math.round(coverage * 100),
    roles: byRole.map(({role, points, possible}) => ({
      label: ROLES[role].label,
      points,
      possible,
    })),
    decisions: [
      ...decisionsIn(incident, facts.rows('journal')).map(one => ({
        ...one,
        waiting: false,
      })),
      ...waitingActs(world.shelf, incident.id)
        .filter(({kind}) => kind === 'decided')
        .map(({at, by, words}) => ({at, by, text: words, waiting: true})),
    ].map(({at, ...one}) => ({...one, minute: minuteAt(record, at)})),
    plays: rolesHeld(incident, world.me.email).length > 0,
    withoutAction:
      record.endedAt === ''
        ? []
        : playersWithoutAction(
            scenario.roles.map(role => incident.roles[role]),
            facts
              .rows('actions')
              .filter(({cells}) => cells.incident === incident.id)
              .map(({cells}) => String(cells.owner ?? '')),
          ),
    debrief: Object.values(DEBRIEF_FORMS).map(({label, questions}) => ({
      label,
      questions: questions.map(({minutes, question}) => ({minutes, question})),
    })),
  };
}
