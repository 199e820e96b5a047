import type {NewFact, ReviewFact} from '../rules/record/facts';
import type {Gate} from '../rules/state/gates';
import {digest} from '../rules/answers/collect';
import {
  closedVersion,
  runningVersion,
  versionsOf,
  type TechnicalMode,
  type Version,
} from '../rules/record/versions';
import {nothingPending, pendingOf} from '../rules/state/pending';
import {isText} from '../rules/text/canonical-text';
import {UserError} from '../../core/base/user-error';
import {ask, type Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {explained} from '../../world/ask/explain';
import {all, run, settle} from '../../world/ask/waves';
import {signedIn} from '../../world/incidents/register-facts';
import {expectedFor} from './access/bring-access';
import {expectedForBrief} from './access/bring-brief';
import {factOf} from './make-fact';
import {carryOut} from './carry-out';
import {recordFacts} from './record-facts';
import {
  lookBesideOthers,
  lookAtReview,
  openedIn,
  refreshed,
  withFacts,
  type ReviewLook,
} from './refresh-review';
import {heard} from './collecting/hear';
import {finishRelease, lockReason, unlockUnless} from './release/release-steps';
import {may} from '../rules/state/allowed';
import {actorIn, mayEditText, readersOf, refuse} from './who-acts';
import {siblingsOf, type ReviewCase} from './review-book';
import {readText, stateOf} from './review-texts';

const NOT_RELEASED = 'The text was not released.';

export type ReleaseOutcome =
  | (Seen & {readonly kind: 'released'; readonly version: Version})
  /** Nothing has gone out. */
  | (Seen & {readonly kind: 'kept-back'; readonly gates: readonly Gate[]})
  /** The text was edited before it was locked; nothing has gone out. */
  | (Seen & {readonly kind: 'given-up'})
  /** Begun and interrupted; the next click or sweep goes on. */
  | {readonly kind: 'unfinished'; readonly why: string};

interface Seen {
  /** The review as it is at the end; null where it has to be looked at again. */
  readonly look: ReviewLook | null;
}

/**
 * Releases the approved text: evidence, lock, readers, mail, ledger, in this order, each recorded when done. Nothing
 * goes to customers. A release that was interrupted is gone on with; a text that was released already is only
 * closed again.
 *
 * @param technical What becomes of the technical explanation (S0-24).
 */
export function releaseDocument(
  world: ReviewWorld,
  fileId: string,
  technical: TechnicalMode,
): ReleaseOutcome {
  signedIn(world);
  const {looked, ids} = run(
    world.transport,
    all({
      looked: lookAtReview(world, fileId),
      ids: settle(world.files.newFolderIds(1)),
    }),
  );
  const opened = openedIn(looked);
  const found = opened.reviewed;
  if (runningVersion(found.facts)) return gone(world, found);
  const canEdit =
    opened.file?.canEdit === true || mayEditText(world, fileId, NOT_RELEASED);
  refuse(
    NOT_RELEASED,
    may.begin(actorIn(world, found, canEdit), {
      facts: found.facts,
      readers: readersOf(found),
    }),
  );
  const {first, said} = run(
    world.transport,
    all({
      first: lookBesideOthers(world, opened, looked),
      said: heard(world, found),
    }),
  );
  // What reviewers said a moment ago counts as well. Their brief is brought up to it beside the PDF.
  const evidenceId = ids.ok ? ids.value[0] : '';
  const start = starting(world, first, technical, evidenceId);
  const look = refreshed(
    world,
    first,
    facts => !runningVersion(facts) && isHeldUp(withFacts(first, facts)),
    // A PDF that is to be attached is looked at before anything begins.
    known =>
      evidenceId === '' ||
      technical === 'attach' ||
      isHeldUp(withFacts(first, known))
        ? []
        : start(known),
    said,
  );
  if (runningVersion(look.reviewed.facts)) {
    return gone(world, look.reviewed);
  }
  const gates = look.state.gates;
  if (gates.length > 0) {
    return onlySame(gates)
      ? closedAgain(world, look)
      : {kind: 'kept-back', gates, look: null};
  }
  hasTechnical(world, look.reviewed, technical);
  if (!ids.ok) throw explained(ids.error, NOT_RELEASED, AGAIN);
  const started = begun(world, look, start);
  if (!runningVersion(started.facts)) {
    throw refusal(
      'It was changed at the same moment.',
      'Reload and look at it again.',
    );
  }
  return gone(world, started);
}

/** Goes on with a release that was begun. */
export function gone(world: ReviewWorld, reviewed: ReviewCase): ReleaseOutcome {
  const end = finishRelease(world, reviewed);
  if (end.why !== '') return {kind: 'unfinished', why: end.why};
  const version = versionsOf(end.facts).slice(-1)[0];
  if (!version) throw new Error('A release has no beginning.');
  const {look} = end;
  if (version.state === 'done') return {kind: 'released', version, look};
  return end.gates.length > 0
    ? {kind: 'kept-back', gates: end.gates, look}
    : {kind: 'given-up', look};
}

/** Whether a gate is closed, or the review itself has something left to be done, beside the brief. */
function isHeldUp({reviewed, text, state}: ReviewLook): boolean {
  const {phase, gates} = state;
  const pending = pendingOf(
    state,
    reviewed.facts,
    text.canonical.hash,
    expectedFor(reviewed, phase),
    expectedForBrief(reviewed, phase),
    text.finds,
  );
  return gates.length > 0 || !nothingPending({...pending, brief: null});
}

/** The beginning of a release, on what is recorded then: nothing where that forbids it. */
function starting(
  world: ReviewWorld,
  {reviewed, text}: ReviewLook,
  technical: TechnicalMode,
  evidenceId: string,
): (known: readonly ReviewFact[]) => readonly NewFact[] {
  return known => {
    const {phase} = stateOf({...reviewed, facts: known}, text);
    if (phase !== 'approved') return [];
    const number = versionsOf(known).length + 1;
    return [
      factOf(world, reviewed, {
        key: `release:${number}:started`,
        kind: 'release',
        source: 'sidebar',
        version: number,
        textHash: text.canonical.hash,
        sections: text.canonical.sections.map(digest),
        step: 'started',
        technical,
      }),
      factOf(world, reviewed, {
        key: `release:${number}:evidence`,
        kind: 'release',
        version: number,
        textHash: text.canonical.hash,
        step: 'evidence',
        pdfId: evidenceId,
      }),
    ];
  };
}

/** Begins the release, unless facts that came in meanwhile forbid it. */
function begun(
  world: ReviewWorld,
  {reviewed}: ReviewLook,
  start: (known: readonly ReviewFact[]) => readonly NewFact[],
): ReviewCase {
  const {book, fileId} = reviewed;
  try {
    const facts = recordFacts(world, book.registerId, [
      {fileId, facts: start},
    ]).get(fileId);
    return {...reviewed, facts: facts ?? reviewed.facts};
  } catch (error) {
    throw explained(error, NOT_RELEASED, AGAIN);
  }
}

const AGAIN = 'Try again in a moment; nothing happens twice.';

/** Opened and not changed: the same version is closed again, and its readers get it back. */
function closedAgain(
  world: ReviewWorld,
  {reviewed, text}: ReviewLook,
): ReleaseOutcome {
  const {fileId, book, facts} = reviewed;
  const version = versionsOf(facts).find(
    one => one.state === 'done' && isText(text.canonical, one.textHash),
  );
  if (!version) throw new Error('A gate names a version that is not there.');
  try {
    const same = run(world.transport, lockedOn(world, fileId, version));
    if (!same) return {kind: 'given-up', look: null};
    const now = recordFacts(world, book.registerId, [
      {
        fileId,
        facts: known => [
          factOf(world, reviewed, {
            key: `release:${version.number}:locked-again:${lastOpened(known)}`,
            kind: 'release',
            source: 'sidebar',
            version: version.number,
            textHash: version.textHash,
            step: 'locked-again',
          }),
        ],
      },
    ]).get(fileId);
    carryOut(
      world,
      [{...reviewed, facts: now ?? facts}],
      new Map([[fileId, text]]),
    );
  } catch (error) {
    unlockUnless(world, fileId, now => closedVersion(now) !== null);
    throw explained(error, NOT_RELEASED, 'Try again in a moment.');
  }
  return {kind: 'released', version, look: null};
}

/** The lock is taken off again when the text turns out to be another. */
function* lockedOn(
  world: ReviewWorld,
  fileId: string,
  version: Version,
): Strand<boolean> {
  yield* ask(world.lock.lock(fileId, lockReason(version.number)));
  const {canonical} = yield* readText(world, fileId);
  if (isText(canonical, version.textHash)) return true;
  yield* ask(world.lock.unlock(fileId));
  return false;
}

function lastOpened(known: readonly ReviewFact[]): number {
  return known.filter(({kind}) => kind === 'unlocked').pop()?.seq ?? 0;
}

function onlySame(gates: readonly Gate[]): boolean {
  return gates.every(({key}) => key === 'new-version');
}

function hasTechnical(
  world: ReviewWorld,
  reviewed: ReviewCase,
  technical: TechnicalMode,
): void {
  if (reviewed.kind !== 'customer' || technical !== 'attach') return;
  const explanation = siblingsOf(reviewed, world).find(
    ({kind}) => kind === 'technical',
  );
  const released = explanation ? closedVersion(explanation.facts) : null;
  if (released && isKept(world, released)) return;
  if (released) {
    throw refusal(
      'The PDF of the technical explanation is not the approved one any more: somebody has put another file in its place.',
      'Bring back its first version in Drive, or choose "on request" or "withheld".',
    );
  }
  throw refusal(
    'The technical explanation to attach is not released itself.',
    'Release it first, or choose "on request" or "withheld".',
  );
}

/** Whether the evidence of a version still holds the bytes that were approved. */
function isKept(world: ReviewWorld, {pdfId, bytes}: Version): boolean {
  if (bytes.md5 === '') return true;
  const {md5, trashed} = run(world.transport, ask(world.files.facts(pdfId)));
  return md5 === bytes.md5 && !trashed;
}

function refusal(why: string, remedy: string): UserError {
  return new UserError(NOT_RELEASED, why, remedy);
}
