import {SETTING_NOTES} from '../../../src/core/register/setting-notes';
import {TAB_CHECKS} from '../../../src/product';
import {PRESETS} from '../../../src/core/policy/presets/all';
import {REGISTER_PLAN} from '../../../src/product';
import {UserError} from '../../../src/core/base/user-error';
import {checkPolicy} from '../../../src/setup/actions/check-policy';
import {checkTemplates} from '../../../src/setup/actions/check-templates';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {newIncidentView} from '../../../src/declare/views/new-incident-view';
import {runSetup} from '../../../src/setup/actions/install';
import {setupProgress} from '../../../src/setup/views/installation-progress';
import {setupView} from '../../../src/setup/views/setup-view';
import {roleOf} from '../../scenery/fakes/fake-files';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  FakeWorkspace,
  Killed,
  type Fault,
} from '../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  aForm,
  CSM,
  installedWorkspace,
  LEAD,
  TEMPLATES,
} from '../../scenery/fakes/installed-workspace';

const FORM = {
  preset: 'sev-1-4',
  writers: [LEAD],
  domainReads: true,
  idPrefix: 'INC',
};

const WEB_APP = 'https://script.google.com/macros/s/AKfycb-0123456789-';

function setUp(workspace: FakeWorkspace, form: unknown = FORM) {
  return runSetup(fakeWorld(workspace, ADMIN), form, TEMPLATES);
}

function registerOf(workspace: FakeWorkspace) {
  const {registerId = ''} = workspace.installation ?? {};
  const register = workspace.files.get(registerId);
  if (!register) throw new Error('There is no register.');
  return register;
}

