import {sampled} from '../../../scenery/sampled';
import {barriers} from '../../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../../scenery/browser/open-page';
import {pages} from '../../../scenery/browser/pages';
import {
  aLane,
  aView,
  FILE,
  FOUND,
  LAPTOP,
  NARROW,
  openReview,
  OTHER_LANE,
  PHONE,
} from './a-review';

const openPage = pages();

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

describe('the review page', () => {
  it('keeps hostile words text, names what cannot be seen, and follows no link', async () => {
    const evil =
      '<img src=x onerror="window.hacked=1"><script>hacked=1</script>';
    const {page, faults} = await openReview(
      openPage,
      aView({
        name: `Name ${evil}`,
        lines: [
          {kind: 'heading', level: 1, text: evil, links: []},
          {
            kind: 'paragraph',
            level: 0,
            text: `Pay to \u202emoc.live\u202c or a\u200bb. ${evil}`,
            links: ['javascript:alert(1)', 'https://evil.example'],
          },
          {
            kind: 'row',
            level: 0,
            text: '👩‍💻 نام‌ها',
            links: [],
            cells: ['👩‍💻 نام‌ها'],
          },
        ],
        lanes: [
          aLane({
            label: evil,
            answersFor: evil,
            checklist: [evil],
            answers: [
              {
                name: evil,
                at: '',
                verdict: 'words',
                words: evil,
                mine: false,
              },
            ],
            threadUrl: 'javascript:alert(1)',
          }),
        ],
      }),
    );
    expect(await page.getByText(evil).count()).toBeGreaterThan(6);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    await page.locator('img, [src], .text a').waitFor({state: 'detached'});
    await page.locator('a[href^="javascript"]').waitFor({state: 'detached'});
    expect(await page.locator('.unseen').allTextContents()).toEqual([
      'invisible character U+202E',
      'invisible character U+202C',
      'invisible character U+200B',
    ]);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  it('says what to do when the link has lost its document', async () => {
    const {page, calls} = await openPage('review-page', {}, PHONE);
    await page
      .getByRole('heading', {name: 'This link leads to no review'})
      .waitFor();
    await page.getByText('Open the link in the mail').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(calls).toEqual([]);
  });

  it('says whom to ask when the document is not shared, and tries again', async () => {
    const {page, answers} = await openPage(
      `review-page?file=${FILE}`,
      {
        reviewPageView: () => ({
          ok: false,
          what: 'The text cannot be shown now.',
          why: 'Google does not find it, or you have no access.',
          remedy: 'Ask the person who sent you the link.',
        }),
      },
      PHONE,
    );
    await page.getByText('Ask the person who sent you the link.').waitFor();
    await page.getByText('With several accounts in this browser').waitFor();
    expect(await barriers(page)).toEqual([]);
    answers.reviewPageView = () => ({ok: true, value: aView()});
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('heading', {name: 'The text'}).waitFor();
    await page.getByRole('alert').waitFor({state: 'detached'});
  });

  it('keeps what it shows when a later look fails', async () => {
    const {page, answers} = await openReview(openPage, aView());
    answers.reviewPageView = () => {
      throw new Error('NetworkError: Connection failure due to HTTP 0');
    };
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(await page.getByText('Due in 25 minutes').isVisible()).toBe(true);
  });

  it('takes no answers on a released text and says why', async () => {
    const {page} = await openReview(openPage, aView({closed: true}));
    await page.getByText('No answer can be given here now').waitFor();
    await page
      .getByRole('button', {name: 'Approve'})
      .waitFor({state: 'detached'});
    expect(await page.getByRole('heading', {name: 'The text'}).count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
  });

  it('says what is missing when its brief cannot be believed', async () => {
    const partial = 'The questions cannot be shown.';
    const {page} = await openReview(openPage, aView({partial}));
    await page.getByText(partial).waitFor();
    expect(await page.getByRole('button', {name: 'Approve'}).count()).toBe(1);
  });

  it('says so when no review is open', async () => {
    const {page} = await openReview(openPage, aView({lanes: []}));
    await page.getByText('No review is open for this text').waitFor();
    await page
      .getByRole('button', {name: 'Approve'})
      .waitFor({state: 'detached'});
  });

  it('marks a late answer by a word', async () => {
    const dueAt = new Date(Date.now() - 61 * 60_000 - 5000).toISOString();
    const {page} = await openReview(openPage, aView({lanes: [aLane({dueAt})]}));
    await page.getByText('Overdue by 1 hour 1 minute').waitFor();
  });

  it('tells the time by the server’s clock', async () => {
    const later = new Date(Date.now() + 10 * 60_000).toISOString();
    const {page} = await openReview(openPage, aView({now: later}));
    await page.getByText('Due in 15 minutes').waitFor();
  });

  it('shows what was said in each lane, words and all', async () => {
    const {page} = await openReview(openPage, aView());
    await page.getByText('Senior leadership', {exact: true}).click();
    await page.getByText('The start time is wrong: the first').waitFor();
    expect(await page.locator('.answer-head strong').allTextContents()).toEqual(
      ['Noor Haddad', 'Rui Abe', 'Noor Haddad'],
    );
  });

  it('shows what changed since the person signed', async () => {
    const {page, shot} = await openReview(
      openPage,
      aView({
        lanes: [
          aLane({
            round: 2,
            changes: {
              since: 'signed',
              at: '2026-11-20T10:00:00Z',
              sections: [
                {
                  title: 'What happened',
                  kind: 'edited',
                  was: '',
                  lines: [
                    [{kind: 'same', text: 'What happened'}],
                    [],
                    [
                      {kind: 'same', text: 'About '},
                      {kind: 'removed', text: '45 %'},
                      {kind: 'added', text: '60 %'},
                      {kind: 'same', text: ' fail.'},
                    ],
                  ],
                },
                {title: 'Contact', kind: 'moved', was: '', lines: []},
                {
                  title: 'Next steps',
                  kind: 'edited',
                  was: 'What we do',
                  lines: [[{kind: 'removed', text: 'Gone.'}]],
                },
              ],
            },
          }),
        ],
      }),
    );
    await page.getByRole('heading', {name: 'What changed'}).waitFor();
    expect(await page.locator('ins').last().textContent()).toContain('60 %');
    await page.getByText('(moved to another place)').waitFor();
    await page.getByText('(before: What we do)').waitFor();
    expect(await barriers(page)).toEqual([]);
    await shot('review-changed');
  });

  it.each([
    [1, 0],
    [2, 1],
  ])(
    'says in round %i that nothing changed: %i times',
    async (round, times) => {
      const changes = {since: 'asked', at: '', sections: []} as const;
      const {page} = await openReview(
        openPage,
        aView({lanes: [aLane({round, changes})]}),
      );
      await page.getByRole('button', {name: 'Approve'}).waitFor();
      expect(await page.getByText('Nothing this review covers').count()).toBe(
        times,
      );
    },
  );

  it('offers the lanes to who is asked in several, and the lane’s own questions', async () => {
    const finance = aLane({
      key: 'finance',
      label: 'Finance',
      checklist: ['Amounts are right'],
    });
    const {page} = await openReview(
      openPage,
      aView({lanes: [aLane({myVerdict: 'approve'}), finance, OTHER_LANE]}),
    );
    const radio = page.getByRole('radio');
    expect(await radio.count()).toBe(2);
    expect(await page.getByRole('radio', {name: 'Finance'}).isChecked()).toBe(
      true,
    );
    await page.getByText('Amounts are right').waitFor();
    await page.getByRole('radio', {name: 'Legal'}).check();
    await page.getByText('You have approved this text').waitFor();
    await page.getByText('Amounts are right').waitFor({state: 'detached'});
    expect(await barriers(page)).toEqual([]);
  });

  it('lets somebody who is not named stand in, and says when that counts', async () => {
    const {page, callsOf} = await openReview(
      openPage,
      aView({lanes: [aLane({asksMe: false}), OTHER_LANE]}),
    );
    await page
      .getByRole('heading', {name: 'You are not a reviewer of this text'})
      .waitFor();
    await page.getByRole('button', {name: 'Approve'}).click();
    await page.getByText('Choose first what you answer for.').waitFor();
    expect(
      await page.evaluate('document.activeElement.getAttribute("type")'),
    ).toBe('radio');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Space');
    await page.getByRole('button', {name: 'Approve'}).click();
    await page
      .getByText('You approve this text for Legal, as ana.legal@example.com.')
      .waitFor();
    await page.getByText('This lane does not name you').waitFor();
    expect(callsOf('answerReview')).toEqual([]);
  });
});
