import {documentsOf, SETUP_FORM} from './acts';
import {answerOnPage, askForReview, lane, release} from './review-acts';
import {anIncident, readyForReviews, writeText} from './review-ready';
import {LAPTOP, PHONE, Stage} from './stage';
import {fits, openWebApp, picture, web} from './web-app-acts';

jest.setTimeout(240_000);

const TITLE = 'Search misses new entries';

describe('a team that has the web app and no add-on', () => {
  let stage: Stage;
  let register = '';
  let notice = '';

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it('is told by the first page that set-up comes first, and its admin goes on from there', async () => {
    const {window, page} = await openWebApp(stage, 'admin', LAPTOP);
    await page.getByRole('link', {name: 'on this page'}).click();
    const setup = web(window, 'Set up Incident Comms');
    await setup
      .locator('input[type=text]')
      .first()
      .fill('comms-team@example.com');
    await setup.getByRole('button', {name: 'Run set-up'}).click();
    await setup
      .getByText(/(\d+) of \1 steps done/)
      .first()
      .waitFor();
    await picture(window, 'setup');
    const {value} = stage.call<{value: {registerUrl: string}}>(
      'admin',
      'runSetup',
      // Who records what was sent writes into the register.
      {...SETUP_FORM, writers: [...SETUP_FORM.writers, 'cs.ops@example.com']},
    );
    register = /\/d\/([\w-]+)/.exec(value.registerUrl)?.[1] ?? '';
    readyForReviews(stage, register);
    await openWebApp(stage, 'admin', LAPTOP);
    await page.getByRole('link', {name: 'Set up Incident Comms'}).waitFor();
  });

  it('declares on a phone, with the form of the dialog', async () => {
    const {window, page} = await openWebApp(stage, 'comms.lead');
    await page.getByText('No incident is open that you may see.').waitFor();
    expect(await fits(page)).toBe(true);
    // Set-up is for those who own it.
    await page
      .getByRole('link', {name: 'Set up Incident Comms'})
      .waitFor({state: 'detached'});
    await picture(window, 'home-empty');
    await page
      .getByRole('main')
      .getByRole('link', {name: 'New incident'})
      .click();

    const form = web(window, 'New incident');
    await form.getByLabel('Title').first().fill(TITLE);
    await form
      .getByLabel(/What is known/)
      .fill('Since 22:52 UTC search does not find new entries.');
    await form
      .getByLabel(/Kind of incident/)
      .selectOption({label: 'Degradation'});
    await form.getByRole('radio', {name: /Level 3/}).check();
    await form.getByRole('radio', {name: /Yes, make/}).check();
    await form.getByLabel(/Why it is needed/).fill('Customers see old pages');
    await form.getByText('People and roles').click();
    await form
      .getByLabel('Engineering SME', {exact: true})
      .fill('sme@example.com');
    await form.locator('summary', {hasText: 'Documents'}).click();
    await form.getByLabel(/^FAQ for the people/).uncheck();
    await form.getByLabel(/^Why there is no FAQ/).fill('One question only');
    await picture(window, 'new-incident');
    expect(await fits(form)).toBe(true);
    await form.getByRole('button', {name: 'Declare incident'}).dblclick();
    await form.getByRole('heading', {name: 'INC-2026-0001'}).waitFor();
    await picture(window, 'declared');
    await form.getByRole('link', {name: 'Go to its desk'}).click();
    await web(window, 'Incident').getByRole('heading', {name: TITLE}).waitFor();
    // One click is one incident.
    expect(documentsOf(stage, 'comms.lead', 'INC-2026-0002').size).toBe(0);
  });

  it('works at the desk of whichever document it chooses, and asks for review there', async () => {
    const documents = documentsOf(stage, 'comms.lead', 'INC-2026-0001');
    notice = documents.get('Customer') ?? '';
    writeText(stage, 'comms.lead', notice, {
      'What happened':
        'Since 22:52 UTC you cannot find new entries in the search.',
      'What we are doing':
        'We build the index anew. We write again within an hour.',
      Contact: 'Questions: Write to support.',
    });
    const {window} = await openWebApp(
      stage,
      'comms.lead',
      PHONE,
      '?page=desk&incident=INC-2026-0001',
    );
    const desk = web(window, 'Incident');
    await desk.getByText(/\d+ of \d+ filled/).waitFor();
    expect(await desk.getByRole('link', {name: /Write in Docs/}).count()).toBe(
      1,
    );
    await desk
      .getByRole('combobox', {name: 'Document'})
      .selectOption({value: notice});
    await lane(desk, 'Engineering').getByText('Not asked yet').waitFor();
    expect(await fits(desk)).toBe(true);
    await picture(window, 'desk-phone');
    await askForReview(desk, async form => {
      await form.getByRole('radio', {name: /^Not needed/}).check();
      await form
        .getByLabel('Why Legal is not needed')
        .fill('No contract speaks of search.');
    });
    await picture(window, 'desk-asked');
    await lane(desk, 'Engineering').getByText('Waiting').first().waitFor();
  });

  it('finds what waits for it on the first page, and approves on a phone', async () => {
    for (const person of ['sme', 'cs.lead']) {
      const {window, page} = await openWebApp(stage, person);
      await page.getByText('1 waits for you').waitFor();
      await picture(window, `home-${person}`);
      await page.getByRole('link', {name: /^Review page/}).click();
      const review = web(window, 'Review');
      await answerOnPage(review, 'Approve');
      await picture(window, `approved-${person}`);
    }
    stage.later(5);
  });

  it('releases at the desk, and goes on beside the locked text', async () => {
    const {window} = await openWebApp(
      stage,
      'comms.lead',
      LAPTOP,
      `?page=desk&file=${notice}`,
    );
    const desk = web(window, 'Incident');
    await desk.getByText(/^Every lane has signed/).waitFor();
    await picture(window, 'desk-wide');
    await release(desk);
    await desk.getByText('Released v1').waitFor();
    // Locked for everybody, the incident goes on.
    await desk.getByText('Edit details').click();
    await picture(window, 'released');
  });

  it('says on a phone what was sent', async () => {
    const {window, page} = await openWebApp(stage, 'cs.ops');
    await page
      .getByRole('navigation')
      .getByRole('link', {name: 'Due next'})
      .click();
    const due = web(window, 'Due next');
    await picture(window, 'due');
    await due
      .getByRole('button', {name: /^It was sent/})
      .first()
      .click();
    await due.getByLabel('By which channel').fill('email');
    await due.getByLabel('How many got it').fill('412');
    await picture(window, 'told');
    await due
      .getByRole('button', {name: 'Record as sent', exact: true})
      .click();
    await due.getByText('No released text waits to be sent.').waitFor();
  });

  it('shows nothing of a restricted incident to people it is not open to', async () => {
    const {value} = stage.call<{
      value: {documents: readonly {fileId: string}[]};
    }>(
      'comms.lead',
      'declareIncident',
      anIncident({
        operation: 'journey-restricted',
        title: 'Zanzibar leaks',
        visibility: 'restricted',
        people: ['comms.lead@example.com', 'legal@example.com'],
        roles: {
          commander: '',
          technicalLead: '',
          commsLead: 'comms.lead@example.com',
          sme: '',
          scribe: '',
        },
      }),
    );
    const [{fileId}] = value.documents;
    const insider = await openWebApp(stage, 'legal', LAPTOP);
    await insider.page.getByRole('link', {name: 'Zanzibar leaks'}).waitFor();
    await picture(insider.window, 'home-wide');
    for (const [query, title, shown] of [
      ['', 'Home', TITLE],
      [`?page=desk&file=${fileId}`, 'Incident', 'There is no such incident'],
    ]) {
      const {window} = await openWebApp(stage, 'csm', LAPTOP, query);
      const page = web(window, title);
      await page.getByText(shown).last().waitFor();
      await picture(window, `stranger-${title}`);
      expect(await page.locator('body').innerText()).not.toMatch(/Zanzibar/);
    }
  });

  it('never made a page complain', () => {
    expect(stage.complaints).toEqual([]);
  });
});
