import {ask, type Call, type Strand} from '../../world/ask/call';
import {explained, refusedAtAll} from '../../world/ask/explain';
import {all, run, settle} from '../../world/ask/waves';
import {installed} from '../../world/incidents/register-facts';
import type {ReviewWorld} from '../../world/review-world';
import type {InstallationCheck} from '../contract';
import {documentLines} from '../rules/document-lines';
import {setupMark} from './find-or-make';

const NAME = 'Incident Comms is being checked (can be deleted)';

/**
 * Tries on a document of its own what tenants have or have not, and takes the document away again: four round trips,
 * writing in the incident folder. The comment is assigned to whoever checks, so Google writes to nobody else.
 */
export function checkDocuments(world: ReviewWorld): InstallationCheck {
  const {folderId} = installed(world);
  try {
    return {lines: run(world.transport, tryOnScratch(world, folderId))};
  } catch (error) {
    throw explained(
      error,
      'Comments, suggestions and approvals could not be tried.',
      'That needs the right to write in the incident folder. Try again in a minute.',
    );
  }
}

function* tryOnScratch(
  world: ReviewWorld,
  parent: string,
): Strand<InstallationCheck['lines']> {
  const {files, comments, reviewText, approvals, me} = world;
  const id = yield* ask(
    files.importDocument({
      name: NAME,
      parent,
      markdown: '# Checked\n\nThis document is taken away at once.\n',
      mark: setupMark('brief', 'setup-check'),
    }),
  );
  try {
    const {segments} = yield* ask(world.documents.read(id));
    const body = segments.find(({segmentId}) => segmentId === '');
    const first = body?.paragraphs.find(({text}) => text.trim() !== '');
    const start = first?.start ?? 1;
    const at = {tabId: body?.tabId ?? '', segmentId: '', start, end: start + 3};
    const found = yield* all({
      anchored: probe(
        comments.openAnchored(id, {
          content: 'Can comments be assigned here?',
          at,
          assignee: me.email,
        }),
      ),
      suggestions: probe(reviewText.pendingSuggestions(id)),
      approvals: settle(approvals.canStart(id)),
    });
    return documentLines({
      ...found,
      approvals: found.approvals.ok ? found.approvals.value : null,
    });
  } finally {
    yield* settle(files.trash(id));
  }
}

/** Null where it could not be asked. */
function* probe(call: Call<unknown>): Strand<boolean | null> {
  const answer = yield* settle(call);
  if (answer.ok) return true;
  return refusedAtAll(answer.error) ? false : null;
}
