import {sampled} from '../../../../scenery/sampled';
import {barriers} from '../../../../scenery/browser/barriers';
import {aView, LAPTOP, openReview, PHONE} from '../a-review';
import {focused, openPage, posted, sent} from './pressed';

describe.each(
  sampled(
    [
      ['a phone', PHONE],
      ['a laptop', LAPTOP],
    ] as const,
    2,
  ),
)('an answer on %s', (_, window) => {
  it('is confirmed with who approves what for which lane, and posted', async () => {
    const opened = await openReview(
      openPage,
      aView(),
      {answerReview: () => posted({myVerdict: 'approve'})},
      window,
    );
    const {page} = opened;
    await page.getByRole('button', {name: 'Approve'}).click();
    await page
      .getByText('You approve this text for Legal, as ana.legal@example.com.')
      .waitFor();
    expect(await focused(opened)).toBe('Approve this text');
    await page
      .getByText('3 of 3 questions to look at are not ticked')
      .waitFor();
    expect(sent(opened)).toEqual([]);
    expect(await barriers(page)).toEqual([]);

    await page.locator('form').getByRole('button', {name: 'Approve'}).click();
    await page.getByText('Your approval is posted.').waitFor();
    expect(sent(opened)).toEqual([
      {
        fileId: '1customer_-document',
        lane: 'legal',
        verdict: 'approve',
        words: '',
        textHash: aView().textHash,
        operation: expect.stringMatching(/^[0-9a-f]{40}$/),
      },
    ]);
    expect(await focused(opened)).toContain('Your approval is posted.');
    await page.getByText('You have approved this text').waitFor();
    await page.getByRole('heading', {name: 'Your answer is given'}).waitFor();
    await page
      .getByRole('button', {name: 'Approve'})
      .waitFor({state: 'detached'});
    expect(await barriers(page)).toEqual([]);
  });

  it('goes by the keyboard alone, and back to where the person was', async () => {
    const opened = await openReview(openPage, aView(), {}, window);
    const {page} = opened;
    const object = page.getByRole('button', {name: 'Object'});
    await object.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('What is wrong?').waitFor();
    for (const expected of ['What is wrong?', 'Post objection']) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          '(document.activeElement.labels?.[0] ?? document.activeElement).textContent',
        ),
      ).toContain(expected);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await object.waitFor();
    await page.waitForFunction('document.activeElement.tagName === "BUTTON"');
    expect(await focused(opened)).toBe('Object');
  });
});
