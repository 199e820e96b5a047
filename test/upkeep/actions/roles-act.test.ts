import {UserError} from '../../../src/core/base/user-error';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {addTimelineEntry} from '../../../src/upkeep/actions/add-timeline-entry';
import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import {takeBackAct} from '../../../src/upkeep/actions/take-back-act';
import {upkeep} from '../../../src/upkeep/brings';
import type {MetadataForm, SidebarView} from '../../../src/upkeep/contract';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import {
  takeUpActs,
  waitingActs,
} from '../../../src/world/incidents/waiting-acts';
import type {World} from '../../../src/world/world';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import type {FakeWorkspace} from '../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  aForm,
  COMMANDER,
  CSM,
  installedWorkspace,
  LEAD,
  SME,
  WRITER,
} from '../../scenery/fakes/installed-workspace';
import {refusal} from '../../scenery/refusal';

const takeUpRoles = (world: World): void =>
  takeUpActs(world, upkeep.acts ?? {});

const SCRIBE = 'scribe@example.com';
const ID = 'INC-2026-0001';

function declared(restricted = false): FakeWorkspace {
  const workspace = installedWorkspace();
  const form = aForm(restricted ? {visibility: 'restricted'} : {});
  declareIncident(fakeWorld(workspace, LEAD), {
    ...form,
    roles: {...form.roles, scribe: SCRIBE},
  });
  workspace.later(5);
  workspace.calm();
  return workspace;
}

function seen(workspace: FakeWorkspace, who: string): SidebarView {
  const internal = [...workspace.files.values()].find(
    ({mark}) => mark.kind === 'internal' && mark.incident !== '',
  );
  return sidebarView(fakeWorld(workspace, who, internal?.id));
}

function save(
  workspace: FakeWorkspace,
  who: string,
  changes: Partial<MetadataForm>,
) {
  const {rev, edit} = seen(workspace, who);
  if (!edit) throw new Error(`${who} has no form.`);
  const form = {...edit, ...changes};
  return changeMetadata(fakeWorld(workspace, who), {
    incidentId: ID,
    rev,
    form,
    base: edit,
    decisions: {},
  });
}

function note(workspace: FakeWorkspace, who: string, text: string) {
  return addTimelineEntry(fakeWorld(workspace, who), {
    incidentId: ID,
    operation: `entry-${text.length}-00000`,
    at: workspace.now,
    text,
  });
}

function rows(workspace: FakeWorkspace, tab: string) {
  const {registerId = ''} = workspace.installation ?? {};
  return workspace.files.get(registerId)?.tabs.get(tab)?.rows ?? [];
}

