import {sharedDocument} from '../contracts/review-rig';
import {failureOf, send} from '../contracts/rig';
import {reviewOffice} from './review-office';

function approved() {
  const {rig, office} = reviewOffice({approvals: true});
  const id = sharedDocument(rig, {colleague: 'commenter'});
  const world = rig.as('owner');
  send(
    world,
    world.approvals.start(id, {
      reviewers: [rig.emails.colleague],
      dueAt: '2030-01-01T00:00:00Z',
      message: '',
    }),
  );
  office.later(1);
  rig.answersApproval('colleague', id, 'approved');
  return {rig, office, id, world};
}

describe('approvals at Google', () => {
  it('lock the file when everybody has approved, after its last change', () => {
    const {id, world} = approved();
    expect(send(world, world.lock.isLocked(id))).toBe(true);
    const [{completedAt}] = send(world, world.approvals.list(id));
    const {modifiedAt} = send(world, world.files.facts(id));
    expect(modifiedAt < completedAt).toBe(true);
  });

  it('keep their answers through an edit that comes later', () => {
    const {rig, office, id, world} = approved();
    send(world, world.lock.unlock(id));
    office.later(1);
    office.rest(rig.emails.owner, 'POST', `/v1/documents/${id}:batchUpdate`, {
      requests: [{insertText: {location: {index: 1}, text: 'New. '}}],
    });
    const [approval] = send(world, world.approvals.list(id));
    expect(approval).toMatchObject({
      status: 'approved',
      responses: [{response: 'approved'}],
    });
    const {modifiedAt} = send(world, world.files.facts(id));
    expect(modifiedAt > approval.completedAt).toBe(true);
  });

  it('are refused for somebody without an account', () => {
    const {rig} = reviewOffice({approvals: true});
    const id = sharedDocument(rig, {});
    const world = rig.as('owner');
    const call = world.approvals.start(id, {
      reviewers: ['nobody@example.com'],
      dueAt: '',
      message: '',
    });
    expect(failureOf(world, call)).toBe('refused');
  });
});
