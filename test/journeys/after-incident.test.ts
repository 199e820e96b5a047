import {aForm} from '../scenery/bundle/a-form';
import {documentsOf, setUp, textOf} from './acts';
import {approveAll, askForReview, besideDocument} from './review-acts';
import {readyForReviews, writeText} from './review-ready';
import {chooseMenu, scriptPage, Stage} from './stage';

jest.setTimeout(180_000);

const ID = 'INC-2026-0001';

describe('after an incident', () => {
  let stage: Stage;
  let internal = '';

  beforeAll(async () => {
    stage = await Stage.open();
    readyForReviews(stage, setUp(stage));
    const {ok} = stage.call<{ok: boolean}>(
      'comms.lead',
      'declareIncident',
      aForm(),
    );
    expect(ok).toBe(true);
    internal = documentsOf(stage, 'comms.lead', ID).get('Internal') ?? '';
  });
  afterAll(() => stage.close());

  async function sidebarOf(fileId: string) {
    const page = await stage.as('comms.lead', `/document/d/${fileId}/edit`);
    await chooseMenu(page, 'Open sidebar');
    return {page, sidebar: scriptPage(page, 'Incident')};
  }

  it('shows the path once it is resolved, and what keeps it open (S3-1)', async () => {
    const {page, sidebar} = await sidebarOf(internal);
    await sidebar.getByText('Edit details').click();
    await sidebar.getByLabel('Phase').selectOption({label: 'Post-incident'});
    await sidebar.getByRole('button', {name: /Resolved.*now/}).click();
    await sidebar.getByRole('button', {name: /Save/}).click();
    await sidebar
      .getByText(/renewed/)
      .first()
      .waitFor();
    await sidebar.getByText('Post-mortem on the calendar').waitFor();
    await sidebar
      .getByText(/Done when the report is released inside/)
      .waitFor();
    await page.context().close();
  });

  it('makes the preliminary analysis and the post-mortem with what the record knows (S3-2, S4-19)', async () => {
    const {page, sidebar} = await sidebarOf(internal);
    for (const label of ['Preliminary analysis', 'Post-mortem']) {
      await sidebar
        .getByRole('button', {name: `Begin: ${label}`, exact: true})
        .click();
      await sidebar
        .getByRole('region', {name: 'Documents of the time after'})
        .getByRole('link', {name: label, exact: true})
        .waitFor();
    }
    const documents = documentsOf(stage, 'comms.lead', ID);
    const analysis = textOf(
      stage,
      'comms.lead',
      documents.get('Preliminary') ?? '',
    );
    expect(analysis).toContain('Do not forward it');
    expect(analysis).not.toContain('{{');
    const report = textOf(
      stage,
      'comms.lead',
      documents.get('Post-mortem') ?? '',
    );
    expect(report).toContain('Incident declared');
    expect(report).toContain('5 min');
    await page.context().close();
  });

  it('holds a signed preliminary analysis back while it names a cause, with the rule it breaks (S3-6)', async () => {
    const analysis =
      documentsOf(stage, 'comms.lead', ID).get('Preliminary') ?? '';
    const signers = {engineering: 'sme', 'cs|leadership': 'cs.lead'};
    const cause = 'Payments failed because a certificate had expired.';
    writeText(stage, 'comms.lead', analysis, {'In three sentences': cause});
    const {page, sidebar} = await besideDocument(stage, 'comms.lead', analysis);
    await askForReview(sidebar);
    approveAll(stage, analysis, signers);
    await sidebar.getByRole('button', {name: 'Refresh'}).click();
    await sidebar
      .getByText(/names no cause/)
      .first()
      .waitFor();
    const button = sidebar.getByRole('button', {name: 'Release', exact: true});
    await button.waitFor({state: 'detached'});
    await page.context().close();
  });

  it('refuses an action for lack of a measure, and keeps what was typed (S4-27)', async () => {
    const {page, sidebar} = await sidebarOf(internal);
    await sidebar.getByRole('button', {name: 'New action…'}).click();
    const form = sidebar.getByRole('form', {name: 'New action'});
    const what = 'Alert when more than 1 % of payments fail';
    await form.getByLabel(/What is to be done/).fill(what);
    await form.getByLabel(/Category/).selectOption('monitoring');
    await form.getByRole('button', {name: 'Owner: me'}).click();
    await form.getByRole('textbox', {name: 'Done by'}).fill('2030-01-05T12:00');
    await form.getByRole('button', {name: 'Enter action'}).click();
    await form
      .getByText('Write how somebody else can tell that it is done.')
      .first()
      .waitFor();
    await form
      .getByLabel(/Done when/)
      .fill('The alert fires in the monthly test');
    await form.getByRole('button', {name: 'Enter action'}).click();
    await sidebar.getByText('Entered. Its owner has to accept it.').waitFor();
    await sidebar.getByText(what).first().waitFor();
    await page.context().close();
  });

  it('finds a time for the post-mortem and puts it on the calendar (S4-17, S4-18)', async () => {
    const {page, sidebar} = await sidebarOf(internal);
    await sidebar.getByRole('button', {name: 'Find 60 minutes'}).click();
    await sidebar.getByText(/, \d people\./).waitFor();
    await sidebar.getByRole('button', {name: 'Put it on the calendar'}).click();
    await sidebar
      .getByText('It is on the calendar; everybody is invited.')
      .waitFor();
    const {items} = stage.rest<{items: {summary: string}[]}>(
      'commander',
      'GET',
      '/calendar/v3/calendars/primary/events',
    );
    expect(items.map(({summary}) => summary)).toEqual([
      `${ID} Post-mortem: Checkout is down`,
    ]);
    await page.context().close();
  });

  it('is not closed while something is left, which is named, and is once it is done or declined with a reason (S1-14)', async () => {
    const {page, sidebar} = await sidebarOf(internal);
    const close = async () => {
      await sidebar.getByText('Edit details').click();
      await sidebar.getByLabel('Phase').selectOption({label: 'Closed'});
      await sidebar.getByRole('button', {name: /Save/}).click();
    };
    await close();
    await sidebar
      .getByText(/Before it is closed: .*Timeline reviewed/)
      .first()
      .waitFor();
    await sidebar.getByRole('button', {name: 'I have reviewed it'}).click();
    await sidebar.getByText('Recorded that you have reviewed').waitFor();
    const decline = sidebar
      .getByRole('list', {name: 'Tasks', exact: true})
      .getByRole('button', {name: /: not doing$/});
    for (let left = await decline.count(); left > 0; left--) {
      await decline.first().click();
      const why = sidebar.getByLabel('Why it is not done');
      await why.fill('It is told with another incident.');
      await sidebar.getByRole('button', {name: 'Not doing it'}).click();
      await why.waitFor({state: 'detached'});
    }
    await sidebar.getByRole('button', {name: /Save/}).click();
    await sidebar.getByText(/Done .*Phase set to Closed/).waitFor();
    await page.context().close();
  });

  it('never made a page complain', () => {
    expect(stage.complaints).toEqual([]);
  });
});
