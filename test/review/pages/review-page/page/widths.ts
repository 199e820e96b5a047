import {sampled} from '../../../../scenery/sampled';
import {barriers} from '../../../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../../../scenery/browser/open-page';
import {
  aView,
  FILE,
  FOUND,
  LAPTOP,
  NARROW,
  openReview,
  PHONE,
} from '../a-review';
import {openPage} from './open-page';

describe.each(
  sampled(
    [
      ['a narrow phone', NARROW],
      ['a phone', PHONE],
      ['a laptop', LAPTOP],
    ] as const,
    3,
  ),
)('the review page on %s', (where, window) => {
  it('shows what is asked, until when, and the text', async () => {
    const {page, callsOf, faults, shot} = await openReview(
      openPage,
      aView(),
      {},
      window,
    );
    expect(callsOf('reviewPageView')).toEqual([
      {name: 'reviewPageView', args: [FILE]},
    ]);
    for (const text of [
      'You are ana.legal@example.com.',
      'liability and what the law asks for',
      'Due in 25 minutes',
      'No cause is named before it is proven',
    ]) {
      expect(await page.getByText(text).isVisible()).toBe(true);
    }
    expect(await page.locator('.address').innerText()).toContain(
      'https://status.example.com/incidents/42',
    );
    expect(await page.getByText(/UTC\)$/).textContent()).toMatch(
      /\d\d:\d\d, that is \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
    );
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await shot(`review-${window.width}`);
  });

  it('S1-22: shows what was found in the words, and what was left with a reason, and does not move when it is told again', async () => {
    const {page, answers, shot} = await openReview(
      openPage,
      aView({words: FOUND}),
      {},
      window,
    );
    const found = page.getByRole('region', {
      name: 'What was found in the words',
    });
    expect(await found.getByText('Must go').count()).toBe(2);
    expect(await found.getByText('Legal agreed on 3 May.').isVisible()).toBe(
      true,
    );
    await shot(`review-words-${window.width}`);
    expect(
      await found.getByRole('button', {name: /^Leave .* as it is$/}).count(),
    ).toBe(1);
    await found.getByText('Could be better').click();
    expect(await found.getByText('Since when is missing.').isVisible()).toBe(
      true,
    );
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    const place = () =>
      found.evaluate(one => {
        const {top, height} = one.getBoundingClientRect();
        return [top + scrollY, height];
      });
    const before = await place();
    answers.reviewPageView = () => ({
      ok: true,
      value: aView({words: {...FOUND, finds: [...FOUND.finds]}}),
    });
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.waitForFunction('!document.querySelector("[aria-busy=true]")');
    expect(await place()).toEqual(before);
    expect(await found.getByText('Since when is missing.').isVisible()).toBe(
      true,
    );
  });

  it('S1-22: who answers for what was found leaves it with a reason, once; what goes wrong stands beside the field', async () => {
    const [cause, ...others] = FOUND.finds;
    const said = {
      ...cause,
      mayLeave: false,
      waiting: {
        by: 'ana.legal@example.com',
        words:
          '“Names a cause before it may be named” stays. The register is being updated, and Legal has agreed to this sentence in writing.',
      },
    };
    let times = 0;
    const {page, callsOf, shot} = await openReview(
      openPage,
      aView({words: FOUND}),
      {
        leaveFound: () =>
          times++ === 0
            ? {
                ok: false,
                what: 'Nothing was recorded.',
                why: 'Reviewers read the reason.',
                remedy: 'Write one sentence.',
                reference: '',
                fields: [
                  {field: 'found.reason', message: 'Write one sentence.'},
                ],
              }
            : {
                ok: true,
                value: aView({words: {...FOUND, finds: [said, ...others]}}),
              },
      },
      window,
    );
    await page.getByRole('button', {name: /^Leave .* as it is$/}).click();
    const form = page.getByRole('form', {name: /stays$/});
    await form.getByRole('button', {name: 'Leave it'}).click();
    await form.getByText('Write one sentence.').first().waitFor();
    await shot(`review-leave-${window.width}`);
    await form.getByLabel('Why it stays').fill('Legal has agreed.');
    await form.getByRole('button', {name: 'Leave it'}).dblclick();
    await page.getByText('It counts once somebody').waitFor();
    expect(callsOf('leaveFound')).toHaveLength(2);
    expect(callsOf('leaveFound')[1].args).toEqual([
      {
        fileId: FILE,
        finding: 'SPEC-cause:1',
        reason: 'Legal has agreed.',
      },
    ]);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot(`review-waiting-${window.width}`);
  });

  it('keeps the answers in reach and hides no text behind them', async () => {
    const {page} = await openReview(openPage, aView(), {}, window);
    const approve = page.getByRole('button', {name: 'Approve'});
    expect(await approve.boundingBox()).toMatchObject({
      height: expect.any(Number),
    });
    const inView = () =>
      approve.evaluate(button => {
        const {top, bottom} = button.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await inView()).toBe(true);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    expect(await inView()).toBe(true);
    const hidden = await page.evaluate(() => {
      const bar = document.querySelector('.answering');
      const last = [...document.querySelectorAll('.reading summary')].pop();
      if (!bar || !last) throw new Error('There is no bar or no last line.');
      const [a, b] = [bar, last].map(one => one.getBoundingClientRect());
      return (
        a.top < b.bottom - 1 &&
        a.bottom > b.top &&
        a.left < b.right &&
        a.right > b.left
      );
    });
    expect(hidden).toBe(false);
  });

  it('never lets the bar cover what the keyboard has reached', async () => {
    const {page} = await openReview(openPage, aView(), {}, window);
    const covered: string[] = [];
    for (let presses = 0; presses < 14; presses++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const one = document.activeElement;
        const bar = document.querySelector('.answering');
        if (!one || !bar || bar.contains(one) || one === document.body)
          return '';
        const {left, top, width, height} = one.getBoundingClientRect();
        const over = document.elementFromPoint(
          left + width / 2,
          top + height / 2,
        );
        return over && bar.contains(over) ? (one.textContent ?? 'one') : '';
      });
      if (name) covered.push(name);
    }
    expect(covered).toEqual([]);
  });
});
