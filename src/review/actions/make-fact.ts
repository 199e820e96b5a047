import type {FactGiven, NewFact} from '../rules/record/facts';
import type {ReviewWorld} from '../../world/review-world';
import type {ReviewCase} from './review-book';

/** A fact of a document, done now by the person acting. Keys are those of the whole register: the file's id stands before them. */
export function factOf(
  world: ReviewWorld,
  {incident, fileId}: ReviewCase,
  fact: FactGiven,
): NewFact {
  return {
    incident: incident.id,
    fileId,
    by: world.me.email,
    at: world.now,
    source: 'add-on',
    ...fact,
    key: `${fileId}:${fact.key}`,
  };
}
