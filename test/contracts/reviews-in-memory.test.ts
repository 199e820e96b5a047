import {FakeReviews} from '../scenery/fakes/fake-reviews';
import {fakeReviewWorld} from '../scenery/fakes/fake-review-world';
import {FakeWorkspace} from '../scenery/fakes/fake-workspace';
import type {ReviewRig, Tenant} from './review-rig';
import {describeReviews} from './reviews';

const EMAILS = {
  owner: 'owner@example.com',
  colleague: 'colleague@example.com',
  third: 'third@example.com',
  outsider: 'outsider@elsewhere.example',
} as const;

const GROUP = 'team@example.com';

function inMemory({anchors, approvals}: Partial<Tenant> = {}): ReviewRig {
  const workspace = new FakeWorkspace();
  const reviews = new FakeReviews(workspace);
  reviews.anchorsOn = anchors ?? false;
  reviews.approvalsOn = approvals ?? false;
  const {outsider: _, ...insiders} = EMAILS;
  for (const [name, email] of Object.entries(insiders)) {
    reviews.account(email, `Name of ${name}`);
  }
  reviews.account(GROUP, 'Team', 'group');
  workspace.groups.set(GROUP, [EMAILS.third]);
  return {
    as: person => fakeReviewWorld(reviews, EMAILS[person]),
    emails: EMAILS,
    group: GROUP,
    settle: () => workspace.later(5),
    answersApproval: (person, fileId, response) =>
      reviews.respondAs(EMAILS[person], fileId, response),
    suggests: (_, fileId, text) =>
      void reviews.suggestions.set(fileId, [`add “${text.trim()}”`]),
    deletesThread: (_, fileId, threadId) => {
      const threads = reviews.threadsOf(fileId);
      threads.splice(
        threads.findIndex(({id}) => id === threadId),
        1,
      );
    },
    mails: () =>
      reviews.outbox.map(({from, message}) => {
        const {to, subject, body, attachments} = message;
        return {from, to, subject, body, attached: attachments.length};
      }),
  };
}

describeReviews('in memory', inMemory);
