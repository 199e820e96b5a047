import {aDocument, type MakeRig} from './review-rig';
import {send} from './rig';

/** What every `Looks` promises, and what they rest on: the version of a file. */
export function describeLooks(name: string, make: MakeRig): void {
  describe(`looks, ${name}`, () => {
    it('gives everybody what anybody has kept, and nothing for the rest', () => {
      const rig = make();
      expect(rig.as('owner').looks.read(['a', 'b'])).toEqual(new Map());
      rig.as('owner').looks.keep(
        new Map([
          ['a', 'one'],
          ['b', 'two ✎'],
        ]),
      );
      rig.as('colleague').looks.keep(new Map([['b', 'three']]));
      expect(rig.as('third').looks.read(['b', 'c', 'a'])).toEqual(
        new Map([
          ['b', 'three'],
          ['a', 'one'],
        ]),
      );
      expect(rig.as('third').looks.read([])).toEqual(new Map());
    });

    it('tells an edited document by its version, and one that is only read by the same', () => {
      const rig = make();
      const id = aDocument(rig);
      const world = rig.as('owner');
      const version = (): string => send(world, world.files.facts(id)).version;
      const before = version();
      expect(before).not.toBe('');
      const {revision, segments} = send(world, world.documents.read(id));
      expect(version()).toBe(before);
      const [{tabId, segmentId, paragraphs}] = segments;
      const [{start}] = paragraphs;
      send(
        world,
        world.documents.edit(id, revision, [
          {
            kind: 'replace',
            at: {tabId, segmentId, start, end: start + 5},
            text: 'Other',
            name: null,
          },
        ]),
      );
      expect(version()).not.toBe(before);
    });
  });
}
