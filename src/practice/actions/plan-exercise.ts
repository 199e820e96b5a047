import {keysOf} from '../../core/base/keys';
import {ask} from '../../world/ask/call';
import * as v from 'valibot';
import {UserError} from '../../core/base/user-error';
import {mistakes} from '../../core/base/mistakes';
import {isAddress} from '../../core/incident/incident';
import {ROLES} from '../../core/incident/vocabulary';
import type {Roles} from '../../core/incident/words';
import {run} from '../../world/ask/waves';
import {
  installed,
  RegisterFacts,
  signedIn,
} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {exerciseForm} from '../rules/exercise-form';
import {scenarioOf} from './scenarios';

const SHAPE = v.object({
  scenario: v.string(),
  random: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,32}$/)),
  roles: v.record(v.string(), v.string()),
});

/**
 * The declaration of an exercise, checked: everybody who plays is of the organisation itself, because what is written
 * during an exercise must not leave it. The same `random` declares the same exercise.
 */
export function planExercise(
  world: World,
  input: unknown,
): ReturnType<typeof exerciseForm> {
  signedIn(world);
  const parsed = v.safeParse(SHAPE, input);
  const scenario = parsed.success
    ? scenarioOf(world, parsed.output.scenario)
    : null;
  if (!parsed.success || scenario === null) {
    throw refused([{field: 'scenario', message: 'Choose a scenario.'}]);
  }
  const {policy, settings} = new RegisterFacts(
    run(
      world.transport,
      ask(
        world.register.read(installed(world).registerId, [
          'policy',
          'settings',
        ]),
      ),
    ),
  );
  const domain = settings.domain.toLowerCase();
  const typed = parsed.output.roles;
  const roles: Roles = {
    commander: (typed.commander ?? '').trim(),
    technicalLead: (typed.technicalLead ?? '').trim(),
    commsLead: (typed.commsLead ?? '').trim(),
    sme: (typed.sme ?? '').trim(),
    scribe: (typed.scribe ?? '').trim(),
  };
  const problems: {field: string; message: string}[] = [];
  for (const role of keysOf(ROLES)) {
    const person = roles[role];
    if (person === '' || !scenario.roles.includes(role)) continue;
    if (!isAddress(person) || !person.toLowerCase().endsWith(`@${domain}`)) {
      problems.push({
        field: `roles.${role}`,
        message: `Only people of ${domain} may play.`,
      });
    }
  }
  if (problems.length > 0) throw refused(problems);
  return exerciseForm(scenario, policy, roles, parsed.output.random, world.now);
}

function refused(
  problems: readonly {field: string; message: string}[],
): UserError {
  return mistakes(
    'The exercise was not started yet.',
    problems,
    'start it again',
  );
}
