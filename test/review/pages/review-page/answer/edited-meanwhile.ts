import {barriers} from '../../../../scenery/browser/barriers';
import {aView, openReview, PHONE} from '../a-review';
import {focused, openPage, sent} from './pressed';

describe('a text that is edited while it is read', () => {
  const EDITED = 'ab'.repeat(32);
  const edited = () =>
    aView({
      textHash: EDITED,
      lines: aView().lines.map(line => ({
        ...line,
        text: line.text.replace('45 %', '60 %'),
      })),
    });

  it('shows its changes, and is approved as it is now', async () => {
    const opened = await openReview(openPage, aView(), {
      answerReview: () => ({
        ok: false,
        what: 'Your answer was not posted.',
        why: 'The text was edited while you read it.',
        remedy: 'Reload: the page shows what has changed. Then answer again.',
      }),
    });
    const {page, answers} = opened;
    answers.reviewPageView = () => ({ok: true, value: edited()});
    await page.getByRole('button', {name: 'Approve'}).click();
    const form = page.locator('form');
    await form.getByRole('button', {name: 'Approve'}).click();
    await form.getByText('Edited while you were reading').waitFor();
    expect(await form.locator('ins').last().textContent()).toContain('60');
    expect(await form.locator('del').last().textContent()).toContain('45');
    await form.getByText('(text abababab)').waitFor();
    expect(await barriers(page)).toEqual([]);

    answers.answerReview = () => ({ok: true, value: edited()});
    await form.getByRole('button', {name: 'Try again'}).click();
    await page.getByText('Your approval is posted.').waitFor();
    const [first, second] = sent(opened);
    expect(second.textHash).toBe(EDITED);
    // Another text is another answer.
    expect(second.operation).not.toBe(first.operation);
    await page.getByText('The text was edited').waitFor({state: 'detached'});
  });

  it('says so without taking focus or words, and leads to what changed', async () => {
    const opened = await openReview(openPage, aView());
    const {page, answers} = opened;
    await page.getByRole('button', {name: 'Suggest'}).click();
    await page.getByLabel('What do you suggest?').fill('Name the region.');
    await page.getByRole('button', {name: 'Back to the text'}).click();
    answers.reviewPageView = () => ({ok: true, value: edited()});
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('The text was edited meanwhile.').waitFor();
    expect(await focused(opened)).toBe('Refresh');
    await page.getByRole('link', {name: 'See what changed'}).click();
    expect(await focused(opened)).toContain('edited while you were reading');
    await page.getByRole('button', {name: 'I have read it'}).click();
    await page.getByText('The text was edited').waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'Suggest'}).click();
    expect(await page.getByLabel('What do you suggest?').inputValue()).toBe(
      'Name the region.',
    );
  });

  it('looks for edits every minute by itself, while it is looked at', async () => {
    const opened = await openReview(
      openPage,
      aView(),
      {},
      {
        ...PHONE,
        clock: true,
      },
    );
    const {page, answers, callsOf} = opened;
    answers.reviewPageView = () => ({ok: true, value: edited()});
    await page.clock.runFor(61_000);
    await page.getByText('The text was edited meanwhile.').waitFor();
    expect(callsOf('reviewPageView')).toHaveLength(2);
  });
});
