import type {AskForm, ReviewView} from '../../../src/review/contract';
import {barriers} from '../../scenery/browser/barriers';
import {later, sidewaysOverflow} from '../../scenery/browser/open-page';
import {
  DRAFT,
  IN_REVIEW,
  LEADER,
  LEGAL,
  OBJECTED,
  PROPOSAL,
} from '../../scenery/browser/review-views';
import {reviews} from './a-review';

const open = reviews();
const proposal = {askProposal: () => ({ok: true as const, value: PROPOSAL})};
const sentBy = (calls: readonly {readonly args: readonly unknown[]}[]) =>
  calls.map(({args}) => args[0] as AskForm);

describe('asking for review in the sidebar', () => {
  it('proposes people, says what will happen, and asks once (S0-6)', async () => {
    const answer = later<{ok: true; value: ReviewView}>();
    const mailed = later<{ok: true; value: ReviewView}>();
    const {page, callsOf, shot} = await open(DRAFT, {
      ...proposal,
      askForReview: () => answer.promise,
      refreshReview: () => mailed.promise,
    });
    await page.getByRole('button', {name: 'Ask for review'}).click();
    const form = page.getByRole('region', {name: 'Ask for review'});
    await form.getByRole('radio', {name: 'Ask Legal'}).check();
    await page
      .getByText(
        'Lets 4 people comment on the document, opens 3 comment threads in it and writes one mail to each.',
      )
      .waitFor();
    await form
      .getByRole('button', {name: 'Remove reviewer 2 for Customer'})
      .click();
    await page.getByText('Lets 3 people comment').waitFor();
    await form.getByLabel('A word to the reviewers').fill('The amount is new.');
    await shot('review-ask');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', {name: 'Ask', exact: true}).dblclick();
    await page.getByText('Sharing and opening threads').waitFor();
    answer.settle({ok: true, value: {...IN_REVIEW, mailing: 3}});
    const said = page.getByText(/^Review requested\. Reviewers have access/);
    await said.waitFor();
    expect(
      await said.evaluate(one => one.parentElement === document.activeElement),
    ).toBe(true);
    await page.getByText('In review, round 1').waitFor();
    await page.getByText(/You may close this window/).waitFor();
    await shot('review-mailing');
    expect(await sidewaysOverflow(page)).toBe(0);
    mailed.settle({ok: true, value: IN_REVIEW});
    await page.getByText(/Their mails are written\.$/).waitFor();
    expect(callsOf('refreshReview')).toHaveLength(1);
    expect(sentBy(callsOf('askForReview'))).toEqual([
      {
        fileId: 'customer',
        people: {
          engineering: ['sam.sme@example.com'],
          'cs|leadership': ['carla.cs@example.com'],
          legal: [LEGAL],
        },
        notNeeded: {},
        mailLater: true,
        note: 'The amount is new.',
      },
    ]);
  });

  it('leaves legal out only with a reason (S0-33)', async () => {
    const {page, callsOf} = await open(DRAFT, {
      ...proposal,
      askForReview: () => ({ok: true, value: IN_REVIEW}),
    });
    await page.getByRole('button', {name: 'Ask for review'}).click();
    const ask = page.getByRole('button', {name: 'Ask', exact: true});
    await ask.click();
    await page.getByText('Say whether it is needed.').waitFor();
    await page.getByRole('radio', {name: /Not needed/}).check();
    await ask.click();
    await page.getByText('Say why it is not needed').waitFor();
    const why = page.getByLabel('Why Legal is not needed');
    expect(await why.getAttribute('aria-invalid')).toBe('true');
    expect(callsOf('askForReview')).toHaveLength(0);
    await why.fill('It promises nothing.');
    await ask.click();
    await page.getByText('In review, round 1').waitFor();
    const [sent] = sentBy(callsOf('askForReview'));
    expect(sent?.notNeeded).toEqual({legal: 'It promises nothing.'});
    expect(Object.keys(sent?.people ?? {})).toEqual([
      'engineering',
      'cs|leadership',
    ]);
  });

  it('shows a wrong reviewer beside the field, and keeps what was typed over a reload', async () => {
    const {page} = await open(DRAFT, {
      ...proposal,
      askForReview: () => ({
        ok: false,
        what: 'Nobody was asked: two names are wrong.',
        why: '',
        remedy: 'Correct them.',
        fields: [
          {
            field: 'people.engineering',
            message: 'bob@elsewhere.example is outside example.com.',
          },
          {
            field: 'people.cs|leadership',
            message: 'carla.cs@example.com has no account here. Correct them.',
          },
          {field: 'notNeeded.legal', message: 'Legal cannot be left out.'},
        ],
      }),
    });
    await page.getByRole('button', {name: 'Ask for review'}).click();
    const engineer = page.getByRole('combobox', {name: 'Engineering 1'});
    await engineer.fill('bob@elsewhere.example');
    await page.getByRole('radio', {name: /Not needed/}).check();
    await page.getByLabel('Why Legal is not needed').fill('Small');
    await page.getByRole('button', {name: 'Ask', exact: true}).click();
    const summary = page.getByRole('alert');
    await summary.getByText(/is outside example.com/).click();
    expect(
      await engineer.evaluate(field => field === document.activeElement),
    ).toBe(true);
    expect(await engineer.getAttribute('aria-invalid')).toBe('true');
    // Said once, and only the address it names is marked.
    expect(await summary.getByText('Correct them.').count()).toBe(1);
    const either = page.getByRole('combobox', {name: /^Customer success/});
    expect(await either.first().getAttribute('aria-invalid')).toBe('true');
    expect(await either.nth(1).getAttribute('aria-invalid')).toBeNull();
    expect(
      await page
        .getByLabel('Why Legal is not needed')
        .getAttribute('aria-invalid'),
    ).toBe('true');
    await page.reload();
    await page.getByRole('button', {name: 'Ask for review'}).click();
    expect(await engineer.inputValue()).toBe('bob@elsewhere.example');
    await page.getByRole('button', {name: 'Back to the proposal'}).click();
    expect(await engineer.inputValue()).toBe('sam.sme@example.com');
  });

  it('offers the address for a name', async () => {
    const {page} = await open(DRAFT, proposal);
    await page.getByRole('button', {name: 'Ask for review'}).click();
    const engineer = page.getByRole('combobox', {name: 'Engineering 1'});
    await engineer.fill('kim park');
    await page.getByRole('button', {name: 'Use kim.b@example.com'}).click();
    expect(await engineer.inputValue()).toBe('kim.b@example.com');
  });

  it('asks again only the lanes that have to look again', async () => {
    const {page, callsOf} = await open(OBJECTED, {
      askProposal: () => ({
        ok: true,
        value: {
          ...PROPOSAL,
          lanes: PROPOSAL.lanes.map(lane => ({
            ...lane,
            settled: lane.key !== 'cs|leadership',
          })),
        },
      }),
      askForReview: () => ({ok: true, value: IN_REVIEW}),
    });
    await page.getByRole('button', {name: 'Ask again'}).click();
    await page
      .getByText(/^Not asked again .*: Engineering, Legal\.$/)
      .waitFor();
    await page.getByRole('button', {name: 'Ask', exact: true}).click();
    await page.getByText('In review, round 1').waitFor();
    expect(sentBy(callsOf('askForReview'))[0]?.people).toEqual({
      'cs|leadership': ['carla.cs@example.com', LEADER],
    });
  });

  it('gives the focus back when it is closed by Escape', async () => {
    const {page} = await open(DRAFT, proposal);
    const button = page.getByRole('button', {name: 'Ask for review'});
    await button.press('Enter');
    const form = page.getByRole('region', {name: 'Ask for review'});
    await form.getByRole('radio', {name: 'Ask Legal'}).focus();
    await page.keyboard.press('Escape');
    await form.waitFor({state: 'detached'});
    expect(await button.evaluate(one => one === document.activeElement)).toBe(
      true,
    );
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });
});
