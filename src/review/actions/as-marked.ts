import {UserError} from '../../core/base/user-error';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import type {FileFacts} from '../../world/files';
import {lanesFor} from '../rules/lanes/lanes';
import type {ReviewCase} from './review-book';

/**
 * Which document it is the file itself tells, by a mark nobody can write but the add-on; a row may say otherwise. One
 * that stands under another incident would be signed by whoever that one asks, and told to its people.
 */
export function asMarked(
  found: ReviewCase,
  file: FileFacts | null,
): ReviewCase {
  const kind = file?.mark?.kind ?? '';
  const incident = file?.mark?.incident ?? '';
  if (incident !== '' && incident !== found.incident.id) {
    throw new UserError(
      'There is no review to show.',
      `The register names this document under ${found.incident.id}, and it was made for another incident.`,
      'Bring its row in the Documents tab back: the version history of the register shows what stood there.',
    );
  }
  return !isKey(DOCUMENTS, kind) || kind === found.kind
    ? found
    : {
        ...found,
        kind,
        label: DOCUMENTS[kind].label,
        rules: found.level === null ? [] : lanesFor(found.level, kind),
      };
}
