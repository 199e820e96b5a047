import {documentUrl} from '../../../core/base/google-addresses';
import {isAddress} from '../../../core/incident/incident';
import {claimedFacts} from '../../rules/record/fact-rows';
import type {FactOf} from '../../rules/record/facts';
import {closedVersion, type Version} from '../../rules/record/versions';
import {driftMail} from '../../rules/state/mails';
import {isText} from '../../rules/text/canonical-text';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {because, failedAs} from '../../../world/ask/explain';
import {all, orNull, run, runAll} from '../../../world/ask/waves';
import type {FileFacts} from '../../../world/files';
import {subjectOf} from '../asking/ask-letters';
import {factOf} from '../make-fact';
import {casesOf, type ReviewBook, type ReviewCase} from '../review-book';
import {readText, WIDTH} from '../review-texts';
import {sendOnce, type Done, type Letter} from './send-once';

export interface Watched {
  /** Drifts told just now. */
  readonly drifted: number;
  readonly left: readonly {readonly fileId: string; readonly why: string}[];
}

type Drift = Pick<FactOf<'drifted'>, 'what' | 'textHash'>;

/**
 * Looks at released texts and their PDFs that changed in whatever way since the last look: one call where nothing did, none before anything was released. The lock is
 * Drive's, and whoever may edit can lift it; that is told to who answers for the text and to who has it, once for each state.
 */
export function watchReleased(world: ReviewWorld, book: ReviewBook): Watched {
  const released = book.register
    .rows('reviews')
    .some(({cells}) => cells.fact === 'release' && cells.words === 'done');
  if (!released) return {drifted: 0, left: []};
  const changes = changedFiles(world);
  const cases = casesOf(book, world, ({fileId, rows}) => {
    const version = closedVersion(claimedFacts(rows));
    return (
      version !== null &&
      (changes.fileIds === null ||
        changes.fileIds.has(fileId) ||
        changes.fileIds.has(version.pdfId))
    );
  });
  const left: {fileId: string; why: string}[] = [];
  let drifted = 0;
  for (let from = 0; from < cases.length; from += WIDTH) {
    const some = cases.slice(from, from + WIDTH);
    const looks = runAll(
      world.transport,
      some.map(reviewed => driftsOf(world, reviewed)),
    );
    const found = some.flatMap((reviewed, at) => {
      const look = looks[at];
      if (look.ok) return look.value.map(drift => ({reviewed, drift}));
      left.push({fileId: reviewed.fileId, why: because(look.error)});
      return [];
    });
    const sent = told(world, found);
    drifted += found.length;
    for (const {reviewed} of found) {
      const why = sent.get(reviewed.fileId);
      if (why !== undefined) left.push({fileId: reviewed.fileId, why});
    }
  }
  // Whatever was not seen or told is looked at again.
  if (left.length === 0) world.sweeps.changesSeen(world.me.email, changes.end);
  return {drifted, left};
}

/** Null: nobody knows what has changed, so everything may have. */
function changedFiles(world: ReviewWorld): {
  readonly fileIds: ReadonlySet<string> | null;
  readonly end: string;
} {
  const {transport, changes, sweeps, me} = world;
  const place = sweeps.changesFrom(me.email);
  if (place !== '') {
    try {
      const {fileIds, end} = run(transport, ask(changes.since(place)));
      return {fileIds: new Set(fileIds), end};
    } catch (error) {
      // Google forgets old places.
      if (!failedAs(error, 'refused', 'notFound')) throw error;
    }
  }
  return {fileIds: null, end: run(transport, ask(changes.end()))};
}

/** How a released text and its PDF differ from what was released. */
function* driftsOf(
  world: ReviewWorld,
  {fileId, facts}: ReviewCase,
): Strand<readonly Drift[]> {
  const version = closedVersion(facts);
  if (version === null) return [];
  const {text, pdf} = yield* all({
    text: orNull(readText(world, fileId), 'notFound'),
    pdf: orNull(world.files.facts(version.pdfId), 'notFound'),
  });
  const drifts: Drift[] = [];
  if (!text || !isText(text.canonical, version.textHash)) {
    drifts.push({what: 'text', textHash: text?.canonical.hash ?? ''});
  }
  if (!holds(version, pdf)) drifts.push({what: 'pdf', textHash: ''});
  return drifts;
}

/** Of versions released before bytes were recorded, that the PDF is there is all that can be said. */
function holds({bytes}: Version, pdf: FileFacts | null): boolean {
  if (pdf === null || pdf.trashed) return false;
  return bytes.md5 === '' || pdf.md5 === bytes.md5;
}

/** Why a file's drift could not be told, by file id. */
function told(
  world: ReviewWorld,
  found: readonly {readonly reviewed: ReviewCase; readonly drift: Drift}[],
): ReadonlyMap<string, string> {
  const letters: Letter[] = [];
  const done: Done[] = [];
  for (const {reviewed, drift} of found) {
    const version = closedVersion(reviewed.facts);
    if (version === null) continue;
    const key = `drifted:${version.number}:${drift.what}:${drift.textHash.slice(0, 8)}`;
    done.push({
      of: reviewed,
      facts: [
        factOf(world, reviewed, {
          key,
          kind: 'drifted',
          version: version.number,
          ...drift,
        }),
      ],
    });
    const to = concerned(reviewed);
    letters.push({
      of: reviewed,
      lane: '',
      person: to.join(', '),
      message: {
        key: `${reviewed.fileId}:${key}:mail`,
        to,
        ...driftMail(
          subjectOf(world, reviewed),
          version.number,
          documentUrl(reviewed.fileId),
          drift.what,
        ),
        attachments: [],
      },
    });
  }
  const sent = sendOnce(world, letters, done);
  return new Map(
    letters.flatMap(({of, message}) => {
      const why =
        sent.unrecorded.get(of.book.registerId) ??
        (sent.failed.includes(message.key) ? 'Google did not send it.' : null);
      return why === null ? [] : [[of.fileId, why] as const];
    }),
  );
}

/** Who answers for the text, and who was given it. */
function concerned({incident, book}: ReviewCase): readonly string[] {
  const {csOps, csLeadership} = book.register.settings;
  return [
    ...new Set(
      [
        incident.roles.commsLead,
        incident.declaredBy,
        ...csOps,
        ...csLeadership,
      ].filter(isAddress),
    ),
  ];
}
