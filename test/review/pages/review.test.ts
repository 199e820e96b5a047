import {barriers} from '../../scenery/browser/barriers';
import {called, later, sidewaysOverflow} from '../../scenery/browser/open-page';
import {
  APPROVED,
  awaited,
  DRAFT,
  fromNow,
  IN_REVIEW,
  LANES_GATE,
  LEGAL,
  LEGAL_LANE,
  OBJECTED,
  RAW_DATA_GATE,
  RELEASED,
  reviewer,
  UNREVIEWED,
} from '../../scenery/browser/review-views';
import type {ReviewView} from '../../../src/review/contract';
import {reviews} from './a-review';

const open = reviews();

describe('the review in the sidebar', () => {
  it('does not keep the sidebar waiting', async () => {
    const answer = later<{ok: true; value: ReviewView}>();
    const {page, callsOf} = await open(IN_REVIEW, {
      reviewView: () => answer.promise,
    });
    await page.getByText('Edit details').waitFor();
    await page.getByText('Loading the review').waitFor({state: 'attached'});
    expect(callsOf('sidebarView')).toHaveLength(1);
    expect(callsOf('reviewView')[0]?.args).toEqual(['customer']);
    answer.settle({ok: true, value: IN_REVIEW});
    await page.getByText('In review, round 1').waitFor();
    expect(callsOf('sidebarView')).toHaveLength(1);
  });

  it('names leadership, commander and legal for a Sev0, and whom each waits for (S0-5)', async () => {
    const {page, shot} = await open(IN_REVIEW);
    const lanes = page.getByRole('list', {name: 'Lanes'});
    await lanes.waitFor();
    expect(
      await lanes.getByRole('listitem').locator('.lane-head').allTextContents(),
    ).toEqual(['◔Senior leadership', '✓Incident commander', '◔Legal']);
    const legal = page.getByRole('listitem', {name: 'Legal'});
    expect(await legal.textContent()).toContain(
      `Waiting for ${LEGAL} for 41 minutes`,
    );
    expect(await legal.getByText(/11 minutes late/).isVisible()).toBe(true);
    expect(
      await page
        .getByRole('listitem', {name: 'Incident commander'})
        .getByText('signed with Incident Comms')
        .isVisible(),
    ).toBe(true);
    expect(
      await legal.getByRole('link', {name: 'Open thread'}).getAttribute('href'),
    ).toBe('https://docs.google.com/document/d/customer/edit?disco=legal');
    await shot('review');
  });

  it('names engineering and either of CS and leadership below Sev0 (S0-6)', async () => {
    const either = {
      ...LEGAL_LANE,
      key: 'cs|leadership',
      label: 'Customer success or senior leadership',
    };
    const two = ['carla.cs@example.com', 'chief@example.com'];
    const {page} = await open({
      ...IN_REVIEW,
      lanes: [
        {...LEGAL_LANE, key: 'engineering', label: 'Engineering'},
        awaited(either, two[0]!, {awaited: two.map(who => reviewer(who))}),
      ],
    });
    await page.getByRole('listitem', {name: 'Engineering'}).waitFor();
    const row = page.getByRole('listitem', {name: either.label});
    expect(await row.textContent()).toContain('One of them is enough.');
  });

  it('says why a lane is not needed (S0-33)', async () => {
    const because = 'Nothing in it that binds us. (ada@example.com)';
    const {page} = await open({
      ...IN_REVIEW,
      lanes: [{...LEGAL_LANE, standing: 'not-needed', because}],
    });
    await page.getByText(`Not needed: ${because}`).waitFor();
  });

  it('shows objections, suggestions and edits since sign-off in words', async () => {
    const {page, shot} = await open(OBJECTED);
    await page
      .getByText('The second paragraph promises a refund. Take it out.')
      .waitFor();
    await page
      .getByText('Edited since sign-off: What happened, What we are doing.')
      .waitFor();
    await page.getByText(/Say “card payments” instead/).waitFor();
    await shot('review-objected');
  });

  it('says that the raw event data question is open before anything is released (S0-11)', async () => {
    const {page} = await open({...DRAFT, gates: [LANES_GATE, RAW_DATA_GATE]});
    await page.getByText('Before a release: 2 things to settle').click();
    await page.getByText(RAW_DATA_GATE.why).waitFor();
    expect(await page.getByText(RAW_DATA_GATE.remedy).isVisible()).toBe(true);
  });

  it('says that the FAQ comes before the release (S0-37)', async () => {
    const {page} = await open(DRAFT);
    await page.getByText('Before a release: 3 things to settle').click();
    await page
      .getByText('The FAQ is neither approved nor skipped with a reason.')
      .waitFor();
  });

  it('is one calm sentence for a document without approval', async () => {
    const {page} = await open(UNREVIEWED);
    await page
      .getByText('The internal communication needs no approval')
      .waitFor();
    await page.getByText('Who has access').waitFor({state: 'detached'});
  });

  it('warns when the sweep has never run or is late, and collects on a click', async () => {
    const {page, callsOf, answers} = await open({
      ...IN_REVIEW,
      lastSweepAt: '',
    });
    await page.getByText(/the background check has never run/).waitFor();
    answers.refreshReview = () => ({
      ok: true,
      value: {...IN_REVIEW, lastSweepAt: fromNow(-30)},
    });
    await page.getByRole('button', {name: 'Collect answers now'}).click();
    await page.getByText(/last ran 29 minutes ago/).waitFor();
    answers.refreshReview = () => ({ok: true, value: APPROVED});
    await page.getByRole('button', {name: 'Refresh', exact: true}).click();
    await page.getByText('You have just collected the answers').waitFor();
    expect(callsOf('refreshReview')).toHaveLength(2);
    await page.getByText(/^Every lane has signed/).waitFor();
  });

  it('keeps the last view when a look fails, and offers another', async () => {
    const {page, answers} = await open(IN_REVIEW);
    await page.getByText('In review, round 1').waitFor();
    answers.refreshReview = () => {
      throw new Error('NetworkError');
    };
    await page.getByRole('button', {name: 'Collect answers now'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(await page.getByText('In review, round 1').isVisible()).toBe(true);
    answers.refreshReview = () => ({ok: true, value: APPROVED});
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByText(/^Every lane has signed/).waitFor();
    await page.getByRole('alert').waitFor({state: 'detached'});
  });

  it('does not fall back to what was asked for before an action', async () => {
    const old = later<{ok: true; value: ReviewView}>();
    const {page, answers, callsOf} = await open(
      {...IN_REVIEW, left: ['One mail is missing.']},
      {},
      {clock: true},
    );
    await page.getByText('One mail is missing.').waitFor();
    answers.reviewView = () => old.promise;
    await page.clock.runFor(61_000);
    await called(page);
    expect(callsOf('reviewView')).toHaveLength(2);
    await page.getByRole('button', {name: /^Finish/}).click();
    answers.refreshReview = () => ({ok: true, value: APPROVED});
    await page.getByText('Something is still left').waitFor();
    await page.getByRole('button', {name: /^Finish/}).click();
    await page.getByText(/^Every lane has signed/).waitFor();
    answers.reviewView = () => new Promise(() => {});
    old.settle({ok: true, value: IN_REVIEW});
    // It looks again only when it has the answer to the look before.
    await called(page);
    await page.clock.runFor(61_000);
    await called(page);
    expect(callsOf('reviewView')).toHaveLength(3);
    await page
      .getByText('1 of 3 lanes have signed')
      .waitFor({state: 'detached'});
  });

  it('shows versions with their evidence, and that a released text was edited', async () => {
    const {page, shot} = await open({...RELEASED, drifted: true});
    await page.getByText('Released v1').waitFor();
    await page.getByText('This is not the text that was released').waitFor();
    expect(
      await page
        .getByRole('link', {name: 'PDF of version 1'})
        .getAttribute('href'),
    ).toBe('https://drive.google.com/file/d/pdf/view');
    await shot('review-released');
  });

  it('fits 300 px and has no barriers in any state', async () => {
    const views = [
      {...OBJECTED, lastSweepAt: ''},
      {...RELEASED, drifted: true, left: ['x'.repeat(90)]},
    ];
    for (const view of views) {
      const {page, faults} = await open(view);
      await page.getByText('Who has access').waitFor();
      await page
        .locator('details')
        .evaluateAll(all => all.forEach(one => one.setAttribute('open', '')));
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      expect(faults).toEqual([]);
    }
  });
});
