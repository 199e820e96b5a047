import type {Activity} from '../../../src/world/activity';
import type {Approvals} from '../../../src/world/approvals';
import type {Changes} from '../../../src/world/changes';
import {CallFailure} from '../../../src/world/ask/call';
import {MOST_COMMENTS} from '../../../src/world/ask/refusal-words';
import type {Comments} from '../../../src/world/comments';
import type {ContentLock} from '../../../src/world/content-lock';
import type {Directory} from '../../../src/world/directory';
import type {Evidence} from '../../../src/world/evidence';
import type {Mail} from '../../../src/world/mail';
import type {ReviewText} from '../../../src/world/review-text';
import type {ReviewWorld} from '../../../src/world/review-world';
import {PART_REVIEWS, RELEASE_RULES, TEXT_RULES} from '../../../src/product';
import {FakeBriefs} from './fake-briefs';
import {readerOf} from './reader-of';
import {failing, opened, roleOf, md5, versionOf} from './fake-files';
import {FakePermissions} from './fake-permissions';
import type {FakeApproval, FakeReviews} from './fake-reviews';
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
    comments: comments(reviews, email),
    activity: activity(reviews, email),
    directory: directory(reviews, email),
    approvals: approvals(reviews, email),
    permissions: new FakePermissions(
      reviews.workspace,
      email,
      reviews.accounts,
    ),
    evidence: evidence(reviews, email),
    lock: contentLock(reviews, email),
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

function comments(reviews: FakeReviews, email: string): Comments {
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

function activity(reviews: FakeReviews, email: string): Activity {
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

function approvals(reviews: FakeReviews, email: string): Approvals {
  const of = (fileId: string): FakeApproval[] => {
    const there = reviews.approvals.get(fileId) ?? [];
    reviews.approvals.set(fileId, there);
    return there;
  };
  const writable = (fileId: string, label: string) =>
    opened(reviews.workspace, fileId, email, 'writer', label);
  return {
    canStart: fileId =>
      fakeCall('look whether approvals are there', () => {
        const label = 'look whether approvals are there';
        opened(reviews.workspace, fileId, email, 'reader', label);
        const role = reviews.roleOf(fileId, email);
        return reviews.approvalsOn && ['writer', 'owner'].includes(role);
      }),
    start: (fileId, {reviewers}) =>
      fakeCall('start an approval', () => {
        writable(fileId, 'start an approval');
        if (!reviews.approvalsOn) failing('forbidden', 'start an approval');
        if (of(fileId).some(({status}) => status === 'in-progress')) {
          failing('conflict', 'start an approval');
        }
        const id = reviews.workspace.newId('approval');
        of(fileId).unshift({
          id,
          status: 'in-progress',
          completedAt: '',
          responses: new Map(reviewers.map(one => [one, 'none' as const])),
        });
        return id;
      }),
    list: fileId =>
      fakeCall('read approvals', () => {
        opened(reviews.workspace, fileId, email, 'reader', 'read approvals');
        return of(fileId).map(({id, status, completedAt, responses}) => ({
          id,
          status,
          completedAt,
          responses: [...responses].map(([who, response]) => ({
            email: who,
            response,
          })),
        }));
      }),
    cancel: (fileId, id) =>
      fakeCall('cancel an approval', () => {
        writable(fileId, 'cancel an approval');
        const found = of(fileId).find(one => one.id === id);
        if (found?.status !== 'in-progress') return;
        found.status = 'cancelled';
        found.completedAt = reviews.workspace.now;
      }),
  };
}

function evidence(reviews: FakeReviews, email: string): Evidence {
  const {workspace} = reviews;
  return {
    exportPdf: fileId =>
      fakeCall('make the PDF', () => {
        const file = opened(workspace, fileId, email, 'reader', 'make the PDF');
        const text = file.document?.textOf() ?? '';
        return {base64: Buffer.from(text).toString('base64')};
      }),
    keepPdf: ({id, name, parent, mark, pdf}) =>
      fakeCall('keep the PDF', () => {
        opened(workspace, parent, email, 'writer', 'keep the PDF');
        const content = Buffer.from(pdf.base64, 'base64').toString();
        const there = workspace.files.get(id);
        if (there) {
          const ours =
            there.parent === parent &&
            there.mark.kind === mark.kind &&
            there.mark.operation === mark.operation;
          if (!ours || there.trashed) failing('conflict', 'keep the PDF');
          there.content = content;
        } else {
          workspace.files.set(id, {
            id,
            name,
            type: 'document',
            parent,
            owner: email,
            mark,
            access: [],
            createdAt: workspace.now,
            modifiedAt: workspace.now,
            trashed: false,
            content,
            document: null,
            tabs: new Map(),
          });
        }
        reviews.pdfs.set(id, content);
        return {id, md5: md5(content)};
      }),
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

function contentLock(reviews: FakeReviews, email: string): ContentLock {
  const file = (fileId: string, role: 'reader' | 'writer', label: string) =>
    opened(reviews.workspace, fileId, email, role, label);
  return {
    lockedSince: fileId =>
      fakeCall('look since when it is locked', () => {
        const {locked, lockedAt = ''} = file(fileId, 'reader', 'lock');
        return locked ? lockedAt : null;
      }),
    isLocked: fileId =>
      fakeCall('look at the lock', () =>
        Boolean(file(fileId, 'reader', 'look at the lock').locked),
      ),
    lock: fileId =>
      fakeCall('lock', () => {
        const locked = file(fileId, 'writer', 'lock');
        if (!locked.locked) locked.lockedAt = reviews.workspace.now;
        locked.locked = true;
        return versionOf(locked);
      }),
    unlock: fileId =>
      fakeCall('unlock', () => {
        file(fileId, 'writer', 'unlock').locked = false;
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
