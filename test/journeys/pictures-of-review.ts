import type {Page} from 'playwright-core';
import type {AnswerForm, ReviewPageView} from '../../src/ui/review-contract';
import type {Answer} from '../../src/ui/contract';
import {documentsOf, setUp} from './acts';
import {anIncident, readyForReviews, writeText} from './review-ready';
import {PHONE, scriptPage, Stage} from './stage';

const REVIEW = 'Review – Incident Comms';
/** Room for the page beside what it asks. */
const WIDE = {width: 1200, height: 800};

const TEXT = {
  'What happened':
    'Card payments ended in an error page. Invoices, direct debit and stored orders were not touched.',
  'What this means for you':
    'Your customers may have seen the error page when paying by card. No payment was taken twice.',
  'What we are doing':
    'Payments go through a second provider since 10:05 UTC. We are watching that it stays so.',
  'What you can do': 'You can offer payment by invoice until then.',
  Contact: 'Write to support@example.com and quote INC-2026-0001.',
};

/** The pictures of the reviewer's guide, in a Workspace of their own. */
export async function takeReviewPictures(
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const stage = await Stage.open();
  try {
    const register = setUp(stage);
    readyForReviews(stage, register);
    stage.call('comms.lead', 'declareIncident', {
      ...anIncident(),
      title: 'Card payments fail',
      known: 'Since 09:12 UTC card payments end in an error page.',
      kind: 'outage',
      services: ['Card payments'],
      affected: 'Everybody who takes card payments.',
    });
    const file = documentsOf(stage, 'comms.lead', 'INC-2026-0001').get(
      'Customer',
    );
    if (file === undefined) throw new Error('There is no customer document.');
    writeText(stage, 'comms.lead', file, TEXT);
    stage.call('comms.lead', 'askForReview', {
      fileId: file,
      people: {},
      notNeeded: {},
    });
    const address = `${webAppPath(stage)}?page=review&file=${file}`;

    const phone = await stage.as('legal', address, PHONE);
    const page = scriptPage(phone, REVIEW);
    await page.getByRole('heading', {name: 'The text'}).waitFor();
    await take(phone, 'review-phone');
    await page.getByRole('button', {name: 'Object'}).click();
    await page
      .getByLabel('What is wrong?')
      .fill('“No payment was taken twice” is not proven yet.');
    await take(phone, 'review-object');

    approve(stage, 'exec', file, 'leadership');
    replace(
      stage,
      file,
      'No payment was taken twice.',
      'We are checking that no payment was taken twice.',
    );
    const wide = await stage.as('exec', address, WIDE);
    await scriptPage(wide, REVIEW)
      .getByRole('heading', {name: 'What changed'})
      .waitFor();
    await take(wide, 'review-changed');

    const thread = await stage.as('legal', `/document/d/${file}/edit`);
    await thread
      .getByText(/^Review: Legal/)
      .first()
      .waitFor();
    await take(thread, 'review-thread');
  } finally {
    await stage.close();
  }
}

function webAppPath(stage: Stage): string {
  const {deployments} = stage.rest<{
    readonly deployments: readonly {
      readonly deploymentId: string;
      readonly deploymentConfig: {readonly versionNumber?: number};
    }[];
  }>('admin', 'GET', `/v1/projects/${stage.scriptId}/deployments`);
  const id = deployments.find(
    ({deploymentConfig}) => deploymentConfig.versionNumber !== undefined,
  )?.deploymentId;
  if (id === undefined) throw new Error('The web app is not deployed.');
  return `/macros/s/${id}/exec`;
}

function approve(
  stage: Stage,
  person: string,
  fileId: string,
  lane: string,
): void {
  const view = stage.call<Answer<ReviewPageView>>(
    person,
    'reviewPageView',
    fileId,
  );
  if (!view.ok) throw new Error(view.why);
  const form: AnswerForm = {
    fileId,
    lane,
    verdict: 'approve',
    words: '',
    textHash: view.value.textHash,
    operation: 'picture0000000001',
  };
  const answer = stage.call<Answer<ReviewPageView>>(
    person,
    'answerReview',
    form,
  );
  if (!answer.ok) throw new Error(answer.why);
  stage.call('comms.lead', 'refreshReview', fileId);
}

function replace(stage: Stage, fileId: string, from: string, to: string): void {
  stage.rest('comms.lead', 'POST', `/v1/documents/${fileId}:batchUpdate`, {
    requests: [
      {
        replaceAllText: {
          containsText: {text: from, matchCase: true},
          replaceText: to,
        },
      },
    ],
  });
}
