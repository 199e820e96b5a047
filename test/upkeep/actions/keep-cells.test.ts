import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {registerView} from '../../../src/upkeep/views/register-view';
import {rowFindings} from '../../../src/upkeep/rules/row-findings';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import type {MetadataForm} from '../../../src/upkeep/contract';
import {UserError} from '../../../src/core/base/user-error';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  aForm,
  installedWorkspace,
  LEAD,
} from '../../scenery/fakes/installed-workspace';

/** A sidebar that was opened before somebody typed into the register. */
function opened() {
  const workspace = installedWorkspace();
  declareIncident(fakeWorld(workspace, LEAD), aForm());
  workspace.later(5);
  workspace.calm();
  const internal =
    [...workspace.files.values()].find(
      ({mark}) => mark.kind === 'internal' && mark.incident !== '',
    )?.id ?? '';
  const as = () => fakeWorld(workspace, LEAD, internal);
  const row = () => {
    for (const {tabs} of workspace.files.values()) {
      const [found] = tabs.get('incidents')?.rows ?? [];
      if (found) return found;
    }
    throw new Error('There is no row.');
  };
  const {rev, edit} = sidebarView(as());
  if (!edit) throw new Error('Nothing can be edited.');
  const save = (changes: Partial<MetadataForm>, base = edit) =>
    changeMetadata(as(), {
      incidentId: 'INC-2026-0001',
      rev,
      base,
      form: {...edit, ...changes},
      decisions: {},
    });
  const rows = () =>
    [...workspace.files.values()]
      .map(({tabs}) => tabs.get('incidents')?.rows ?? [])
      .find(({length}) => length > 0) ?? [];
  return {
    row,
    rows,
    save,
    edit,
    look: () => sidebarView(as()),
    checked: () => {
      const placed = rows().map((cells, at) => ({cells, position: at + 1}));
      return rowFindings(placed, {name: '', levels: []}, as().secrets.keys());
    },
    listed: () => registerView(as()),
  };
}

describe('a save that has not seen what somebody typed into the register', () => {
  it('leaves it as it is', () => {
    const {row, save} = opened();
    row().title = 'Checkout and search are down';
    save({phase: 'investigation'});
    expect(row()).toMatchObject({
      title: 'Checkout and search are down',
      phase: 'investigation',
    });
  });

  it('names the field when both changed it, and writes nothing', () => {
    const {row, save} = opened();
    row().title = 'Checkout and search are down';
    expect(() => save({title: 'Payments', phase: 'investigation'})).toThrow(
      UserError,
    );
    expect(row()).toMatchObject({
      title: 'Checkout and search are down',
      phase: 'detection',
    });
  });

  it('does not care when both typed the same', () => {
    const {row, save} = opened();
    row().title = 'Payments';
    save({title: 'Payments', phase: 'investigation'});
    expect(row()).toMatchObject({title: 'Payments', phase: 'investigation'});
  });

  it('keeps lines among the links that are none', () => {
    const {row, save, edit} = opened();
    row().links = `OPS-4711\n${String(row().links)}`;
    save({
      links: [...edit.links, {label: 'Status', url: 'https://s.example.com/1'}],
    });
    expect(String(row().links).split('\n')).toEqual([
      ...edit.links.map(({label, url}) => `${label} ${url}`),
      'Status https://s.example.com/1',
      'OPS-4711',
    ]);
  });
});

describe('a revision typed into its cell', () => {
  it.each([1e21, -5, 'abc', '', 2 ** 53])(
    'hides no save from another sidebar: %p',
    typed => {
      const {row, save, edit, look} = opened();
      row().rev = typed;
      save({phase: 'investigation'}, edit);
      const {rev} = look();
      save({phase: 'recovery'}, look().edit ?? edit);
      expect(Number(look().rev)).toBe(Number(rev) + 1);
      expect(row().phase).toBe('recovery');
    },
  );
});

describe('a row somebody copied below', () => {
  const copiesOf = ({look}: ReturnType<typeof opened>) =>
    look().rowProblems.filter(({field}) => field === 'id');

  it('is listed once, and said to be a copy, with what to do', () => {
    const stage = opened();
    stage.rows().push({...stage.row(), title: 'Typed into the copy'});
    expect(stage.listed().map(({title}) => title)).toEqual([
      'Checkout is down',
    ]);
    expect(stage.listed()[0].remark).toContain('is a copy of row 2');
    expect(copiesOf(stage)).toEqual([
      {
        field: 'id',
        message: expect.stringMatching(/^Row 3 .* copy of row 2.* Delete it/),
      },
    ]);
  });

  it.each(['above', 'below'])(
    'never counts in the place of what was saved since, sorted %s it',
    where => {
      const stage = opened();
      const copy = {...stage.row()};
      stage.save({title: 'Checkout and search are down'});
      if (where === 'above') stage.rows().unshift(copy);
      else stage.rows().push(copy);
      expect(stage.listed().map(({title}) => title)).toEqual([
        'Checkout and search are down',
      ]);
      expect(stage.look().edit?.title).toBe('Checkout and search are down');
      expect(copy.title).toBe('Checkout is down');
    },
  );

  it('is spoken of as a copy no longer once another number is typed into it', () => {
    const stage = opened();
    stage.rows().push({...stage.row(), id: 'INC-2026-0099'});
    expect(copiesOf(stage)).toEqual([]);
    expect(
      stage
        .listed()
        .map(({id, remark}) => id + remark)
        .sort(),
    ).toEqual(['INC-2026-0001', 'INC-2026-0099']);
  });

  it('is no longer spoken of once it is deleted', () => {
    const stage = opened();
    stage.rows().push({...stage.row()});
    stage.rows().pop();
    expect(copiesOf(stage)).toEqual([]);
    expect(stage.listed()[0].remark).toBe('');
  });
});

