import type {Evidence} from './release-record';
import {sha256Hex} from '../../../core/base/digest';
import type {Version} from '../../rules/record/versions';
import {isText} from '../../rules/text/canonical-text';
import {messageText} from '../../rules/text/message-text';
import type {KeptPdf} from '../../../world/evidence';
import type {FileFacts, Mark} from '../../../world/files';
import type {Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {failedAs} from '../../../world/ask/explain';
import {repeatable} from '../../../world/ask/make-once';
import {all, run} from '../../../world/ask/waves';
import {unfinished} from './release-record';
import type {ReviewCase} from '../review-book';
import {readText, type ReviewedText} from '../review-texts';

const ATTEMPTS = 3;

/**
 * The PDF of exactly the approved text: the document is locked, and Drive's version of it, which nobody can write, is
 * the same before the text is read and after the PDF is made. Null when the text is another one.
 */
export function keepEvidence(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): Evidence | null {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const {before, text, pdf, after} = exported(world, reviewed.fileId);
    if (!isText(text.canonical, version.textHash)) return null;
    if (!isSame(before, after)) continue;
    const kept = run(world.transport, placed(world, reviewed, version, pdf));
    return {
      pdfId: kept.id,
      bytes: {
        md5: kept.md5,
        message: sha256Hex(messageText(text.reader, reviewed.kind)),
        version: after.version,
      },
    };
  }
  throw unfinished('The document was being changed while its PDF was made.');
}

function exported(
  world: ReviewWorld,
  fileId: string,
): {
  readonly before: FileFacts;
  readonly text: ReviewedText;
  readonly pdf: {readonly base64: string};
  readonly after: FileFacts;
} {
  const {transport, files} = world;
  const before = run(transport, repeatable(files.facts(fileId)));
  const {text, pdf} = run(
    transport,
    all({
      text: readText(world, fileId),
      pdf: world.evidence.exportPdf(fileId),
    }),
  );
  const after = run(transport, repeatable(files.facts(fileId)));
  return {before, text, pdf, after};
}

/** Times say nothing: whoever may edit may write them. */
function isSame(before: FileFacts, after: FileFacts): boolean {
  return (
    before.locked &&
    after.locked &&
    before.version !== '' &&
    before.version === after.version
  );
}

function* placed(
  world: ReviewWorld,
  {fileId, incident, book}: ReviewCase,
  {number, textHash, evidenceId}: Version,
  pdf: {readonly base64: string},
): Strand<KeptPdf> {
  const mark: Mark = {
    incident: incident.id,
    kind: 'evidence',
    operation: `${fileId}:${number}`,
    register: book.registerId,
  };
  try {
    return yield* repeatable(
      world.evidence.keepPdf({
        id: evidenceId,
        name: `${incident.id} version ${number} ${textHash.slice(0, 8)}.pdf`,
        parent: incident.folderId,
        mark,
        pdf,
      }),
    );
  } catch (error) {
    if (!failedAs(error, 'conflict')) throw error;
    throw unfinished(
      'Another file lies where the PDF belongs. Give this release up and begin another.',
    );
  }
}
