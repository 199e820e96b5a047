import type {Page} from 'playwright-core';
import {
  answerOnPage,
  approveAll,
  askForReview,
  besideDocument,
  besideRegister,
  openReviewPage,
  release,
  reviewRow,
} from './review-acts';
import {writtenForGuides} from './review-ready';
import {LAPTOP, Stage} from './stage';

/** Shows the whole form. */
const TALL = {width: 1280, height: 1180};

/** The pictures of the comms lead's guide: one text from asking to released. */
export async function takeLeadPictures(
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const stage = await Stage.open();
  try {
    const {file, register} = writtenForGuides(stage);
    const lead = await besideDocument(stage, 'comms.lead', file);
    await lead.sidebar.getByRole('button', {name: 'Ask for review'}).click();
    await lead.sidebar
      .getByRole('button', {name: 'Ask', exact: true})
      .waitFor();
    await lead.page.setViewportSize(TALL);
    await take(lead.page, 'review-ask');
    await lead.page.setViewportSize(LAPTOP);
    await lead.sidebar.getByRole('button', {name: 'Ask for review'}).click();
    await askForReview(lead.sidebar);

    const exec = await openReviewPage(stage, 'exec', file);
    await answerOnPage(exec.review, 'Approve');
    const legal = await openReviewPage(stage, 'legal', file);
    await answerOnPage(legal.review, 'Object', 'That is not proven yet.');
    stage.later(5);
    const waiting = await besideDocument(stage, 'comms.lead', file);
    await waiting.sidebar
      .getByText('That is not proven yet.')
      .scrollIntoViewIfNeeded();
    await take(waiting.page, 'review-sidebar');
    const panel = await besideRegister(stage, 'comms.lead', register);
    await reviewRow(panel, 'Customer communication').waitFor();
    // The same window: the person has gone from the document to the register.
    await take(waiting.page, 'reviews');

    approveAll(stage, file, {commander: 'commander', legal: 'legal'});
    stage.later(5);
    const ready = await besideDocument(stage, 'comms.lead', file);
    await release(ready.sidebar);
    await ready.sidebar.getByText('Released v1').scrollIntoViewIfNeeded();
    await take(ready.page, 'released');
  } finally {
    await stage.close();
  }
}
