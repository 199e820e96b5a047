import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewFact} from '../../rules/record/facts';
import {
  isGivenUp,
  runningVersion,
  type Version,
} from '../../rules/record/versions';
import type {Gate} from '../../rules/state/gates';
import {isText} from '../../rules/text/canonical-text';
import type {ReviewWorld} from '../../../world/review-world';
import {because} from '../../../world/ask/explain';
import {
  all,
  already,
  run,
  runAll,
  settle,
  type Settled,
} from '../../../world/ask/waves';
import type {Pdf} from '../../../world/evidence';
import {collectVerdicts} from '../collecting/collect-verdicts';
import {heard} from '../collecting/hear';
import {
  lookFrom,
  lookAtReview,
  openedIn,
  withFacts,
  type ReviewLook,
} from '../refresh-review';
import {openCase, type ReviewCase} from '../review-book';
import {bringAccess} from '../access/bring-access';
import {handOut, handOutSecured, opening} from './hand-out';
import {keepEvidence} from './keep-evidence';
import {givenUp, pdfFact, stepFact, undone, unfinished} from './release-record';

export interface ReleaseEnd {
  readonly facts: readonly ReviewFact[];
  /** Why it is unfinished; '' when it is at its end, done or given up. */
  readonly why: string;
  /** What it was given up for. */
  readonly gates: readonly Gate[];
  /** What was seen of the locked document in this run, with the facts of the end; null when an earlier run has looked. */
  readonly look: ReviewLook | null;
}

/** Brings a release that has begun to its end, from wherever it is. */
export function finishRelease(
  world: ReviewWorld,
  begun: ReviewCase,
): ReleaseEnd {
  let {facts} = begun;
  let gates: readonly Gate[] = [];
  let look: ReviewLook | null = null;
  let number = 0;
  try {
    for (;;) {
      const version = runningVersion(facts);
      if (!version) {
        return {facts, why: '', gates, look: look && withFacts(look, facts)};
      }
      ({number} = version);
      const reviewed = {...begun, facts};
      const before = facts.length;
      if (version.steps.has('checked')) {
        facts = handOut(world, reviewed, version);
      } else {
        const secured = secure(world, reviewed, version);
        facts = secured.facts;
        ({gates, look} = secured);
      }
      if (facts.length === before) {
        throw new Error('A step of a release left nothing behind.');
      }
    }
  } catch (error) {
    const why = because(error);
    // Nobody can object to a locked text, and whoever goes on locks it first; nobody reads on before that.
    unlockUnless(
      world,
      begun.fileId,
      now => goesOut(now, number),
      bringAccess(world, begun, 'in-review'),
    );
    return {facts, why, gates: [], look: null};
  }
}

/** Whether the version is out, or will go out as it is; or another one has taken its place. */
function goesOut(now: readonly ReviewFact[], number: number): boolean {
  const running = runningVersion(now);
  if (running) return running.number !== number || running.steps.has('checked');
  return !isGivenUp(now, number);
}

/**
 * Lifts the lock after a failure, unless the register says that it has to stay, or does not say. The last write may have
 * arrived without its answer, and what it let out goes out as it is: that text has to stay locked.
 *
 * @param first Tried before the lock is lifted.
 */
export function unlockUnless(
  world: ReviewWorld,
  fileId: string,
  closed: (facts: readonly ReviewFact[]) => boolean,
  first: Strand<void> = already(undefined),
): void {
  try {
    if (closed(openCase(world, fileId).reviewed.facts)) return;
  } catch (error) {
    because(error);
    return;
  }
  runAll(world.transport, [first]);
  runAll(world.transport, [ask(world.lock.unlock(fileId))]);
}

export function lockReason(version: number): string {
  return `Released as version ${version}. Unlock it from the add-on, with a reason.`;
}

/**
 * The document is locked first. Then whatever may have been said or changed before the lock is looked at, every gate
 * is judged on the locked text, and what goes out is made of it. Anything in the way gives the release up.
 */
function secure(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): Secured {
  const {fileId} = reviewed;
  const locked = run(
    world.transport,
    ask(world.lock.lock(fileId, lockReason(version.number))),
  );
  const {look, gates, pdf} = judged(world, reviewed, version);
  // By somebody who did not wait for this run: its lock came after theirs was taken off.
  if (isGivenUp(look.reviewed.facts, version.number)) {
    return {facts: undone(world, look.reviewed, version), gates: [], look};
  }
  const given = opening(world, look.reviewed, version, look.held);
  const evidence =
    gates.length > 0
      ? null
      : // The first reader is let in meanwhile: the text is locked, and every gate was open on it.
        keepEvidence(
          world,
          look.reviewed,
          version,
          {before: {version: locked, locked: true}, text: look.text, pdf},
          given.wave(),
        );
  if (evidence === null) {
    return {facts: givenUp(world, look.reviewed, version), gates, look};
  }
  return {
    facts: handOutSecured(
      world,
      look.reviewed,
      {...version, pdfId: evidence.pdfId, bytes: evidence.bytes},
      {
        text: look.text,
        opening: given,
        facts: [
          ...evidence.brief,
          stepFact(world, look.reviewed, version, 'locked'),
          pdfFact(world, look.reviewed, version, evidence),
          stepFact(world, look.reviewed, version, 'checked'),
        ],
      },
    ),
    gates: [],
    look,
  };
}

interface Secured {
  readonly facts: readonly ReviewFact[];
  readonly gates: readonly Gate[];
  readonly look: ReviewLook;
}

/**
 * Every gate on the locked text, with what reviewers said until it was locked. A closed one gives the release up. The PDF
 * takes longest, so everything else is asked meanwhile.
 */
function judged(
  world: ReviewWorld,
  before: ReviewCase,
  version: Version,
): {
  readonly look: ReviewLook;
  readonly gates: readonly Gate[];
  readonly pdf: Settled<Pdf>;
} {
  const {fileId} = before;
  const {looked, said, pdf} = run(
    world.transport,
    all({
      looked: lookAtReview(world, fileId, before),
      said: heard(world, before),
      pdf: settle(world.evidence.exportPdf(fileId)),
    }),
  );
  const first = lookFrom(world, openedIn(looked), looked);
  const {cases, missed} = collectVerdicts(
    world,
    [first.reviewed],
    new Map([[fileId, first.text]]),
    undefined,
    () => said,
  );
  const why = missed.get(fileId);
  if (why !== undefined) {
    throw unfinished(`It is not known what reviewers have answered. ${why}`);
  }
  const look = withFacts(first, cases[0].facts);
  const gates = isText(look.text.canonical, version.textHash)
    ? look.state.gates
    : [OTHER_TEXT];
  return {look, gates, pdf};
}

const OTHER_TEXT: Gate = {
  key: 'lanes',
  why: 'The text was edited before it could be locked.',
  remedy: 'Look at what was edited, and have it signed.',
  items: ['edited'],
};
