import type {ReviewWorld} from '../../src/world/review-world';
import {sharedDocument, type MakeRig, type ReviewRig} from './review-rig';
import {failureOf, send} from './rig';

function shared(rig: ReviewRig): string {
  return sharedDocument(rig, {colleague: 'commenter', third: 'commenter'});
}

function started(
  rig: ReviewRig,
  fileId: string,
  reviewers: readonly ('colleague' | 'third')[] = ['colleague', 'third'],
): string {
  const world = rig.as('owner');
  return send(world, starting(rig, world, fileId, reviewers));
}

function starting(
  rig: ReviewRig,
  {approvals}: ReviewWorld,
  fileId: string,
  reviewers: readonly ('colleague' | 'third')[] = ['colleague'],
) {
  return approvals.start(fileId, {
    reviewers: reviewers.map(person => rig.emails[person]),
    dueAt: '',
    message: '',
  });
}

function all(rig: ReviewRig, fileId: string) {
  const world = rig.as('owner');
  return send(world, world.approvals.list(fileId));
}

/** What every `Approvals` promises. */
export function describeApprovals(name: string, make: MakeRig): void {
  describe(`approvals, ${name}`, () => {
    it('can be started by writers only', () => {
      const rig = make({approvals: true});
      const id = shared(rig);
      const can = (person: 'owner' | 'colleague') =>
        send(rig.as(person), rig.as(person).approvals.canStart(id));
      expect([can('owner'), can('colleague')]).toEqual([true, false]);
      const world = rig.as('colleague');
      expect(failureOf(world, starting(rig, world, id))).toBe('forbidden');
    });

    it('are not there where the tenant has not got them', () => {
      const rig = make({approvals: false});
      const id = shared(rig);
      const world = rig.as('owner');
      expect(send(world, world.approvals.canStart(id))).toBe(false);
      expect(failureOf(world, starting(rig, world, id))).toBe('forbidden');
    });

    it('wait for everybody who was asked', () => {
      const rig = make({approvals: true});
      const id = shared(rig);
      const approval = started(rig, id);
      rig.answersApproval('colleague', id, 'approved');
      expect(all(rig, id)).toMatchObject([
        {id: approval, status: 'in-progress'},
      ]);
      expect(all(rig, id)[0].responses).toEqual(
        expect.arrayContaining([
          {email: rig.emails.colleague, response: 'approved'},
          {email: rig.emails.third, response: 'none'},
        ]),
      );
      rig.answersApproval('third', id, 'approved');
      expect(all(rig, id)).toMatchObject([{id: approval, status: 'approved'}]);
    });

    it('end with one who declines', () => {
      const rig = make({approvals: true});
      const id = shared(rig);
      started(rig, id);
      rig.answersApproval('third', id, 'declined');
      expect(all(rig, id)).toMatchObject([{status: 'declined'}]);
    });

    it('take responses back when the text changes', () => {
      const rig = make({approvals: true});
      const id = shared(rig);
      started(rig, id);
      rig.answersApproval('colleague', id, 'approved');
      rig.settle();
      const world = rig.as('owner');
      const text = send(world, world.documents.read(id));
      send(
        world,
        world.documents.edit(id, text.revision, [
          {
            kind: 'replace',
            at: {
              tabId: text.segments[0].tabId,
              segmentId: '',
              start: text.segments[0].paragraphs[0].start,
              end: text.segments[0].paragraphs[0].start + 5,
            },
            text: 'Other',
            name: null,
          },
        ]),
      );
      expect(all(rig, id)[0].responses.map(({response}) => response)).toEqual([
        'none',
        'none',
      ]);
    });

    it('are one at a time; the newest comes first', () => {
      const rig = make({approvals: true});
      const id = shared(rig);
      const first = started(rig, id);
      const world = rig.as('owner');
      expect(failureOf(world, starting(rig, world, id))).toBe('conflict');
      send(world, world.approvals.cancel(id, first));
      rig.settle();
      const second = started(rig, id, ['third']);
      expect(all(rig, id)).toMatchObject([
        {id: second, status: 'in-progress'},
        {id: first, status: 'cancelled'},
      ]);
    });

    it('stay as they ended when they are cancelled', () => {
      const rig = make({approvals: true});
      const id = shared(rig);
      const approval = started(rig, id, ['third']);
      rig.answersApproval('third', id, 'approved');
      const world = rig.as('owner');
      send(world, world.approvals.cancel(id, approval));
      expect(all(rig, id)).toMatchObject([{status: 'approved'}]);
    });
  });
}
