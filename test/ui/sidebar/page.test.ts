import type {Browser} from 'playwright-core';
import type {
  MetadataChange,
  NewTimelineEntry,
  RestampView,
  SidebarView,
} from '../../../src/ui/contract';
import {barriers} from '../browser/barriers';
import type {Answers} from '../browser/fake-server';
import {
  closePages,
  later,
  launchBrowser,
  openPage,
  sidewaysOverflow,
} from '../browser/open-page';
import {INCIDENT, SIDEBAR} from '../browser/views';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const open = (view: Partial<SidebarView> = {}, answers: Answers = {}) =>
  openPage(browser, 'sidebar', {
    sidebarView: () => ({ok: true, value: {...SIDEBAR, ...view}}),
    ...answers,
  });
const restamped = (more: Partial<RestampView> = {}): RestampView => ({
  sidebar: {...SIDEBAR, rev: 4},
  handEdits: [],
  done: ['Customer communication: 5 values renewed'],
  failed: [],
  ...more,
});
const changeOf = (args: readonly unknown[]) => args[0] as MetadataChange;
const SAVE = 'Save and update documents';

describe('the sidebar', () => {
  it('shows which incident this is, and its siblings', async () => {
    const {page, callsOf, shot} = await open();
    await page.getByText('INC-2026-0042').waitFor();
    expect(await page.getByText('Level 2 – High').first().isVisible()).toBe(
      true,
    );
    const customer = page.getByRole('link', {name: 'Customer communication'});
    expect(await customer.getAttribute('href')).toBe(
      'https://docs.google.com/document/d/customer/edit',
    );
    expect(await customer.getAttribute('target')).toBe('_blank');
    expect(await customer.getAttribute('rel')).toBe('noopener');
    expect(
      await page.getByRole('link', {name: 'Internal communication'}).count(),
    ).toBe(0);
    expect(await page.getByText('(open here)').isVisible()).toBe(true);
    expect(callsOf('sidebarView')).toHaveLength(1);
    await shot('sidebar');
  });

  it('says in words when the next update is due or late', async () => {
    const in10 = new Date(Date.now() + 10 * 60_000 + 5000).toISOString();
    const {page, answers} = await open({
      incident: {...INCIDENT, nextUpdateAt: in10},
    });
    await page.getByText('Next update in 10 minutes').waitFor();
    const ago = new Date(Date.now() - 5 * 60_000).toISOString();
    answers.sidebarView = () => ({
      ok: true,
      value: {...SIDEBAR, incident: {...INCIDENT, nextUpdateAt: ago}},
    });
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('Update overdue by 5 minutes').waitFor();
  });

  it('marks a restricted incident in words', async () => {
    const {page} = await open({
      incident: {...INCIDENT, visibility: 'restricted'},
    });
    await page.getByText('Restricted', {exact: true}).waitFor();
  });

  it('selects an empty section and a misspelt field in the document', async () => {
    const {page, callsOf} = await open(
      {},
      {selectText: () => ({ok: true, value: true})},
    );
    await page.getByRole('button', {name: 'Select section Impact'}).click();
    await page.getByText('Selected in the document.').waitFor();
    await page.getByText('looks misspelt, probably {{severity}}').waitFor();
    await page.getByRole('button', {name: 'Select {{severty}}'}).click();
    await page.waitForFunction(
      () => document.querySelectorAll('button:disabled.place').length === 0,
    );
    expect(callsOf('selectText').map(({args}) => args[0])).toEqual([
      {text: 'Impact', occurrence: 0, segment: 'body'},
      {text: '{{severty}}', occurrence: 0, segment: 'header'},
    ]);
  });

  it('stamps changed details into the documents and says what was renewed', async () => {
    const {page, callsOf, shot} = await open(
      {},
      {
        changeMetadata: ({form}) => ({
          ok: true,
          value: restamped({
            sidebar: {...SIDEBAR, rev: 4, edit: form},
            failed: ['FAQ: Google did not answer. It is tried again later.'],
          }),
        }),
      },
    );
    await page.getByText('Edit details').click();
    expect(await page.getByRole('button', {name: SAVE}).isDisabled()).toBe(
      true,
    );
    await page.getByLabel('Severity').selectOption('1');
    await shot('sidebar-edit');
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByText('Customer communication: 5 values renewed').waitFor();
    expect(await page.getByText(/FAQ: Google did not/).isVisible()).toBe(true);
    const sent = changeOf(callsOf('changeMetadata')[0]!.args);
    expect(sent).toEqual({
      incidentId: 'INC-2026-0042',
      rev: 3,
      form: {...SIDEBAR.edit, severity: '1'},
      decisions: {},
    });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await shot('sidebar-restamped');
  });

  it('leaves each hand edit to a person', async () => {
    const handEdits = ['one', 'two'].map(rangeId => ({
      document: 'customer' as const,
      documentLabel: 'Customer communication',
      rangeId,
      field: 'severity',
      fieldLabel: `Severity ${rangeId}`,
      found: 'High (see below)',
      wouldWrite: 'Critical',
    }));
    const {page, answers, callsOf, shot} = await open(
      {},
      {changeMetadata: () => ({ok: true, value: restamped({handEdits})})},
    );
    await page.getByText('Edit details').click();
    await page.getByLabel('Severity').selectOption('1');
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByText('Changed by hand in the documents').waitFor();
    await shot('sidebar-hand-edits');
    const apply = page.getByRole('button', {name: 'Apply'});
    expect(await apply.isDisabled()).toBe(true);
    const one = page.getByRole('group', {name: /Severity one/});
    await one.getByRole('radio', {name: /Replace/}).check();
    const two = page.getByRole('group', {name: /Severity two/});
    await two.getByRole('radio', {name: /Keep/}).check();
    answers.changeMetadata = () => ({ok: true, value: restamped()});
    await apply.click();
    await apply.waitFor({state: 'detached'});
    const sent = changeOf(callsOf('changeMetadata')[1]!.args);
    expect(sent.decisions).toEqual({one: 'replace', two: 'keep'});
    expect(sent.rev).toBe(4);
  });

  it('keeps all hand edits with one button', async () => {
    const handEdit = {
      document: 'faq' as const,
      documentLabel: 'FAQ',
      rangeId: 'r',
      field: 'title',
      fieldLabel: 'Title',
      found: 'A',
      wouldWrite: 'B',
    };
    const {page, answers, callsOf} = await open(
      {},
      {
        changeMetadata: () => ({
          ok: true,
          value: restamped({handEdits: [handEdit]}),
        }),
      },
    );
    await page.getByText('Edit details').click();
    await page.getByLabel('Title').fill('B');
    await page.getByRole('button', {name: SAVE}).click();
    const keepAll = page.getByRole('button', {name: 'Keep all'});
    await keepAll.waitFor();
    answers.changeMetadata = () => ({ok: true, value: restamped()});
    await keepAll.click();
    await keepAll.waitFor({state: 'detached'});
    expect(changeOf(callsOf('changeMetadata')[1]!.args).decisions).toEqual({
      r: 'keep',
    });
  });

  it('keeps typed values when somebody else was faster', async () => {
    const {page, answers, callsOf, shot} = await open(
      {},
      {
        changeMetadata: () => ({
          ok: false,
          what: 'The incident has changed.',
          why: 'Somebody saved before you.',
          remedy: 'Look again.',
        }),
      },
    );
    await page.getByText('Edit details').click();
    await page.getByLabel('Severity').selectOption('1');
    await page.getByLabel('Workaround').fill('Use the old export');
    answers.sidebarView = () => ({
      ok: true,
      value: {
        ...SIDEBAR,
        rev: 9,
        edit: {...SIDEBAR.edit!, severity: '3', percentUsers: '12'},
      },
    });
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByText('Somebody else changed this incident').waitFor();
    expect(await page.getByLabel('Severity').inputValue()).toBe('1');
    expect(await page.getByLabel('Workaround').inputValue()).toBe(
      'Use the old export',
    );
    expect(await page.getByLabel(/Share of users/).inputValue()).toBe('12');
    await page.getByText('Severity: they set “3”').waitFor();
    await shot('sidebar-overtaken');
    answers.changeMetadata = () => ({ok: true, value: restamped()});
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByText('Details saved').waitFor();
    expect(changeOf(callsOf('changeMetadata')[1]!.args).rev).toBe(9);
  });

  it('keeps an unsaved edit over a reload and an error', async () => {
    const {page} = await open(
      {},
      {
        changeMetadata: () => ({
          ok: false,
          what: 'The details have a mistake.',
          why: '',
          remedy: 'Correct it.',
          fields: [{field: 'percentUsers', message: 'Give 0 to 100.'}],
        }),
      },
    );
    await page.getByText('Edit details').click();
    await page.getByLabel(/Share of users/).fill('400');
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByRole('alert').getByText('Give 0 to 100.').waitFor();
    expect(await page.getByLabel(/Share of users/).inputValue()).toBe('400');
    await page.reload();
    await page.getByText('not saved yet').waitFor();
    expect(await page.getByLabel(/Share of users/).inputValue()).toBe('400');
    await page.getByRole('button', {name: 'Undo'}).click();
    expect(await page.getByLabel(/Share of users/).inputValue()).toBe('55');
  });

  it('adds a timeline entry once, and keeps its text until it is in', async () => {
    const {page, answers, callsOf} = await open(
      {},
      {
        addTimelineEntry: () => {
          throw new Error('NetworkError');
        },
      },
    );
    await page.getByLabel('What happened').fill('Workers restarted.');
    await page.getByRole('button', {name: 'Add entry'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(await page.getByLabel('What happened').inputValue()).toBe(
      'Workers restarted.',
    );
    await page.reload();
    expect(await page.getByLabel('What happened').inputValue()).toBe(
      'Workers restarted.',
    );
    answers.addTimelineEntry = ({at, text}) => ({
      ok: true,
      value: {
        ...SIDEBAR,
        timeline: [...SIDEBAR.timeline, {at, text, by: SIDEBAR.me}],
      },
    });
    await page.getByRole('button', {name: 'Add entry'}).dblclick();
    await page.getByText('Added to the journal').waitFor();
    expect(
      await page.getByRole('listitem').filter({hasText: 'Workers'}).count(),
    ).toBe(1);
    expect(await page.getByLabel('What happened').inputValue()).toBe('');
    const sent = callsOf('addTimelineEntry').map(
      ({args}) => args[0] as NewTimelineEntry,
    );
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]?.at).toMatch(/^\d{4}-.*Z$/);
  });

  it('is read only for a viewer, and says why', async () => {
    const {page, shot} = await open({
      document: {...SIDEBAR.document!, canEdit: false},
    });
    await page.getByText('Read only').waitFor();
    await page
      .getByText('Ask ada@example.com (Incident commander) for edit access.')
      .waitFor();
    expect(await page.getByText('Edit details').count()).toBe(0);
    expect(await page.getByRole('button', {name: 'Add entry'}).count()).toBe(0);
    await shot('sidebar-viewer');
  });

  it('shows what is wrong in the register row', async () => {
    const {page} = await open({
      rowProblems: [{field: 'severity', message: 'D7: “huge” is no level.'}],
    });
    await page.getByText('D7: “huge” is no level.').waitFor();
  });

  it('offers to finish what the declaration left', async () => {
    const {page, answers, callsOf} = await open(
      {
        incident: {
          ...INCIDENT,
          complete: false,
          steps: [{key: 'faq', label: 'FAQ', state: 'failed'}],
        },
      },
      {finishIncident: () => ({ok: true, value: INCIDENT})},
    );
    const finish = page.getByRole('button', {name: 'Finish'});
    await finish.waitFor();
    answers.sidebarView = () => ({ok: true, value: SIDEBAR});
    await finish.click();
    await finish.waitFor({state: 'detached'});
    expect(callsOf('finishIncident')[0]?.args).toEqual(['INC-2026-0042']);
  });

  it('in a file of no incident offers a new one and the active ones', async () => {
    const {page, callsOf, shot} = await open(
      {
        incident: null,
        document: null,
        edit: null,
        active: [
          {
            id: 'INC-2026-0007',
            title: 'Login slow',
            severity: 'Level 3',
            phase: 'Recovery',
            declaredAt: '2026-11-21T00:00:00.000Z',
            nextUpdateAt: '',
            url: 'https://docs.google.com/document/d/seven/edit',
          },
        ],
      },
      {openNewIncident: () => ({ok: true, value: true})},
    );
    await page.getByText('This file belongs to no incident.').waitFor();
    expect(
      await page.getByRole('link', {name: 'Login slow'}).getAttribute('href'),
    ).toBe('https://docs.google.com/document/d/seven/edit');
    await page.getByRole('button', {name: 'New incident'}).click();
    expect(callsOf('openNewIncident')).toHaveLength(1);
    expect(await barriers(page)).toEqual([]);
    await shot('sidebar-no-incident');
  });

  it('before set-up says who has to run it', async () => {
    const {page} = await open({
      installed: false,
      incident: null,
      document: null,
      edit: null,
    });
    await page.getByText(/An admin of your Workspace runs set-up/).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('shows that it is loading, and a failure with a way on', async () => {
    const first = later<{ok: true; value: SidebarView}>();
    const {page, answers, shot} = await open(
      {},
      {
        sidebarView: () =>
          first.promise.then(() =>
            Promise.reject(
              new Error('Authorization is required to perform that action.'),
            ),
          ),
      },
    );
    await page.getByText('Loading the incident').waitFor({state: 'attached'});
    first.settle({ok: true, value: SIDEBAR});
    await page.getByText(/several Google accounts/).waitFor();
    await shot('sidebar-failed');
    answers.sidebarView = () => ({ok: true, value: SIDEBAR});
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByText('INC-2026-0042').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('renews itself every minute, but not while somebody types', async () => {
    const {page, callsOf} = await open();
    await page.clock.install();
    await page.reload();
    await page.getByText('INC-2026-0042').waitFor();
    const loads = () => callsOf('sidebarView').length;
    const before = loads();
    await page.clock.runFor(61_000);
    await page.waitForTimeout(200);
    expect(loads()).toBe(before + 1);
    await page.clock.runFor(30_000);
    await page.getByLabel('What happened').fill('W');
    await page.clock.runFor(31_000);
    await page.waitForTimeout(200);
    expect(loads()).toBe(before + 1);
    await page.clock.runFor(61_000);
    await page.waitForTimeout(200);
    expect(loads()).toBe(before + 2);
    expect(await page.getByLabel('What happened').inputValue()).toBe('W');
  });

  it('does not take the focus when a refresh of its own fails', async () => {
    const {page, answers} = await open();
    await page.clock.install();
    await page.reload();
    await page.getByLabel('What happened').focus();
    answers.sidebarView = () => {
      throw new Error('NetworkError');
    };
    await page.clock.runFor(61_000);
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(
      await page
        .getByLabel('What happened')
        .evaluate(field => field === document.activeElement),
    ).toBe(true);
    expect(await page.getByText('INC-2026-0042').isVisible()).toBe(true);
  });

  it('asks nothing while it is hidden, and once when it is shown again', async () => {
    const {page, callsOf} = await open();
    await page.clock.install();
    await page.reload();
    await page.getByText('INC-2026-0042').waitFor();
    const before = callsOf('sidebarView').length;
    const show = (hidden: boolean) =>
      page.evaluate(value => {
        Object.defineProperty(document, 'hidden', {
          configurable: true,
          get: () => value,
        });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await show(true);
    await page.clock.runFor(600_000);
    expect(callsOf('sidebarView')).toHaveLength(before);
    await show(false);
    await page.clock.runFor(1000);
    await page.waitForTimeout(200);
    expect(callsOf('sidebarView')).toHaveLength(before + 1);
  });

  it('fits 300 px with everything open and has no barriers', async () => {
    const {page, faults, shot} = await open({
      rowProblems: [{field: 'severity', message: 'x'.repeat(80)}],
      incident: {...INCIDENT, title: 'Verylongwordwithoutbreak'.repeat(6)},
    });
    await page.getByText('INC-2026-0042').waitFor();
    await page.getByLabel('What happened').fill('Something');
    await page
      .locator('details')
      .evaluateAll(all => all.forEach(one => one.setAttribute('open', '')));
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot('sidebar-all');
    expect(faults).toEqual([]);
  });
});
