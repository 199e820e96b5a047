import type {StampSource} from '../../core/documents/field';
import {stampValues} from '../../core/documents/fields';
import {planRestamp} from '../../core/documents/restamp';
import {isExercise} from '../../core/incident/exercise';
import type {DocumentKind} from '../../core/incident/words';
import {ask, type Strand} from '../../world/ask/call';
import {all, settle} from '../../world/ask/waves';
import type {DocumentText} from '../../world/documents';
import {stampDocument} from '../../world/incidents/stamp-document';
import type {World} from '../../world/world';

/**
 * Fills in a copy that was made a moment ago by what its template said before: the copy need not be read, so it takes one
 * round trip instead of two. What does not fit the copy is refused as a whole; then, and after a lost answer, the copy is
 * read after all.
 *
 * Docs promises that a document is the same while its revision is. So the template is looked at once more beside the
 * filling: where it was edited while it was copied, nobody knows what was filled in, and the copy is no good.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents (revisionId)
 *
 * @param template Null where it is not known; its revision is '' for whoever may only read it.
 * @returns Whether the copy is good.
 */
export function* stampCopy(
  {documents}: World,
  fileId: string,
  kind: DocumentKind,
  source: StampSource,
  template: DocumentText | null,
): Strand<boolean> {
  const known = template !== null && template.revision !== '';
  // An exercise says so at its head, which is looked for in the copy.
  if (!known || isExercise(source.incident)) {
    yield* stampDocument(documents, fileId, kind, source);
    return true;
  }
  const {edits} = planRestamp(template, kind, stampValues({...source, kind}));
  const {filled, now} = yield* all({
    filled: settle(documents.fill(fileId, edits)),
    now: settle(documents.read(template.fileId)),
  });
  const {revision} = now.ok
    ? now.value
    : yield* ask(documents.read(template.fileId));
  if (revision !== template.revision) return false;
  if (!filled.ok) yield* stampDocument(documents, fileId, kind, source);
  return true;
}
