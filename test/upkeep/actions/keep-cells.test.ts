import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
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
  return {row, save, edit};
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
