import {UserError} from '../../../src/core/base/user-error';
import {declarationProgress} from '../../../src/declare/actions/declaration-progress';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {finishIncident} from '../../../src/declare/actions/finish-incident';
import {registerView} from '../../../src/upkeep/views/register-view';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import {sweep} from '../../../src/declare/actions/finish-unfinished';
import type {IncidentView} from '../../../src/core/incident/views';
import type {NewIncidentForm} from '../../../src/declare/contract';
import {callOwed} from '../../../src/declare/actions/call-team';
import {failing, roleOf} from '../../scenery/fakes/fake-files';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  fakeCall,
  type FakeFile,
  type FakeWorkspace,
} from '../../scenery/fakes/fake-workspace';
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

function declare(
  workspace: FakeWorkspace,
  changes: Partial<NewIncidentForm> = {},
  who = LEAD,
): IncidentView {
  return declareIncident(fakeWorld(workspace, who), aForm(changes));
}

function fileOf(workspace: FakeWorkspace, kind: string): FakeFile {
  const found = [...workspace.files.values()].find(
    ({mark}) => mark.kind === kind && mark.incident !== '',
  );
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
}

function mainRows(workspace: FakeWorkspace, tab: string) {
  const {registerId = ''} = workspace.installation ?? {};
  return workspace.files.get(registerId)?.tabs.get(tab)?.rows ?? [];
}

/** A mail goes out of the script itself: no question to Google's servers. */
function asking({waves}: FakeWorkspace): FakeWorkspace['waves'] {
  return waves.filter(labels => labels.join() !== 'send mail');
}

function problemOf(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

describe('declaring an open incident', () => {
  it('makes folder, documents, row and journal in seven round trips at most', () => {
    const workspace = installedWorkspace();
    const view = declare(workspace);
    expect(view.complete).toBe(true);
    expect(view.id).toBe('INC-2026-0001');
    expect(view.documents.map(({kind, state}) => [kind, state])).toEqual([
      ['internal', 'ready'],
      ['customer', 'ready'],
      ['faq', 'ready'],
    ]);
    expect(asking(workspace).length).toBeLessThanOrEqual(7);
    expect(mainRows(workspace, 'journal').map(({event}) => event)).toEqual([
      'declared',
      'comms decision',
      'documents ready',
    ]);
  });

  it('gives the internal document from its template with every value (S0-16, S0-14)', () => {
    const workspace = installedWorkspace();
    declare(workspace);
    const text = fileOf(workspace, 'internal').document?.textOf() ?? '';
    expect(text).toContain('Level 1 (Critical)');
    expect(text).toContain('Ticket 12: https://tickets.example.com/12');
    expect(text).not.toContain('{{');
  });

  it('names nobody in the customer document (S0-19)', () => {
    const workspace = installedWorkspace();
    declare(workspace);
    const {document} = fileOf(workspace, 'customer');
    expect(document?.textOf()).not.toContain('@example.com');
    expect(document?.linkUrls().join(' ')).not.toContain('document/d/');
  });

  it('lets everybody read the internal document and nothing else of it (S0-34)', () => {
    const workspace = installedWorkspace();
    declare(workspace);
    const role = (kind: string) =>
      roleOf(workspace, fileOf(workspace, kind), CSM);
    expect(['internal', 'customer', 'faq'].map(role)).toEqual([
      'reader',
      'none',
      'none',
    ]);
    expect(roleOf(workspace, fileOf(workspace, 'customer'), SME)).toBe(
      'writer',
    );
  });

  it('makes the technical explanation only when it is wanted (S0-15)', () => {
    const workspace = installedWorkspace();
    declare(workspace, {technical: true});
    expect(fileOf(workspace, 'technical').document?.textOf()).toContain(
      'INC-2026-0001',
    );
  });

  it('skips the FAQ with a reason that is kept and shown (S0-29)', () => {
    const workspace = installedWorkspace();
    const view = declare(workspace, {
      faq: {needed: false, reason: 'Nobody noticed.'},
    });
    expect(view.documents.map(({kind}) => kind)).toEqual([
      'internal',
      'customer',
    ]);
    expect(view.faqSkipped).toBe('Nobody noticed.');
    expect(fileOf(workspace, 'internal').document?.textOf()).toContain(
      'Skipped: Nobody noticed.',
    );
  });

  it('computes when the next word is due (S2-21)', () => {
    expect(declare(installedWorkspace()).nextUpdateAt).toBe(
      '2026-11-21T09:40:00Z',
    );
  });

  it('expands no placeholder that somebody typed', () => {
    const workspace = installedWorkspace();
    declare(workspace, {
      title: 'Who is {{role.commander}}?',
      known: '{{incident.id}} =HYPERLINK("x") <script>alert(1)</script> 🔥',
    });
    const text = fileOf(workspace, 'internal').document?.textOf() ?? '';
    expect(text).toContain('Who is {{role.commander}}?');
    expect(text).toContain(
      '{{incident.id}} =HYPERLINK("x") <script>alert(1)</script> 🔥',
    );
  });

  it('shows how far it is while it works', () => {
    const workspace = installedWorkspace();
    const seen: string[][] = [];
    workspace.between = () =>
      seen.push(
        declarationProgress(
          fakeWorld(workspace, LEAD),
          'op-00000001',
        ).steps.map(({key, state}) => `${key} ${state}`),
      );
    declare(workspace);
    expect(
      seen.some(
        steps =>
          steps.includes('folder done') && steps.includes('copy:faq waiting'),
      ),
    ).toBe(true);
    expect(
      seen.some(
        steps =>
          steps.includes('copy:faq done') && steps.includes('ready waiting'),
      ),
    ).toBe(true);
  });
});

describe('a decision that nobody has to be told', () => {
  it('makes a row with reason and person, and no documents (S0-3, S1-15)', () => {
    const workspace = installedWorkspace();
    const before = workspace.files.size;
    const view = declare(workspace, {
      comms: {needed: false, reason: 'No customer noticed.'},
    });
    expect(view.complete).toBe(true);
    expect(view.documents).toEqual([]);
    expect(workspace.files.size).toBe(before);
    expect(mainRows(workspace, 'incidents')).toMatchObject([
      {
        commsNeeded: false,
        commsReason: 'No customer noticed.',
        commsDecidedBy: LEAD,
        setup: 'ready',
      },
    ]);
    expect(asking(workspace)).toHaveLength(2);
  });

  it('needs a reason (S0-3)', () => {
    const problem = problemOf(() =>
      declare(installedWorkspace(), {comms: {needed: false, reason: ' '}}),
    );
    expect(problem.fields).toEqual([
      {field: 'comms.reason', message: expect.stringContaining('reason')},
    ]);
  });
});

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
    expect(problemOf(other).what).toBe('It is being worked on just now.');
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
    const problem = problemOf(() =>
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
        problemOf(() =>
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

/** The first call of that name is done, and its answer lost. */
function loseAnswerOnce(workspace: FakeWorkspace, wanted: string): void {
  let lost = false;
  workspace.fault = (_, label) => {
    if (lost || label !== wanted) return null;
    lost = true;
    return 'unknown, done';
  };
}

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
    const refused = problemOf(() =>
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
