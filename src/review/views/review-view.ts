import type {ReleaseView, ReviewPageView, ReviewView} from '../contract';
import {UserError} from '../../core/base/user-error';
import type {ReviewWorld} from '../../world/review-world';
import {answerReview} from '../actions/answer-review';
import {askForReview} from '../actions/ask-for-review';
import type {LeftOver} from '../actions/carry-out';
import {decideInReview} from '../actions/decide-in-review';
import {giveUpRelease} from '../actions/give-up-release';
import {unlockReleased, withdrawReview} from '../actions/end-review';
import {leftInWords, presentReview} from './present-review';
import {openAndLook, refreshReview} from '../actions/refresh-review';
import {releaseDocument} from '../actions/release-document';
import {reviewPageView} from './review-page';
import {fileIdFrom, technicalFrom, textFrom} from '../actions/read-input';

/** The review as recorded, on the text as it is now; changes nothing. One round trip, two when restricted. */
export function reviewView(world: ReviewWorld, file: unknown): ReviewView {
  const fileId = fileIdFrom(file);
  return presentReview(world, openAndLook(world, fileId));
}

export function refreshedView(world: ReviewWorld, file: unknown): ReviewView {
  return presentReview(world, refreshReview(world, fileIdFrom(file)));
}

/** @throws UserError with what is wrong with whom, lane by lane: `people.<lane>` and `notNeeded.<lane>`. */
export function askedView(world: ReviewWorld, form: unknown): ReviewView {
  const outcome = askForReview(world, form);
  if (outcome.kind === 'asked') {
    const {look, mailing} = outcome;
    const view = presentReview(world, look);
    return mailing === 0 ? view : {...view, mailing};
  }
  const {problems} = outcome;
  const [first] = problems;
  throw new UserError(
    'Nobody was asked.',
    problems.length === 1
      ? first.message
      : `${problems.length} people cannot be asked as named.`,
    problems.length === 1 ? first.remedy : 'Correct them below.',
    problems.map(({lane, message, remedy}) => ({
      field: `people.${lane}`,
      message: `${message} ${remedy}`,
    })),
  );
}

export function answeredPage(
  world: ReviewWorld,
  form: unknown,
): ReviewPageView {
  return reviewPageView(world, answerReview(world, form).fileId);
}

/** The same from the sidebar: taken up at once. */
export function answeredView(world: ReviewWorld, form: unknown): ReviewView {
  const {fileId} = answerReview(world, form);
  return presentReview(world, refreshReview(world, fileId));
}

export function decidedView(world: ReviewWorld, form: unknown): ReviewView {
  return presentReview(world, decideInReview(world, form));
}

export function releasedView(
  world: ReviewWorld,
  file: unknown,
  technical: unknown,
): ReleaseView {
  const fileId = fileIdFrom(file);
  const outcome = releaseDocument(world, fileId, technicalFrom(technical));
  return {
    kind: outcome.kind,
    why: outcome.kind === 'unfinished' ? outcome.why : '',
    review:
      'look' in outcome && outcome.look !== null
        ? presentReview(world, outcome.look)
        : reviewView(world, fileId),
  };
}

export function givenUpView(
  world: ReviewWorld,
  file: unknown,
  reason: unknown,
): ReviewView {
  const fileId = fileIdFrom(file);
  const left = giveUpRelease(world, fileId, textFrom(reason));
  return withLeft(reviewView(world, fileId), left);
}

export function withdrawnView(
  world: ReviewWorld,
  file: unknown,
  reason: unknown,
): ReviewView {
  const fileId = fileIdFrom(file);
  const left = withdrawReview(world, fileId, textFrom(reason));
  return withLeft(reviewView(world, fileId), left);
}

export function unlockedView(
  world: ReviewWorld,
  file: unknown,
  reason: unknown,
): ReviewView {
  const fileId = fileIdFrom(file);
  const left = unlockReleased(world, fileId, textFrom(reason));
  return withLeft(reviewView(world, fileId), left);
}

function withLeft(view: ReviewView, left: readonly LeftOver[]): ReviewView {
  return {...view, left: leftInWords(left)};
}
