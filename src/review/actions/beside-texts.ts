import type {IncidentDocument} from '../../core/incident/incident';
import type {Strand} from '../../world/ask/call';
import {failedAs} from '../../world/ask/explain';
import type {ReviewWorld} from '../../world/review-world';
import type {ReviewCase} from './review-book';
import {readText, type ReviewedText} from './review-texts';

/** The incident's documents that are compared with this one: none with a document nobody signs. */
export function besideOf({
  book,
  incident,
  fileId,
  rules,
}: ReviewCase): readonly IncidentDocument[] {
  return rules.length === 0
    ? []
    : book.register
        .documentsOf(incident.id)
        .filter(one => one.fileId !== fileId);
}

/** What is known of the text already, else as it is read. */
export function* besideText(
  world: ReviewWorld,
  fileId: string,
  known: ReviewedText | null | undefined,
): Strand<ReviewedText | null> {
  return known === undefined ? yield* readIfOpen(world, fileId) : known;
}

/** Null for a document that is gone or not open to the person. */
export function* readIfOpen(
  world: ReviewWorld,
  fileId: string,
): Strand<ReviewedText | null> {
  try {
    return yield* readText(world, fileId);
  } catch (error) {
    if (!failedAs(error, 'notFound', 'forbidden', 'refused')) throw error;
    return null;
  }
}
