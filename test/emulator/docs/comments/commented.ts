import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {LEGAL, Office, range, WRITER} from '../office';

export const TEXT = 'Say the brave word today.';

export function comment(
  office: Office,
  content = 'Why brave?',
  more: docs_v1.Schema$InsertCommentRequest = {},
  author = LEGAL,
): docs_v1.Schema$CommentThread {
  const insertComment = {content, range: range(9, 14), ...more};
  const {replies} = office.batch(author, [{insertComment}]);
  return replies?.[0].insertComment?.commentThread ?? {};
}

export function reply(
  office: Office,
  email: string,
  commentId: string | null | undefined,
  post: docs_v1.Schema$Post,
) {
  return office.batch(email, [{addCommentReply: {commentId, post}}]);
}

export function driveComments(office: Office, email = WRITER) {
  const url = `/drive/v3/files/${office.id}/comments?fields=*`;
  return office.ok<drive_v3.Schema$CommentList>(email, 'GET', url).comments;
}
