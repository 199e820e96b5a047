import type {Browser, Page} from 'playwright-core';
import type {
  IncidentView,
  NewIncidentForm,
  StepView,
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
import {INCIDENT, NEW_INCIDENT} from '../browser/views';

const DIALOG = {width: 720, height: 640};
const STEPS: readonly StepView[] = [
  {key: 'row', label: 'Register row', state: 'done'},
  {key: 'folder', label: 'Incident folder', state: 'waiting'},
  {key: 'documents', label: 'Documents', state: 'waiting'},
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const open = (answers: Answers = {}, size: object = DIALOG) =>
  openPage(
    browser,
    'new-incident',
    {
      newIncidentView: () => ({ok: true, value: NEW_INCIDENT}),
      declarationProgress: () => ({ok: true, value: {steps: STEPS}}),
      declareIncident: () => ({ok: true, value: INCIDENT}),
      ...answers,
    },
    size,
  );

async function fill(page: Page, title = 'Exports stop half-way') {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Kind of incident').selectOption('outage');
  await page.getByRole('radio', {name: /Level 2/}).check();
  await page.getByRole('radio', {name: /Yes, make/}).check();
  await page.getByLabel(/Why it is needed/).fill('Customers notice');
  await page
    .getByRole('combobox', {name: 'Incident commander'})
    .fill('Ada Long');
}
const declareButton = (page: Page) =>
  page.getByRole('button', {name: 'Declare incident'});
const formOf = (args: readonly unknown[]) => args[0] as NewIncidentForm;

describe('the dialog "New incident"', () => {
  it('can be filled in and sent with the keyboard alone', async () => {
    const {page, callsOf, shot} = await open();
    await page.getByLabel('Title').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Exports stop');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Since 02:40 exports end early.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Out');
    await page.keyboard.press('Tab');
    await page.keyboard.type('55');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Customers notice');
    await page.keyboard.press('Enter');
    await page.getByLabel('Title').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await shot('new-incident-mistake');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ada@example.com');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    const [sent] = callsOf('declareIncident');
    expect(formOf(sent!.args)).toMatchObject({
      title: 'Exports stop',
      known: 'Since 02:40 exports end early.',
      kind: 'outage',
      severity: '2',
      percentUsers: '55',
      comms: {needed: true, reason: expect.stringContaining('Customers')},
      roles: {commander: 'ada@example.com'},
    });
  });

  it('asks for what is needed now, above and beside the fields', async () => {
    const {page, callsOf} = await open();
    await declareButton(page).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate(box => box === document.activeElement)).toBe(
      true,
    );
    expect(await summary.getByRole('link').count()).toBe(5);
    await summary.getByRole('link', {name: /Name the incident com/}).click();
    const commander = page.getByRole('combobox', {name: 'Incident commander'});
    expect(
      await commander.evaluate(field => field === document.activeElement),
    ).toBe(true);
    expect(await commander.getAttribute('aria-invalid')).toBe('true');
    const described = await commander.evaluate(field =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map(id => document.getElementById(id)?.textContent)
        .join(' '),
    );
    expect(described).toContain('Name the incident commander.');
    expect(callsOf('declareIncident')).toHaveLength(0);
  });

  it('shows mistakes the server finds, opens their group and keeps every input', async () => {
    const {page, answers} = await open({
      declareIncident: () => ({
        ok: false,
        what: 'The form has mistakes.',
        why: '',
        remedy: 'Correct them and send it again.',
        fields: [
          {field: 'links.0.url', message: 'That is no address.'},
          {field: 'services.1', message: 'Too long.'},
        ],
      }),
    });
    await fill(page);
    await page.getByText('Scope').click();
    await page.getByLabel('Affected services 1').fill('Login');
    await page.getByText('Links and tickets').click();
    await page.getByLabel('Address of link 1').fill('not an address');
    await page.getByText('Links and tickets').click();
    await declareButton(page).click();
    await page.getByRole('alert').getByText('That is no address.').waitFor();
    expect(await page.getByLabel('Address of link 1').isVisible()).toBe(true);
    expect(await page.getByLabel('Address of link 1').inputValue()).toBe(
      'not an address',
    );
    expect(await page.getByLabel('Affected services 1').inputValue()).toBe(
      'Login',
    );
    expect(await page.getByText('2: Too long.').isVisible()).toBe(true);
    expect(await page.getByLabel('Title').inputValue()).toBe(
      'Exports stop half-way',
    );
    answers.declareIncident = () => ({ok: true, value: INCIDENT});
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
  });

  it('sends once on a double click', async () => {
    const answer = later<{ok: true; value: IncidentView}>();
    const {page, callsOf} = await open({
      declareIncident: () => answer.promise,
    });
    await fill(page);
    await declareButton(page).dblclick();
    await page.getByText('Declaring the incident').waitFor();
    answer.settle({ok: true, value: INCIDENT});
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    expect(callsOf('declareIncident')).toHaveLength(1);
  });

  it('shows each step while the work runs', async () => {
    const answer = later<{ok: true; value: IncidentView}>();
    let steps = STEPS;
    const {page, callsOf, shot} = await open({
      declareIncident: () => answer.promise,
      declarationProgress: () => ({ok: true, value: {steps}}),
    });
    await fill(page);
    await declareButton(page).click();
    await page.getByText('1 of 3 steps done').waitFor();
    expect(await page.getByRole('listitem').nth(1).textContent()).toContain(
      'Working',
    );
    await shot('new-incident-progress');
    steps = STEPS.map(step => ({...step, state: 'done'}));
    await page.getByText('3 of 3 steps done').waitFor();
    answer.settle({ok: true, value: INCIDENT});
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    const asked = callsOf('declarationProgress').length;
    const operation = formOf(callsOf('declareIncident')[0]!.args).operation;
    expect(callsOf('declarationProgress')[0]?.args).toEqual([operation]);
    await page.waitForTimeout(1500);
    expect(callsOf('declarationProgress')).toHaveLength(asked);
  });

  it('tries again under the same operation after a failure', async () => {
    const {page, answers, callsOf, shot} = await open({
      declareIncident: () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      },
    });
    await fill(page);
    await declareButton(page).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(await page.getByText('1 of 3 steps done').isVisible()).toBe(true);
    await shot('new-incident-stopped');
    await page.getByRole('button', {name: 'Back to the form'}).click();
    expect(await page.getByLabel('Title').inputValue()).toBe(
      'Exports stop half-way',
    );
    answers.declareIncident = () => ({ok: true, value: INCIDENT});
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    const operations = callsOf('declareIncident').map(
      ({args}) => formOf(args).operation,
    );
    expect(operations).toHaveLength(2);
    expect(operations[0]).toBe(operations[1]);
    expect(operations[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('offers what was typed after a reload, under the same operation', async () => {
    const {page, callsOf, shot} = await open();
    await fill(page);
    await page.getByText('Scope').click();
    await page.getByLabel('Affected services 1').fill('Login');
    const kept = await page.evaluate(() => Object.keys(localStorage)[0]);
    await page.reload();
    await page.getByText('You have an unfinished incident').waitFor();
    await shot('new-incident-restore');
    await page.getByRole('button', {name: /^Continue/}).click();
    expect(await page.getByLabel('Title').inputValue()).toBe(
      'Exports stop half-way',
    );
    expect(
      await page
        .getByRole('combobox', {name: 'Incident commander'})
        .inputValue(),
    ).toBe('Ada Long');
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    const {operation, services} = formOf(callsOf('declareIncident')[0]!.args);
    expect(kept).toContain(operation);
    expect(services).toEqual(['Login']);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('keeps what was typed on the server where the browser stores nothing', async () => {
    const kept: Record<string, string> = {};
    const {page, callsOf} = await open(
      {
        keptDrafts: () => ({ok: true, value: kept}),
        keepDrafts: changes => {
          for (const [name, text] of Object.entries(changes))
            if (text === null) delete kept[name];
            else kept[name] = text;
          return {ok: true, value: true};
        },
      },
      {...DIALOG, storage: false},
    );
    await page.getByRole('textbox', {name: 'Title'}).fill('Exports');
    await page.waitForTimeout(3000);
    expect(callsOf('keepDrafts')).toHaveLength(1);
    expect(await page.getByText('What you type is not kept').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', {name: 'Continue Exports'}).click();
    await fill(page);
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    await page.waitForTimeout(3000);
    expect(kept).toEqual({});
  });

  it('says so when nothing can be kept anywhere', async () => {
    const {page} = await open({}, {...DIALOG, storage: false});
    await page.getByText('What you type is not kept').waitFor();
  });

  it('says after a reload that a form was sent without an answer', async () => {
    const {page} = await open({
      declareIncident: () => new Promise<never>(() => {}),
    });
    await fill(page);
    await declareButton(page).click();
    await page.getByText('Declaring the incident').waitFor();
    await page.reload();
    await page.getByText('makes no second incident').waitFor();
  });

  it('keeps two unfinished incidents apart', async () => {
    const {page} = await open();
    await page.getByLabel('Title').fill('First');
    await page.reload();
    await page.getByLabel('Title').fill('Second');
    await page.reload();
    await page.getByRole('button', {name: 'Continue First'}).waitFor();
    await page.getByRole('button', {name: 'Delete draft Second'}).click();
    await page.reload();
    await page.getByRole('button', {name: 'Continue First'}).waitFor();
    expect(await page.getByText('Second').count()).toBe(0);
  });

  it('asks which level fits at exactly 40 percent, and sets none itself (S2-4)', async () => {
    const {page, shot} = await open();
    await page.getByLabel(/Share of users/).fill('40');
    const border = page.getByRole('radiogroup', {name: /Exactly 40 %/});
    await border.waitFor();
    expect(await page.getByText('Proposed:').count()).toBe(0);
    await border.getByRole('radio', {name: /Level 3/}).check();
    await page.getByText('Proposed: Level 3 – Medium').waitFor();
    const severity = page.getByRole('radiogroup', {name: 'Severity'});
    expect(await severity.locator(':checked').count()).toBe(0);
    await page.getByText(/Not sure\?/).click();
    await page.getByLabel('A major feature is down').check();
    await page.getByText('Proposed: Level 2 – High').waitFor();
    await shot('new-incident-aid');
    await page.getByRole('button', {name: 'Use Level 2 – High'}).click();
    expect(
      await severity.getByRole('radio', {name: /Level 2/}).isChecked(),
    ).toBe(true);
  });

  it('says that no documents are made when no communication is needed (S0-3)', async () => {
    const {page, callsOf} = await open({
      declareIncident: () => ({
        ok: true,
        value: {
          ...INCIDENT,
          commsNeeded: false,
          commsReason: 'Only a drill',
          documents: [],
        },
      }),
    });
    await fill(page);
    await page.getByRole('radio', {name: /No, only record/}).check();
    await page.getByLabel(/Why none is needed/).fill(' ');
    await page.getByText('No documents will be made').waitFor();
    expect(await page.getByText('Documents', {exact: true}).count()).toBe(0);
    await declareButton(page).click();
    await page
      .getByRole('alert')
      .getByText(/why no communication/)
      .waitFor();
    await page.getByLabel(/Why none is needed/).fill('Only a drill');
    await declareButton(page).click();
    await page.getByText('Recorded without documents').waitFor();
    expect(formOf(callsOf('declareIncident')[0]!.args).comms).toEqual({
      needed: false,
      reason: 'Only a drill',
    });
  });

  it('asks about raw event data where data is touched (S0-11)', async () => {
    const {page, callsOf} = await open();
    await fill(page);
    expect(await page.getByText('Raw event data').count()).toBe(0);
    await page.getByLabel('Kind of incident').selectOption('data');
    await page.getByRole('radio', {name: 'Lost', exact: true}).check();
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    expect(formOf(callsOf('declareIncident')[0]!.args).rawEventData).toBe(
      'lost',
    );
  });

  it('names exactly who gets into a restricted incident (S0-34)', async () => {
    const {page, shot} = await open();
    await fill(page);
    await page.getByLabel('Kind of incident').selectOption('security');
    await page.getByLabel(/customers have to do/).fill('Change passwords');
    await page.getByRole('radio', {name: /^Restricted/}).check();
    await page.getByLabel('Who else gets access 1').fill('x@example.com');
    await page.getByText('Ada Long (write ada@example.com)').waitFor();
    await page.getByRole('button', {name: 'Use ada@example.com'}).click();
    const box = page.getByRole('region', {name: /Exactly these/});
    expect(await box.getByRole('listitem').allTextContents()).toEqual([
      'You, who declare it',
      'Nobody else',
      'comms.lead@example.com (you)',
      'ada@example.com (Incident commander)',
      'x@example.com (named below)',
    ]);
    await shot('new-incident-restricted');
  });

  it('makes several rows of several pasted lines', async () => {
    const {page} = await open();
    await page.getByText('Scope').click();
    await page.getByLabel('Affected services 1').evaluate(field => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '- Login\n- Exports\n\n- Search');
      field.dispatchEvent(
        new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        }),
      );
    });
    expect(await page.getByLabel('Affected services 3').inputValue()).toBe(
      'Search',
    );
    await page.getByRole('button', {name: 'Remove service 2'}).click();
    expect(await page.getByLabel('Affected services 2').inputValue()).toBe(
      'Search',
    );
  });

  it('sends a local time as UTC and shows both', async () => {
    const {page, callsOf} = await open();
    await fill(page);
    await page.getByText('Times', {exact: true}).click();
    await page.getByLabel('Started at', {exact: true}).fill('2026-07-01T03:45');
    await page.getByText('2026-07-01 01:45 UTC').waitFor();
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    expect(formOf(callsOf('declareIncident')[0]!.args).startedAt).toBe(
      '2026-07-01T01:45:00.000Z',
    );
  });

  it('finishes with one button what was left', async () => {
    const {page, answers, callsOf, shot} = await open({
      declareIncident: () => ({
        ok: true,
        value: {
          ...INCIDENT,
          complete: false,
          steps: [
            ...INCIDENT.steps,
            {key: 'faq', label: 'FAQ', state: 'failed', detail: 'Copy failed.'},
          ],
        },
      }),
      finishIncident: () => {
        throw new Error('Service invoked too many times');
      },
    });
    await fill(page);
    await declareButton(page).click();
    await page.getByText('Some steps are still missing').waitFor();
    await shot('new-incident-incomplete');
    await page.getByRole('button', {name: 'Finish'}).click();
    await page.getByText('Google is limiting calls right now.').waitFor();
    answers.finishIncident = () => ({ok: true, value: INCIDENT});
    await page.getByRole('button', {name: 'Finish'}).click();
    await page
      .getByRole('button', {name: 'Finish'})
      .waitFor({state: 'detached'});
    expect(callsOf('finishIncident').at(-1)?.args).toEqual(['INC-2026-0042']);
    await shot('new-incident-result');
  });

  it('closes on Escape only after saying that the draft stays', async () => {
    const {page} = await open();
    await page.getByLabel('Title').fill('Exports');
    await page.keyboard.press('Escape');
    await page.getByText('Press Escape again').waitFor();
    expect(await page.evaluate('window.closedByPage')).toBeUndefined();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('window.closedByPage')).toBe(true);
  });

  it('executes nothing of what people type', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">{{severity}}';
    const {page, faults} = await open({
      declareIncident: ({title}) => ({
        ok: true,
        value: {...INCIDENT, title, registerUrl: 'javascript:alert(1)'},
      }),
    });
    await fill(page, hostile);
    await declareButton(page).click();
    await page.getByText(hostile).waitFor();
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.getByRole('link', {name: 'Register'}).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it.each([
    ['dialog', DIALOG],
    ['narrow', {width: 360, height: 640}],
  ])('fits the %s and has no barriers', async (name, size) => {
    const {page, faults, shot} = await open({}, size);
    await page.getByLabel('Title').waitFor();
    await shot(`new-incident-${name}`);
    await page
      .locator('details')
      .evaluateAll(all => all.forEach(one => one.setAttribute('open', '')));
    await declareButton(page).click();
    await page.getByRole('alert').waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot(`new-incident-${name}-all`);
    await fill(page);
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot(`new-incident-${name}-result`);
    expect(faults).toEqual([]);
  });
});
