import type {Version} from '../../rules/record/versions';
import {isText} from '../../rules/text/canonical-text';
import type {Mark} from '../../../world/files';
import type {ReviewWorld} from '../../../world/review-world';
import {repeatable} from '../../../world/ask/make-once';
import {run, all} from '../../../world/ask/waves';
import {unfinished} from './release-record';
import type {ReviewCase} from '../review-book';
import {readText} from '../review-texts';

/**
 * The PDF of exactly the approved text: nothing was modified between the look before and the look after. Null when
 * the text is another one.
 */
export function keepEvidence(
  world: ReviewWorld,
  {fileId, incident, book}: ReviewCase,
  {number, textHash, evidenceId}: Version,
): string | null {
  const mark: Mark = {
    incident: incident.id,
    kind: 'evidence',
    operation: `${fileId}:${number}`,
    register: book.registerId,
  };
  const {transport, files} = world;
  const before = run(transport, repeatable(files.facts(fileId)));
  const pdf = run(transport, repeatable(world.evidence.exportPdf(fileId)));
  const {text, after} = run(
    transport,
    all({text: readText(world, fileId), after: files.facts(fileId)}),
  );
  if (!isText(text.canonical, textHash)) return null;
  if (before.modifiedAt !== after.modifiedAt) {
    throw unfinished('The document was being edited while its PDF was made.');
  }
  return run(
    transport,
    repeatable(
      world.evidence.keepPdf({
        id: evidenceId,
        name: `${incident.id} version ${number} ${textHash.slice(0, 8)}.pdf`,
        parent: incident.folderId,
        mark,
        pdf,
      }),
    ),
  );
}
