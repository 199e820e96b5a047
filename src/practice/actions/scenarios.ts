import type {World} from '../../world/world';
import type {Scenario} from '../rules/scenario';
import SCENARIOS from '../rules/scenarios/scenarios.kept';

/** The scenarios that ship, in the order they are offered. They lie beside the bundle: only who plays loads them. */
export function scenarios({keptText}: World): readonly Scenario[] {
  return JSON.parse(keptText(SCENARIOS)) as readonly Scenario[];
}

/** null for '' and for what is not known any more. */
export function scenarioOf(world: World, key: string): Scenario | null {
  return key === ''
    ? null
    : (scenarios(world).find(scenario => scenario.key === key) ?? null);
}
