import type {Activity} from '../../../src/world/activity';
import {CallFailure} from '../../../src/world/ask/call';
import {MOST_COMMENTS} from '../../../src/world/ask/refusal-words';
import type {Comments} from '../../../src/world/comments';
import {failing, opened} from './fake-files';
import type {FakeReviews} from './fake-reviews';
import {fakeCall} from './fake-workspace';

/** What people say beside a document. */
export function fakeComments(reviews: FakeReviews, email: string): Comments {
  return {
    threads: (fileId, since) =>
      fakeCall('read comments', () => {
        opened(reviews.workspace, fileId, email, 'commenter', 'read comments');
        const found = reviews
          .threadsOf(fileId)
          .filter(({modifiedAt}) => modifiedAt >= since);
        if (found.length > MOST_COMMENTS) {
          throw new CallFailure('refused', 'read comments', '', {
            is: 'too-many-comments',
          });
        }
        return found.map(({authorEmail, replies, anchored: _, ...thread}) => ({
          ...thread,
          mine: authorEmail === email,
          authorName: reviews.nameOf(authorEmail),
          replies: replies.map(({authorEmail: author, ...reply}) => ({
            ...reply,
            mine: author === email,
          })),
        }));
      }),
    open: (fileId, {content}) =>
      fakeCall('comment', () => {
        if (Buffer.byteLength(content) > 2000) failing('refused', 'comment');
        return reviews.openAs(email, fileId, content, false);
      }),
    openAnchored: (fileId, {content}) =>
      fakeCall('comment at a place', () => {
        if (!reviews.anchorsOn || Buffer.byteLength(content) > 2000) {
          return failing('refused', 'comment at a place');
        }
        return reviews.openAs(email, fileId, content, true);
      }),
    reply: (fileId, threadId, {content, action}) =>
      fakeCall('reply', () =>
        reviews.replyAs(email, fileId, threadId, content, action),
      ),
  };
}

/** Who said it, as Drive Activity knows. */
export function fakeActivity(reviews: FakeReviews, email: string): Activity {
  return {
    commentActors: (fileId, since) =>
      fakeCall('ask for activity', () => {
        opened(reviews.workspace, fileId, email, 'reader', 'ask for activity');
        if (!reviews.activityOn)
          return failing('forbidden', 'ask for activity');
        return reviews
          .threadsOf(fileId)
          .flatMap(({id, authorEmail, createdAt, replies}) => [
            {id, authorEmail, at: createdAt},
            ...replies,
          ])
          .filter(({at}) => at >= since)
          .flatMap(({id, authorEmail}) => {
            const account = reviews.accounts.get(authorEmail);
            return account ? [{postId: id, accountId: account.id}] : [];
          });
      }),
  };
}
