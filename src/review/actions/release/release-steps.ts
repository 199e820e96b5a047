import type {ReviewFact} from '../../rules/record/facts';
import {openObjections} from '../../rules/answers/objections';
import {runningVersion, type Version} from '../../rules/record/versions';
import {isText} from '../../rules/text/canonical-text';
import type {ReviewWorld} from '../../../world/review-world';
import {because} from '../../../world/ask/explain';
import {repeatable} from '../../../world/ask/make-once';
import {run} from '../../../world/ask/waves';
import {handOut} from './hand-out';
import {keepEvidence} from './keep-evidence';
import {factOf} from '../make-fact';
import {givenUp, recorded, step} from './release-record';
import type {ReviewCase} from '../review-book';
import {readText, stateOf, type ReviewedText} from '../review-texts';

export interface ReleaseEnd {
  readonly facts: readonly ReviewFact[];
  /** Why it is unfinished; '' when it is at its end, done or given up. */
  readonly why: string;
}

/** Brings a release that has begun to its end, from wherever it stands. */
export function finishRelease(
  world: ReviewWorld,
  begun: ReviewCase,
): ReleaseEnd {
  let {facts} = begun;
  try {
    for (;;) {
      const version = runningVersion(facts);
      if (!version) return {facts, why: ''};
      const reviewed = {...begun, facts};
      const before = facts.length;
      facts = version.steps.has('checked')
        ? handOut(world, reviewed, version)
        : secure(world, reviewed, version);
      if (facts.length === before) {
        throw new Error('A step of a release left nothing behind.');
      }
    }
  } catch (error) {
    return {facts, why: because(error)};
  }
}

export function lockReason(version: number): string {
  return `Released as version ${version}. Unlock it from the add-on, with a reason.`;
}

/** Evidence and lock. Until the locked text is checked, an edit or an objection gives the release up. */
function secure(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const {fileId, facts} = reviewed;
  if (openObjections(facts).length > 0) {
    return givenUp(world, reviewed, version);
  }
  if (!version.steps.has('pdf')) {
    const id = keepEvidence(world, reviewed, version);
    if (id === null) return givenUp(world, reviewed, version);
    return recorded(world, reviewed, [
      factOf(world, reviewed, {
        key: `release:${version.number}:pdf`,
        kind: 'release',
        version: version.number,
        textHash: version.textHash,
        step: 'pdf',
        pdfId: id,
      }),
    ]);
  }
  run(
    world.transport,
    repeatable(world.lock.lock(fileId, lockReason(version.number))),
  );
  const locked = run(world.transport, readText(world, fileId));
  return stands(reviewed, locked, version)
    ? step(world, reviewed, version, ['locked', 'checked'])
    : givenUp(world, reviewed, version);
}

/** Whether the text is still the one every lane has signed. */
function stands(
  reviewed: ReviewCase,
  text: ReviewedText,
  version: Version,
): boolean {
  if (!isText(text.canonical, version.textHash)) return false;
  if (openObjections(reviewed.facts).length > 0) return false;
  const {lanes} = stateOf(reviewed, text);
  return lanes.every(
    ({standing}) =>
      standing.kind === 'approved' || standing.kind === 'not-needed',
  );
}
