import type {DocumentKind} from '../../core/incident/words';
import {stampValues, type StampSource} from '../../core/documents/fields';
import {
  planRestamp,
  type Decisions,
  type RestampPlan,
} from '../../core/documents/restamp';
import {ask, type Strand} from '../ask/call';
import type {DocumentText, Documents} from '../documents';
import {failedAs} from '../ask/explain';

const ATTEMPTS = 3;

/** Reads a document, brings its values up to date, and says what a person has to decide. */
export function* stampDocument(
  documents: Documents,
  fileId: string,
  kind: DocumentKind,
  source: StampSource,
  decisions: Decisions = {},
  known?: DocumentText,
): Strand<RestampPlan> {
  const values = stampValues({...source, kind});
  let text = known ?? (yield* ask(documents.read(fileId)));
  let renewed = 0;
  for (let attempt = 1; ; attempt++) {
    const plan = planRestamp(text, kind, values, decisions);
    renewed = Math.max(renewed, plan.renewed);
    if (plan.edits.length === 0) return {...plan, renewed};
    try {
      yield* ask(documents.edit(fileId, text.revision, plan.edits));
      return plan;
    } catch (error) {
      // Somebody typed meanwhile, or the answer was lost: what is there now decides.
      if (attempt === ATTEMPTS || !failedAs(error, 'stale', 'unknown')) {
        throw error;
      }
      text = yield* ask(documents.read(fileId));
    }
  }
}
