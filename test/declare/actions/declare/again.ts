import {UserError} from '../../../../src/core/base/user-error';
import {finishIncident} from '../../../../src/declare/actions/finish-incident';
import type {IncidentView} from '../../../../src/core/incident/views';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {
  installedWorkspace,
  LEAD,
  WRITER,
} from '../../../scenery/fakes/installed-workspace';
import {declare, fileOf, mainRows} from './declared';
import {refusal} from '../../../scenery/refusal';

describe('sending the same form again', () => {
  it('makes nothing new', () => {
    const workspace = installedWorkspace();
    const first = declare(workspace);
    const count = workspace.files.size;
    const second = declare(workspace);
    expect(second.id).toBe(first.id);
    expect(second.complete).toBe(true);
    expect(workspace.files.size).toBe(count);
    expect(mainRows(workspace, 'incidents')).toHaveLength(1);
  });

  it('only shows it while another run is at it', () => {
    const workspace = installedWorkspace();
    let inner: IncidentView | null = null;
    workspace.between = () => {
      if (workspace.waves.length !== 4 || inner) return;
      workspace.between = () => {};
      inner = declare(workspace);
    };
    const outer = declare(workspace);
    expect(inner).toMatchObject({id: outer.id, complete: false});
    expect(
      [...workspace.files.values()].filter(
        ({mark}) => mark.kind === 'internal',
      ),
    ).toHaveLength(1);
  });
});

describe('many people at once', () => {
  it('gives thirty interleaved declarations thirty ids', () => {
    const workspace = installedWorkspace();
    const views: IncidentView[] = [];
    let next = 0;
    const startNext = (): void => {
      if (workspace.locked || next >= 30) return;
      const number = next++;
      views.push(
        declare(
          workspace,
          {operation: `op-many-${number}`, title: `Incident ${number}`},
          number % 2 === 0 ? LEAD : WRITER,
        ),
      );
    };
    workspace.between = startNext;
    while (next < 30) startNext();
    expect(new Set(views.map(({id}) => id)).size).toBe(30);
    expect(views.every(({complete}) => complete)).toBe(true);
    expect(mainRows(workspace, 'incidents')).toHaveLength(30);
    expect(mainRows(workspace, 'documents')).toHaveLength(90);
  });
});

describe('finishing', () => {
  it('makes the one copy that failed', () => {
    const workspace = installedWorkspace();
    workspace.fault = (_, label) =>
      label === 'copy the faq template' ? 'busy' : null;
    const broken = declare(workspace);
    expect(broken.complete).toBe(false);
    expect(
      broken.steps.filter(({state}) => state === 'failed').map(({key}) => key),
    ).toEqual(['copy:faq', 'documents']);
    workspace.calm();
    const whole = finishIncident(fakeWorld(workspace, LEAD), broken.id);
    expect(whole.complete).toBe(true);
    expect(whole.documents.map(({kind}) => kind)).toEqual([
      'internal',
      'customer',
      'faq',
    ]);
    const {document} = fileOf(workspace, 'internal');
    expect(document?.linkUrls()).toContain(
      `https://docs.google.com/document/d/${fileOf(workspace, 'faq').id}/edit`,
    );
  });

  it('refuses while another run has the incident', () => {
    const workspace = installedWorkspace();
    const problems: UserError[] = [];
    workspace.between = () => {
      if (workspace.waves.length !== 4) return;
      workspace.between = () => {};
      problems.push(
        refusal(() =>
          finishIncident(fakeWorld(workspace, WRITER), 'INC-2026-0001'),
        ),
      );
    };
    declare(workspace);
    expect(problems.map(({what}) => what)).toEqual([
      'It is being worked on just now.',
    ]);
  });
});
