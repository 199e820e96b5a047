import {REGISTER_PLAN} from '../../src/product';
import type {Cell, Reading, TabPlan} from '../../src/world/register';
import type {World} from '../../src/world/world';
import {failureOf, send, type Rig} from './rig';

/** The plan of a version that did not have that tab's last column yet. */
function withoutLast(key: string): readonly TabPlan[] {
  return REGISTER_PLAN.tabs.map(tab =>
    tab.key === key ? {...tab, columns: tab.columns.slice(0, -1)} : tab,
  );
}

function laidOut(
  world: World,
  plan: readonly TabPlan[] = REGISTER_PLAN.tabs,
): string {
  const [folder] = send(world, world.files.newFolderIds(1));
  const mark = {
    incident: '',
    kind: 'register',
    operation: 'op',
    register: '',
  } as const;
  send(
    world,
    world.files.createFolder({
      id: folder,
      name: 'F',
      parent: null,
      mark: {...mark, kind: 'folder'},
    }),
  );
  const id = send(
    world,
    world.files.createSpreadsheet({name: 'Register', parent: folder, mark}),
  );
  send(world, world.register.layOut(id, plan, {}));
  return id;
}

/** What every `Register` promises. */
export function describeRegister(name: string, make: () => Rig): void {
  describe(`the register, ${name}`, () => {
    const opened = () => {
      const rig = make();
      const world = rig.as('owner');
      const id = laidOut(world);
      const read = (): Reading =>
        send(world, world.register.read(id, ['people', 'settings']));
      const append = (...rows: Record<string, Cell>[]) =>
        send(
          world,
          world.register.write(read().layout, {
            append: rows.map(cells => ({tab: 'people', cells})),
          }),
        );
      return {rig, world, id, read, append};
    };

    it('has all tabs after laying out, and lays out only what is missing', () => {
      const {world, id} = opened();
      const present = send(world, world.register.tabs(id));
      expect(present).toEqual(
        Object.fromEntries(
          REGISTER_PLAN.tabs.map(({key, columns, charts = []}) => [
            key,
            {
              columns: Object.fromEntries(
                columns.map((one, at) => [one.key, at]),
              ),
              width: columns.length,
              charts: expect.objectContaining({
                given: expect.arrayContaining(charts.map(({title}) => title)),
                rows: 1000,
              }),
            },
          ]),
        ),
      );
    });

    it('adds columns that a later version brought to tabs in use', () => {
      const {world, id} = opened();
      const second = laidOut(world, withoutLast('people'));
      const before = send(world, world.register.tabs(second));
      const full = Object.keys(
        send(world, world.register.tabs(id)).people.columns,
      );
      expect(Object.keys(before.people.columns)).toEqual(full.slice(0, -1));
      const done = send(
        world,
        world.register.layOut(second, REGISTER_PLAN.tabs, before),
      );
      expect(done).toHaveLength(1);
      expect(
        Object.keys(send(world, world.register.tabs(second)).people.columns),
      ).toEqual(full);
      const {tables, layout} = send(
        world,
        world.register.read(second, ['people']),
      );
      expect(tables.people.missing).toEqual([]);
      const [last] = full.slice(-1);
      const cells = {email: 'a@example.com', [last]: 'filled'};
      send(
        world,
        world.register.write(layout, {append: [{tab: 'people', cells}]}),
      );
      expect(
        send(world, world.register.read(second, ['people'])).tables.people
          .rows[0].cells[last],
      ).toBe('filled');
    });

    it('draws charts that a later version brought to tabs in use, once', () => {
      const {world} = opened();
      const id = laidOut(
        world,
        REGISTER_PLAN.tabs.map(({charts: _, ...tab}) => tab),
      );
      const {scorecard} = send(world, world.register.tabs(id));
      expect(scorecard.charts.given).toEqual([]);
      const again = () => {
        const present = send(world, world.register.tabs(id));
        return send(
          world,
          world.register.layOut(id, REGISTER_PLAN.tabs, present),
        );
      };
      expect(again()).toEqual(['Charts drawn.']);
      const {charts} = send(world, world.register.tabs(id)).scorecard;
      expect(new Set(charts.given)).toEqual(
        new Set(
          REGISTER_PLAN.tabs
            .find(({key}) => key === 'scorecard')
            ?.charts?.map(({title}) => title),
        ),
      );
    });

    it('shows names and answers keys, whatever of them was typed', () => {
      const {world, id} = opened();
      const {layout} = send(world, world.register.read(id, ['incidents']));
      const incident = (cells: Record<string, Cell>) => ({
        tab: 'incidents',
        cells,
      });
      send(
        world,
        world.register.write(layout, {
          append: [
            incident({
              id: '1',
              phase: 'post-incident',
              regulatory: 'gdpr\nsec',
            }),
            incident({id: '2', phase: 'Post Incident', kind: 'bug'}),
            incident({id: '3', phase: 'later', detection: 'Support ticket'}),
          ],
        }),
      );
      const {rows} = send(world, world.register.read(id, ['incidents'])).tables
        .incidents;
      expect(rows.map(({cells}) => cells)).toMatchObject([
        {phase: 'post-incident', regulatory: 'gdpr\nsec'},
        {phase: 'post-incident', kind: 'data'},
        {phase: 'later', detection: 'report-ticket'},
      ]);
    });

    it.each([
      '=1+1',
      '+41 1',
      "'quoted",
      '@all',
      '-dash',
      'two\nlines',
      '🔥 אב',
      '007',
      '2026-11-21T09:00:00Z',
      'TRUE',
    ])('gives text back as it was written: %j', text => {
      const {append, read} = opened();
      append({name: text, email: 'a@example.com'});
      expect(read().tables.people.rows.map(({cells}) => cells.name)).toEqual([
        text,
      ]);
    });

    it('keeps numbers and yes-or-no as what they are', () => {
      const {world, id} = opened();
      const {layout} = send(world, world.register.read(id, ['policy']));
      send(
        world,
        world.register.write(layout, {
          append: [
            {tab: 'policy', cells: {key: 'a', rank: 0, executives: true}},
          ],
        }),
      );
      const {tables} = send(world, world.register.read(id, ['policy']));
      expect(tables.policy.rows[0].cells).toMatchObject({
        key: 'a',
        rank: 0,
        executives: true,
        label: '',
      });
    });

    it('appends below what is there and sets only the cells named', () => {
      const {world, append, read} = opened();
      append({name: 'A', email: 'a@example.com'}, {name: 'B', email: 'b'});
      const {layout, tables} = read();
      const row = tables.people.rows.find(({cells}) => cells.name === 'B');
      send(
        world,
        world.register.write(layout, {
          set: [
            {
              tab: 'people',
              position: row?.position ?? -1,
              cells: {email: 'b@example.com'},
            },
          ],
          append: [{tab: 'people', cells: {name: 'C', email: 'c'}}],
        }),
      );
      expect(
        read().tables.people.rows.map(({cells}) => [cells.name, cells.email]),
      ).toEqual([
        ['A', 'a@example.com'],
        ['B', 'b@example.com'],
        ['C', 'c'],
      ]);
    });

    it('writes into tabs that were not read', () => {
      const {world, id} = opened();
      const {layout} = send(world, world.register.read(id, ['settings']));
      send(
        world,
        world.register.write(layout, {
          append: [{tab: 'journal', cells: {incident: 'X', key: 'k'}}],
        }),
      );
      const {tables} = send(world, world.register.read(id, ['journal']));
      expect(tables.journal.rows).toHaveLength(1);
    });

    it('swaps a cell only where it holds exactly that', () => {
      const {world, append, read} = opened();
      append(
        {name: 'pending op-1', email: '1'},
        {name: 'pending op-11', email: '2'},
      );
      const swap = (from: string) =>
        send(
          world,
          world.register.write(read().layout, {
            swap: [{tab: 'people', column: 'name', from, to: 'ready'}],
          }),
        );
      swap('pending op-1');
      swap('pending op-2');
      expect(read().tables.people.rows.map(({cells}) => cells.name)).toEqual([
        'ready',
        'pending op-11',
      ]);
    });

    it('is closed to who has no access and cannot be written by readers', () => {
      const {rig, world, id, read} = opened();
      const colleague = rig.as('colleague');
      expect(['notFound', 'forbidden']).toContain(
        failureOf(colleague, colleague.register.read(id, ['people'])),
      );
      send(
        world,
        world.permissions.give(id, {
          who: {type: 'user', email: colleague.me.email},
          role: 'reader',
        }),
      );
      expect(
        failureOf(
          colleague,
          colleague.register.write(read().layout, {
            append: [{tab: 'people', cells: {name: 'X'}}],
          }),
        ),
      ).toBe('forbidden');
      expect(read().tables.people.rows).toEqual([]);
    });
  });
}
