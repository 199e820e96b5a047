import type {Incident} from '../../core/incident/incident';
import type {World} from '../../world/world';
import {keepsOpen} from '../rules/path';
import {pathFor} from '../rules/path-of-incident';
import {openAftermath} from './open-aftermath';

/** Tasks policy asks for that are neither done nor declined (S1-14). One round trip, two for a restricted incident. */
export function leftBeforeClosing(
  world: World,
  {id, resolvedAt}: Incident,
): readonly string[] {
  const aftermath = openAftermath(world, id);
  const incident = {...aftermath.incident, resolvedAt};
  const path = pathFor({...aftermath, incident}, world.now);
  return keepsOpen(path).map(({label}) => label);
}
