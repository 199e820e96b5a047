import type {AnswerForm} from '../../../src/review/contract';
import {barriers} from '../../scenery/browser/barriers';
import {later, sidewaysOverflow} from '../../scenery/browser/open-page';
import {
  APPROVED,
  CHANGES,
  LEGAL_LANE,
  MINE,
  OBJECTED,
} from '../../scenery/browser/review-views';
import {reviews} from './a-review';

const open = reviews();
const sentBy = (calls: readonly {readonly args: readonly unknown[]}[]) =>
  calls.map(({args}) => args[0] as AnswerForm);
const ANSWER = {name: 'Answer for Legal'};

describe('answering in the sidebar', () => {
  it('approves once, after lane and document are said again', async () => {
    const answer = later<{ok: true; value: typeof APPROVED}>();
    const {page, callsOf, shot} = await open(MINE, {
      answerInSidebar: () => answer.promise,
    });
    await page.getByRole('button', ANSWER).click();
    await page.getByText(LEGAL_LANE.checklist[2]!).waitFor();
    await page.getByRole('button', {name: 'Approve', exact: true}).click();
    const confirm = page.getByRole('group', {name: 'Confirm your answer'});
    expect(await confirm.textContent()).toContain(
      'You approve the Customer communication of INC-2026-0042 for Legal (liability and risk).',
    );
    expect(callsOf('answerInSidebar')).toHaveLength(0);
    await shot('review-confirm');
    await page.getByRole('button', {name: 'Yes, approve'}).dblclick();
    await page.getByText('Posting your answer').waitFor();
    answer.settle({ok: true, value: APPROVED});
    await page.getByText('Approved for Legal.').waitFor();
    const [sent, ...more] = sentBy(callsOf('answerInSidebar'));
    expect(more).toEqual([]);
    expect(sent).toEqual({
      fileId: 'customer',
      lane: 'legal',
      verdict: 'approve',
      words: '',
      textHash: MINE.textHash,
      operation: sent?.operation,
    });
    expect(sent?.operation).toMatch(/^[0-9A-Za-z]{16,40}$/);
  });

  it('objects only with words, and is the same answer when it is sent again', async () => {
    const {page, answers, callsOf} = await open(MINE, {
      answerInSidebar: () => {
        throw new Error('NetworkError');
      },
    });
    await page.getByRole('button', ANSWER).click();
    await page.getByRole('button', {name: 'Object', exact: true}).click();
    await page.getByText('Say what is wrong').waitFor();
    await page.getByLabel('Your words').fill('It promises a refund.');
    await page.getByRole('button', {name: 'Object', exact: true}).click();
    await page.getByText('It promises a refund.').waitFor();
    await page.getByRole('button', {name: 'Yes, object'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    // Even when the sidebar is opened anew in between.
    await page.reload();
    await page.getByRole('button', ANSWER).click();
    answers.answerInSidebar = () => ({ok: true, value: OBJECTED});
    await page.getByRole('button', {name: 'Yes, object'}).click();
    await page.getByText('Objection posted for Legal.').waitFor();
    const [first, second] = sentBy(callsOf('answerInSidebar'));
    expect(first?.words).toBe('It promises a refund.');
    expect(second).toEqual(first);
  });

  it('asks for another press when the text has changed, and keeps the words', async () => {
    const {page, answers, callsOf} = await open(MINE, {
      answerInSidebar: () => ({
        ok: false,
        what: 'Your answer was not posted.',
        why: 'The text was edited while you read it.',
        remedy: 'Look at what has changed. Then answer again.',
      }),
    });
    await page.getByRole('button', ANSWER).click();
    await page.getByLabel('Your words').fill('Fine by me');
    await page.getByRole('button', {name: 'Approve', exact: true}).click();
    await page.getByText(/An approval carries no words/).waitFor();
    const textHash = 'b'.repeat(64);
    answers.reviewView = () => ({ok: true, value: {...MINE, textHash}});
    await page.getByRole('button', {name: 'Yes, approve'}).click();
    await page.getByText('The text was edited while you read it.').waitFor();
    expect(await page.getByLabel('Your words').inputValue()).toBe('Fine by me');
    await page.getByRole('button', {name: 'Approve', exact: true}).click();
    answers.answerInSidebar = () => ({ok: true, value: APPROVED});
    await page.getByRole('button', {name: 'Yes, approve'}).click();
    await page.getByText('Approved for Legal.').waitFor();
    const [first, second] = sentBy(callsOf('answerInSidebar'));
    expect(second?.textHash).toBe(textHash);
    expect(second?.operation).not.toBe(first?.operation);
  });

  it('says when the answer of who may not write into the register counts', async () => {
    const left = ['The next sweep takes up what was answered.'];
    const {page, callsOf} = await open(
      MINE,
      {answerInSidebar: () => ({ok: true, value: {...MINE, left}})},
      {},
      {edit: null, mayRecord: false},
    );
    const answer = page.getByRole('button', ANSWER);
    expect(await answer.getAttribute('class')).toContain('primary');
    await answer.click();
    await page.getByText('Collect answers now').waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'Approve', exact: true}).click();
    await page.getByRole('button', {name: 'Yes, approve'}).click();
    await page.getByText(/Approved for Legal. It is in the thread/).waitFor();
    await page.getByText(left[0]!).waitFor();
    await page
      .getByRole('button', {name: /^Finish/})
      .waitFor({state: 'detached'});
    expect(callsOf('refreshReview')).toEqual([]);
    await page.getByText('You have answered.').waitFor();
    expect(await answer.getAttribute('class')).not.toContain('primary');
  });

  it('takes an objection back where there is one', async () => {
    const {page, callsOf} = await open(
      {
        ...OBJECTED,
        lanes: OBJECTED.lanes.map(lane => ({...lane, mine: true})),
      },
      {answerInSidebar: () => ({ok: true, value: APPROVED})},
    );
    await page.getByRole('button', {name: 'Answer for Incident'}).click();
    await page.getByRole('button', {name: 'Suggest'}).waitFor();
    const back = page.getByRole('button', {name: 'Withdraw objection'});
    await back.waitFor({state: 'detached'});
    await page.getByRole('button', ANSWER).click();
    await back.click();
    await page.getByRole('button', {name: 'Yes, take it back'}).click();
    await page.getByText('Objection taken back for Legal.').waitFor();
    expect(sentBy(callsOf('answerInSidebar'))[0]?.verdict).toBe('clear');
  });

  it('shows what changed since sign-off, told by more than colour', async () => {
    const {page, callsOf, shot} = await open(OBJECTED, {
      changesSince: () => ({ok: true, value: CHANGES}),
    });
    await page
      .getByRole('button', {name: 'What changed for Senior leadership'})
      .click();
    const section = page.getByRole('group', {name: 'Changed: What happened'});
    expect(await section.locator('del').textContent()).toBe(
      ' gone: some end. ',
    );
    expect(await section.locator('ins').textContent()).toBe(
      ' new: about half of all end. ',
    );
    expect(callsOf('changesSince')[0]?.args).toEqual([
      'customer',
      'leadership',
    ]);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot('review-changes');
  });
});
