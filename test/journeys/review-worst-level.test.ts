import {documentsOf, setUp, textOf} from './acts';
import {
  answerOnPage,
  approveAll,
  approveInSidebar,
  askForReview,
  besideDocument,
  besideRegister,
  lane,
  mailsTo,
  openReviewPage,
  release,
  replyInDocs,
  reviewPageAt,
  reviewRow,
} from './review-acts';
import {anIncident, readyForReviews, writeText} from './review-ready';
import {Stage} from './stage';

jest.setTimeout(180_000);

const SIGNERS = {
  leadership: 'exec',
  commander: 'commander',
  legal: 'legal',
} as const;

describe('a text for customers at the worst level, from declaring to its second version (S0-5)', () => {
  let stage: Stage;
  let register = '';
  let customer = '';
  let faq = '';

  beforeAll(async () => {
    stage = await Stage.open();
    register = setUp(stage);
    readyForReviews(stage, register);
  });
  afterAll(() => stage.close());

  it('is declared and written by the communications lead', async () => {
    stage.call(
      'comms.lead',
      'declareIncident',
      anIncident({faq: {needed: true, reason: ''}}),
    );
    const documents = documentsOf(stage, 'comms.lead', 'INC-2026-0001');
    customer = documents.get('Customer') ?? '';
    faq = documents.get('FAQ') ?? '';
    writeText(stage, 'comms.lead', customer, {
      'What this means for you':
        'You cannot see new entries on some pages. Nothing you have stored is gone.',
      'What we are doing':
        'We bring the copies back in step. We write again within an hour.',
      Contact: 'Write to support and name the number above.',
    });
    writeText(stage, 'comms.lead', faq, {
      'What happened?': 'Pages lag behind. Nothing is gone.',
      'Am I affected?': 'Yes, if you use pages or hooks.',
      'Is it over, and how do you know?': 'Not yet.',
    });

    const {sidebar} = await besideDocument(stage, 'comms.lead', customer);
    for (const label of ['Senior leadership', 'Incident commander', 'Legal']) {
      await lane(sidebar, label).getByText('Not asked yet').waitFor();
    }
  });

  it('is asked about with one action: three lanes, one mail to each reviewer', async () => {
    const {sidebar} = await besideDocument(stage, 'comms.lead', customer);
    await askForReview(sidebar);
    await sidebar.getByText(/0 of 3 lanes have signed/).waitFor();
    for (const person of Object.values(SIGNERS)) {
      const asked = mailsTo(stage, person).filter(
        // Who is named at the declaration is called then.
        ({subject}) => !subject.endsWith(': Pages show old information'),
      );
      expect(asked.map(({subject}) => subject)).toEqual([
        expect.stringMatching(
          /^\[INC-2026-0001\] Level 1: Review by .+: Customer communication/,
        ),
      ]);
    }
  });

  it('is approved by leadership on a phone', async () => {
    const {review} = await openReviewPage(stage, 'exec', customer, {
      phone: true,
    });
    await review
      .getByText('Pages and hooks show what was true hours ago.')
      .waitFor();
    expect(
      await review
        .locator('body')
        .evaluate(body => body.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await answerOnPage(review, 'Approve');
  });

  it('is approved by the commander beside the document', async () => {
    const {sidebar} = await besideDocument(stage, 'commander', customer);
    await approveInSidebar(sidebar, 'Incident commander');
  });

  it('is objected to by legal at a desk', async () => {
    const {review} = await openReviewPage(stage, 'legal', customer);
    await answerOnPage(
      review,
      'Object',
      'Nobody knows yet that nothing is gone.',
    );
    await review.getByText('Your objection stands').waitFor();
  });

  it('shows all three answers once the admin’s trigger has run', async () => {
    stage.later(5);
    const {sidebar} = await besideDocument(stage, 'comms.lead', customer);
    await sidebar.getByText(/2 of 3 lanes have signed/).waitFor();
    await lane(sidebar, 'Senior leadership')
      .getByText('signed with Incident Comms')
      .waitFor();
    await lane(sidebar, 'Legal')
      .getByText('Nobody knows yet that nothing is gone.')
      .waitFor();
  });

  it('loses its sign-offs when a sentence is edited, and shows which words', async () => {
    const {page, sidebar} = await besideDocument(stage, 'comms.lead', customer);
    await page.getByText('Nothing you have stored is gone.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' We are checking what was written since.');
    await page.getByText('Saved', {exact: true}).waitFor();
    await sidebar.getByRole('button', {name: 'Refresh', exact: true}).click();
    const leadership = lane(sidebar, 'Senior leadership');
    await leadership.getByRole('button', {name: /^What changed/}).click();
    await leadership
      .locator('ins', {hasText: 'We are checking what was written since.'})
      .waitFor();
    await askForReview(sidebar);
    await lane(sidebar, 'Legal').getByText('round 2').waitFor();
  });

  it('is approved by legal in the second round, who sees what was edited since', async () => {
    const {review} = await openReviewPage(stage, 'legal', customer);
    await review
      .locator('ins', {hasText: 'We are checking what was written since.'})
      .waitFor();
    await answerOnPage(review, 'Approve');
  });

  it('takes a typed APPROVE of a known account, and asks what LGTM means', async () => {
    // A typed word counts for a text that somebody has seen since it was written.
    stage.later(5);
    await replyInDocs(stage, 'exec', customer, 'Senior leadership', 'Approve.');
    await replyInDocs(stage, 'commander', customer, 'Incident comm', 'LGTM');
    stage.later(5);
    const {sidebar} = await besideDocument(stage, 'comms.lead', customer);
    await sidebar.getByText(/2 of 3 lanes have signed/).waitFor();
    await lane(sidebar, 'Senior leadership')
      .getByText(/known from Drive’s activity/)
      .waitFor();

    const page = await stage.at('commander', `/document/d/${customer}/edit`);
    const prompt = page.getByText(
      /Is this your answer\? Your reply does not count yet/,
    );
    await prompt.waitFor();
    const link = /https:\S+/.exec(await prompt.innerText())?.[0] ?? '';
    const {review} = await reviewPageAt(stage, 'commander', link);
    await answerOnPage(review, 'Approve');
  });

  it('is kept back until the FAQ stands (S0-37)', async () => {
    const {sidebar} = await besideDocument(stage, 'comms.lead', customer);
    await sidebar.getByRole('button', {name: 'Refresh', exact: true}).click();
    await sidebar.getByText(/Every lane has signed/).waitFor();
    await sidebar.getByText('Before a release: 1 thing to settle').waitFor();
    await sidebar.getByText(/FAQ is neither approved nor/).waitFor();
    await sidebar
      .getByRole('button', {name: 'Release', exact: true})
      .waitFor({state: 'detached'});

    stage.call('comms.lead', 'askForReview', {
      fileId: faq,
      people: {},
      notNeeded: {},
    });
    approveAll(stage, faq, SIGNERS);
    stage.later(5);
  });

  it('is released: evidence, lock, readers, and a mail that can be used as it is (S0-35)', async () => {
    const {sidebar} = await besideDocument(stage, 'comms.lead', customer);
    await release(sidebar);
    await sidebar.getByText('Released v1').waitFor();
    await sidebar.getByText(/Version 1, released/).waitFor();

    for (const person of ['cs.ops', 'cs.lead']) {
      const [mail] = mailsTo(stage, person);
      expect(mail.subject).toMatch(/Approved, version 1/);
      expect(mail.text).toContain('We are checking what was written since.');
      expect(mail.text).toContain('It has not been sent to any customer.');
      expect(mail.attachments?.map(({name}) => name)).toEqual([
        expect.stringMatching(/\.pdf$/),
      ]);
    }
  });

  it('is open to CS Ops, and closed to changes by anybody', async () => {
    const reader = await stage.at('cs.ops', `/document/d/${customer}/edit`);
    await reader.getByText('We are checking what was written since.').waitFor();
    await reader.getByText('Viewing', {exact: true}).waitFor();
    const before = textOf(stage, 'comms.lead', customer);
    expect(
      stage.status(
        'comms.lead',
        'POST',
        `/v1/documents/${customer}:batchUpdate`,
      ),
    ).toBeGreaterThanOrEqual(400);
    expect(textOf(stage, 'comms.lead', customer)).toBe(before);
    const {review} = await openReviewPage(stage, 'exec', customer, {
      phone: true,
    });
    await review.getByText('No answer can be given here now').waitFor();
  });

  it('is unlocked with a reason beside the register, where every review stands', async () => {
    const panel = await besideRegister(stage, 'comms.lead', register);
    await reviewRow(panel, 'FAQ')
      .getByText(/Approved/)
      .waitFor();
    const row = reviewRow(panel, 'Customer communication');
    await row.getByRole('button', {name: /^Review of/}).click();
    await row.getByText('Version 1, released').waitFor();
    await row.getByRole('button', {name: 'Unlock', exact: true}).click();
    await row.getByLabel('Reason').fill('The repair is done.');
    await row.getByRole('button', {name: 'Unlock the text'}).click();
    await row.getByText(/^The text is unlocked/).waitFor();
    const told = stage.rest<{values: string[][]}>(
      'writer',
      'GET',
      `/v4/spreadsheets/${register}/values/Journal`,
    );
    expect(JSON.stringify(told)).toContain('The repair is done.');
  });

  it('goes out again as version 2 once it is signed anew', async () => {
    const {page} = await besideDocument(stage, 'comms.lead', customer);
    await page.getByText('We bring the copies back in step.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' They are.');
    await page.getByText('Saved', {exact: true}).waitFor();

    stage.call('comms.lead', 'askForReview', {
      fileId: customer,
      people: {},
      notNeeded: {},
    });
    approveAll(stage, customer, SIGNERS);
    stage.later(5);
    const again = await besideDocument(stage, 'comms.lead', customer);
    await release(again.sidebar);
    await again.sidebar.getByText('Released v2').waitFor();
    await again.sidebar.getByText(/Version 1, released/).waitFor();
    expect(mailsTo(stage, 'cs.ops').map(({subject}) => subject)).toEqual([
      expect.stringContaining('Approved, version 1'),
      expect.stringContaining('Version 1 is being changed'),
      expect.stringContaining('Approved, version 2'),
    ]);
  });

  it('never made a page complain', () => {
    expect(stage.complaints).toEqual([]);
  });
});
