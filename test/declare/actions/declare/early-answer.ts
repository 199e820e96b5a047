import {declareIncident} from '../../../../src/declare/actions/declare-incident';
import {finishIncident} from '../../../../src/declare/actions/finish-incident';
import {sweep} from '../../../../src/declare/actions/finish-unfinished';
import {roleOf} from '../../../scenery/fakes/fake-files';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {type FakeWorkspace} from '../../../scenery/fakes/fake-workspace';
import {
  aForm,
  COMMANDER,
  installedWorkspace,
  LEAD,
  SME,
  WRITER,
} from '../../../scenery/fakes/installed-workspace';
import {declare, fileOf, mainRows} from './declared';
import {refusal} from '../../../scenery/refusal';

describe('answering as soon as the documents can be used', () => {
  const early = (workspace: FakeWorkspace) =>
    declareIncident(fakeWorld(workspace, LEAD), aForm(), true);
  const roles = (workspace: FakeWorkspace) =>
    [COMMANDER, SME, WRITER].map(who =>
      roleOf(workspace, fileOf(workspace, 'customer'), who),
    );

  it('takes five round trips, and the call that the page makes next lets in the rest of the team', () => {
    const workspace = installedWorkspace();
    const first = early(workspace);
    expect(first).toMatchObject({goesOn: true, complete: false});
    expect(workspace.waves).toHaveLength(5);
    expect(first.documents.map(({state}) => state)).toEqual(
      Array(3).fill('stamped'),
    );
    expect(mainRows(workspace, 'documents')).toHaveLength(3);
    expect(fileOf(workspace, 'customer').document?.textOf()).not.toContain(
      '{{',
    );
    const {operation} = aForm();
    const whole = finishIncident(
      fakeWorld(workspace, LEAD),
      first.id,
      operation,
    );
    expect(whole).toMatchObject({complete: true});
    expect(whole.goesOn).toBeUndefined();
    const other = installedWorkspace();
    declare(other);
    expect(roles(workspace)).toEqual(roles(other));
    expect(mainRows(workspace, 'documents')).toHaveLength(3);
    expect(mainRows(workspace, 'journal').map(({event}) => event)).toEqual(
      mainRows(other, 'journal').map(({event}) => event),
    );
  });

  it('is finished by the next sweep when the window was closed, and by nobody else before', () => {
    const workspace = installedWorkspace();
    const {id} = early(workspace);
    const {operation} = aForm();
    const other = () =>
      finishIncident(fakeWorld(workspace, WRITER), id, operation);
    expect(refusal(other).what).toBe('It is being worked on just now.');
    workspace.later(5);
    expect(sweep(fakeWorld(workspace, WRITER)).finished).toEqual([id]);
  });

  it('shows what failed at once, with nothing left for later', () => {
    const workspace = installedWorkspace();
    workspace.fault = (_, label) =>
      label === 'copy the faq template' ? 'busy' : null;
    const broken = early(workspace);
    expect(broken.goesOn).toBeUndefined();
    expect(broken.steps.map(({state}) => state)).toContain('failed');
    workspace.calm();
    expect(finishIncident(fakeWorld(workspace, LEAD), broken.id).complete).toBe(
      true,
    );
  });

  it('makes another copy where the template was edited while it was copied', () => {
    const workspace = installedWorkspace();
    const {customer = ''} = workspace.installation?.templates ?? {};
    workspace.between = () => {
      if (workspace.waves.length !== 3) return;
      workspace.between = () => {};
      const template = workspace.files.get(customer)?.document;
      const [body] = template?.read(customer, true).segments ?? [];
      const [{start, text}] = body.paragraphs;
      const {tabId, segmentId} = body;
      const at = {tabId, segmentId, start, end: start + text.length};
      template?.edit([
        {kind: 'insertAfter', at, text: 'A new line', name: null},
      ]);
    };
    const {id, documents} = early(workspace);
    const made = [...workspace.files.values()].filter(
      ({mark}) => mark.kind === 'customer' && mark.incident === id,
    );
    expect(made.map(({trashed}) => trashed).sort()).toEqual([false, true]);
    const live = made.find(({trashed}) => !trashed);
    const text = live?.document?.textOf() ?? '';
    expect(text).toContain('A new line');
    expect(text).not.toContain('{{');
    expect(
      mainRows(workspace, 'documents').filter(({kind}) => kind === 'customer'),
    ).toEqual([expect.objectContaining({fileId: live?.id})]);
    expect(documents.find(({kind}) => kind === 'customer')?.url).toContain(
      live?.id ?? '?',
    );
  });
});