describe('set-up', () => {
  it('makes folders, register and the templates, and says so (S0-39)', () => {
    const workspace = new FakeWorkspace();
    const view = setUp(workspace);
    expect(view.installed).toBe(true);
    expect(view.steps.map(({key, state}) => `${key} ${state}`)).toEqual([
      'folder done',
      'template-folder done',
      'register done',
      ...TEMPLATES.map(({key}) => `template:${key} done`),
      'tabs done',
      'policy done',
      'protection done',
      'reviews done',
      'access done',
    ]);
    expect([...registerOf(workspace).tabs.keys()]).toEqual(
      REGISTER_PLAN.tabs.map(({key}) => key),
    );
    const settings = registerOf(workspace).tabs.get('settings')?.rows ?? [];
    expect(settings.map(({key}) => key).sort()).toEqual(
      Object.keys(SETTING_NOTES).sort(),
    );
    expect(settings.filter(({note}) => note === '')).toEqual([]);
    expect(roleOf(workspace, registerOf(workspace), LEAD)).toBe('writer');
    expect(roleOf(workspace, registerOf(workspace), CSM)).toBe('reader');
  });

  it('says while it runs how far it is, to nobody but who started it', () => {
    const workspace = new FakeWorkspace();
    const done = (who: string) =>
      setupProgress(fakeWorld(workspace, who), 'run-1').steps.filter(
        ({state}) => state === 'done',
      ).length;
    const seen = new Set<number>();
    workspace.between = () => seen.add(done(ADMIN)).add(done(LEAD) * 100);
    setUp(workspace, {...FORM, operation: 'run-1'});
    // Templates come in together. The last step but one takes no call, so nobody sees it alone.
    const imported = TEMPLATES.length + 3;
    expect([...seen]).toEqual([
      ...[0, 1, 2, 3],
      ...[imported, imported + 1, imported + 2, imported + 4],
    ]);
    expect(done(ADMIN)).toBe(TEMPLATES.length + 8);
  });

  it('says where the review page is, and how it gets an address', () => {
    const workspace = new FakeWorkspace();
    const reviews = (): string => {
      const {steps} = setUp(workspace);
      return steps.find(({key}) => key === 'reviews')?.detail ?? '';
    };
    expect(reviews()).toContain('open the web app once');
    workspace.webApp = `${WEB_APP}first/exec`;
    expect(reviews()).toContain(`Review page: ${WEB_APP}first/exec`);
    expect(workspace.installation?.reviewPage).toBeUndefined();
  });

  it('lets the Settings tab name another address for it, if it is one', () => {
    const workspace = new FakeWorkspace();
    setUp(workspace);
    const row = registerOf(workspace)
      .tabs.get('settings')
      ?.rows.find(({key}) => key === 'reviewPage');
    if (!row) throw new Error('There is no such setting.');
    row.value = `${WEB_APP}other/exec`;
    setUp(workspace);
    expect(workspace.installation?.reviewPage).toBe(`${WEB_APP}other/exec`);
    row.value = 'https://evil.example/exec';
    expect(
      checkPolicy(fakeWorld(workspace, ADMIN), TAB_CHECKS).findings.map(
        ({message}) => message,
      ),
    ).toContain('That is not the address of a web app; it is ignored.');
    setUp(workspace);
    expect(workspace.installation?.reviewPage).toBeUndefined();
    expect(row.value).toBe('https://evil.example/exec');
  });

  it('makes nothing twice when it runs again', () => {
    const workspace = new FakeWorkspace();
    setUp(workspace);
    workspace.later(10);
    const before = JSON.stringify([...registerOf(workspace).tabs]);
    const files = workspace.files.size;
    setUp(workspace);
    expect(workspace.files.size).toBe(files);
    expect(JSON.stringify([...registerOf(workspace).tabs])).toBe(before);
  });

  it('finds everything by its marks when its memory is lost', () => {
    const workspace = new FakeWorkspace();
    setUp(workspace);
    const known = workspace.installation;
    workspace.installation = null;
    workspace.later(10);
    setUp(workspace);
    expect(workspace.installation).toEqual(known);
  });

  it('leaves an edited policy and an edited template alone', () => {
    const workspace = new FakeWorkspace();
    setUp(workspace);
    const [row] = registerOf(workspace).tabs.get('policy')?.rows ?? [];
    row.firstResponse = 7;
    const template = workspace.files.get(
      workspace.installation?.templates.faq ?? '',
    );
    template?.document?.type('Expected questions', 'Our questions');
    workspace.later(10);
    const {steps} = setUp(workspace, {...FORM, preset: 'level-1-4'});
    expect(steps.find(({key}) => key === 'policy')?.detail).toMatch(
      /was not used: the Policy tab is yours.*delete its rows/,
    );
    expect(row.firstResponse).toBe(7);
    expect(template?.document?.textOf()).toContain('Our questions');
    expect(setupView(fakeWorld(workspace, ADMIN)).form.preset).toBe('sev-1-4');
  });

  const faults: readonly Fault[] = [
    'busy',
    'unknown, done',
    'unknown, not done',
    'killed before',
    'killed after',
  ];
  it.each(faults)(
    'is whole after a second run, whichever call was %s',
    fault => {
      const whole = new FakeWorkspace();
      setUp(whole);
      const shape = (workspace: FakeWorkspace) =>
        [...workspace.files.values()]
          .map(({mark, type}) => `${type} ${mark.kind} ${mark.operation}`)
          .sort();
      for (let nth = 0; nth < whole.callCount; nth++) {
        const workspace = new FakeWorkspace();
        workspace.searchLag = 0;
        workspace.fault = at => (at === nth ? fault : null);
        try {
          setUp(workspace);
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
        workspace.calm();
        workspace.later(10);
        const view = setUp(workspace);
        expect(view.installed).toBe(true);
        expect([nth, shape(workspace)]).toEqual([nth, shape(whole)]);
        expect(registerOf(workspace).tabs.get('settings')?.rows.length).toBe(
          registerOf(whole).tabs.get('settings')?.rows.length,
        );
      }
    },
  );

  it('names what is wrong with its form', () => {
    const attempt = () =>
      setUp(new FakeWorkspace(), {
        preset: 'none',
        writers: ['not an address'],
        domainReads: true,
        idPrefix: 'inc-',
      });
    expect(attempt).toThrow(UserError);
    try {
      attempt();
    } catch (error) {
      expect((error as UserError).fields?.map(({field}) => field)).toEqual([
        'preset',
        'writers.0',
        'idPrefix',
      ]);
    }
  });

  it.each(PRESETS.map(({key}) => key))(
    'gives a policy without mistakes, and a form that can be sent: %s',
    preset => {
      const workspace = new FakeWorkspace();
      setUp(workspace, {...FORM, preset});
      expect(
        checkPolicy(fakeWorld(workspace, ADMIN), TAB_CHECKS).findings,
      ).toEqual([]);
      const {scale} = newIncidentView(fakeWorld(workspace, LEAD));
      workspace.later(10);
      const view = declareIncident(
        fakeWorld(workspace, LEAD),
        aForm({severity: scale.levels[0].key}),
      );
      expect(view.complete).toBe(true);
    },
  );
});

describe('without set-up', () => {
  it('tells whom to ask', () => {
    expect(() =>
      declareIncident(fakeWorld(new FakeWorkspace(), LEAD), aForm()),
    ).toThrow(/not set up/);
  });
});

describe('checking templates and policy', () => {
  it('finds nothing in the templates that are shipped', () => {
    const {findings, checked} = checkTemplates(
      fakeWorld(installedWorkspace(), ADMIN),
    );
    expect(checked).toHaveLength(TEMPLATES.length);
    expect(findings).toEqual([]);
  });

  it('names a misspelt field, a missing section and a name in the customer template', () => {
    const workspace = installedWorkspace();
    const template = (kind: string) =>
      workspace.files.get(workspace.installation?.templates[kind] ?? '')
        ?.document;
    template('internal')?.type('{{incident.kind}}', '{{incident.knd}}');
    template('faq')?.type('New questions', 'Something else');
    template('customer')?.type('{{progress.doing}}', 'We are on it.');
    template('customer')?.type('{{org.sender?}}', '{{role.sme}}');
    const {findings} = checkTemplates(fakeWorld(workspace, ADMIN));
    expect(findings.map(({where, remedy}) => `${where}: ${remedy}`)).toEqual([
      'Internal communication: Table: Write {{incident.kind}}.',
      expect.stringMatching(/^Customer communication: .*names and inside/),
      expect.stringMatching(
        /^Customer communication: Body: Add a heading "What we are doing"/,
      ),
      expect.stringMatching(/^FAQ: Body: Add a heading "New questions"/),
    ]);
  });

  it('points at the wrong cell by row and column', () => {
    const workspace = installedWorkspace();
    const {tabs} = registerOf(workspace);
    const policy = tabs.get('policy')?.rows ?? [];
    policy[1].firstResponse = 'one hour';
    tabs.get('people')?.rows.push({name: 'X', email: 'nobody'});
    const {findings} = checkPolicy(fakeWorld(workspace, ADMIN), TAB_CHECKS);
    expect(findings.map(({where}) => where)).toEqual([
      'Policy: row 3, column "First response (min)"',
      'People: row 3, column "Address"',
    ]);
  });
});
