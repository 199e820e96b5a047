import {aDocument, type MakeRig} from './review-rig';
import {send} from './rig';

/** What every `Changes` promises. */
export function describeChanges(name: string, make: MakeRig): void {
  describe(`the log of changes, ${name}`, () => {
    it('tells what was changed since, each file once, and nothing twice', () => {
      const rig = make();
      const world = rig.as('owner');
      const [quiet, locked] = [aDocument(rig), aDocument(rig)];
      const place = send(world, world.changes.end());
      expect(send(world, world.changes.since(place))).toEqual({
        fileIds: [],
        end: place,
      });
      send(world, world.lock.lock(locked, 'Released.'));
      send(world, world.lock.unlock(locked));
      const {fileIds, end} = send(world, world.changes.since(place));
      expect(fileIds).toContain(locked);
      expect(fileIds).not.toContain(quiet);
      expect(new Set(fileIds).size).toBe(fileIds.length);
      expect(send(world, world.changes.since(end)).fileIds).toEqual([]);
    });
  });
}
