import {sidebarView} from '../../../../src/upkeep/views/sidebar-view';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {CSM, LEAD} from '../../../scenery/fakes/installed-workspace';
import {declared, documentOf, sidebar} from './declared';

describe('the sidebar', () => {
  it('needs one round trip for an open incident, two for a restricted one', () => {
    const open = declared();
    sidebar(open);
    expect(open.waves).toHaveLength(1);
    const restricted = declared(true);
    sidebar(restricted);
    expect(restricted.waves).toHaveLength(2);
  });

  it('offers the people of the register to those who may edit', () => {
    for (const workspace of [declared(), declared(true)]) {
      expect(sidebar(workspace).people).toEqual([
        {name: '', email: 'admin@example.com'},
      ]);
    }
    expect(sidebar(declared(), CSM).people).toEqual([]);
  });

  it('names the required sections that a document has lost', () => {
    const workspace = declared();
    expect(sidebar(workspace).document?.missingSections).toEqual([]);
    documentOf(workspace, 'internal').type('\nContainment', '\nOur notes');
    expect(sidebar(workspace).document?.missingSections).toEqual([
      {title: 'Containment', asks: 'What limits the harm'},
    ]);
  });

  it('shows which sections are still empty (S0-18)', () => {
    const {document} = sidebar(declared());
    const state = document?.sections
      .filter(({title}) =>
        ['Facts', 'Investigation', 'Containment'].includes(title),
      )
      .map(({title, empty}) => [title, empty]);
    expect(state).toEqual([
      ['Facts', false],
      ['Investigation', true],
      ['Containment', true],
    ]);
    expect(document?.filled).toBeLessThan(1);
    expect(document?.looseFields).toEqual([]);
  });

  it('counts a section once somebody has written in it', () => {
    const workspace = declared();
    const before = sidebar(workspace).document?.filled ?? 0;
    documentOf(workspace, 'internal').type(
      '✎ Cause as far as it is proven',
      'A certificate ran out',
    );
    const {document} = sidebar(workspace);
    expect(
      document?.sections.find(({title}) => title === 'Investigation')?.empty,
    ).toBe(false);
    expect(document?.filled).toBeGreaterThan(before);
  });

  it('says that a foreign document belongs to no incident, and offers the active ones', () => {
    const workspace = declared();
    const view = sidebarView(
      fakeWorld(workspace, LEAD, workspace.installation?.templates.faq),
    );
    expect(view.incident).toBeNull();
    expect(view.active.map(({id}) => id)).toEqual(['INC-2026-0001']);
  });

  it('names a cell that a person has changed to something impossible', () => {
    const workspace = declared();
    const {registerId = ''} = workspace.installation ?? {};
    const [row] =
      workspace.files.get(registerId)?.tabs.get('incidents')?.rows ?? [];
    row.severity = 'Sev9';
    row.startedAt = 'yesterday';
    expect(sidebar(workspace).rowProblems.map(({field}) => field)).toEqual([
      'severity',
      'startedAt',
    ]);
    expect(row.severity).toBe('Sev9');
  });

  it('lets a reader look and not change', () => {
    const view = sidebar(declared(), CSM);
    expect(view.incident?.title).toBe('Checkout is down');
    expect(view.edit).toBeNull();
  });
});
