import {decideTask} from '../../../src/aftermath/actions/decide-task';
import {TASK_KEYS} from '../../../src/aftermath/rules/path-tasks';
import {plusMinutes} from '../../../src/core/base/instant';
import {UserError} from '../../../src/core/base/user-error';
import {addTimelineEntry} from '../../../src/upkeep/actions/add-timeline-entry';
import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import type {MetadataForm, SidebarView} from '../../../src/upkeep/contract';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import type {FakeDocument} from '../../scenery/fakes/fake-document';
import type {FakeWorkspace} from '../../scenery/fakes/fake-workspace';
import {
  aForm,
  COMMANDER,
  CSM,
  installedWorkspace,
  LEAD,
  SME,
} from '../../scenery/fakes/installed-workspace';

function declared(restricted = false): FakeWorkspace {
  const workspace = installedWorkspace();
  declareIncident(
    fakeWorld(workspace, LEAD),
    aForm(restricted ? {visibility: 'restricted'} : {}),
  );
  workspace.later(5);
  workspace.calm();
  return workspace;
}

function idOf(workspace: FakeWorkspace, kind: string): string {
  const file = [...workspace.files.values()].find(
    ({mark}) => mark.kind === kind && mark.incident !== '',
  );
  return file?.id ?? '';
}

function documentOf(workspace: FakeWorkspace, kind: string): FakeDocument {
  const document = workspace.files.get(idOf(workspace, kind))?.document;
  if (!document) throw new Error(`There is no ${kind}.`);
  return document;
}

function sidebar(workspace: FakeWorkspace, who = LEAD): SidebarView {
  return sidebarView(fakeWorld(workspace, who, idOf(workspace, 'internal')));
}

function change(
  workspace: FakeWorkspace,
  changes: Partial<MetadataForm>,
  decisions: Record<string, 'keep' | 'replace'> = {},
  who = LEAD,
) {
  const {rev, edit} = sidebar(workspace, who);
  workspace.calm();
  return changeMetadata(
    fakeWorld(workspace, who, idOf(workspace, 'internal')),
    {incidentId: 'INC-2026-0001', rev, form: {...edit, ...changes}, decisions},
  );
}

function journalOf(workspace: FakeWorkspace) {
  const {registerId = ''} = workspace.installation ?? {};
  return workspace.files.get(registerId)?.tabs.get('journal')?.rows ?? [];
}

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

