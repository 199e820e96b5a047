import {EXERCISE_BANNER, isExercise} from '../../core/incident/exercise';
import type {DocumentKind} from '../../core/incident/words';
import {stampValues} from '../../core/documents/fields';
import type {StampSource} from '../../core/documents/field';
import {
  planRestamp,
  type Decisions,
  type RestampPlan,
} from '../../core/documents/restamp';
import {ask, type Strand} from '../ask/call';
import type {DocumentText, Documents} from '../documents';
import {failedAs} from '../ask/explain';

const ATTEMPTS = 3;

const BANNER = 'exercise.banner';

/** Reads a document, brings its values up to date, and says what a person has to decide. */
export function* stampDocument(
  documents: Documents,
  fileId: string,
  kind: DocumentKind,
  source: StampSource,
  decisions: Decisions = {},
  known?: DocumentText,
): Strand<RestampPlan> {
  const plan = yield* stamp(documents, fileId, kind, source, decisions, known);
  if (isExercise(source.incident)) yield* putBanner(documents, fileId);
  return plan;
}

function* stamp(
  documents: Documents,
  fileId: string,
  kind: DocumentKind,
  source: StampSource,
  decisions: Decisions,
  known: DocumentText | undefined,
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

/** Every text of an exercise says so at its head, whatever it was made from. A round trip of its own, in exercises only. */
function* putBanner(documents: Documents, fileId: string): Strand<void> {
  for (let attempt = 1; ; attempt++) {
    const text = yield* ask(documents.read(fileId));
    if (text.ranges.some(({name}) => name === BANNER)) return;
    const body = text.segments.find(({place}) => place === 'body');
    const first = body?.paragraphs.find(({inTable}) => !inTable);
    if (!body || !first) return;
    const at = {
      tabId: body.tabId,
      segmentId: body.segmentId,
      start: first.start,
      end: first.start + first.text.length,
    };
    try {
      yield* ask(
        documents.edit(fileId, text.revision, [
          {kind: 'insertAfter', at, text: EXERCISE_BANNER, name: BANNER},
        ]),
      );
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !failedAs(error, 'stale', 'unknown')) {
        throw error;
      }
    }
  }
}
