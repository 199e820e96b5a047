import {UserError} from '../../../../src/core/base/user-error';
import {changeMetadata} from '../../../../src/upkeep/actions/change-metadata';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {LEAD, SME} from '../../../scenery/fakes/installed-workspace';
import {
  change,
  declared,
  documentOf,
  idOf,
  journalOf,
  sidebar,
} from './declared';

describe('changing metadata', () => {
  it('renews every document in four round trips, one of which looks at the row', () => {
    const workspace = declared();
    const {done, sidebar: view} = change(workspace, {severity: 'level-2'});
    expect(done).toHaveLength(3);
    const internal = documentOf(workspace, 'internal').textOf();
    expect(internal).toContain('Level 2 (High)');
    expect(internal).not.toContain('Level 1');
    // What customers read names no severity, but the new level's next update.
    expect(documentOf(workspace, 'customer').textOf()).toMatch(
      /Our next update: by 12:10 UTC/,
    );
    expect(view.rev).toBe(2);
    // The fifth shows the sidebar again.
    expect(workspace.waves).toHaveLength(5);
    expect(journalOf(workspace).pop()).toMatchObject({
      event: 'metadata changed',
      text: expect.stringContaining(
        'Severity: Level 1 – Critical → Level 2 – High',
      ),
    });
  });

  it('moves the next update with the level, unless somebody set it (S2-21)', () => {
    const workspace = declared();
    expect(
      change(workspace, {severity: 'level-2'}).sidebar.incident?.nextUpdateAt,
    ).toBe('2026-11-21T11:10:00Z');
    expect(
      change(workspace, {
        severity: 'level-1',
        nextUpdateAt: '2026-11-21T10:00:00Z',
      }).sidebar.incident?.nextUpdateAt,
    ).toBe('2026-11-21T10:00:00Z');
  });

  it('asks about a value changed by hand and writes it only when told to', () => {
    const workspace = declared();
    const internal = documentOf(workspace, 'internal');
    internal.type('Level 1 (Critical)', 'Nearly Level 1');
    const {handEdits} = change(workspace, {severity: 'level-2'});
    expect(handEdits).toMatchObject([
      {
        document: 'internal',
        field: 'incident.severity',
        found: 'Nearly Level 1',
        wouldWrite: 'Level 2 (High)',
      },
    ]);
    expect(internal.textOf()).toContain('Nearly Level 1');
    const answer = change(workspace, {}, {[handEdits[0].rangeId]: 'replace'});
    expect(answer.handEdits).toEqual([]);
    expect(internal.textOf()).toContain('Level 2 (High)');
    expect(internal.textOf()).not.toContain('Nearly');
  });

  it('asks no second time about kept words until the value changes again', () => {
    const workspace = declared();
    const internal = documentOf(workspace, 'internal');
    internal.type('Level 1 (Critical)', 'Nearly Level 1');
    const [{rangeId}] = change(workspace, {severity: 'level-2'}).handEdits;
    expect(change(workspace, {}, {[rangeId]: 'keep'}).handEdits).toEqual([]);
    expect(change(workspace, {title: 'Checkout fails'}).handEdits).toEqual([]);
    expect(change(workspace, {severity: 'level-3'}).handEdits).toHaveLength(1);
    expect(internal.textOf()).toContain('Nearly Level 1');
  });

  it('refuses an outdated form and says what differs', () => {
    const workspace = declared();
    const {edit, rev} = sidebar(workspace);
    change(workspace, {severity: 'level-2'});
    const late = () =>
      changeMetadata(fakeWorld(workspace, SME, idOf(workspace, 'internal')), {
        incidentId: 'INC-2026-0001',
        rev,
        form: {...edit, title: 'Mine'},
        decisions: {},
      });
    expect(late).toThrow(UserError);
    expect(late).toThrow(/Title, Severity/);
  });

  it('leaves a cell alone that the form does not change', () => {
    const workspace = declared();
    const {registerId = ''} = workspace.installation ?? {};
    const [row] =
      workspace.files.get(registerId)?.tabs.get('incidents')?.rows ?? [];
    row.detectedAt = 'about nine';
    change(workspace, {title: 'Checkout fails'});
    expect(row.detectedAt).toBe('about nine');
    expect(row.title).toBe('Checkout fails');
  });

  it('writes a restricted incident into its own register, and its phase alone into the main one', () => {
    const workspace = declared(true);
    change(workspace, {phase: 'containment', title: 'Secret words'});
    const {registerId = ''} = workspace.installation ?? {};
    const main = workspace.files.get(registerId)?.tabs.get('incidents')?.rows;
    expect(main).toMatchObject([{phase: 'containment'}]);
    expect(JSON.stringify(main)).not.toContain('Secret');
    expect(
      workspace.files.get(idOf(workspace, 'register'))?.tabs.get('incidents')
        ?.rows,
    ).toMatchObject([{title: 'Secret words', phase: 'containment'}]);
  });

  it('survives a lost answer without writing twice', () => {
    for (const fault of ['unknown, done', 'unknown, not done'] as const) {
      const workspace = declared();
      const {rev, edit} = sidebar(workspace);
      workspace.calm();
      workspace.fault = (_, label) => {
        if (!label.startsWith('write')) return null;
        workspace.fault = () => null;
        return fault;
      };
      changeMetadata(fakeWorld(workspace, LEAD, idOf(workspace, 'internal')), {
        incidentId: 'INC-2026-0001',
        rev,
        form: {...edit, severity: 'level-2'},
        decisions: {},
      });
      expect(sidebar(workspace).rev).toBe(2);
      expect(
        journalOf(workspace).filter(({event}) => event === 'metadata changed'),
      ).toHaveLength(1);
    }
  });
});
