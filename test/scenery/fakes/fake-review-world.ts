import type {Changes} from '../../../src/world/changes';
import type {Directory} from '../../../src/world/directory';
import type {Mail} from '../../../src/world/mail';
import type {ReviewText} from '../../../src/world/review-text';
import type {ReviewWorld} from '../../../src/world/review-world';
import {PART_REVIEWS, RELEASE_RULES, TEXT_RULES} from '../../../src/product';
import {FakeBriefs} from './fake-briefs';
import {readerOf} from './reader-of';
import {fakeActivity, fakeComments} from './fake-comments';
import {fakeApprovals} from './fake-approvals';
import {fakeEvidence, fakeLock} from './fake-evidence';
import {failing, md5, opened, roleOf} from './fake-files';
import {FakePermissions} from './fake-permissions';
import type {FakeReviews} from './fake-reviews';
import {fakeShelf, fakeWorld} from './fake-world';
import {fakeCall} from './fake-workspace';

/** The world as one person's run sees it, reviews included. */
export function fakeReviewWorld(
  reviews: FakeReviews,
  email: string,
): ReviewWorld {
  const {workspace} = reviews;
  return {
    ...fakeWorld(workspace, email),
    briefs: new FakeBriefs(reviews, email),
    comments: fakeComments(reviews, email),
    activity: fakeActivity(reviews, email),
    directory: directory(reviews, email),
    approvals: fakeApprovals(reviews, email),
    permissions: new FakePermissions(
      reviews.workspace,
      email,
      reviews.accounts,
    ),
    evidence: fakeEvidence(reviews, email),
    lock: fakeLock(reviews, email),
    mail: mail(reviews, email),
    reviewText: reviewText(reviews, email),
    secrets: {
      keys: () => reviews.keys,
      rotate: (at, before) => reviews.rotateKeys(at, before),
      nonce: () => reviews.nonce(),
    },
    inbox: {
      read: ids =>
        new Map(
          ids.map(id => [
            id,
            [...reviews.inbox.values()].filter(({fileId}) => fileId === id),
          ]),
        ),
      put: posted => reviews.inbox.set(posted.id, posted),
      remove: posted => posted.forEach(({id}) => reviews.inbox.delete(id)),
    },
    looks: {
      read: keys =>
        new Map([...reviews.looks].filter(([key]) => keys.includes(key))),
      keep: looks => looks.forEach((look, key) => reviews.looks.set(key, look)),
    },
    changes: changes(reviews),
    seenTexts: {
      note: revisions =>
        new Map(
          [...revisions].map(([fileId, revision]) => {
            const key = `${email} ${fileId}`;
            const before = reviews.seen.get(key);
            const seen =
              before?.revision === revision
                ? before
                : {revision, since: reviews.workspace.now};
            reviews.seen.set(key, seen);
            return [fileId, seen.since];
          }),
        ),
    },
    sweeps: {
      lastEnd: fileId =>
        reviews.missedBySweep.includes(fileId) ? '' : reviews.lastSweepAt,
      changesFrom: account => reviews.changesSeen.get(account) ?? '',
      changesSeen: (account, upTo) =>
        void reviews.changesSeen.set(account, upTo),
      ended: (at, missed) => {
        reviews.lastSweepAt = at;
        reviews.missedBySweep = missed;
      },
    },
    myShelf: fakeShelf(reviews.shelfOf(email)),
    parts: PART_REVIEWS,
    textRules: TEXT_RULES,
    releaseRules: RELEASE_RULES,
    reviewPage: fileId => `https://review.example/${fileId}`,
  };
}

function directory(reviews: FakeReviews, me: string): Directory {
  const domainOf = (email: string) => email.slice(email.indexOf('@'));
  return {
    accounts: emails =>
      fakeCall('look people up', () =>
        Object.fromEntries(
          emails
            .filter(email => domainOf(email) === domainOf(me))
            .map(email => [
              email,
              reviews.hidden.has(email)
                ? null
                : (reviews.accounts.get(email) ?? null),
            ]),
        ),
      ),
    people: ids =>
      fakeCall('look people up', () =>
        Object.fromEntries(
          [...reviews.accounts.values()]
            .filter(({id}) => ids.includes(id))
            .map(account => [account.id, account]),
        ),
      ),
  };
}

/** The log is the files themselves: what was changed at or after a time. */
function changes({workspace}: FakeReviews): Changes {
  const stateOf = (): string =>
    JSON.stringify(
      [...workspace.files.values()].map(
        ({id, modifiedAt, locked, trashed, content, document}) => [
          id,
          [modifiedAt, locked, trashed, content, document?.revision].join(),
        ],
      ),
    );
  return {
    end: () => fakeCall('look where the log of changes ends', stateOf),
    since: place =>
      fakeCall('look what has changed', () => {
        const before = new Map(JSON.parse(place) as [string, string][]);
        const end = stateOf();
        const now = JSON.parse(end) as [string, string][];
        return {
          fileIds: now
            .filter(([id, state]) => before.get(id) !== state)
            .map(([id]) => id),
          end,
        };
      }),
  };
}

function mail(reviews: FakeReviews, email: string): Mail {
  return {
    send: message =>
      fakeCall('send mail', () => {
        for (const {fileId, md5: meant} of message.attachments) {
          const {content = ''} = reviews.workspace.files.get(fileId) ?? {};
          if (meant !== '' && md5(content) !== meant) {
            failing('stale', 'send mail');
          }
        }
        reviews.outbox.push({from: email, message});
      }),
    wasSent: key =>
      fakeCall('look for mail', () =>
        reviews.mailKnown
          ? reviews.outbox.some(({message}) => message.key === key)
          : null,
      ),
  };
}

function reviewText(reviews: FakeReviews, email: string): ReviewText {
  const {workspace} = reviews;
  return {
    read: fileId =>
      fakeCall('read the text', () => {
        const there = workspace.files.get(fileId);
        // Docs tells strangers that they may not; Drive that it knows no such file.
        if (there && roleOf(workspace, there, email) === 'none') {
          return failing('forbidden', 'read the text');
        }
        const file = opened(
          workspace,
          fileId,
          email,
          'reader',
          'read the text',
        );
        const document = file.document?.read(fileId, false);
        if (!document) return failing('refused', 'read');
        const role = roleOf(workspace, file, email);
        const edits = (role === 'writer' || role === 'owner') && !file.locked;
        return {
          reader: readerOf(document),
          document,
          revision: edits ? `r${file.document?.revision} ${email}` : '',
        };
      }),
    pendingSuggestions: fileId =>
      fakeCall('read suggestions', () => {
        opened(workspace, fileId, email, 'commenter', 'read suggestions');
        return reviews.suggestions.get(fileId) ?? [];
      }),
  };
}
