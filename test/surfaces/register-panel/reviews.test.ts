import type {ReviewRow} from '../../../src/review/contract';
import {barriers} from '../../scenery/browser/barriers';
import type {Answers} from '../../scenery/browser/fake-server';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {pages} from '../../scenery/browser/pages';
import {
  APPROVED,
  LEADER,
  LEGAL,
  RELEASED,
  reviewer,
} from '../../scenery/browser/review-views';

const openPage = pages();

/** @param due minutes until Legal has to answer; null when it has signed. */
const row = (
  id: string,
  due: number | null,
  more: Partial<ReviewRow> = {},
): ReviewRow => ({
  incidentId: id,
  title: `Title of ${id}`,
  severity: 'Sev0',
  rank: 0,
  restricted: false,
  label: 'Customer communication',
  fileId: id,
  url: `https://docs.google.com/document/d/${id}/edit`,
  pageUrl: `https://script.google.com/macros/s/key/exec?file=${id}`,
  phase: due === null ? 'approved' : 'in-review',
  round: 2,
  lanes: [
    {label: 'Senior leadership', standing: 'approved', awaited: []},
    {
      label: 'Legal',
      standing: due === null ? 'approved' : 'awaited',
      awaited: due === null ? [] : [reviewer(LEGAL, -40, due)],
    },
  ],
  objections: 0,
  waitsForMe: false,
  ...more,
});

const open = (rows: readonly ReviewRow[], answers: Answers = {}) =>
  openPage('register-panel', {
    registerView: () => ({ok: true, value: []}),
    reviewRows: () => ({ok: true, value: rows}),
    ...answers,
  });

describe('reviews beside the register', () => {
  it('shows only what waits for me as long as something does, the late one first', async () => {
    const {page, shot} = await open([
      row('INC-1', 90),
      row('INC-2', 20, {waitsForMe: true}),
      row('INC-3', -15, {waitsForMe: true}),
      row('INC-4', null),
    ]);
    await page.getByText('2 wait for you').waitFor();
    const list = page.getByRole('list', {name: 'Documents under review'});
    const names = async () =>
      (await list.getByText(/^Title of/).allTextContents()).map(text =>
        text.replace('Title of ', ''),
      );
    expect(await names()).toEqual(['INC-3', 'INC-2']);
    await page.getByText('14 minutes late').waitFor();
    await shot('panel-mine');
    await page.getByRole('checkbox', {name: 'Waiting for me'}).uncheck();
    expect(await names()).toEqual(['INC-3', 'INC-2', 'INC-1', 'INC-4']);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot('panel-all');
  });

  it('counts drafts apart: nobody was asked about them yet', async () => {
    const draft = {phase: 'draft', lanes: []} as const;
    const {page, answers} = await open([
      row('INC-1', 30, {restricted: true}),
      row('INC-2', null, draft),
      row('INC-3', null, draft),
    ]);
    await page.getByText('1, 2 drafts').waitFor();
    await page.getByText('Reviews', {exact: true}).click();
    const listed = page.getByRole('list', {name: 'Documents under review'});
    await listed.getByText('Restricted').waitFor();
    answers.reviewRows = () => ({ok: true, value: [row('INC-2', null, draft)]});
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('1 draft', {exact: true}).waitFor();
  });

  it('says per document where each lane stands, whom it waits for since when, round and objections', async () => {
    const {page} = await open([
      row('INC-1', 30, {
        objections: 1,
        waitsForMe: true,
        lanes: [
          {label: 'Senior leadership', standing: 'objected', awaited: []},
          {
            label: 'Legal',
            standing: 'awaited',
            awaited: [reviewer(LEADER, -40, 30)],
          },
        ],
      }),
    ]);
    const item = page.getByRole('listitem', {
      name: 'Customer communication of INC-1',
    });
    await item.waitFor();
    const text = (await item.textContent()) ?? '';
    expect(text).toContain('In review, round 2');
    expect(text).toContain('Senior leadership: objected');
    expect(text).toContain(`Waiting for ${LEADER} for 39 minutes · due`);
    expect(text).toContain('1 objection');
    expect(
      await item.getByRole('link', {name: 'Review page'}).getAttribute('href'),
    ).toBe('https://script.google.com/macros/s/key/exec?file=INC-1');
  });

  it('opens a review where it stands, unlocks a locked text, and stays after it', async () => {
    const {page, callsOf, answers, shot} = await open(
      [row('INC-1', null, {phase: 'released'}), row('INC-2', 30)],
      {
        reviewView: () => ({ok: true, value: {...RELEASED, fileId: 'INC-1'}}),
        unlockReleased: () => ({ok: true, value: APPROVED}),
      },
    );
    await page.getByText('Reviews', {exact: true}).click();
    const button = page.getByRole('button', {
      name: 'Review of Customer communication of INC-1',
    });
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const review = page.getByRole('group', {name: /^Review: .* INC-1$/});
    await review.getByRole('button', {name: 'Unlock', exact: true}).click();
    await review.getByLabel('Reason').fill('A figure is wrong.');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot('panel-review');
    answers.reviewRows = () => ({ok: true, value: [row('INC-1', null)]});
    await review.getByRole('button', {name: 'Unlock the text'}).click();
    await review.getByText('The text is unlocked.').waitFor();
    await page.getByText('INC-1 · Approved').waitFor();
    expect(callsOf('unlockReleased')[0]?.args).toEqual([
      'INC-1',
      'A figure is wrong.',
    ]);
    expect(callsOf('reviewRows')).toHaveLength(2);
  });

  it('folds the reviews away while nothing waits for me', async () => {
    const {page} = await open([row('INC-1', 30)]);
    await page.getByText('Reviews', {exact: true}).click();
    await page.getByText('Title of INC-1').waitFor();
    await page.getByRole('checkbox', {name: 'Waiting for me'}).check();
    await page.getByText('Nothing waits for you.').waitFor();
  });

  it('keeps incidents and reviews apart when one of them fails', async () => {
    const {page, answers} = await open([], {
      reviewRows: () => {
        throw new Error('NetworkError');
      },
    });
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await page.getByText('No incident is open that you may see.').waitFor();
    answers.reviewRows = () => ({ok: true, value: []});
    await page.getByRole('button', {name: 'Try again'}).click();
    await page
      .getByText('No document is under review that you may see.')
      .waitFor();
    await page.getByRole('alert').waitFor({state: 'detached'});
  });
});
