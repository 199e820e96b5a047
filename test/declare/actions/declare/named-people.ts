import {declareIncident} from '../../../../src/declare/actions/declare-incident';
import {finishIncident} from '../../../../src/declare/actions/finish-incident';
import {sweep} from '../../../../src/declare/actions/finish-unfinished';
import {callOwed} from '../../../../src/declare/actions/call-team';
import {failing, roleOf} from '../../../scenery/fakes/fake-files';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {
  fakeCall,
  type FakeWorkspace,
} from '../../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  aForm,
  COMMANDER,
  installedWorkspace,
  LEAD,
  SME,
} from '../../../scenery/fakes/installed-workspace';
import {fileOf, mainRows} from './declared';
import {refusal} from '../../../scenery/refusal';

describe('people named at declaring', () => {
  const called = (workspace: FakeWorkspace) =>
    workspace.mails.filter(({key}) => key.endsWith(':called'));

  it('hear of it at once: severity, who is what, and where to go; the declarer does not (S4-7, S0-13)', () => {
    const workspace = installedWorkspace();
    declareIncident(fakeWorld(workspace, LEAD), aForm());
    declareIncident(fakeWorld(workspace, LEAD), aForm());
    const [mail, ...more] = called(workspace);
    expect(more).toEqual([]);
    expect(mail.to).toEqual([COMMANDER, SME]);
    expect(mail.subject).toBe('[INC-2026-0001] Level 1: Checkout is down');
    expect(mail.body).toContain(`Incident commander: ${COMMANDER}`);
    expect(mail.body).toContain(`Engineering SME: ${SME}`);
    expect(mail.body).toContain('https://docs.google.com/document/d/');
    expect(workspace.shelf.size).toBe(0);
  });

  it('find the ticket, who is on call, and the first assessment; on call hears at once (S2-11)', () => {
    const workspace = installedWorkspace();
    const form = aForm();
    declareIncident(fakeWorld(workspace, LEAD), {
      ...form,
      roles: {...form.roles, technicalLead: 'on.call@example.com'},
    });
    const text = fileOf(workspace, 'internal').document?.textOf() ?? '';
    expect(text).toContain('Ticket 12');
    expect(text).toContain('on.call@example.com');
    expect(text).toContain('Since 08:40 UTC payments fail.');
    expect(mainRows(workspace, 'incidents')[0].detection).not.toBe('');
    expect(called(workspace)[0].to).toContain('on.call@example.com');
  });

  it('have a level, a team that may write, and the first words to customers (S2-12, S4-7)', () => {
    const workspace = installedWorkspace();
    const view = declareIncident(fakeWorld(workspace, LEAD), aForm());
    expect(view.severity.key).toBe('level-1');
    const customer = fileOf(workspace, 'customer');
    for (const who of [LEAD, COMMANDER, SME]) {
      expect(['owner', 'writer']).toContain(roleOf(workspace, customer, who));
    }
    const text = customer.document?.textOf() ?? '';
    expect(text).toMatch(/[a-z]{3,} [a-z]{2,}/);
    expect(text).not.toContain('{{');
    // Channels and scope: where people meet, what is hit and how many.
    expect(view.folderUrl).toContain('https://');
    expect(fileOf(workspace, 'internal').document?.textOf()).toMatch(
      /Checkout[^]*85/,
    );
  });

  it('of a restricted incident hear that there is one, and nothing of it', () => {
    const workspace = installedWorkspace();
    declareIncident(
      fakeWorld(workspace, LEAD),
      aForm({visibility: 'restricted'}),
    );
    const [mail] = called(workspace);
    expect(mail.subject + mail.body).not.toMatch(
      /INC-|Checkout|Level|commander|@/i,
    );
  });

  describe('of a restricted incident whose run was cut off before its mail went', () => {
    const cutOff = (people: readonly string[], state: 'due' | 'begun') => {
      const workspace = installedWorkspace();
      const form = aForm({visibility: 'restricted', people: [...people]});
      declareIncident(fakeWorld(workspace, LEAD), form);
      workspace.mails.length = 0;
      const owed = {state, at: workspace.now, tries: 0, not: []};
      workspace.shelf.set('call.INC-2026-0001', JSON.stringify(owed));
      workspace.later(10);
      const journal = () =>
        fileOf(workspace, 'register')
          .tabs.get('journal')
          ?.rows.filter(({event}) => event === 'team mail')
          .map(({text}) => String(text));
      return {workspace, journal};
    };

    it('hear of it by the background check, where its account is on the list', () => {
      const {workspace, journal} = cutOff([ADMIN], 'due');
      callOwed(fakeWorld(workspace, ADMIN));
      callOwed(fakeWorld(workspace, ADMIN));
      const [mail, ...more] = called(workspace);
      expect(more).toEqual([]);
      expect(mail.to).toEqual([COMMANDER, SME, ADMIN]);
      expect(mail.subject + mail.body).not.toMatch(/INC-|Checkout|Level/);
      expect(journal()).toEqual([]);
      expect(mainRows(workspace, 'journal')).toEqual([]);
      expect(workspace.shelf.size).toBe(0);
    });

    it('find it in their own journal, and nowhere else, where nobody knows whether it went', () => {
      const {workspace, journal} = cutOff([ADMIN], 'begun');
      callOwed(fakeWorld(workspace, ADMIN));
      expect(called(workspace)).toEqual([]);
      expect(journal()).toEqual([
        expect.stringContaining('not known whether it arrived'),
      ]);
      expect(mainRows(workspace, 'journal')).toEqual([]);
      expect(workspace.shelf.size).toBe(0);
    });

    it('are told when one of them comes by, where its account is not: it learns nothing', () => {
      const {workspace, journal} = cutOff([], 'begun');
      callOwed(fakeWorld(workspace, ADMIN));
      expect([called(workspace), journal()]).toEqual([[], []]);
      expect(workspace.shelf.size).toBe(1);
      finishIncident(fakeWorld(workspace, COMMANDER), 'INC-2026-0001');
      expect(journal()).toHaveLength(1);
    });

    it('are written to by no register but their own, whatever the stub says', () => {
      const {workspace} = cutOff([ADMIN], 'due');
      const [stub] = mainRows(workspace, 'incidents');
      stub.registerId = workspace.installation?.registerId ?? '';
      callOwed(fakeWorld(workspace, ADMIN));
      expect(called(workspace)).toEqual([]);
    });
  });

  it('hear of it although one address is nobody’s, which names itself; who has it corrected is told then', () => {
    const workspace = installedWorkspace();
    workspace.unknown.add('nobody@example.com');
    workspace.hidden = true;
    const {roles} = aForm();
    const view = declareIncident(
      fakeWorld(workspace, LEAD),
      aForm({roles: {...roles, scribe: 'nobody@example.com'}}),
    );
    expect(view.complete).toBe(false);
    expect(view.steps.find(({key}) => key === 'share')?.detail).toContain(
      'nobody@example.com: Google knows no such person',
    );
    workspace.later(10);
    sweep(fakeWorld(workspace, ADMIN));
    expect(called(workspace).map(({to}) => to)).toEqual([[COMMANDER, SME]]);
  });

  it('are looked up before anything is made: a mistyped address is refused beside its field', () => {
    const workspace = installedWorkspace();
    workspace.unknown.add('nobody@example.com');
    const {roles} = aForm();
    const refused = refusal(() =>
      declareIncident(
        fakeWorld(workspace, LEAD),
        aForm({roles: {...roles, scribe: 'Nobody@example.com'}}),
      ),
    );
    expect(refused.fields).toMatchObject([{field: 'roles.scribe'}]);
    expect(refused.fields?.[0].message).toContain('nobody@example.com');
    expect([...workspace.files.values()].some(({mark}) => mark.incident)).toBe(
      false,
    );
  });

  it('are written to when a used-up quota is back, and nobody twice', () => {
    const workspace = installedWorkspace();
    const world = fakeWorld(workspace, LEAD);
    declareIncident(
      {
        ...world,
        mail: {
          ...world.mail,
          send: () => fakeCall('send mail', () => failing('busy', 'send mail')),
        },
      },
      aForm(),
    );
    expect(called(workspace)).toEqual([]);
    for (let run = 0; run < 3; run++) {
      workspace.later(5);
      callOwed(fakeWorld(workspace, ADMIN));
    }
    expect(called(workspace)).toHaveLength(1);
  });
});
