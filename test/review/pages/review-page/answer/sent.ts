import type {Answer} from '../../../../../src/core/base/answer';
import type {ReviewPageView} from '../../../../../src/review/contract';
import {barriers} from '../../../../scenery/browser/barriers';
import {called, later} from '../../../../scenery/browser/open-page';
import {aLane, aView, openReview, PHONE} from '../a-review';
import {openPage, posted, sent} from './pressed';

describe('an answer', () => {
  it('that objects needs its reason', async () => {
    const opened = await openReview(openPage, aView(), {
      answerReview: () => posted({myVerdict: 'object'}),
    });
    const {page} = opened;
    await page.getByRole('button', {name: 'Object'}).click();
    await page.getByRole('button', {name: 'Post objection'}).click();
    await page.getByText('Say it in a sentence.').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe(
      'TEXTAREA',
    );
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.type('The start time is wrong.');
    await page.getByRole('button', {name: 'Post objection'}).click();
    await page.getByText('Your objection is posted.').waitFor();
    expect(sent(opened)).toMatchObject([
      {verdict: 'object', words: 'The start time is wrong.'},
    ]);
  });

  it('that is longer than the server takes is not sent, nor cut', async () => {
    const opened = await openReview(openPage, aView());
    const {page} = opened;
    await page.getByRole('button', {name: 'Suggest'}).click();
    const field = page.getByLabel('What do you suggest?');
    await field.fill('ä'.repeat(695));
    await page.getByText('10 characters left').waitFor();
    await field.fill('x'.repeat(1503));
    await page.getByRole('button', {name: 'Post suggestion'}).click();
    await page.getByText('3 characters too many').waitFor();
    expect(await field.inputValue()).toHaveLength(1503);
    await called(page);
    expect(sent(opened)).toEqual([]);
  });

  it('is sent once however often the button is pressed', async () => {
    const answer = later<Answer<ReviewPageView>>();
    const opened = await openReview(openPage, aView(), {
      answerReview: () => answer.promise,
    });
    const {page} = opened;
    await page.getByRole('button', {name: 'Approve'}).click();
    const approve = page.locator('form').getByRole('button', {name: 'Approve'});
    await approve.dblclick();
    await page.getByText('Posting your answer…').waitFor();
    expect(await approve.isDisabled()).toBe(true);
    await page.locator('form').evaluate(form => {
      (form as HTMLFormElement).requestSubmit();
    });
    await called(page);
    answer.settle(posted({myVerdict: 'approve'}));
    await page.getByText('Your approval is posted.').waitFor();
    expect(sent(opened)).toHaveLength(1);
  });

  it('keeps its operation over a failure and a reload, and gets a new one with new words', async () => {
    const opened = await openReview(openPage, aView(), {
      answerReview: () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      },
    });
    const {page, answers} = opened;
    const again = () =>
      page.locator('form').getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('button', {name: 'Object'}).click();
    await page.getByLabel('What is wrong?').fill('Wrong time.');
    await page.getByRole('button', {name: 'Post objection'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await page.getByText('What you wrote is kept').waitFor();
    await again();
    await page.waitForFunction('!document.querySelector("[aria-busy]")');

    await page.reload();
    await page.getByRole('button', {name: 'Object'}).click();
    const field = page.getByLabel('What is wrong?');
    expect(await field.inputValue()).toBe('Wrong time.');
    await page.getByRole('button', {name: 'Post objection'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();

    await field.fill('Wrong time, and the wrong day.');
    answers.answerReview = () => posted({myVerdict: 'object'});
    await again();
    await page.getByText('Your objection is posted.').waitFor();
    const operations = sent(opened).map(({operation}) => operation);
    expect(operations).toHaveLength(4);
    expect(new Set(operations.slice(0, 3)).size).toBe(1);
    expect(operations[3]).not.toBe(operations[0]);

    await page.getByRole('button', {name: 'Suggest'}).click();
    expect(await page.getByLabel('What do you suggest?').inputValue()).toBe('');
  });

  it('says who is signed out, and keeps the words', async () => {
    const opened = await openReview(openPage, aView(), {
      answerReview: () => {
        throw new Error('Authorization is required to perform that action.');
      },
    });
    const {page} = opened;
    await page.getByRole('button', {name: 'Suggest'}).click();
    await page.getByLabel('What do you suggest?').fill('Name the region.');
    await page.getByRole('button', {name: 'Post suggestion'}).click();
    await page
      .getByText('Google rejected your account in this window')
      .waitFor();
    expect(await page.getByLabel('What do you suggest?').inputValue()).toBe(
      'Name the region.',
    );
    expect(await barriers(page)).toEqual([]);
  });

  it('is not tried without a network', async () => {
    const opened = await openReview(openPage, aView());
    const {page} = opened;
    await page.context().setOffline(true);
    await page.getByRole('button', {name: 'Approve'}).click();
    await page.locator('form').getByRole('button', {name: 'Approve'}).click();
    const offline = page.getByText('is offline');
    await offline.waitFor().finally(() => page.context().setOffline(false));
    expect(sent(opened)).toEqual([]);
  });

  it('keeps words and ticks in the account where the browser keeps nothing', async () => {
    const kept: Record<string, string> = {};
    const window = {...PHONE, storage: false, clock: true};
    const answers = {
      keptDrafts: () => ({ok: true, value: kept}) as const,
      keepDrafts: (changes: Readonly<Record<string, string | null>>) => {
        Object.assign(kept, changes);
        return {ok: true, value: true} as const;
      },
    };
    const {page} = await openReview(openPage, aView(), answers, window);
    await page.getByText('Nobody can be recognised').click();
    await page.getByRole('button', {name: 'Object'}).click();
    await page.getByLabel('What is wrong?').fill('Half a sent');
    await page.clock.runFor(3000);
    await called(page);
    await page.reload();
    await page.getByRole('button', {name: 'Object'}).click();
    expect(await page.getByLabel('What is wrong?').inputValue()).toBe(
      'Half a sent',
    );
    expect(await page.getByLabel('Nobody can be recognised').isChecked()).toBe(
      true,
    );
  });

  it('asks its questions anew in a new round', async () => {
    const {page, answers} = await openReview(openPage, aView());
    await page.getByText('Nobody can be recognised').click();
    answers.reviewPageView = () => ({
      ok: true,
      value: aView({lanes: [aLane({round: 2})]}),
    });
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('Round 2').waitFor();
    expect(await page.getByLabel('Nobody can be recognised').isChecked()).toBe(
      false,
    );
  });

  it('of who objected can be taken back', async () => {
    const at = new Date().toISOString();
    const said = {name: 'Ana', at, words: 'No.', mine: true} as const;
    const opened = await openReview(
      openPage,
      aView({lanes: [aLane({answers: [{...said, verdict: 'object'}]})]}),
      {answerReview: () => posted({})},
    );
    const {page} = opened;
    await page.getByText('Your objection stands').waitFor();
    await page
      .getByRole('button', {name: 'Object', exact: true})
      .waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'Approve'}).click();
    await page.getByText('It takes your objection back as well.').waitFor();
    await page.getByRole('button', {name: 'Back to the text'}).click();
    await page.getByRole('button', {name: 'Clear my objection'}).click();
    await page
      .getByText(
        'You withdraw the objection for Legal, as ana.legal@example.com.',
      )
      .waitFor();
    await page.getByRole('button', {name: 'Withdraw objection'}).click();
    await page.getByText('The objection is withdrawn.').waitFor();
    expect(sent(opened)).toMatchObject([{verdict: 'clear', words: ''}]);
  });

  it('leads on to the next lane that waits for the person', async () => {
    const finance = aLane({key: 'finance', label: 'Finance', checklist: []});
    const {page} = await openReview(
      openPage,
      aView({lanes: [aLane(), finance]}),
      {
        answerReview: () => ({
          ok: true,
          value: aView({lanes: [aLane({myVerdict: 'approve'}), finance]}),
        }),
      },
    );
    await page.getByRole('button', {name: 'Approve'}).click();
    await page.locator('form').getByRole('button', {name: 'Approve'}).click();
    await page.getByRole('button', {name: 'Go on with Finance'}).click();
    await page.getByRole('button', {name: 'Approve'}).click();
    await page.getByText('You approve this text for Finance').waitFor();
  });
});
