import {keysOf} from '../../core/base/keys';
import {ask} from '../../world/ask/call';
import {isExercise} from '../../core/incident/exercise';
import {isAddress} from '../../core/incident/incident';
import {isKey, ROLES} from '../../core/incident/vocabulary';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {scenarios} from '../actions/scenarios';
import type {StartExerciseView} from '../contract';
import {proposeRoles, type PlayedRole} from '../rules/rotation';
import {
  COURSES,
  trainingGaps,
  trainingNote,
  type TrainingRow,
} from '../rules/training';

/** What the dialog offers, with roles proposed from who has had them before: one round trip. */
export function startExerciseView(world: World): StartExerciseView {
  const facts = readForStart(world);
  const people = facts.people();
  const history = playedRoles(facts);
  const training = trainingRows(facts);
  const addresses = people.map(({email}) => email);
  return {
    me: world.me.email,
    people,
    scenarios: scenarios(world).map(scenario => {
      const proposal = proposeRoles(scenario.roles, addresses, history);
      return {
        value: scenario.key,
        label: scenario.title,
        hint: scenario.aim,
        minutes: scenario.minutes,
        stopWord: scenario.stopWord,
        limits: scenario.limits,
        roles: scenario.roles.map(role => {
          const proposed = proposal.find(one => one.role === role);
          const person = proposed?.person ?? '';
          return {
            role,
            label: ROLES[role].label,
            person,
            why: proposed?.why ?? '',
            training:
              person === ''
                ? ''
                : trainingNote(trainingGaps(person, role, training, world.now)),
          };
        }),
      };
    }),
  };
}

function readForStart(world: World): RegisterFacts {
  try {
    return new RegisterFacts(
      run(
        world.transport,
        ask(
          world.register.read(installed(world).registerId, [
            'incidents',
            'people',
            'training',
            'policy',
            'settings',
          ]),
        ),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      'Exercises cannot be shown now.',
      'Try again in a moment. If the register has no tab “Training” yet, run set-up once more.',
    );
  }
}

/** Roles of earlier exercises: who led a real incident has not practised thereby. */
function playedRoles(facts: RegisterFacts): readonly PlayedRole[] {
  return facts
    .incidents()
    .map(({incident}) => incident)
    .filter(isExercise)
    .flatMap(({roles, declaredAt}) =>
      keysOf(ROLES).flatMap(role =>
        isAddress(roles[role])
          ? [{person: roles[role], role, at: declaredAt}]
          : [],
      ),
    );
}

export function trainingRows(facts: RegisterFacts): readonly TrainingRow[] {
  return facts.rows('training').flatMap(({cells}) => {
    const course = String(cells.course ?? '');
    return isKey(COURSES, course)
      ? [
          {
            person: String(cells.person ?? '').trim(),
            course,
            heldAt: String(cells.heldAt ?? ''),
          },
        ]
      : [];
  });
}
