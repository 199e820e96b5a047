import {registerView} from '../../../../src/upkeep/views/register-view';
import {sidebarView} from '../../../../src/upkeep/views/sidebar-view';
import {roleOf} from '../../../scenery/fakes/fake-files';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {
  COMMANDER,
  CSM,
  installedWorkspace,
  WRITER,
} from '../../../scenery/fakes/installed-workspace';
import {declare, fileOf, mainRows} from './declared';
import {refusal} from '../../../scenery/refusal';

describe('a restricted incident', () => {
  const form = {visibility: 'restricted', title: 'Keys leaked'} as const;

  it('leaves a stub without words in the main register (S0-34, S0-30)', () => {
    const workspace = installedWorkspace();
    declare(workspace, form);
    const {registerId = ''} = workspace.installation ?? {};
    const main = workspace.files.get(registerId);
    const everything = JSON.stringify(
      [...(main?.tabs ?? [])].map(([key, {rows}]) =>
        ['people', 'settings', 'policy'].includes(key) ? [] : rows,
      ),
    );
    expect(everything).not.toMatch(/Keys|leaked|example\.com|level-1|09:10/);
    expect(mainRows(workspace, 'incidents')).toMatchObject([
      {id: 'INC-2026-0001', phase: 'detection', setup: 'ready'},
    ]);
  });

  it('is closed to writers who are not named, its file names included', () => {
    const workspace = installedWorkspace();
    declare(workspace, form);
    const files = [...workspace.files.values()].filter(
      ({mark}) => mark.incident !== '',
    );
    expect(files.map(file => roleOf(workspace, file, WRITER))).toEqual(
      files.map(() => 'none'),
    );
    expect(files.map(file => roleOf(workspace, file, COMMANDER))).toEqual(
      files.map(() => 'writer'),
    );
    expect(files.map(({name}) => name).join()).not.toContain('Keys');
  });

  it('keeps its whole row, its documents and its journal in its own register', () => {
    const workspace = installedWorkspace();
    const view = declare(workspace, form);
    expect(view.complete).toBe(true);
    const {tabs} = fileOf(workspace, 'register');
    expect(tabs.get('incidents')?.rows).toMatchObject([
      {title: 'Keys leaked', severity: 'Level 1 – Critical'},
    ]);
    expect(tabs.get('documents')?.rows).toHaveLength(3);
    expect(tabs.get('journal')?.rows.map(({event}) => event)).toEqual([
      'declared',
      'comms decision',
      'documents ready',
    ]);
  });

  it('shows in the list and the sidebar of its people only', () => {
    const workspace = installedWorkspace();
    declare(workspace, form);
    const {id} = fileOf(workspace, 'internal');
    const seenBy = (who: string) => [
      registerView(fakeWorld(workspace, who)).map(one => one.title),
      sidebarView(fakeWorld(workspace, who, id)).incident?.title ?? null,
    ];
    expect(seenBy(COMMANDER)).toEqual([['Keys leaked'], 'Keys leaked']);
    expect(registerView(fakeWorld(workspace, COMMANDER))).toMatchObject([
      {restricted: true, rank: 0, signs: [], remark: ''},
    ]);
    expect(seenBy(WRITER)).toEqual([[], null]);
    expect(seenBy(CSM)).toEqual([[], null]);
  });

  it('says no word of it in progress or errors', () => {
    const workspace = installedWorkspace();
    workspace.fault = (nth, label) =>
      nth > 3 && label.startsWith('copy') ? 'refused' : null;
    const view = declare(workspace, form);
    const words = JSON.stringify([
      view.steps,
      [...workspace.progress.values()],
      workspace.waves,
    ]);
    expect(view.complete).toBe(false);
    expect(words).not.toMatch(/Keys|leaked/);
  });

  it('needs one more person with an account', () => {
    const problem = refusal(() =>
      declare(installedWorkspace(), {
        ...form,
        roles: {
          commander: '',
          technicalLead: 'Somebody without account',
          commsLead: '',
          sme: '',
          scribe: '',
        },
      }),
    );
    expect(problem.fields?.map(({field}) => field)).toEqual(['people']);
  });
});