describe('changing metadata', () => {
  it('renews every document in three round trips', () => {
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
    // The fourth shows the sidebar again.
    expect(workspace.waves).toHaveLength(4);
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

/** What is said beside fields of a change that is refused. */
function refused(
  workspace: FakeWorkspace,
  changes: Partial<MetadataForm>,
): readonly (readonly [string, string])[] {
  try {
    change(workspace, changes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return (error.fields ?? []).map(({field, message}) => [field, message]);
  }
  return [];
}

describe('times that are promised', () => {
  const PAST = '2026-11-21T09:00:00Z';
  const TO_COME = '2026-11-21T11:30:00Z';

  it.each([
    'nextCustomerAt',
    'nextStatusAt',
    'nextStakeholdersAt',
    'nextInternalAt',
    'estimateAt',
    'reportDueAt',
  ])('lie ahead when they are set: %s', key => {
    const workspace = declared();
    const {facts} = sidebar(workspace).edit!;
    expect(refused(workspace, {facts: {...facts, [key]: PAST}})).toEqual([
      [`facts.${key}`, expect.stringMatching(/over.*still to come/)],
    ]);
    expect(refused(workspace, {facts: {...facts, [key]: TO_COME}})).toEqual([]);
  });

  it('count from this minute, and none is as good as one to come', () => {
    const workspace = declared();
    const {now} = fakeWorld(workspace, LEAD);
    expect(refused(workspace, {nextUpdateAt: now})).toEqual([
      ['nextUpdateAt', expect.stringMatching(/over.*still to come/)],
    ]);
    expect(refused(workspace, {nextUpdateAt: plusMinutes(now, 1)})).toEqual([]);
    expect(refused(workspace, {nextUpdateAt: ''})).toEqual([]);
  });

  it('stay when they are over: they say what was promised', () => {
    const workspace = declared();
    const facts = {...sidebar(workspace).edit!.facts, nextCustomerAt: TO_COME};
    change(workspace, {nextUpdateAt: TO_COME, facts});
    workspace.later(600);
    change(workspace, {title: 'Checkout fails'});
    expect(sidebar(workspace).edit).toMatchObject({
      title: 'Checkout fails',
      nextUpdateAt: TO_COME,
      facts: {nextCustomerAt: TO_COME},
    });
  });

  it.each(['mitigatedAt', 'impactEndedAt', 'affectedAsOf'])(
    'are told from what has happened, which lies behind: %s',
    key => {
      const workspace = declared();
      const {facts} = sidebar(workspace).edit!;
      expect(refused(workspace, {facts: {...facts, [key]: TO_COME}})).toEqual([
        [`facts.${key}`, 'This time is in the future.'],
      ]);
    },
  );
});

describe('closing an incident', () => {
  it('asks when it was resolved, and for what policy wants done (S1-14)', () => {
    const workspace = declared();
    expect(refused(workspace, {phase: 'closed'})).toEqual([
      ['resolvedAt', expect.stringMatching(/resolved before you close/)],
    ]);
    const resolvedAt = fakeWorld(workspace, LEAD).now;
    const [[field, message]] = refused(workspace, {
      phase: 'closed',
      resolvedAt,
    });
    expect(field).toBe('phase');
    expect(message).toMatch(
      /Before it is closed: Timeline reviewed; .*Access cleaned up\. Do it in the group “After”, or say there why/,
    );
    expect(sidebar(workspace).incident?.phase.value).not.toBe('closed');
  });

  it('goes through once each is done or declined with a reason', () => {
    const workspace = declared();
    const resolvedAt = fakeWorld(workspace, LEAD).now;
    change(workspace, {resolvedAt});
    TASK_KEYS.filter(task => task !== 'closed').forEach((task, at) =>
      decideTask(fakeWorld(workspace, LEAD), {
        incidentId: 'INC-2026-0001',
        operation: `decided-${at}`,
        task,
        kind: 'not-doing',
        words: 'Too small for it.',
        person: '',
      }),
    );
    expect(refused(workspace, {phase: 'closed'})).toEqual([]);
    // Correcting a closed one asks for nothing again.
    expect(refused(workspace, {title: 'Checkout failed'})).toEqual([]);
  });
});

describe('the FAQ', () => {
  it('is left out with a reason, and taken up again, after declaring (S0-29)', () => {
    const workspace = declared();
    const row = () =>
      workspace.files
        .get(workspace.installation?.registerId ?? '')
        ?.tabs.get('incidents')?.rows[0];
    change(workspace, {faqSkipped: 'Three customers, called one by one.'});
    expect(row()).toMatchObject({
      faqNeeded: false,
      faqReason: 'Three customers, called one by one.',
    });
    expect(String(journalOf(workspace).pop()?.text)).toContain('called one');
    change(workspace, {faqSkipped: ''});
    expect(row()).toMatchObject({faqNeeded: true, faqReason: ''});
  });

  it('that was never made cannot be called for by taking the reason away', () => {
    const workspace = installedWorkspace();
    declareIncident(
      fakeWorld(workspace, LEAD),
      aForm({faq: {needed: false, reason: 'Too small.'}}),
    );
    workspace.later(5);
    expect(sidebar(workspace).edit?.faqSkipped).toBe('Too small.');
    expect(refused(workspace, {faqSkipped: ''})).toEqual([
      ['faqSkipped', expect.stringContaining('No FAQ was made')],
    ]);
  });
});

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
