import {barriers} from '../../../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../../../scenery/browser/open-page';
import {aLane, aView, FILE, openReview, OTHER_LANE, PHONE} from '../a-review';
import {openPage} from './open-page';

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
