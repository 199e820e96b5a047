import type {Answer} from '../../../../src/core/base/answer';
import type {SetupForm, SetupView} from '../../../../src/setup/contract';
import {barriers} from '../../../scenery/browser/barriers';
import {later, sidewaysOverflow} from '../../../scenery/browser/open-page';
import {pages} from '../../../scenery/browser/pages';

const FRESH: SetupView = {
  installed: false,
  form: {
    preset: 'four-levels',
    writers: [],
    domainReads: true,
    idPrefix: 'INC',
  },
  presets: [
    {
      value: 'four-levels',
      label: 'Four levels',
      hint: 'By share of users, answers within minutes to a day.',
    },
    {value: 'sev', label: 'Sev0 to Sev4', hint: 'Leadership approves Sev0.'},
  ],
  steps: [
    {key: 'folder', label: 'Incident folder', state: 'waiting'},
    {key: 'register', label: 'Register', state: 'waiting'},
  ],
  registerUrl: '',
  folderUrl: '',
};
const DONE: SetupView = {
  ...FRESH,
  installed: true,
  steps: FRESH.steps.map(step => ({...step, state: 'done'})),
  registerUrl: 'https://docs.google.com/spreadsheets/d/register/edit',
  folderUrl: 'https://drive.google.com/drive/folders/folder',
};

const openPage = pages();

const open = (view: SetupView, answers = {}, width = 600) =>
  openPage(
    'setup',
    {
      setupView: () => ({ok: true, value: view}),
      checkInstallation: () => ({ok: true, value: {lines: []}}),
      checkDocuments: () => ({ok: true, value: {lines: []}}),
      ...answers,
    },
    {width},
  );

describe('the set-up page', () => {
  it('makes the secret of alerting tools when it is asked twice, and shows it once (S0-3)', async () => {
    const {page, callsOf, shot} = await open(
      DONE,
      {newAlertingSecret: () => ({ok: true, value: 'a'.repeat(64)})},
      300,
    );
    await page.getByText('Alerting tools').click();
    await page.getByRole('button', {name: 'Make a new secret…'}).click();
    expect(callsOf('newAlertingSecret')).toHaveLength(0);
    await page.getByRole('button', {name: /^Make it/}).dblclick();
    await page.getByText('it is not shown again').waitFor();
    expect(callsOf('newAlertingSecret')).toHaveLength(1);
    await page.getByText('a'.repeat(64)).waitFor();
    await shot('setup-alerting-secret');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });

  it('sends the choices once, says what was done and links to it', async () => {
    const answer = later<{ok: true; value: SetupView}>();
    const {page, callsOf, shot} = await open(FRESH, {
      runSetup: () => answer.promise,
    });
    await page.getByLabel('Sev0 to Sev4').check();
    await page.getByLabel(/Who declares and writes 1/).fill('w@example.com');
    await page.getByLabel('Prefix of incident ids').fill('EV');
    await page.getByText('Ids look like EV-2026-0042.').waitFor();
    await shot('setup');
    await page.getByRole('button', {name: 'Run set-up'}).dblclick();
    await page.getByText('Setting up').waitFor();
    answer.settle({ok: true, value: DONE});
    await page.getByText('Set-up is complete').waitFor();
    expect(await page.getByText('2 of 2 steps done').isVisible()).toBe(true);
    expect(
      await page.getByRole('link', {name: 'Register'}).getAttribute('href'),
    ).toBe(DONE.registerUrl);
    expect(callsOf('runSetup').map(({args}) => args[0] as SetupForm)).toEqual([
      {
        operation: expect.stringMatching(/^[0-9a-f]{32}$/),
        preset: 'sev',
        writers: ['w@example.com'],
        domainReads: true,
        idPrefix: 'EV',
      },
    ]);
    expect(await barriers(page)).toEqual([]);
    await shot('setup-done');
  });

  it('shows each step while it runs, and the form again when it stopped', async () => {
    const answer = later<Answer<SetupView>>();
    let steps = FRESH.steps;
    const {page, callsOf, shot} = await openPage(
      'setup',
      {
        setupView: () => ({ok: true, value: {...FRESH, steps: []}}),
        runSetup: () => answer.promise,
        setupProgress: () => ({ok: true, value: {steps}}),
      },
      {width: 600, clock: true},
    );
    await page.getByLabel('Prefix of incident ids').fill('EV');
    await page.getByRole('button', {name: 'Run set-up'}).click();
    await page.getByText('Setting up').waitFor();
    await page.clock.runFor(1000);
    await page.getByText('0 of 2 steps done').waitFor();
    expect(await page.getByRole('listitem').first().textContent()).toContain(
      'Working',
    );
    steps = [DONE.steps[0]!, FRESH.steps[1]!];
    await page.clock.runFor(1000);
    await page.getByText('1 of 2 steps done').waitFor();
    await shot('setup-running');
    const [{operation}] = callsOf('runSetup')[0]!.args as [SetupForm];
    expect(callsOf('setupProgress')[0]?.args).toEqual([operation]);
    answer.settle({ok: false, what: 'It stopped.', why: '', remedy: ''});
    await page.getByText('It stopped.').waitFor();
    expect(await page.getByLabel('Prefix of incident ids').inputValue()).toBe(
      'EV',
    );
  });

  it('can be run again, and says that this does no harm', async () => {
    const {page} = await open(DONE);
    await page.getByRole('button', {name: 'Run set-up again'}).waitFor();
    await page.getByText(/what exists is kept/).waitFor();
  });

  it('shows mistakes beside their fields and keeps the input', async () => {
    const {page} = await open(FRESH, {
      runSetup: () => ({
        ok: false,
        what: 'Set-up was not run.',
        why: 'One value cannot be used.',
        remedy: 'Correct it and run set-up.',
        fields: [{field: 'idPrefix', message: 'Use two to eight letters.'}],
      }),
    });
    const prefix = page.getByLabel('Prefix of incident ids');
    await prefix.fill('1');
    await page.getByRole('button', {name: 'Run set-up'}).click();
    await page
      .getByRole('alert')
      .getByRole('link', {name: 'Use two to eight letters.'})
      .click();
    expect(
      await prefix.evaluate(field => field === document.activeElement),
    ).toBe(true);
    expect(await prefix.inputValue()).toBe('1');
    await page.reload();
    expect(await prefix.inputValue()).toBe('1');
  });

  it('says which step failed, and that the rest can follow', async () => {
    const {page} = await open(FRESH, {
      runSetup: () => ({
        ok: true,
        value: {
          ...DONE,
          steps: [
            DONE.steps[0],
            {
              key: 'register',
              label: 'Register',
              state: 'failed',
              detail: 'The Google Sheets API is not enabled.',
              link: {
                label: 'Enable it',
                url: 'https://console.cloud.google.com/',
              },
            },
          ],
        },
      }),
    });
    await page.getByRole('button', {name: 'Run set-up'}).click();
    await page.getByText('Some steps are missing').waitFor();
    // At the top, and in the list where the button is.
    expect(
      await page.getByText('The Google Sheets API is not enabled.').count(),
    ).toBe(2);
    expect(await page.getByRole('link', {name: 'Enable it'}).count()).toBe(2);
  });

  it('fits a narrow window', async () => {
    const {page, faults} = await open(DONE, {}, 360);
    await page.getByRole('button', {name: 'Run set-up again'}).waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(faults).toEqual([]);
  });
});
