// Over 250 lines: the promises of one page, which opening again would make slow.
import type {MessageForm, MessagesView} from '../../../src/messages/contract';
import type {NewTimelineEntry} from '../../../src/upkeep/contract';
import {barriers} from '../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {INCIDENT, SIDEBAR} from '../../scenery/browser/views';
import {sidebars} from './a-sidebar';

const open = sidebars();
const minutesFromNow = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString();

describe('the incident in the sidebar', () => {
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
    await page
      .getByRole('link', {name: 'Internal communication'})
      .waitFor({state: 'detached'});
    expect(await page.getByText('(open here)').isVisible()).toBe(true);
    expect(callsOf('sidebarView')).toHaveLength(1);
    await shot('sidebar');
  });

  it('says in words when the next update is due or late', async () => {
    const {page, answers} = await open({
      incident: {...INCIDENT, nextUpdateAt: minutesFromNow(10.5)},
    });
    await page.getByText('Next update in 10 minutes').waitFor();
    answers.sidebarView = () => ({
      ok: true,
      value: {
        ...SIDEBAR,
        incident: {...INCIDENT, nextUpdateAt: minutesFromNow(-5.5)},
      },
    });
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('Update overdue by 5 minutes').waitFor();
  });

  it('counts by the server’s clock where the page’s own is wrong', async () => {
    const {page, answers} = await open({
      incident: {...INCIDENT, nextUpdateAt: minutesFromNow(10.5)},
    });
    await page.getByText('Next update in 10 minutes').waitFor();
    answers.sidebarView = () => ({
      ok: true,
      made: minutesFromNow(60),
      value: {
        ...SIDEBAR,
        incident: {...INCIDENT, nextUpdateAt: minutesFromNow(10.5)},
      },
    });
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText(/Update overdue by (49|50) minutes/).waitFor();
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

  it('names a required section the document lacks, and what it is for', async () => {
    const {page} = await open();
    const missing = page.getByRole('listitem').filter({hasText: 'Decisions'});
    await missing.waitFor();
    expect(await missing.textContent()).toBe(
      'DecisionsWhat was decided, by whom, why',
    );
    await page.getByText('1 of 3 filled').waitFor();
  });

  it('is read only for a viewer, and says why', async () => {
    const {page, shot} = await open({
      document: {...SIDEBAR.document!, canEdit: false},
      edit: null,
    });
    await page.getByText('Read only').waitFor();
    await page
      .getByText('Ask ada@example.com (Incident commander) for edit access.')
      .waitFor();
    await page.getByText('Edit details').waitFor({state: 'detached'});
    await page
      .getByRole('button', {name: 'Add entry'})
      .waitFor({state: 'detached'});
    await shot('sidebar-viewer');
  });

  it('shows what is wrong in the register row', async () => {
    const {page} = await open({
      incident: {...INCIDENT, severity: {key: '', label: ''}},
      rowProblems: [{field: 'severity', message: '“huge” is no level.'}],
    });
    await page.getByText('Severity: “huge” is no level.').waitFor();
    await page.getByText('Severity unclear').waitFor();
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
});

describe('the timeline in the sidebar', () => {
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

  it('adds what was changed after a lost answer as an entry of its own, also after a reload', async () => {
    const {page, answers, callsOf, shot} = await open(
      {},
      {
        addTimelineEntry: () => {
          throw new Error('NetworkError');
        },
      },
    );
    const what = page.getByLabel('What happened');
    await what.fill('Workers restarted.');
    await page.getByRole('button', {name: 'Add entry'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await page.reload();
    await what.fill('Two workers restarted.');
    await page.getByText('The timeline then holds both.').waitFor();
    await shot('sidebar-entry-doubt');
    answers.addTimelineEntry = () => ({ok: true, value: SIDEBAR});
    await page.getByRole('button', {name: 'Add entry'}).click();
    await page.getByText('Added to the journal').waitFor();
    await page
      .getByText('The timeline then holds both.')
      .waitFor({state: 'detached'});
    const [first, second] = callsOf('addTimelineEntry').map(
      ({args}) => args[0] as NewTimelineEntry,
    );
    expect(second.operation).not.toBe(first.operation);
  });
});

describe('the form for the next message, in the sidebar', () => {
  it('makes one message, though the form is closed after a lost answer, and says that a change goes into it', async () => {
    const next = {
      kind: 'update',
      label: 'Update to customers',
      hint: 'What is new.',
      suggested: true,
      nextAt: '',
      promisesNext: false,
    };
    const view: MessagesView = {
      messages: [],
      next: [next],
      last: null,
      stale: [],
      canMake: true,
      original: null,
      now: '2026-11-21T09:00:00Z',
    };
    const {page, answers, callsOf} = await open(
      {},
      {
        messagesView: () => ({ok: true, value: view}),
        makeMessage: () => {
          throw new Error('NetworkError');
        },
      },
    );
    await page.getByRole('button', {name: /Update to customers/}).click();
    const news = page.getByLabel('What is new since then');
    await news.fill('Exports work in the EU.');
    await page.getByRole('button', {name: 'Make it'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await news.fill('Exports work everywhere.');
    await page.getByText('No second one is made').waitFor();
    await page.getByRole('button', {name: 'Cancel'}).click();
    await news.waitFor({state: 'detached'});
    await page.getByRole('button', {name: /Update to customers/}).click();
    expect(await news.inputValue()).toBe('Exports work everywhere.');
    await page.getByText('No second one is made').waitFor();
    answers.makeMessage = () => ({
      ok: true,
      value: {fileId: 'update-1', label: next.label, url: '', messages: view},
    });
    await page.getByRole('button', {name: 'Make it'}).click();
    await page.getByText('Update to customers made').waitFor();
    const [first, second] = callsOf('makeMessage').map(
      ({args}) => args[0] as MessageForm,
    );
    expect(first.edited).toBe(false);
    expect(second).toMatchObject({
      operation: first.operation,
      sinceLast: 'Exports work everywhere.',
      edited: true,
    });
    // The next one is another, and begins empty.
    await page.getByRole('button', {name: /Update to customers/}).click();
    expect(await news.inputValue()).toBe('');
    await news.fill('Exports are slow.');
    answers.makeMessage = () => {
      throw new Error('NetworkError');
    };
    await page.getByRole('button', {name: 'Make it'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await page.getByRole('button', {name: 'Cancel'}).click();
    // It was made after all: whoever opens the form now means the one after it.
    const made = {
      kind: 'update',
      label: 'Update 2',
      url: 'https://docs.google.com/document/d/two/edit',
      at: view.now,
      superseded: false,
      fileId: 'two',
      outdated: [],
      seen: '',
      translateInto: [],
    };
    answers.messagesView = () => ({
      ok: true,
      value: {...view, messages: [made]},
    });
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByRole('link', {name: 'Update 2'}).waitFor();
    await page.getByRole('button', {name: /Update to customers/}).click();
    expect(await news.inputValue()).toBe('');
    await page.getByRole('button', {name: 'Make it'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    const sent = callsOf('makeMessage').map(
      ({args}) => (args[0] as MessageForm).operation,
    );
    expect(new Set(sent.slice(1)).size).toBe(3);
  });
});

describe('the sidebar without an incident', () => {
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
            rank: 2,
            restricted: false,
            signs: [],
            remark: '',
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
  });
});

describe('the looks of the sidebar', () => {
  it('says in which role somebody acts, what waits for the register, and takes it back', async () => {
    const act = {
      kind: 'details' as const,
      operation: 'details',
      at: minutesFromNow(-2),
      words: 'Severity: level-2 → level-1',
      why: '',
    };
    const waiting = [
      {...act, by: 'ada@example.com', mine: true},
      {
        ...act,
        by: 'sme@example.com',
        mine: false,
        words:
          'Workaround: – → Retry the export after ten minutes, or use the API',
        why: 'It has been changed since: workaround.',
      },
    ];
    const {page, callsOf, shot} = await open(
      {mayRecord: false, actsAs: ['Incident commander'], waiting},
      {takeBack: () => ({ok: true, value: {...SIDEBAR, waiting: []}})},
    );
    await page.getByText('You act as Incident commander').waitFor();
    expect(await page.getByText('Not taken up: It has been').isVisible()).toBe(
      true,
    );
    await page
      .getByRole('button', {name: 'Record now'})
      .waitFor({state: 'detached'});
    await shot('acting-in-a-role');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', {name: 'Take back: Severity'}).click();
    await page
      .getByText('Not in the register yet')
      .waitFor({state: 'detached'});
    expect(callsOf('takeBack')[0].args[0]).toMatchObject({
      kind: 'details',
      operation: 'details',
    });
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
