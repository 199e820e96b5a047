/** What pages and the script editor call of reviews. */
import {googleReviewWorld} from '../composition';
import type {Answer} from '../core/base/answer';
import {answer, logged} from '../surfaces/answer';
import {proposeReview} from './actions/asking/propose-review';
import {changesSince as readChanges} from './actions/changes-since';
import {
  checkSharing as readSharing,
  repairSharing as repair,
} from './actions/check-sharing';
import {leaveFound as leave} from './actions/leave-found';
import {fileIdFrom, textFrom} from './actions/read-input';
import {rotateReviewKey as rotateKey} from './actions/rotate-key';
import type {
  AnswerForm,
  AskForm,
  DecisionForm,
  LeaveForm,
  ReviewFunctions,
  TechnicalChoice,
} from './contract';
import {presentSharing} from './views/present-sharing';
import {reviewPageView as readPage} from './views/review-page';
import {reviewRows as readRows} from './views/review-rows';
import {
  answeredPage,
  answeredView,
  askedView,
  decidedView,
  givenUpView,
  refreshedView,
  releasedView,
  reviewView as readReview,
  unlockedView,
  withdrawnView,
} from './views/review-view';

type Answered<N extends keyof ReviewFunctions> = ReturnType<ReviewFunctions[N]>;

const KEYS = {world: googleReviewWorld, what: 'The key was not changed.'};

export function reviewView(fileId: string): Answered<'reviewView'> {
  return answer(() => readReview(googleReviewWorld(), fileId));
}

export function refreshReview(fileId: string): Answered<'refreshReview'> {
  return answer(() => refreshedView(googleReviewWorld(), fileId));
}

export function askProposal(fileId: string): Answered<'askProposal'> {
  return answer(() => proposeReview(googleReviewWorld(), fileIdFrom(fileId)));
}

export function askForReview(form: AskForm): Answered<'askForReview'> {
  return answer(() => askedView(googleReviewWorld(), form));
}

export function answerReview(form: AnswerForm): Answered<'answerReview'> {
  return answer(() => answeredPage(googleReviewWorld(), form));
}

export function leaveFound(form: LeaveForm): Answered<'leaveFound'> {
  return answer(() => {
    const world = googleReviewWorld();
    return readPage(world, leave(world, form));
  });
}

export function answerInSidebar(form: AnswerForm): Answered<'answerInSidebar'> {
  return answer(() => answeredView(googleReviewWorld(), form));
}

export function decideInReview(form: DecisionForm): Answered<'decideInReview'> {
  return answer(() => decidedView(googleReviewWorld(), form));
}

export function releaseDocument(
  fileId: string,
  technical: TechnicalChoice,
): Answered<'releaseDocument'> {
  return answer(() => releasedView(googleReviewWorld(), fileId, technical));
}

export function giveUpRelease(
  fileId: string,
  reason: string,
): Answered<'giveUpRelease'> {
  return answer(() => givenUpView(googleReviewWorld(), fileId, reason));
}

export function withdrawReview(
  fileId: string,
  reason: string,
): Answered<'withdrawReview'> {
  return answer(() => withdrawnView(googleReviewWorld(), fileId, reason));
}

export function unlockReleased(
  fileId: string,
  reason: string,
): Answered<'unlockReleased'> {
  return answer(() => unlockedView(googleReviewWorld(), fileId, reason));
}

export function changesSince(
  fileId: string,
  lane: string,
): Answered<'changesSince'> {
  return answer(() =>
    readChanges(googleReviewWorld(), fileIdFrom(fileId), textFrom(lane)),
  );
}

export function sharingView(fileId: string): Answered<'sharingView'> {
  return answer(() =>
    presentSharing(readSharing(googleReviewWorld(), fileIdFrom(fileId))),
  );
}

export function repairSharing(fileId: string): Answered<'repairSharing'> {
  return answer(() =>
    presentSharing(repair(googleReviewWorld(), fileIdFrom(fileId))),
  );
}

export function reviewPageView(fileId: string): Answered<'reviewPageView'> {
  return answer(() => readPage(googleReviewWorld(), fileIdFrom(fileId)));
}

export function reviewRows(): Answered<'reviewRows'> {
  return answer(() => readRows(googleReviewWorld()));
}

/** The admin runs it from the script editor, once a year or so: what was signed before holds. */
export function rotateReviewKey(): Answer<string> {
  return logged(answer(() => rotateKey(googleReviewWorld(), 'retire'), KEYS));
}

/** The same after a key has leaked: what it signed counts no more. */
export function revokeReviewKeys(): Answer<string> {
  return logged(answer(() => rotateKey(googleReviewWorld(), 'forget'), KEYS));
}
