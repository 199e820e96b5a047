import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall} from '../../kernel/contracts';
import {badParameter, insufficient} from '../refusals';
import {body, who} from '../request';
import type {DriveState} from '../state';
import {
  conflicting,
  isReviewer,
  pendingApproval,
  runs,
  storeApproval,
} from './approval-file';
import {sendApprovalNotices} from './approval-notices';
import {messageOf} from './respond';
import type {ApprovalRecord, ReviewerResponse} from './records';
import {reviewersAsked} from './start';

type ReassignBody = drive_v3.Schema$ReassignApprovalRequest;

/**
 * `drive.approvals.reassign`: adds reviewers, or puts others in the place of some who have not answered.
 * Initiator and writers do both, everybody else may hand on only what is assigned to themselves. Nobody is
 * removed without a replacement.
 *
 * The message goes to initiator and all reviewers; the guide says at one place the new ones only.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals#reassign-reviewers
 */
export function reassign(state: DriveState, call: ApiCall): ApprovalRecord {
  const opened = pendingApproval(state, call);
  const {file, approval} = opened;
  const by = who(call);
  const {addReviewers = [], replaceReviewers = []} = body<ReassignBody>(call);
  const removed = replaceReviewers.map(({removedReviewerEmail}) =>
    (removedReviewerEmail ?? '').toLowerCase(),
  );
  const onlyOwn =
    addReviewers.length === 0 && removed.every(email => email === by);
  if (!runs(state, opened, call) && !onlyOwn) throw insufficient(file.id);
  const incoming = reviewersAsked(
    state,
    [...addReviewers, ...replaceReviewers].map(
      ({addedReviewerEmail}) => addedReviewerEmail,
    ),
  );
  for (const email of removed) refuseAnswered(approval, email);
  if (incoming.some(email => isReviewer(approval, email))) {
    throw badParameter(
      'invalid',
      'A new reviewer already reviews the file.',
      'addedReviewerEmail',
    );
  }
  const unanswered = (email: string): ReviewerResponse => ({
    email,
    response: 'NO_RESPONSE',
  });
  const added = incoming.slice(0, addReviewers.length).map(unanswered);
  const replacements = incoming.slice(addReviewers.length);
  const next = storeApproval(state, {
    ...approval,
    reviewers: [
      ...approval.reviewers.map(reviewer => {
        const at = removed.indexOf(reviewer.email);
        return at < 0 ? reviewer : unanswered(replacements[at]);
      }),
      ...added,
    ],
  });
  const deed = {by, verb: 'changed the reviewers', ...messageOf(call)};
  sendApprovalNotices(state, file, next, deed);
  return next;
}

function refuseAnswered(approval: ApprovalRecord, email: string): void {
  const known = approval.reviewers.find(reviewer => reviewer.email === email);
  if (!known) {
    throw badParameter(
      'invalid',
      `"${email}" does not review the file.`,
      'removedReviewerEmail',
    );
  }
  if (known.response !== 'NO_RESPONSE') {
    throw conflicting(`The reviewer "${email}" has already responded.`);
  }
}
