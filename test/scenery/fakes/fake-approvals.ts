import type {Approvals} from '../../../src/world/approvals';
import {failing, opened} from './fake-files';
import type {FakeApproval, FakeReviews} from './fake-reviews';
import {fakeCall} from './fake-workspace';

/** Drive's own approvals; a tenant may have none. */
export function fakeApprovals(reviews: FakeReviews, email: string): Approvals {
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
