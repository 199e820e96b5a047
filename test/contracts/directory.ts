import type {MakeRig} from './review-rig';
import {send} from './rig';

/** What every `Directory` promises. */
export function describeDirectory(name: string, make: MakeRig): void {
  describe(`directory, ${name}`, () => {
    it('knows colleagues by their addresses', () => {
      const rig = make();
      const world = rig.as('owner');
      const {colleague, third} = rig.emails;
      const accounts = send(
        world,
        world.directory.accounts([colleague, third]),
      );
      expect(accounts).toMatchObject({
        [colleague]: {email: colleague, kind: 'person'},
        [third]: {email: third, kind: 'person'},
      });
      expect(accounts[colleague]?.id).not.toBe(accounts[third]?.id);
      expect(accounts[colleague]?.name).not.toBe('');
    });

    it('says of an address of the organisation that nobody has it', () => {
      const rig = make();
      const world = rig.as('owner');
      const misspelt = `x${rig.emails.colleague}`;
      const accounts = send(
        world,
        world.directory.accounts([misspelt, rig.emails.third]),
      );
      expect(accounts[misspelt]).toBeNull();
      expect(accounts[rig.emails.third]).not.toBeNull();
    });

    it('never takes a group for a person', () => {
      const rig = make();
      const world = rig.as('owner');
      const found = send(world, world.directory.accounts([rig.group]));
      expect(found[rig.group]?.kind ?? 'nobody').not.toBe('person');
    });

    it('says nothing of other organisations', () => {
      const rig = make();
      const world = rig.as('owner');
      const asked = [rig.emails.outsider, 'nobody@elsewhere.example'];
      expect(send(world, world.directory.accounts(asked))).toEqual({});
    });

    it('knows people by their account ids and leaves out the others', () => {
      const rig = make();
      const world = rig.as('owner');
      const {colleague} = rig.emails;
      const account = send(world, world.directory.accounts([colleague]))[
        colleague
      ];
      const id = account?.id ?? '';
      expect(
        send(world, world.directory.people([id, '100000000000000000001'])),
      ).toEqual({[id]: account});
    });

    it('is asked about nobody', () => {
      const world = make().as('owner');
      expect(send(world, world.directory.accounts([]))).toEqual({});
      expect(send(world, world.directory.people([]))).toEqual({});
    });
  });
}
