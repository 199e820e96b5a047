import {ask} from '../../world/ask/call';
import {isAddress} from '../../core/incident/incident';
import {isExercise, markExercise} from '../../core/incident/exercise';
import {ROLES} from '../../core/incident/vocabulary';
import {journalRow} from '../../core/register/journal';
import {run, runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {readFacts, RegisterFacts} from '../../world/incidents/register-facts';
import type {Message} from '../../world/mail';
import type {ReviewWorld} from '../../world/review-world';
import {dueInjects} from '../rules/exercise';
import {deliveredKey} from '../rules/exercise-rows';
import {EXERCISE_BANNER} from '../../core/incident/exercise';
import type {Inject} from '../rules/scenario';
import {exerciseIn, type OpenExercise} from './open-exercise';

const CHANNELS: Readonly<Record<Inject['channel'], string>> = {
  mail: 'A mail',
  call: 'A call',
  'customer-question': 'A question of a customer',
  rumour: 'A rumour',
  correction: 'A correction',
  fact: 'News from the response',
};

/**
 * Brings what has come in to the players, each once: recorded first, then mailed. One call while no exercise runs. Only
 * addresses of the organisation's own domain are written to.
 */
export function runExercises(world: ReviewWorld): number {
  const installation = world.installation.load();
  if (installation === null) return 0;
  const {registerId} = installation;
  const first = new RegisterFacts(
    run(
      world.transport,
      ask(
        world.register.read(registerId, ['incidents'], {
          incidents: ['id', 'operation', 'phase', 'visibility'],
        }),
      ),
    ),
  );
  const running = first
    .incidents(({phase}) => phase !== 'closed')
    .map(({incident}) => incident)
    .filter(incident => isExercise(incident) && incident.phase !== 'closed');
  if (running.length === 0) return 0;
  const facts = run(
    world.transport,
    readFacts(world, registerId, [
      'incidents',
      'documents',
      'journal',
      'comms',
      'reviews',
      'faq',
      'policy',
      'settings',
    ]),
  );
  const due = running.flatMap(({id}) => {
    const found = facts.incidentRow(id);
    if (!found) return [];
    const exercise = exerciseIn(world, facts, found.incident);
    return dueInjects(exercise.scenario, exercise.record, world.now).map(
      inject => ({exercise, inject}),
    );
  });
  if (due.length === 0) return 0;
  const fresh = delivered(world, registerId, due);
  const letters = fresh.flatMap(({exercise, inject}) =>
    letterOf(exercise, inject, facts.settings.domain),
  );
  runAll(
    world.transport,
    letters.map(letter => ask(world.mail.send(letter))),
  );
  return fresh.length;
}

interface Due {
  readonly exercise: OpenExercise;
  readonly inject: Inject;
}

/** Records what comes in now, and answers what nobody has brought before. */
function delivered(
  world: ReviewWorld,
  registerId: string,
  due: readonly Due[],
): readonly Due[] {
  let fresh: readonly Due[] | null = null;
  const keyOf = ({exercise, inject}: Due): string =>
    deliveredKey(exercise.incident.operation, inject.key);
  world.mutex.exclusive(() =>
    run(
      world.transport,
      writeRows(world.register, registerId, ['journal'], reading => {
        const known = new Set(
          (reading?.tables.journal?.rows ?? []).map(({cells}) =>
            String(cells.key ?? ''),
          ),
        );
        const missing = due.filter(one => !known.has(keyOf(one)));
        // The first look counts: after a lost answer the rows there are ours.
        fresh ??= missing;
        const append = missing.map(one => ({
          tab: 'journal',
          cells: journalRow({
            at: world.now,
            incident: one.exercise.incident.id,
            event: 'exercise',
            text: `${CHANNELS[one.inject.channel]} from ${one.inject.from}: ${one.inject.text}`,
            by: world.me.email,
            recordedAt: world.now,
            key: keyOf(one),
          }),
        }));
        return append.length === 0 ? null : {append};
      }),
    ),
  );
  return fresh ?? [];
}

function letterOf(
  {incident, scenario}: OpenExercise,
  inject: Inject,
  domain: string,
): readonly Message[] {
  const to = [
    incident.roles[inject.to],
    incident.roles.commsLead,
    incident.declaredBy,
  ].find(
    person =>
      isAddress(person) &&
      person.toLowerCase().endsWith(`@${domain.toLowerCase()}`),
  );
  if (to === undefined) return [];
  return [
    {
      key: deliveredKey(incident.operation, inject.key),
      to: [to],
      subject: markExercise(`${CHANNELS[inject.channel]} from ${inject.from}`),
      body: [
        EXERCISE_BANNER,
        `Minute ${inject.minute}. For: ${ROLES[inject.to].label}. ${CHANNELS[inject.channel]} from ${inject.from}:`,
        inject.text,
        `Stop word: ${scenario.stopWord}. ${scenario.limits[0] ?? ''}`,
        EXERCISE_BANNER,
      ].join('\n\n'),
      attachments: [],
    },
  ];
}
