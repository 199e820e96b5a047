import type {Evidence} from './release-record';
import {sha256Hex} from '../../../core/base/digest';
import {briefDue} from '../../rules/record/brief-state';
import type {NewFact} from '../../rules/record/facts';
import type {Version} from '../../rules/record/versions';
import {isText} from '../../rules/text/canonical-text';
import {messageText} from '../../rules/text/message-text';
import type {KeptPdf, Pdf} from '../../../world/evidence';
import type {FileFacts, Mark} from '../../../world/files';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {because, failedAs} from '../../../world/ask/explain';
import {
  all,
  already,
  run,
  settle,
  type Settled,
} from '../../../world/ask/waves';
import {unfinished} from './release-record';
import type {ReviewCase} from '../review-book';
import {bringBrief, expectedForBrief} from '../access/bring-brief';
import {readText, stateOf, type ReviewedText} from '../review-texts';

const ATTEMPTS = 3;

/** A PDF and a text of the locked document, and how the file stood before either was made. */
interface Exported {
  readonly before: Pick<FileFacts, 'version' | 'locked'>;
  readonly text: ReviewedText;
  readonly pdf: Settled<Pdf>;
}

/**
 * The PDF of exactly the approved text: the document is locked, and Drive's version of it, which nobody can write, is
 * the same before the text is read and after the PDF is made. Null when the text is another one. The PDF lies in its place
 * before that is known; one of another version is overwritten, or goes to the bin with the release.
 *
 * @param first What was made while the gates were looked at.
 * @param beside Done beside the first try.
 */
export function keepEvidence(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  first: Exported,
  beside: Strand<void>,
): Evidence | null {
  let exported = first;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const {before, text, pdf} = exported;
    if (!isText(text.canonical, version.textHash)) return null;
    if (!pdf.ok) throw pdf.error;
    const {after, kept, brief} = run(
      world.transport,
      all({
        after: world.files.facts(reviewed.fileId),
        kept: placePdf(world, reviewed, version, pdf.value),
        // An extra that holds nothing up: the sweep does what is left of it.
        brief: settle(bringBriefToSigned(world, reviewed, text)),
        beside: attempt === 1 ? beside : already(undefined),
      }),
    );
    if (isSame(before, after)) {
      return {
        pdfId: kept.id,
        bytes: {
          md5: kept.md5,
          message: sha256Hex(messageText(text.reader, reviewed.kind)),
          version: after.version,
        },
        brief: brief.ok ? brief.value : leftFor(brief.error),
      };
    }
    if (attempt < ATTEMPTS) {
      exported = exportedAgain(world, reviewed.fileId, after);
    }
  }
  throw unfinished('The document was being changed while its PDF was made.');
}

/** Bugs go on as they are. */
function leftFor(error: unknown): readonly NewFact[] {
  because(error);
  return [];
}

/** What reviewers may read is brought to what they signed. */
function* bringBriefToSigned(
  world: ReviewWorld,
  reviewed: ReviewCase,
  text: ReviewedText,
): Strand<readonly NewFact[]> {
  const plan = briefDue(
    stateOf(reviewed, text).lanes,
    reviewed.facts,
    text.canonical.hash,
    expectedForBrief(reviewed, 'approved'),
    text.finds,
  );
  if (plan === null) return [];
  const {facts} = yield* bringBrief(world, reviewed, 'approved', text, plan);
  return facts;
}

function exportedAgain(
  world: ReviewWorld,
  fileId: string,
  before: FileFacts,
): Exported {
  return {
    before,
    ...run(
      world.transport,
      all({
        text: readText(world, fileId),
        pdf: settle(world.evidence.exportPdf(fileId)),
      }),
    ),
  };
}

/** Times say nothing: whoever may edit may write them. */
function isSame(before: Exported['before'], after: FileFacts): boolean {
  return (
    before.locked &&
    after.locked &&
    before.version !== '' &&
    before.version === after.version
  );
}

function* placePdf(
  world: ReviewWorld,
  {fileId, incident, book}: ReviewCase,
  {number, textHash, evidenceId}: Version,
  pdf: Pdf,
): Strand<KeptPdf> {
  const mark: Mark = {
    incident: incident.id,
    kind: 'evidence',
    operation: `${fileId}:${number}`,
    register: book.registerId,
  };
  try {
    return yield* ask(
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
