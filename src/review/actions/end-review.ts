import {ask} from '../../world/ask/call';
import {cleanText} from '../../core/base/clean-text';
import {ofKind, type FactKind, type NewFact} from '../rules/record/facts';
import {UserError} from '../../core/base/user-error';
import type {ReviewWorld} from '../../world/review-world';
import {because, explained} from '../../world/ask/explain';
import {signedIn} from '../../world/incidents/register-facts';
import {run, runAll} from '../../world/ask/waves';
import {factOf} from './make-fact';
import {carryOut, type LeftOver} from './carry-out';
import {collectVerdicts} from './collecting/collect-verdicts';
import {recordFacts} from './record-facts';
import {openCase, type ReviewCase} from './review-book';
import {readText, type ReviewedText} from './review-texts';
import {may} from '../rules/state/allowed';
import {actorIn, mayEditText, refuse} from './who-acts';

/**
 * Takes the text back from its reviewers: their access goes, approvals count no more, objections stay. The reason
 * is recorded. Repeating it finishes what was interrupted.
 */
export function withdrawReview(
  world: ReviewWorld,
  fileId: string,
  reason: string,
): readonly LeftOver[] {
  const left = ended(world, fileId, reason, {
    what: 'The review was not withdrawn.',
    kind: 'withdrawn',
    act: 'withdraw',
  });
  return left;
}

/**
 * Opens a released text again: the lock and the readers' access go; approvals stand until the text is edited. The
 * reason is recorded, and the next release is a new version.
 */
export function unlockReleased(
  world: ReviewWorld,
  fileId: string,
  reason: string,
): readonly LeftOver[] {
  return ended(world, fileId, reason, {
    what: 'The text was not opened.',
    kind: 'unlocked',
    act: 'unlock',
  });
}

interface Ending {
  readonly what: string;
  readonly kind: 'withdrawn' | 'unlocked';
  readonly act: 'withdraw' | 'unlock';
}

function ended(
  world: ReviewWorld,
  fileId: string,
  reason: string,
  {what, kind, act}: Ending,
): readonly LeftOver[] {
  signedIn(world);
  const words = cleanText(reason);
  if (words === '') {
    throw new UserError(what, 'It needs a reason.', 'Say why; it is recorded.');
  }
  const {reviewed, records} = openCase(world, fileId);
  const actor = actorIn(
    world,
    reviewed,
    records && mayEditText(world, fileId, what),
  );
  const refusal = may[act](actor, reviewed);
  // Done before, perhaps not to its end.
  const again =
    refusal !== null &&
    actor.canEdit &&
    reviewed.facts.filter(isEnding).pop()?.kind === kind;
  if (!again) refuse(what, refusal);
  const text = look(world, reviewed, what);
  const native = nativeOf(reviewed);
  // What was answered before belongs before it: an objection stays, and nobody is told later that they were not asked.
  const known =
    again || kind === 'unlocked'
      ? reviewed.facts
      : answeredSoFar(world, reviewed, text, what);
  const facts = again
    ? known
    : write(world, {...reviewed, facts: known}, what, there => {
        const last = there[there.length - 1]?.seq ?? 0;
        return may[act](actor, {facts: there})
          ? []
          : [
              factOf(world, reviewed, {
                key: `${kind}:${last}`,
                kind,
                source: 'sidebar',
                reason: words,
              }),
            ];
      });
  const left: LeftOver[] = [];
  if (kind === 'withdrawn' && native !== '') {
    const [cancelled] = runAll(world.transport, [
      ask(world.approvals.cancel(fileId, native)),
    ]);
    if (!cancelled.ok) {
      left.push({fileId, step: 'approval', why: because(cancelled.error)});
    }
  }
  const texts = new Map([[fileId, text]]);
  const carried = carryOut(world, [{...reviewed, facts}], texts);
  return [...left, ...carried.left];
}

function answeredSoFar(
  world: ReviewWorld,
  reviewed: ReviewCase,
  text: ReviewedText,
  what: string,
): ReviewCase['facts'] {
  const {fileId} = reviewed;
  const texts = new Map([[fileId, text]]);
  const {cases, missed} = collectVerdicts(world, [reviewed], texts);
  const why = missed.get(fileId);
  if (why !== undefined) {
    throw new UserError(
      what,
      `It is not known what reviewers have answered since. ${why}`,
      'Try again in a moment.',
    );
  }
  return cases[0].facts;
}

function isEnding({kind}: {readonly kind: FactKind}): boolean {
  return kind === 'withdrawn' || kind === 'unlocked' || kind === 'asked';
}

function nativeOf({facts}: ReviewCase): string {
  return ofKind(facts, 'native').slice(-1)[0]?.approvalId ?? '';
}

function look(
  world: ReviewWorld,
  {fileId}: ReviewCase,
  what: string,
): ReviewedText {
  try {
    return run(world.transport, readText(world, fileId));
  } catch (error) {
    throw explained(error, what, 'Try again in a moment.');
  }
}

function write(
  world: ReviewWorld,
  {book, fileId, facts}: ReviewCase,
  what: string,
  wanted: (known: ReviewCase['facts']) => readonly NewFact[],
): ReviewCase['facts'] {
  try {
    return (
      recordFacts(world, book.registerId, [{fileId, facts: wanted}]).get(
        fileId,
      ) ?? facts
    );
  } catch (error) {
    throw explained(error, what, 'Try again in a moment.');
  }
}
