import {isAddress} from '../../core/incident/incident';
import {isExercise, markExercise} from '../../core/incident/exercise';
import {ROLES} from '../../core/incident/vocabulary';
import {journalRow} from '../../core/register/journal';
import {repeatable} from '../../world/ask/make-once';
import {run, runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {RegisterFacts} from '../../world/incidents/register-facts';
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
      repeatable(
        world.register.read(registerId, ['incidents'], {
          incidents: ['id', 'operation', 'phase', 'visibility'],
        }),
      ),
    ),
  );
  const running = first
    .incidents()
    .map(({incident}) => incident)
    .filter(incident => isExercise(incident) && incident.phase !== 'closed');
  if (running.length === 0) return 0;
  const facts = new RegisterFacts(
    run(
      world.transport,
      repeatable(
        world.register.read(registerId, [
          'incidents',
          'documents',
          'journal',
          'comms',
          'reviews',
          'faq',
          'policy',
          'settings',
        ]),
      ),
    ),
  );
  const due = running.flatMap(({id}) => {
    const found = facts.incidentRow(id);
    if (!found) return [];
    const exercise = exerciseIn(facts, found.incident);
    return dueInjects(exercise.scenario, exercise.record, world.now).map(
      inject => ({exercise, inject}),
    );
  });
  if (due.length === 0) return 0;
  run(
    world.transport,
    writeRows(world.register, facts.layout, ['journal'], reading => {
      const known = new Set(
        (reading?.tables.journal?.rows ?? []).map(({cells}) =>
          String(cells.key ?? ''),
        ),
      );
      const append = due
        .map(({exercise: {incident}, inject}) =>
          journalRow({
            at: world.now,
            incident: incident.id,
            event: 'exercise',
            text: `${CHANNELS[inject.channel]} from ${inject.from}: ${inject.text}`,
            by: world.me.email,
            recordedAt: world.now,
            key: deliveredKey(incident.operation, inject.key),
          }),
        )
        .filter(({key}) => !known.has(String(key)))
        .map(cells => ({tab: 'journal', cells}));
      return append.length === 0 ? null : {append};
    }),
  );
  const letters = due.flatMap(({exercise, inject}) =>
    letterOf(exercise, inject, facts.settings.domain),
  );
  runAll(
    world.transport,
    letters.map(letter => repeatable(world.mail.send(letter))),
  );
  return due.length;
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
