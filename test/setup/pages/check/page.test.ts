import {barriers} from '../../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../../scenery/browser/open-page';
import {pages} from '../../../scenery/browser/pages';
import type {CheckView} from '../../../../src/setup/contract';

const openPage = pages();

const clean: CheckView = {checked: ['FAQ template'], findings: []};
const FAQ = 'https://docs.google.com/document/d/faq/edit';
const bad: CheckView = {
  checked: ['FAQ template', 'Policy'],
  findings: [
    {
      where: 'FAQ template: Header',
      url: FAQ,
      level: 'warning',
      message: '{{titel}} is no field; probably {{title}}.',
      remedy: 'Correct the spelling in the template.',
    },
    {
      where: 'FAQ template: Body',
      url: FAQ,
      level: 'error',
      message: 'The section “Questions” is missing.',
      remedy: 'Add the heading again.',
    },
  ],
};

const open = (templates: CheckView, policy = clean) =>
  openPage(
    'check',
    {
      checkTemplates: () => ({ok: true, value: templates}),
      checkPolicy: () => ({ok: true, value: policy}),
    },
    {width: 600},
  );

describe('the check page', () => {
  it('says when all is good', async () => {
    const {page, shot} = await open(clean);
    await page.getByText('All good').waitFor();
    expect(await barriers(page)).toEqual([]);
    await shot('check-good');
  });

  it('shows findings by file, errors first, with link and remedy', async () => {
    const {page, shot} = await open(bad);
    await page.getByText('2 things to look at.').waitFor();
    expect(
      await page.getByRole('link', {name: 'FAQ template'}).getAttribute('href'),
    ).toBe(FAQ);
    const [first, second] = await page
      .locator('.findings li')
      .allTextContents();
    expect(first).toContain('Error');
    expect(first).toContain('Add the heading again.');
    expect(second).toContain('Warning');
    await page.getByText('All good').waitFor({state: 'detached'});
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot('check');
  });

  it('never says "all good" when a part could not be checked', async () => {
    const {page, answers} = await open(clean);
    await page.getByText('All good').waitFor();
    answers.checkPolicy = () => ({
      ok: false,
      what: 'The policy was not checked.',
      why: 'The register cannot be opened.',
      remedy: 'Ask for access to the register.',
    });
    await page.getByRole('button', {name: 'Check again'}).click();
    await page.getByText('The policy was not checked.').waitFor();
    await page.getByText(/Not everything could be checked/).waitFor();
    await page.getByText('All good').waitFor({state: 'detached'});
  });
});