describe('rows in which nobody counts', () => {
  it('are named by the check while they are open: pasted in, or from before rows were sealed', () => {
    const stage = opened();
    expect(stage.checked()).toEqual([]);
    stage
      .rows()
      .push(
        {...stage.row(), id: 'INC-2026-0007'},
        {...stage.row(), id: 'INC-2026-0008', seal: ''},
        {...stage.row(), id: 'INC-2026-0009', seal: '', phase: 'closed'},
        {id: 'Total', title: '3'},
        {...stage.row()},
      );
    expect(stage.checked()).toMatchObject([
      {where: 'row 7', message: expect.stringContaining('a copy of row 2')},
      {where: 'row 3', remedy: expect.stringContaining('Name everybody again')},
      {where: 'row 4', message: expect.stringContaining('“Seal”')},
    ]);
  });

  it('and so are people typed into cells, with the column', () => {
    const stage = opened();
    stage.row().scribe = 'typed@example.com';
    stage.row().people = 'other@example.com';
    expect(stage.checked()).toMatchObject([
      {
        where: 'row 2, column "Scribe"',
        message: expect.stringContaining('“typed@example.com” was typed'),
      },
      {where: 'row 2, column "Others with access"'},
    ]);
  });

  it('count again once everybody is named in the sidebar', () => {
    const stage = opened();
    stage.row().seal = '';
    expect(stage.look().edit?.roles.commander).toBe('');
    stage.save({roles: {...stage.edit.roles}}, stage.look().edit ?? stage.edit);
    expect(stage.look().edit?.roles.commander).toBe(stage.edit.roles.commander);
    expect(stage.checked()).toEqual([]);
  });
});

describe('a role typed into the register', () => {
  const TYPED = 'typed@example.com';
  const problemsOf = ({look}: ReturnType<typeof opened>) =>
    look().rowProblems.map(({field, message}) => [field, message]);

  it.each([
    'commander',
    'technicalLead',
    'commsLead',
    'sme',
    'scribe',
  ] as const)(
    'says beside the cell why it does not count and where to name people: %s',
    role => {
      const desk = opened();
      desk.row()[role] = TYPED;
      expect(problemsOf(desk)).toEqual([
        [
          `roles.${role}`,
          expect.stringMatching(
            /“typed@example.com” was typed into the cell\. .*gives no access and signs nothing\. .*“Edit details”/,
          ),
        ],
      ]);
      expect(desk.look().edit?.roles).toEqual(desk.edit.roles);
      expect(desk.look().incident?.roles).not.toContainEqual(
        expect.objectContaining({person: TYPED}),
      );
    },
  );

  it('counts once the same person is named in the sidebar', () => {
    const desk = opened();
    desk.row().sme = TYPED;
    desk.save({roles: {...desk.edit.roles, sme: TYPED}});
    expect(problemsOf(desk)).toEqual([]);
    expect(desk.look().edit?.roles.sme).toBe(TYPED);
    // The same words typed once more change nothing.
    desk.row().sme = ` ${TYPED} `;
    expect(problemsOf(desk)).toEqual([]);
  });

  it('takes nothing away by being cleared: duties stay with whoever was named', () => {
    const desk = opened();
    desk.row().commsLead = '';
    expect(problemsOf(desk)).toEqual([
      ['roles.commsLead', expect.stringContaining(`It is still ${LEAD}`)],
    ]);
    desk.save({phase: 'containment'});
    expect(desk.look().edit?.roles.commsLead).toBe(LEAD);
    expect(desk.row().commsLead).toBe('');
  });

  it('and people and declarer typed into their cells are named, too', () => {
    const desk = opened();
    desk.row().people = TYPED;
    desk.row().declaredBy = TYPED;
    expect(problemsOf(desk)).toEqual([
      ['people', expect.stringContaining(TYPED)],
      ['declaredBy', expect.stringContaining('counts as nobody')],
    ]);
  });
});
