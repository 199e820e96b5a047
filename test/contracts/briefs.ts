import type {ReviewWorld} from '../../src/world/review-world';
import {aFolder, MARK, type MakeRig, type ReviewRig} from './review-rig';
import {failureOf, send} from './rig';

function brief(world: ReviewWorld, parent: string) {
  const [id] = send(world, world.files.newFolderIds(1));
  const mark = {...MARK, kind: 'brief'} as const;
  return {id, name: 'Brief', parent, mark, content: 'Größe ✎\n{"a": 1}'};
}

function shares(rig: ReviewRig, fileId: string): void {
  const world = rig.as('owner');
  const who = {type: 'user', email: rig.emails.colleague} as const;
  send(world, world.permissions.give(fileId, {who, role: 'reader'}));
}

/** What every `Briefs` promises. */
export function describeBriefs(name: string, make: MakeRig): void {
  describe(`briefs, ${name}`, () => {
    it('are made once with an id, and read as they were written', () => {
      const rig = make();
      const world = rig.as('owner');
      const made = brief(world, aFolder(world));
      expect(send(world, world.briefs.create(made))).toBe(true);
      expect(
        send(world, world.briefs.create({...made, content: 'other'})),
      ).toBe(false);
      expect(send(world, world.briefs.read(made.id))).toBe(made.content);
    });

    it('are renewed as a whole by writers, and read by readers', () => {
      const rig = make();
      const world = rig.as('owner');
      const made = brief(world, aFolder(world));
      send(world, world.briefs.create(made));
      shares(rig, made.id);
      send(world, world.briefs.write(made.id, 'new ✎'));
      const colleague = rig.as('colleague');
      expect(send(colleague, colleague.briefs.read(made.id))).toBe('new ✎');
      expect(
        failureOf(colleague, colleague.briefs.write(made.id, 'mine')),
      ).toBe('forbidden');
      const third = rig.as('third');
      expect(failureOf(third, third.briefs.read(made.id))).toBe('notFound');
    });

    it('are found by their mark', () => {
      const rig = make();
      const world = rig.as('owner');
      const made = brief(world, aFolder(world));
      send(world, world.briefs.create(made));
      rig.settle();
      expect(
        send(rig.as('owner'), rig.as('owner').files.find({kind: 'brief'})),
      ).toMatchObject([{id: made.id, mark: made.mark}]);
    });
  });
}