describe('roles that may not write the register', () => {
  it('set what they answer for, each in their own name (S2-6, S2-9, S4-29)', () => {
    const workspace = declared();
    save(workspace, COMMANDER, {severity: 'level-2'});
    save(workspace, SME, {known: 'A pool of connections ran dry.'});
    note(workspace, SCRIBE, 'Rolled back');
    expect(seen(workspace, LEAD).edit).toMatchObject({
      severity: 'level-1',
    });
    takeUpRoles(fakeWorld(workspace, ADMIN));
    expect(seen(workspace, LEAD).edit).toMatchObject({
      severity: 'level-2',
      known: 'A pool of connections ran dry.',
    });
    expect(
      rows(workspace, 'journal')
        .filter(({event}) => event !== 'declared')
        .filter(({by}) => by !== LEAD)
        .map(({event, by}) => [event, by]),
    ).toEqual([
      ['metadata changed', COMMANDER],
      ['metadata changed', SME],
      ['timeline', SCRIBE],
    ]);
    const [{text}] = rows(workspace, 'journal').filter(
      ({by, event}) => by === COMMANDER && event === 'metadata changed',
    );
    expect(text).toContain(`taken up by ${ADMIN}`);
    expect(seen(workspace, LEAD).waiting).toEqual([]);
  });

  it('document what is done while it is done: the entry stands in the internal document at once (S4-8)', () => {
    const workspace = declared();
    note(workspace, SCRIBE, 'Switched the pool over');
    const text = [...workspace.files.values()]
      .find(({mark}) => mark.kind === 'internal' && mark.incident !== '')
      ?.document?.textOf();
    expect(text).toContain('Switched the pool over');
    takeUpRoles(fakeWorld(workspace, ADMIN));
    expect(seen(workspace, LEAD).timeline).toMatchObject([
      {text: 'Switched the pool over', by: SCRIBE, at: workspace.now},
    ]);
  });

  it('see what waits, and go on from there; so does everybody else of the incident', () => {
    const workspace = declared();
    expect(save(workspace, COMMANDER, {severity: 'level-2'}).waits).toBe(true);
    expect(seen(workspace, COMMANDER).edit?.severity).toBe('level-2');
    expect(seen(workspace, LEAD).edit?.severity).toBe('level-1');
    expect(
      seen(workspace, LEAD).waiting.map(({by, words}) => [by, words]),
    ).toEqual([[COMMANDER, expect.stringContaining('Level 2')]]);
    save(workspace, COMMANDER, {severity: 'level-3', phase: 'triage'});
    expect(seen(workspace, LEAD).waiting).toHaveLength(1);
    takeUpRoles(fakeWorld(workspace, WRITER));
    expect(seen(workspace, LEAD).edit).toMatchObject({
      severity: 'level-3',
      phase: 'triage',
    });
  });

  it('are refused beside the field what their role does not answer for', () => {
    const workspace = declared();
    const {fields} = refusal(() =>
      save(workspace, SME, {severity: 'level-4', workaround: 'Retry.'}),
    );
    expect(fields).toEqual([
      {
        field: 'severity',
        message: expect.stringContaining('Incident commander'),
      },
    ]);
    expect(seen(workspace, SME).waiting).toEqual([]);
    expect(() => save(workspace, SCRIBE, {known: 'x'})).toThrow(UserError);
  });

  it('are nobody else: who only reads the register changes nothing', () => {
    const workspace = declared();
    expect(seen(workspace, CSM).edit).toBeNull();
    const {edit, rev} = seen(workspace, LEAD);
    if (!edit) throw new Error('No form.');
    const change = {
      incidentId: ID,
      rev,
      form: {...edit, severity: 'level-4'},
      base: edit,
      decisions: {},
    };
    expect(() => changeMetadata(fakeWorld(workspace, CSM), change)).toThrow(
      UserError,
    );
    expect(() => note(workspace, CSM, 'I was here')).toThrow(UserError);
    expect(workspace.shelf.size).toBe(0);
  });

  it('lose what they left when they lose the role before it is taken up', () => {
    const workspace = declared();
    save(workspace, COMMANDER, {severity: 'level-4'});
    const {edit} = seen(workspace, LEAD);
    if (!edit) throw new Error('No form.');
    save(workspace, LEAD, {roles: {...edit.roles, commander: WRITER}});
    takeUpRoles(fakeWorld(workspace, ADMIN));
    expect(seen(workspace, LEAD).edit).toMatchObject({
      severity: 'level-1',
    });
    expect(seen(workspace, LEAD).waiting[0]?.why).toContain(
      'none of its roles',
    );
  });

  it('are told where somebody was faster, and start from what is there', () => {
    const workspace = declared();
    save(workspace, COMMANDER, {severity: 'level-2'});
    save(workspace, LEAD, {severity: 'level-3'});
    takeUpRoles(fakeWorld(workspace, ADMIN));
    const view = seen(workspace, COMMANDER);
    expect(view.edit?.severity).toBe('level-3');
    expect(view.waiting).toMatchObject(
      [{mine: true, why: /severity/}].map(one => ({
        ...one,
        why: expect.stringMatching(one.why),
      })),
    );
    takeBackAct(fakeWorld(workspace, COMMANDER), {
      incidentId: ID,
      kind: 'details',
      operation: 'details',
    });
    expect(seen(workspace, COMMANDER).waiting).toEqual([]);
  });

  it('are taken up by nobody who may not write the register, and by two runs once', () => {
    const workspace = declared();
    note(workspace, SCRIBE, 'Rolled back');
    for (let run = 0; run < 15; run++) {
      takeUpRoles(fakeWorld(workspace, CSM));
    }
    expect(seen(workspace, SCRIBE).waiting).toMatchObject([{why: ''}]);
    const kept = new Map(workspace.shelf);
    takeUpRoles(fakeWorld(workspace, ADMIN));
    kept.forEach((text, name) => workspace.shelf.set(name, text));
    takeUpRoles(fakeWorld(workspace, ADMIN));
    expect(
      rows(workspace, 'journal').filter(({event}) => event === 'timeline'),
    ).toHaveLength(1);
  });

  it('write the register of a restricted incident themselves: nothing of it waits outside', () => {
    const workspace = declared(true);
    expect(save(workspace, COMMANDER, {severity: 'level-2'}).waits).toBe(false);
    note(workspace, SCRIBE, 'Rolled back');
    expect(workspace.shelf.size).toBe(0);
    expect(seen(workspace, SME).edit?.severity).toBe('level-2');
  });

  it('of which one breaks keep nobody else’s waiting', () => {
    const workspace = declared();
    note(workspace, SCRIBE, 'Rolled back');
    note(workspace, SME, 'Restarted it');
    const world = fakeWorld(workspace, WRITER);
    const tried: string[] = [];
    const breaking = () =>
      takeUpActs(world, {
        timeline: (_, {by}) => {
          tried.push(by);
          if (by === SCRIBE) throw new TypeError('odd');
        },
      });
    expect(breaking).toThrow(TypeError);
    expect(tried.sort()).toEqual([SCRIBE, SME]);
    expect(waitingActs(world.shelf)).toMatchObject([{by: SCRIBE, tries: 1}]);
  });

  it('cannot fill the store that everybody shares', () => {
    const workspace = declared();
    for (let one = 1; one <= 20; one++) {
      note(workspace, SCRIBE, 'x'.repeat(one));
    }
    expect(() => note(workspace, SCRIBE, 'x'.repeat(21))).toThrow(UserError);
    note(workspace, SME, 'Still possible for others');
    expect(() => save(workspace, SME, {known: 'ж'.repeat(5000)})).toThrow(
      /longer than/,
    );
  });
});
