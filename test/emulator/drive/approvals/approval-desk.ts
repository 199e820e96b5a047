import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Settings} from '../../../../emulator/kernel/contracts';
import {googleClients} from '../../google-client';
import {at, DriveDesk} from '../drive-desk';

type Start = drive_v3.Schema$StartApprovalRequest;

/** A document with two writers and two commenters, and its approvals through Google's own client. */
export function setUp(settings: Partial<Settings> = {}) {
  const desk = new DriveDesk(settings);
  const fileId = desk.file('writer', {name: 'Notice'});
  desk.shareWith('writer', fileId, 'writer', 'sme');
  desk.shareWith('writer', fileId, 'commenter', 'legal');
  desk.shareWith('writer', fileId, 'commenter', 'exec');
  const clients = googleClients(desk.workspace);
  const of = (who: string) => clients.drive(at(who)).approvals;
  const start = (who = 'writer', more: Start = {}) =>
    of(who)
      .start({
        fileId,
        requestBody: {reviewerEmails: [at('legal'), at('exec')], ...more},
      })
      .then(({data}) => data);
  const approve = (who: string, approvalId: string) =>
    of(who)
      .approve({fileId, approvalId, requestBody: {}})
      .then(({data}) => data);
  const get = (approvalId: string, who = 'writer') =>
    of(who)
      .get({fileId, approvalId})
      .then(({data}) => data);
  const edit = (who = 'writer') =>
    desk.workspace.request(
      at(who),
      'POST',
      `/v1/documents/${fileId}:batchUpdate`,
      {requests: [{insertText: {location: {index: 1}, text: 'x'}}]},
    ).status;
  const mails = () =>
    desk.workspace.outbox.map(({to, subject}) => [
      to[0].split('@')[0],
      subject,
    ]);
  return {desk, fileId, of, start, approve, get, edit, mails};
}

/** Answers by reviewer. */
export function responses({reviewerResponses = []}: drive_v3.Schema$Approval) {
  return Object.fromEntries(
    reviewerResponses.map(({reviewer, response}) => [
      reviewer?.emailAddress?.split('@')[0],
      response,
    ]),
  );
}

export const id = ({approvalId}: drive_v3.Schema$Approval) => approvalId ?? '';
