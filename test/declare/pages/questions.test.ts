import {INCIDENT} from '../../scenery/browser/views';
import {declareButton, dialogs, fill, formOf} from './a-dialog';

const open = dialogs();

describe('the questions of the dialog "New incident"', () => {
  it('asks which level fits at exactly 40 percent, and sets none itself (S2-4)', async () => {
    const {page, shot} = await open();
    await page.getByLabel(/Share of users/).fill('40');
    const border = page.getByRole('radiogroup', {name: /Exactly 40 %/});
    await border.waitFor();
    await page.getByText('Proposed:').waitFor({state: 'detached'});
    await border.getByRole('radio', {name: /Level 3/}).check();
    await page.getByText('Proposed: Level 3 – Medium').waitFor();
    const severity = page.getByRole('radiogroup', {name: 'Severity'});
    await severity.locator(':checked').waitFor({state: 'detached'});
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
    await page
      .getByText('Documents', {exact: true})
      .waitFor({state: 'detached'});
    await declareButton(page).click();
    await page
      .getByRole('alert')
      .getByText(/why no communication/)
      .waitFor();
    await page.getByLabel(/Why none is needed/).fill('Only a drill');
    // What speaks for telling customers is no reason for silence, and comes back.
    await page.getByLabel('Yes, make the documents').check();
    expect(await page.getByLabel(/Why it is needed/).inputValue()).toBe(
      'Customers notice',
    );
    await page.getByLabel('No, only record it').check();
    expect(await page.getByLabel(/Why none is needed/).inputValue()).toBe(
      'Only a drill',
    );
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
    await page.getByText('Raw event data').waitFor({state: 'detached'});
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
});

describe('mistakes in the dialog "New incident"', () => {
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
});
