import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {CallFailure, type Call} from '../../world/ask/call';
import {MOST_COMMENTS} from '../../world/ask/refusal-words';
import type {CommentReply, CommentThread, Comments} from '../../world/comments';
import type {Span} from '../../world/documents';
import {idOf, order, threadFrom} from './comment-threads';
import {range} from '../docs/document-edits';
import {DOCS} from '../docs/documents';
import {DRIVE} from './files';
import {getting, jsonCall, pagedCall, withQuery} from '../rest/http';

const A_PAGE = 100;
const POST = 'id,content,author(displayName,me),createdTime,deleted';

/**
 * Drive v3 for everything but comments at a place, which only the Docs API can make; the ids are the same in both.
 * Every method of comments and replies wants `fields`.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-comments
 */
export class GoogleComments implements Comments {
  /** One round trip for every hundred threads; refused where there are more than `MOST_COMMENTS`. */
  threads(fileId: string, since: string): Call<readonly CommentThread[]> {
    return pagedCall(
      'read the comments',
      pageToken =>
        getting(
          withQuery(`${DRIVE}/${fileId}/comments`, {
            fields: `nextPageToken,comments(${POST},modifiedTime,resolved,replies(${POST},action))`,
            pageSize: A_PAGE,
            startModifiedTime: since === '' ? undefined : since,
            pageToken,
          }),
        ),
      (pages: readonly drive_v3.Schema$CommentList[]) =>
        pages
          .flatMap(({comments}) => comments ?? [])
          .filter(({deleted}) => !deleted)
          .sort((a, b) => order(a.createdTime, b.createdTime))
          .map(threadFrom),
      {most: MOST_COMMENTS / A_PAGE, reason: {is: 'too-many-comments'}},
    );
  }

  open(
    fileId: string,
    {content, quote}: {readonly content: string; readonly quote: string},
  ): Call<string> {
    return jsonCall(
      'open a comment',
      {
        method: 'post',
        url: withQuery(`${DRIVE}/${fileId}/comments`, {fields: 'id'}),
        body: {
          content,
          ...(quote === ''
            ? {}
            : {quotedFileContent: {mimeType: 'text/plain', value: quote}}),
        } satisfies drive_v3.Schema$Comment,
        repeatable: false,
      },
      idOf,
    );
  }

  openAnchored(
    fileId: string,
    comment: {
      readonly content: string;
      readonly at: Span;
      readonly assignee: string;
    },
  ): Call<string> {
    const label = 'open a comment at its place';
    return jsonCall(
      label,
      {
        method: 'post',
        url: `${DOCS}/${fileId}:batchUpdate`,
        body: {
          requests: [
            {
              insertComment: {
                content: comment.content,
                range: range(comment.at),
                assigneeEmailAddress: comment.assignee,
              },
            },
          ],
        } satisfies docs_v1.Schema$BatchUpdateDocumentRequest,
        repeatable: false,
      },
      (answer: docs_v1.Schema$BatchUpdateDocumentResponse) =>
        insertedIn(answer, label),
    );
  }

  reply(
    fileId: string,
    threadId: string,
    reply: {readonly content: string; readonly action: CommentReply['action']},
  ): Call<string> {
    const {content, action} = reply;
    return jsonCall(
      'reply to a comment',
      {
        method: 'post',
        url: withQuery(`${DRIVE}/${fileId}/comments/${threadId}/replies`, {
          fields: 'id',
        }),
        body: {
          ...(content === '' ? {} : {content}),
          ...(action === 'none' ? {} : {action}),
        } satisfies drive_v3.Schema$Reply,
        repeatable: false,
      },
      idOf,
    );
  }
}

/**
 * A batch can be answered with 200 while its comments failed; that is told apart.
 * Source: `commentUpdateState`, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate
 */
function insertedIn(
  answer: docs_v1.Schema$BatchUpdateDocumentResponse,
  label: string,
): string {
  const id = answer.replies?.[0]?.insertComment?.commentThread?.commentId;
  if (/^ALL_FAILED/.test(answer.commentUpdateState ?? '')) {
    throw new CallFailure('refused', label, String(answer.commentUpdateState));
  }
  if (!id) throw new CallFailure('unknown', label, 'no id in the answer');
  return id;
}
