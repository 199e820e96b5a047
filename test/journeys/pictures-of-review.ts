import type {Page} from 'playwright-core';
import type {AnswerForm, ReviewPageView} from '../../src/review/contract';
import type {Answer} from '../../src/core/base/answer';
import {writtenForGuides} from './review-ready';
import {PHONE, scriptPage, Stage} from './stage';

const REVIEW = 'Review – Incident Comms';
/** Room for the page beside what it asks. */
const WIDE = {width: 1200, height: 800};

/** The pictures of the reviewer's guide, in a Workspace of their own. */
export async function takeReviewPictures(
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const stage = await Stage.open();
  try {
    const {file} = writtenForGuides(stage);
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
