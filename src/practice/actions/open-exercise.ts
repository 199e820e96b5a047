import {heldRows} from '../../core/register/ledger';
import {UserError} from '../../core/base/user-error';
import {scenarioPlayed} from '../../core/incident/exercise';
import type {Incident} from '../../core/incident/incident';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {ExerciseRecord} from '../rules/exercise';
import {exerciseRecord} from '../rules/exercise-rows';
import type {Scenario} from '../rules/scenario';
import {scenarioOf} from './scenarios';

const MORE = ['comms', 'reviews', 'faq', 'actions'];

/** An exercise that was declared, with what the register shows of it. */
export interface OpenExercise {
  readonly incident: Incident;
  readonly scenario: Scenario;
  readonly record: ExerciseRecord;
  readonly facts: RegisterFacts;
}

/** One round trip. */
export function openExercise(world: World, incidentId: unknown): OpenExercise {
  const {facts, found} = requireHome(
    openHome(world, installed(world), String(incidentId), false, {
      main: MORE,
      own: MORE,
    }),
  );
  return exerciseIn(world, facts, found.incident);
}

export function exerciseIn(
  world: World,
  facts: RegisterFacts,
  incident: Incident,
): OpenExercise {
  const scenario = scenarioOf(world, scenarioPlayed(incident));
  if (scenario === null) {
    throw new UserError(
      'There is no exercise to show.',
      'This incident is a real one, or its scenario is not known any more.',
      'Open a document of an exercise.',
    );
  }
  return {
    incident,
    scenario,
    facts,
    record: exerciseRecord({
      incident,
      journal: facts.rows('journal'),
      comms: heldRows(facts.ledger(incident.id)),
      reviews: facts.rows('reviews'),
      faq: facts.rows('faq'),
      kinds: Object.fromEntries(
        facts
          .documentsOf(incident.id)
          .map(({kind, fileId}) => [fileId, kind] as const),
      ),
    }),
  };
}
