import type {CheckLine} from '../../../../src/setup/contract';
import {barriers} from '../../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../../scenery/browser/open-page';
import {pages} from '../../../scenery/browser/pages';

const openPage = pages();

const GOOD: CheckLine = {
  label: 'Google Drive API',
  state: 'good',
  detail: 'Answers.',
  remedy: '',
};
const WARNING: CheckLine = {
  label: 'Where it is kept',
  state: 'warning',
  detail: 'In somebody’s My Drive: it goes with that account.',
  remedy: 'Best moved to a shared drive.',
};
const ENABLE = 'https://console.cloud.google.com/apis/library/people';
const BAD: CheckLine = {
  label: 'People API',
  state: 'bad',
  detail: 'The People API is not enabled in the Cloud project of this script.',
  remedy: 'Enable it, wait some minutes, and check again.',
  link: {label: 'Enable the People API', url: ENABLE},
};

const open = (lines: readonly CheckLine[], width = 600) =>
  openPage(
    'check-installation',
    {
      checkInstallation: () => ({ok: true, value: {lines}}),
      checkDocuments: () => ({ok: true, value: {lines: []}}),
    },
    {width},
  );

describe('the page that checks the installation', () => {
  it('says when everything is as it should be', async () => {
    const {page} = await open([GOOD]);
    await page.getByText('Everything is as it should be.').waitFor();
    expect(await page.getByText('Google Drive API').isVisible()).toBe(true);
  });

  it('shows what is broken first, with what to do and where, also on a phone', async () => {
    const {page, shot} = await open([GOOD, WARNING, BAD], 300);
    await page.getByText('2 things to look at.').waitFor();
    const [first, second] = await page.locator('.check-line').allTextContents();
    expect(first).toContain('People API Broken.');
    expect(second).toContain('Where it is kept Look at this.');
    expect(
      await page
        .getByRole('link', {name: 'Enable the People API'})
        .getAttribute('href'),
    ).toBe(ENABLE);
    expect(await page.getByText('Google Drive API').isVisible()).toBe(false);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot('check-installation');
  });

  it('never says that all is well when a part could not be checked', async () => {
    const {page, answers} = await open([GOOD]);
    await page.getByText('Everything is as it should be.').waitFor();
    answers.checkDocuments = () => ({
      ok: false,
      what: 'Comments could not be tried.',
      why: 'You may not write in the folder.',
      remedy: 'Ask for access.',
      link: {label: 'The folder', url: 'https://drive.google.com/drive/x'},
    });
    await page.getByRole('button', {name: 'Check again'}).click();
    await page.getByText(/Not everything could be checked/).waitFor();
    expect(await page.getByRole('link', {name: 'The folder'}).count()).toBe(1);
  });
});
