import type {GrantRole, Holder} from '../../src/core/base/grants';
import type {ReviewWorld} from '../../src/world/review-world';
import {aDocument, aFolder, sharedDocument, type MakeRig} from './review-rig';
import {failureOf, send} from './rig';

function gives(
  world: ReviewWorld,
  fileId: string,
  who: Holder,
  role: GrantRole,
): void {
  send(world, world.permissions.give(fileId, {who, role}));
}

function held(world: ReviewWorld, fileId: string) {
  return send(world, world.permissions.held(fileId));
}

/** Without ids, owners and order. */
function given(world: ReviewWorld, fileId: string) {
  return held(world, fileId)
    .filter(({role}) => role !== 'owner')
    .map(({who, role, inherited}) => ({who, role, inherited}));
}

/** What every `Permissions` promises. */
export function describePermissions(name: string, make: MakeRig): void {
  describe(`permissions, ${name}`, () => {
    it('gives people, groups, the domain and whoever has the link access', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = aDocument(rig);
      const user = {type: 'user', email: rig.emails.colleague} as const;
      const group = {type: 'group', email: rig.group} as const;
      const domain = {type: 'domain', domain: 'example.com'} as const;
      gives(world, id, user, 'writer');
      gives(world, id, group, 'commenter');
      gives(world, id, domain, 'reader');
      gives(world, id, {type: 'anyone'}, 'reader');
      expect(given(world, id)).toEqual(
        expect.arrayContaining([
          {who: user, role: 'writer', inherited: false},
          {who: group, role: 'commenter', inherited: false},
          {who: domain, role: 'reader', inherited: false},
          {who: {type: 'anyone'}, role: 'reader', inherited: false},
        ]),
      );
      expect(held(world, id)).toContainEqual(
        expect.objectContaining({
          who: {type: 'user', email: rig.emails.owner},
          role: 'owner',
        }),
      );
    });

    it('gives the same again and changes nothing', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = sharedDocument(rig, {colleague: 'commenter'});
      gives(
        world,
        id,
        {type: 'user', email: rig.emails.colleague},
        'commenter',
      );
      expect(given(world, id)).toHaveLength(1);
    });

    it('raises by giving more, and lowers by a change only', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const who = {type: 'user', email: rig.emails.colleague} as const;
      gives(world, id, who, 'writer');
      gives(world, id, who, 'reader');
      expect(given(world, id)).toMatchObject([{role: 'writer'}]);
      const [{id: grant}] = held(world, id).filter(
        ({role}) => role !== 'owner',
      );
      send(world, world.permissions.change(id, grant, 'reader'));
      expect(given(world, id)).toMatchObject([{role: 'reader'}]);
    });

    it('changes and takes; what is gone is gone', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const [{id: grant}] = held(world, id).filter(
        ({role}) => role !== 'owner',
      );
      send(world, world.permissions.change(id, grant, 'writer'));
      expect(given(world, id)).toMatchObject([{role: 'writer'}]);
      send(world, world.permissions.take(id, grant));
      send(world, world.permissions.take(id, grant));
      expect(given(world, id)).toEqual([]);
      expect(
        failureOf(world, world.permissions.change(id, grant, 'reader')),
      ).toBe('notFound');
    });

    it('takes the link back', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = aDocument(rig);
      gives(world, id, {type: 'anyone'}, 'reader');
      const [{id: link}] = held(world, id).filter(
        ({who}) => who.type === 'anyone',
      );
      send(world, world.permissions.take(id, link));
      expect(given(world, id)).toEqual([]);
    });

    it('tells what comes from the folder', () => {
      const rig = make();
      const world = rig.as('owner');
      const folder = aFolder(world);
      const id = aDocument(rig, folder);
      const who = {type: 'user', email: rig.emails.third} as const;
      gives(world, folder, who, 'reader');
      expect(given(world, id)).toEqual([
        {who, role: 'reader', inherited: true},
      ]);
    });

    it('refuses a group’s address as a person’s, and gives it nothing', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = aDocument(rig);
      const who = {type: 'user', email: rig.group} as const;
      const call = world.permissions.give(id, {who, role: 'commenter'});
      expect(failureOf(world, call)).toBe('refused');
      expect(given(world, id)).toEqual([]);
    });

    it('refuses somebody without an account, for no mail goes out', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = aDocument(rig);
      const who = {type: 'user', email: 'nobody@example.com'} as const;
      const call = world.permissions.give(id, {who, role: 'commenter'});
      expect(failureOf(world, call)).toBe('refused');
      expect(rig.mails()).toEqual([]);
    });

    it('writes to nobody', () => {
      const rig = make();
      sharedDocument(rig, {colleague: 'commenter'});
      expect(rig.mails()).toEqual([]);
    });

    it('loses one of two changes that go out together: they must not', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = aDocument(rig);
      const give = (email: string) =>
        world.permissions.give(id, {
          who: {type: 'user', email},
          role: 'commenter',
        });
      world.transport.wave([
        give(rig.emails.colleague),
        give(rig.emails.third),
      ]);
      expect(given(rig.as('owner'), id)).toHaveLength(1);
    });

    it('is for writers', () => {
      const rig = make();
      const id = sharedDocument(rig, {colleague: 'commenter'});
      const fails = (person: 'colleague' | 'third') => {
        const world = rig.as(person);
        const who = {type: 'user', email: rig.emails.third} as const;
        return failureOf(
          world,
          world.permissions.give(id, {who, role: 'reader'}),
        );
      };
      expect(fails('colleague')).toBe('forbidden');
      expect(fails('third')).toBe('notFound');
    });
  });
}
