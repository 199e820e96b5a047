import {addTimelineEntry} from '../../../../src/upkeep/actions/add-timeline-entry';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import type {FakeWorkspace} from '../../../scenery/fakes/fake-workspace';
import {COMMANDER, LEAD} from '../../../scenery/fakes/installed-workspace';
import {declared, documentOf, idOf, journalOf} from './declared';

describe('a timeline entry', () => {
  const entry = {
    incidentId: 'INC-2026-0001',
    operation: 'entry-0001',
    at: '2026-11-21T09:05:00Z',
    text: 'Rolled back {{incident.id}}',
  };
  const add = (workspace: FakeWorkspace, changes: Partial<typeof entry> = {}) =>
    addTimelineEntry(
      fakeWorld(workspace, COMMANDER, idOf(workspace, 'internal')),
      {...entry, ...changes},
    );

  it('stands in the journal and, newest first, in the internal document (S2-29)', () => {
    const workspace = declared();
    // The commander writes in the documents, the register is the writers'.
    const {registerId = ''} = workspace.installation ?? {};
    workspace.files.get(registerId)?.access.push({
      who: {type: 'user', email: COMMANDER},
      role: 'writer',
    });
    add(workspace);
    const view = add(workspace, {operation: 'entry-0002', text: 'All well'});
    expect(view.timeline.map(({text}) => text).sort()).toEqual([
      'All well',
      'Rolled back {{incident.id}}',
    ]);
    const text = documentOf(workspace, 'internal').textOf();
    expect(text).toContain(
      `Newest first, times in UTC\n2026-11-21 09:05 UTC – All well (${COMMANDER})\n2026-11-21 09:05 UTC – Rolled back {{incident.id}}`,
    );
    expect(view.document?.looseFields).toEqual([]);
  });

  it('is there once, however often it is sent', () => {
    const workspace = declared();
    const world = () => fakeWorld(workspace, LEAD, idOf(workspace, 'internal'));
    addTimelineEntry(world(), entry);
    addTimelineEntry(world(), entry);
    expect(
      journalOf(workspace).filter(({event}) => event === 'timeline'),
    ).toHaveLength(1);
    expect(
      documentOf(workspace, 'internal').textOf().split('Rolled back'),
    ).toHaveLength(2);
  });
});
