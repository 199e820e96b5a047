/** Takes the pictures of the guides: `npx tsx test/journeys/pictures.ts` writes docs/pictures/*.png. */
import {mkdirSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {declare, documentsOf, fillDialog, setUp} from './acts';
import {takeLeadPictures} from './pictures-beside-the-text';
import {takeReviewPictures} from './pictures-of-review';
import {chooseMenu, scriptPage, Stage} from './stage';

const FOLDER = 'docs/pictures';

async function take(page: Page, name: string): Promise<void> {
  // Frames fade in.
  await page.waitForTimeout(600);
  await page.screenshot({path: `${FOLDER}/${name}.png`});
  console.log(`${FOLDER}/${name}.png`);
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, {recursive: true});
  const stage = await Stage.open();
  try {
    const {spreadsheetId} = stage.rest<{spreadsheetId: string}>(
      'admin',
      'POST',
      '/v4/spreadsheets',
      {properties: {title: 'Operations'}},
    );
    const admin = await stage.as(
      'admin',
      `/spreadsheets/d/${spreadsheetId}/edit`,
    );
    await chooseMenu(admin, 'Set up…');
    await scriptPage(admin, 'Set up Incident Comms')
      .getByRole('button', {name: 'Run set-up'})
      .waitFor();
    await take(admin, 'setup');

    const register = setUp(stage);
    const lead = await stage.as(
      'comms.lead',
      `/spreadsheets/d/${register}/edit`,
    );
    const form = await fillDialog(lead, {
      title: 'Card payments fail for half of all customers',
      known:
        'Card payments end in an error page. Invoices and stored orders are not touched.',
      kind: 'Outage',
      percentUsers: '45',
      level: /Level 2/,
      why: 'Customers cannot pay and will ask',
      commander: 'commander@example.com',
    });
    await form.getByLabel('Title').first().scrollIntoViewIfNeeded();
    await take(lead, 'new-incident');
    await declare(form);
    await form.getByRole('heading', {name: 'INC-2026-0001'}).waitFor();
    await take(lead, 'declared');
    await form.getByRole('button', {name: 'Close'}).click();
    await take(lead, 'register');

    const documents = documentsOf(stage, 'comms.lead', 'INC-2026-0001');
    const customer = await stage.as(
      'comms.lead',
      `/document/d/${documents.get('Customer')}/edit`,
    );
    await chooseMenu(customer, 'Open sidebar');
    await scriptPage(customer, 'Incident')
      .getByText(/\d+ of \d+ filled/)
      .waitFor();
    await take(customer, 'sidebar');

    const drive = await stage.as('comms.lead', '/');
    await take(drive, 'drive');
  } finally {
    await stage.close();
  }
  await takeReviewPictures(take);
  await takeLeadPictures(take);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
