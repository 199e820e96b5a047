import {UserError} from '../../core/base/user-error';
import {explained} from '../../world/ask/explain';
import {ask} from '../../world/ask/call';
import {run} from '../../world/ask/waves';
import type {ReviewWorld} from '../../world/review-world';
import {editsFor, type NewAnswer} from '../rules/places';

const NOT_ADDED = 'Nothing was added to the FAQ.';

/** Puts questions into the document, as the person who acts: Docs decides whether they may. Two round trips. */
export function putAnswers(
  world: ReviewWorld,
  fileId: string,
  added: readonly NewAnswer[],
): void {
  if (added.length === 0) return;
  try {
    const document = run(world.transport, ask(world.documents.read(fileId)));
    const edits = editsFor(document, added);
    if (edits === null) {
      throw new UserError(
        NOT_ADDED,
        'The document is empty.',
        'Write a heading "New questions" into it, and try again.',
      );
    }
    run(
      world.transport,
      ask(world.documents.edit(fileId, document.revision, edits)),
    );
  } catch (error) {
    throw explained(
      error,
      NOT_ADDED,
      'Unlock the FAQ if it was released; otherwise try again in a moment: somebody else may be editing it.',
    );
  }
}
