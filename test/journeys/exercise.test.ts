import path from 'node:path';
import type {FrameLocator, Page} from 'playwright-core';
import {setUp} from './acts';
import {readyForReviews} from './review-ready';
import {chooseMenu, scriptPage, Stage} from './stage';

jest.setTimeout(240_000);

/** High enough that a sidebar is seen whole. */
const TALL = {width: 1280, height: 2400};

describe('an exercise, played by people who have never seen one (issue 14)', () => {
  let stage: Stage;
  let register = '';
  let page: Page;
  let sidebar: FrameLocator;

  beforeAll(async () => {
    stage = await Stage.open();
    register = setUp(stage);
    readyForReviews(stage, register);
  });
  afterAll(() => stage.close());

  const shot = async (name: string) => {
    const folder = process.env.SHOTS;
    if (!folder) return;
    await page.screenshot({
      path: path.join(folder, `exercise-${name}.png`),
      ...(sidebar ? {clip: {x: 970, y: 100, width: 310, height: 1500}} : {}),
    });
  };
  /** Time goes by, the background check runs, and the sidebar is looked at. */
  const later = async (minutes: number) => {
    stage.later(minutes);
    await sidebar.getByRole('button', {name: 'Refresh'}).first().click();
  };

  it('is started from the register: a scenario, its limits, and players who are proposed (S2-32, S4-33)', async () => {
    page = await stage.as(
      'comms.lead',
      `/spreadsheets/d/${register}/edit`,
      TALL,
    );
    await chooseMenu(page, 'Start an exercise…');
    const dialog = scriptPage(page, 'Start an exercise');
    await dialog.getByText('Everything answers with an error').waitFor();
    await shot('01-scenarios');
    await dialog.getByRole('button', {name: 'Start the exercise'}).click();
    await dialog.locator('[aria-invalid], .problem').first().waitFor();
    await shot('02-none-chosen');
    await dialog
      .getByRole('radio', {name: /Everything answers with an error/})
      .check();
    await dialog.getByText('Stop word: Real world').waitFor();
    await shot('03-chosen');
    for (const [role, person] of [
      ['Incident commander', 'commander@example.com'],
      ['Technical lead', 'sme@example.com'],
      ['Communications lead', 'comms.lead@example.com'],
      ['Engineering SME', 'sme@example.com'],
      ['Scribe', 'writer@example.com'],
    ]) {
      await dialog.getByLabel(role, {exact: true}).fill(person);
    }
    await shot('04-players');
    await dialog.getByRole('button', {name: 'Start the exercise'}).click();
    await dialog.getByText('It runs.').waitFor();
    await shot('05-started');
    const href = await dialog
      .getByRole('link', {name: 'Open the internal communication'})
      .getAttribute('href');
    await page.goto(new URL(new URL(href ?? '').pathname, page.url()).href);
    await chooseMenu(page, 'Open sidebar');
    sidebar = scriptPage(page, 'Incident');
    await sidebar.getByText('minute 0 of 60').waitFor();
    await shot('06-minute-0');
  });

  it('unfolds: what comes in stands in the sidebar and in the mail of whom it is for', async () => {
    await later(11);
    await sidebar.getByText('About 85 % of requests').waitFor();
    await shot('07-minute-11');
    await sidebar.getByText('Edit details').click();
    await sidebar.getByLabel(/Share of users/).fill('85');
    await sidebar.getByRole('button', {name: /^Save/}).click();
    await sidebar
      .getByText(/renewed/)
      .first()
      .waitFor();
    await sidebar
      .getByRole('textbox', {name: 'What happened'})
      .fill('The commander was paged.');
    await sidebar.getByRole('button', {name: 'Add entry'}).click();
    await sidebar.getByText('Added to the journal').waitFor();
    await sidebar.getByRole('button', {name: 'Record a decision…'}).click();
    const decision = sidebar.getByRole('form', {name: 'Decision'});
    await decision.getByLabel('What is decided').fill('We name no cause');
    await decision
      .getByRole('textbox', {name: /^Why/})
      .fill('Nobody knows it.');
    await shot('08-decision');
    await decision.getByRole('button', {name: 'Record it'}).click();
    await decision.waitFor({state: 'detached'});
    await sidebar
      .getByRole('button', {name: /^Met: The executive gets/})
      .click();
    await sidebar.getByText('Met · Incident commander').waitFor();
    await shot('09-judged');
    await later(35);
    await sidebar
      .getByText(/^Missed · Communications lead/)
      .first()
      .waitFor();
    await shot('10-minute-46');
    const mail = await stage.as('comms.lead', '/outbox');
    await mail
      .getByText(/EXERCISE: /)
      .first()
      .waitFor();
    await mail.context().close();
  });

  it('comes to its score, and to a debrief with an action for each player (S2-32, S4-35)', async () => {
    await sidebar.getByRole('button', {name: 'End the exercise…'}).click();
    await shot('10-end');
    await sidebar.getByRole('button', {name: 'End it'}).click();
    await sidebar.getByText(/ended, score \d+ %/).waitFor();
    await shot('11-ended');
    await sidebar.locator('p', {hasText: /^Level 1 *Closed/}).waitFor();
    await sidebar.getByText('Debrief: five minutes').click();
    await shot('12-debrief');
    await sidebar
      .getByRole('button', {name: 'Answer three questions…'})
      .click();
    await shot('13-feedback');
  });

  it('never made a page complain', () => {
    expect(stage.complaints).toEqual([]);
  });
});
