import type {ReviewState} from '../../domain/review/state';
import {NO_PERSONAL_DATA_RULES} from '../../domain/review/gates';
import type {PersonalDataCheck} from '../../domain/review/gates';
import {UserError} from '../../domain/user-error';
import {explained} from '../explain';
import type {Strand} from '../../ports/call';
import type {ReviewWorld} from '../../ports/review-world';
import {runAll} from '../waves';
import {carryOut, type LeftOver} from './carry-out';
import {collectVerdicts} from './collect-verdicts';
import {findCase, siblingsOf, type ReviewCase} from './review-book';
import {
  isFaqReady,
  pendingSuggestions,
  readText,
  stateOf,
  type ReviewedText,
} from './review-texts';

export interface ReviewLook {
  readonly reviewed: ReviewCase;
  readonly text: ReviewedText;
  readonly state: ReviewState;
  readonly left: readonly LeftOver[];
}

/**
 * The review of a document as it is now: takes up what was answered since and finishes what was interrupted, as
 * the sweep does, for people who may write the register.
 */
export function refreshReview(
  world: ReviewWorld,
  fileId: string,
  personalData: PersonalDataCheck = NO_PERSONAL_DATA_RULES,
): ReviewLook {
  const first = lookAt(world, findCase(world, fileId), personalData);
  const texts = new Map([[fileId, first.text]]);
  const {cases, missed} = collectVerdicts(world, [first.reviewed], texts);
  const why = missed.get(fileId);
  if (why !== undefined) {
    throw new UserError(
      'It is not known what reviewers have answered since.',
      why,
      'Try again in a moment.',
    );
  }
  const left = carryOut(world, cases, texts);
  const now = findCase(world, fileId);
  return {...lookAt(world, now, personalData), left};
}

/** State with everything its gates depend on; changes nothing. */
export function lookAt(
  world: ReviewWorld,
  reviewed: ReviewCase,
  personalData: PersonalDataCheck,
): ReviewLook {
  const siblings = siblingsOf(reviewed, world);
  const faq =
    reviewed.kind === 'customer' && reviewed.incident.faq.needed
      ? siblings.filter(({kind}) => kind === 'faq')
      : [];
  const seen: {suggestions: readonly string[]; texts: ReviewedText[]} = {
    suggestions: [],
    texts: [],
  };
  const failed = runAll(world.transport, [
    (function* (): Strand<void> {
      seen.suggestions = yield* pendingSuggestions(world, reviewed.fileId);
    })(),
    ...[reviewed, ...faq].map(({fileId}) =>
      (function* (): Strand<void> {
        seen.texts.push(yield* readText(world, fileId));
      })(),
    ),
  ]).find(one => !one.ok);
  if (failed && !failed.ok) {
    throw explained(
      failed.error,
      'The review cannot be shown now.',
      'Try again in a moment.',
    );
  }
  const texts = new Map(
    seen.texts.map(one => [one.document.fileId, one] as const),
  );
  const text = texts.get(reviewed.fileId);
  if (!text) throw new Error(`The text of ${reviewed.fileId} names another.`);
  const state = stateOf(reviewed, text, {
    suggestions: seen.suggestions,
    faqReady: isFaqReady(faq, texts),
    personalData,
  });
  return {reviewed, text, state, left: []};
}
