import type {ReviewWorld} from '../../src/world/review-world';
import {sharedDocument, type MakeRig} from './review-rig';
import {failureOf, send} from './rig';

function typing(world: ReviewWorld, fileId: string) {
  const {revision, segments} = send(world, world.documents.read(fileId));
  const [{tabId, paragraphs}] = segments;
  const {start} = paragraphs[0];
  return world.documents.edit(fileId, revision, [
    {
      kind: 'replace',
      at: {tabId, segmentId: '', start, end: start + 1},
      text: 'X',
      name: null,
    },
  ]);
}

/** What every `ContentLock` promises. */
export function describeContentLock(name: string, make: MakeRig): void {
  describe(`content lock, ${name}`, () => {
    it('keeps everybody from writing until it is lifted', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'writer'});
      const locked = () =>
        send(rig.as('owner'), rig.as('owner').lock.isLocked(id));
      const [owner, colleague] = [rig.as('owner'), rig.as('colleague')];
      expect(locked()).toBe(false);
      send(owner, owner.lock.lock(id, 'Released as version 1'));
      const version = send(owner, owner.lock.lock(id, 'Released as version 2'));
      expect(locked()).toBe(true);
      expect(send(owner, owner.files.facts(id)).version).toBe(version);
      const since = send(owner, owner.lock.lockedSince(id));
      expect(Date.parse(since ?? '')).not.toBeNaN();
      for (const world of [owner, colleague]) {
        expect(failureOf(world, typing(world, id))).toBe('forbidden');
      }
      send(colleague, colleague.lock.unlock(id));
      expect(locked()).toBe(false);
      expect(send(owner, owner.lock.lockedSince(id))).toBeNull();
      send(owner, typing(owner, id));
    });

    it('lets sharing go on', () => {
      const rig = make();
      const id = sharedDocument(rig, {});
      const world = rig.as('owner');
      send(world, world.lock.lock(id, 'Released'));
      const who = {type: 'user', email: rig.emails.third} as const;
      send(world, world.permissions.give(id, {who, role: 'reader'}));
      expect(send(rig.as('third'), rig.as('third').lock.isLocked(id))).toBe(
        true,
      );
    });

    it('is for writers', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const world = rig.as('colleague');
      expect(failureOf(world, world.lock.lock(id, 'Mine'))).toBe('forbidden');
      send(rig.as('owner'), rig.as('owner').lock.lock(id, 'Released'));
      expect(failureOf(world, world.lock.unlock(id))).toBe('forbidden');
    });
  });
}
