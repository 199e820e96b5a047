import type {Answer} from '../../../src/core/base/answer';
import {UserError} from '../../../src/core/base/user-error';
import {answerReview} from '../../../src/review/actions/answer-review';
import {reviewPageView} from '../../../src/review/views/review-page';
import {barriers} from '../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {pages} from '../../scenery/browser/pages';
import {CS, LEAD} from '../../review/actions/review-stage';
import {faqView} from '../../../src/faq/views/faq-view';
import {FaqStage} from '../actions/faq-stage';

const openPage = pages();
const HAPPENED = 'What happened?';

function answer<T>(act: () => T): Answer<T> {
  try {
    return {ok: true, value: act()};
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const {what, why, remedy, fields} = error;
    return {ok: false, what, why, remedy, ...(fields ? {fields} : {})};
  }
}

describe('approving single answers on the review page, on a phone (S0-38)', () => {
  it('ticks one, says what the button does, and shows it as approved afterwards', async () => {
    const stage = new FaqStage();
    stage.workspace.now = `${new Date().toISOString().slice(0, 19)}Z`;
    stage.ask();
    const file = stage.id('faq');
    const {page, faults, shot} = await openPage(
      `review-page?file=${file}`,
      {
        reviewPageView: id => answer(() => reviewPageView(stage.as(CS), id)),
        answerReview: form =>
          answer(() =>
            reviewPageView(
              stage.as(CS),
              answerReview(stage.as(CS), form).fileId,
            ),
          ),
      },
      {width: 390, height: 844, timezoneId: 'UTC'},
    );
    await page.getByRole('button', {name: 'Approve', exact: true}).click();
    await page.getByLabel(HAPPENED).check();
    await shot('approve-answers');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', {name: 'Approve 1 answer only'}).click();
    await page.getByText('Your approval is posted.').waitFor();
    // The text as a whole still waits for this lane.
    await page.getByRole('button', {name: 'Approve', exact: true}).click();
    await page.getByLabel(`${HAPPENED} · approved by you`).waitFor();
    expect(
      await page.getByLabel(`${HAPPENED} · approved by you`).isChecked(),
    ).toBe(false);
    expect(faults).toEqual([]);
    stage.workspace.later(1);
    stage.sweep();
    expect(
      faqView(stage.as(LEAD), file).answers.find(
        ({question}) => question === HAPPENED,
      ),
    ).toMatchObject({state: 'in review', missing: ['Legal']});
  });
});
