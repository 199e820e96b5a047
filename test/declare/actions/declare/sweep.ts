import {sweep} from '../../../../src/declare/actions/finish-unfinished';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {
  installedWorkspace,
  LEAD,
} from '../../../scenery/fakes/installed-workspace';
import {declare, loseAnswerOnce, mainRows} from './declared';

describe('the sweep', () => {
  it('needs one call over ten thousand incidents when nothing is due', () => {
    const workspace = installedWorkspace();
    const rows = mainRows(workspace, 'incidents');
    for (let number = 0; number < 10_000; number++) {
      rows.push({id: `INC-2026-${number}`, setup: 'ready', visibility: 'open'});
    }
    sweep(fakeWorld(workspace, LEAD));
    expect(workspace.callCount).toBe(1);
  });

  it('bins an untouched twin and reports a touched one, once', () => {
    const workspace = installedWorkspace();
    loseAnswerOnce(workspace, 'copy the internal template');
    declare(workspace);
    workspace.calm();
    expect(String(mainRows(workspace, 'incidents')[0].setup)).toMatch(
      /^check /,
    );
    const twins = () =>
      [...workspace.files.values()].filter(
        ({mark, trashed}) => mark.kind === 'internal' && !trashed,
      );
    expect(twins()).toHaveLength(2);
    workspace.later(5);
    expect(sweep(fakeWorld(workspace, LEAD)).twins).toBe(1);
    expect(sweep(fakeWorld(workspace, LEAD)).twins).toBe(0);
    expect(twins()).toHaveLength(1);
    expect(
      mainRows(workspace, 'documents').map(({fileId}) => fileId),
    ).toContain(twins()[0].id);
    expect(
      mainRows(workspace, 'journal').filter(
        ({event}) => event === 'second copy removed',
      ),
    ).toHaveLength(1);
  });

  it('keeps a twin that somebody has written in', () => {
    const workspace = installedWorkspace();
    loseAnswerOnce(workspace, 'copy the internal template');
    declare(workspace);
    workspace.calm();
    const registered = new Set(
      mainRows(workspace, 'documents').map(({fileId}) => fileId),
    );
    const twin = [...workspace.files.values()].find(
      ({mark, id}) => mark.kind === 'internal' && !registered.has(id),
    );
    twin?.document?.type('Right now', 'Important words');
    workspace.later(5);
    sweep(fakeWorld(workspace, LEAD));
    expect(twin?.trashed).toBe(false);
    expect(mainRows(workspace, 'journal').map(({event}) => event)).toContain(
      'second copy kept',
    );
  });
});
