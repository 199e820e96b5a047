import type {Mark} from '../../src/world/files';
import type {World} from '../../src/world/world';
import {failureOf, send, type Rig} from './rig';

function mark(changes: Partial<Mark> = {}): Mark {
  return {
    incident: 'INC-2026-0001',
    kind: 'folder',
    operation: 'op-00000001',
    register: '',
    ...changes,
  };
}

function folder(world: World, parent: string | null = null): string {
  const [id] = send(world, world.files.newFolderIds(1));
  return send(
    world,
    world.files.createFolder({id, name: 'Folder', parent, mark: mark()}),
  );
}

function document(world: World, parent: string): string {
  return send(
    world,
    world.files.importDocument({
      name: 'Template',
      parent,
      markdown: '# Title\n\nSome {{incident.id}} text',
      mark: mark({kind: 'template', operation: 'setup-internal'}),
    }),
  );
}

/** What every `Files` promises. */
export function describeFiles(name: string, make: () => Rig): void {
  describe(`files, ${name}`, () => {
    it('makes a folder once, however often it is asked with the same id', () => {
      const rig = make();
      const world = rig.as('owner');
      const [id] = send(world, world.files.newFolderIds(1));
      const again = () =>
        send(
          world,
          world.files.createFolder({
            id,
            name: 'Folder',
            parent: null,
            mark: mark(),
          }),
        );
      expect([again(), again()]).toEqual([id, id]);
      rig.settle();
      expect(send(world, world.files.find({kind: 'folder'}))).toHaveLength(1);
    });

    it('finds files by each part of their mark, oldest first, once search has caught up', () => {
      const rig = make();
      const world = rig.as('owner');
      const parent = folder(world);
      const from = document(world, parent);
      const copies = ['op-a', 'op-b'].map(operation => {
        rig.settle();
        return send(
          world,
          world.files.copy({
            from,
            name: operation,
            parent,
            mark: mark({kind: 'internal', operation, register: 'reg-1'}),
          }),
        );
      });
      rig.settle();
      const ids = (wanted: Partial<Mark>) =>
        send(world, world.files.find(wanted)).map(({id}) => id);
      expect(ids({kind: 'internal'})).toEqual(copies);
      expect(ids({operation: 'op-b'})).toEqual([copies[1]]);
      expect(ids({incident: 'INC-2026-0009'})).toEqual([]);
      expect(send(world, world.files.facts(copies[0])).mark).toEqual(
        mark({kind: 'internal', operation: 'op-a', register: 'reg-1'}),
      );
    });

    it('copies a document without its sharing, the copier being its owner', () => {
      const rig = make();
      const world = rig.as('owner');
      const from = document(world, folder(world));
      send(
        world,
        world.permissions.give(from, {
          who: {type: 'user', email: rig.as('third').me.email},
          role: 'reader',
        }),
      );
      const copy = send(
        world,
        world.files.copy({
          from,
          name: 'Copy',
          parent: folder(world),
          mark: mark({kind: 'faq'}),
        }),
      );
      const third = rig.as('third');
      expect(send(third, third.files.facts(from)).canEdit).toBe(false);
      expect(failureOf(third, third.files.facts(copy))).toBe('notFound');
      expect(send(world, world.files.facts(copy)).canEdit).toBe(true);
    });

    it('hands access to a folder down to what is in it, later files included', () => {
      const rig = make();
      const world = rig.as('owner');
      const parent = folder(world);
      send(
        world,
        world.permissions.give(parent, {
          who: {type: 'user', email: rig.as('colleague').me.email},
          role: 'writer',
        }),
      );
      const id = document(world, parent);
      const colleague = rig.as('colleague');
      expect(send(colleague, colleague.files.facts(id)).canEdit).toBe(true);
      const access = send(world, world.permissions.held(id));
      expect(
        access.find(
          ({who}) => 'email' in who && who.email === colleague.me.email,
        )?.role,
      ).toBe('writer');
    });

    it('opens a file to the domain and not beyond it', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = document(world, folder(world));
      send(
        world,
        world.permissions.give(id, {
          who: {type: 'domain', domain: world.me.domain},
          role: 'reader',
        }),
      );
      const third = rig.as('third');
      expect(send(third, third.files.facts(id)).canEdit).toBe(false);
      const outsider = rig.as('outsider');
      expect(failureOf(outsider, outsider.files.facts(id))).toBe('notFound');
    });

    it('changes nothing when the same access is given again', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = folder(world);
      const give = () =>
        send(
          world,
          world.permissions.give(id, {
            who: {type: 'user', email: rig.as('colleague').me.email},
            role: 'writer',
          }),
        );
      give();
      const before = send(world, world.permissions.held(id));
      give();
      expect(send(world, world.permissions.held(id))).toEqual(before);
    });

    it('refuses readers who share, and knows nothing for who may not see', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = folder(world);
      const email = rig.as('colleague').me.email;
      send(
        world,
        world.permissions.give(id, {
          who: {type: 'user', email},
          role: 'reader',
        }),
      );
      const colleague = rig.as('colleague');
      const widen = colleague.permissions.give(id, {
        who: {type: 'user', email: rig.as('third').me.email},
        role: 'reader',
      });
      expect(failureOf(colleague, widen)).toBe('forbidden');
      const third = rig.as('third');
      expect(failureOf(third, third.files.facts(id))).toBe('notFound');
    });

    it('no longer finds what is in the bin', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = document(world, folder(world));
      rig.settle();
      send(world, world.files.trash(id));
      rig.settle();
      expect(send(world, world.files.find({kind: 'template'}))).toEqual([]);
    });

    it('tells a file nobody has written in from one that was changed', () => {
      const rig = make();
      const world = rig.as('owner');
      const parent = folder(world);
      const from = document(world, parent);
      const copy = () =>
        send(
          world,
          world.files.copy({
            from,
            name: 'Copy',
            parent,
            mark: mark({kind: 'internal'}),
          }),
        );
      const [fresh, changed] = [copy(), copy()];
      rig.settle();
      const text = send(world, world.documents.read(changed));
      const paragraph = text.segments[0].paragraphs.find(one =>
        one.text.startsWith('Some'),
      );
      const start = paragraph?.start ?? 0;
      send(
        world,
        world.documents.edit(changed, text.revision, [
          {
            kind: 'replace',
            at: {
              tabId: text.segments[0].tabId,
              segmentId: '',
              start,
              end: start + 4,
            },
            text: 'Any',
            name: null,
          },
        ]),
      );
      expect(send(world, world.files.facts(fresh)).touched).toBe(false);
      expect(send(world, world.files.facts(changed)).touched).toBe(true);
    });
  });
}
