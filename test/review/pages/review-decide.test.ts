import {barriers} from '../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {
  APPROVED,
  DRAFT,
  IN_REVIEW,
  LEADER,
  LEGAL,
  MINE,
  OBJECTED,
  SHARING,
} from '../../scenery/browser/review-views';
import {reviews} from './a-review';

const open = reviews();

describe('deciding about a review in the sidebar', () => {
  it('lets the commander go on against an objection with a reason', async () => {
    const {page, callsOf} = await open(OBJECTED, {
      decideInReview: () => ({ok: true, value: APPROVED}),
    });
    await page
      .getByRole('button', {name: `Override the objection of ${LEGAL}`})
      .click();
    await page.getByLabel('Reason').fill('Legal agreed on the phone.');
    expect(await barriers(page)).toEqual([]);
    await page
      .getByRole('button', {
        name: 'Override the objection',
        exact: true,
      })
      .click();
    await page.getByText(`The objection of ${LEGAL} is overridden.`).waitFor();
    expect(callsOf('decideInReview')[0]?.args).toEqual([
      {
        act: 'override',
        fileId: 'customer',
        objection: 'fact-7',
        reason: 'Legal agreed on the phone.',
      },
    ]);
  });

  it('lets an owner accept a record that was changed by hand, and confirm a signer nobody names', async () => {
    const broken = {
      ...APPROVED,
      gates: [
        {
          key: 'record',
          why: 'The record of this review was changed by hand.',
          remedy: 'Undo it, or ask an owner of the installation to look at it.',
          items: ['Row 7 is missing.'],
        },
      ],
      owner: {
        look: true,
        confirm: [{lane: 'legal', laneLabel: 'Legal', person: LEGAL}],
      },
    };
    const {page, callsOf, shot} = await open(broken, {
      decideInReview: () => ({ok: true, value: APPROVED}),
    });
    await page
      .getByRole('button', {name: `Confirm ${LEGAL} for Legal`})
      .click();
    await page.getByLabel('Reason').fill('Standing in for Lou.');
    expect(await barriers(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await shot('owner-decides');
    await page.getByRole('button', {name: 'Close'}).click();
    await page.getByRole('button', {name: 'I have looked'}).click();
    await page
      .getByRole('button', {name: 'Accept the record as it is'})
      .click();
    await page.getByText('Say why; it is recorded.').first().waitFor();
    await page.getByLabel('Reason').fill('Row 7 was deleted by mistake.');
    await page
      .getByRole('button', {name: 'Accept the record as it is'})
      .click();
    await page.getByText('Every lane has to sign again.').waitFor();
    expect(callsOf('decideInReview')[0]?.args).toEqual([
      {
        act: 'look',
        fileId: 'customer',
        reason: 'Row 7 was deleted by mistake.',
      },
    ]);
  });

  it('offers nobody else to go on against an objection', async () => {
    const {page} = await open({
      ...OBJECTED,
      can: {...OBJECTED.can, override: false},
    });
    await page.getByText('promises a refund').waitFor();
    await page.getByText('Override').waitFor({state: 'detached'});
  });

  it('lets somebody else answer in the place of a reviewer', async () => {
    const {page, callsOf, shot} = await open(IN_REVIEW, {
      decideInReview: () => ({ok: true, value: IN_REVIEW}),
    });
    await page
      .getByRole('button', {name: 'Change reviewers of Senior leadership'})
      .click();
    const go = page.getByRole('button', {name: 'Let them answer'});
    await go.click();
    await page.getByText('Say who answers instead.').waitFor();
    expect(callsOf('decideInReview')).toHaveLength(0);
    await page.getByLabel('Who answers instead').fill('ada long');
    await page.getByRole('button', {name: 'Use ada@example.com'}).click();
    await page.getByLabel('Reason').fill('On a plane.');
    expect(await sidewaysOverflow(page)).toBe(0);
    await shot('review-reviewers');
    await go.click();
    await page.getByText('ada@example.com may answer for').waitFor();
    expect(callsOf('decideInReview')[0]?.args).toEqual([
      {
        act: 'delegate',
        fileId: 'customer',
        lane: 'leadership',
        from: LEADER,
        person: 'ada@example.com',
        reason: 'On a plane.',
      },
    ]);
  });

  it('takes a reviewer out with a reason', async () => {
    const {page, callsOf} = await open(IN_REVIEW, {
      decideInReview: () => ({ok: true, value: DRAFT}),
    });
    await page.getByRole('button', {name: 'Change reviewers of Legal'}).click();
    await page.getByRole('radio', {name: 'They are taken out'}).check();
    await page.getByLabel('Reason').fill('Left the company.');
    await page.getByRole('button', {name: 'Take out'}).click();
    await page.getByText(`${LEGAL} no longer reviews for Legal.`).waitFor();
    expect(callsOf('decideInReview')[0]?.args).toEqual([
      {
        act: 'remove',
        fileId: 'customer',
        lane: 'legal',
        person: LEGAL,
        reason: 'Left the company.',
      },
    ]);
  });

  it('lets a reviewer without edit rights name who answers for them, and nobody else', async () => {
    const {page} = await open(MINE);
    await page
      .getByRole('button', {name: 'Change reviewers of Legal'})
      .waitFor();
    await page.getByRole('button', {name: 'Change reviewers of Legal'}).click();
    await page.getByLabel('Who answers instead').waitFor();
    await page
      .getByRole('radio', {name: 'They are taken out'})
      .waitFor({state: 'detached'});
    for (const name of ['Ask', 'Release', 'Withdraw', 'Unlock'])
      await page
        .getByRole('button', {name, exact: true})
        .waitFor({state: 'detached'});
  });

  it('withdraws with a reason that closing the form keeps', async () => {
    const {page, callsOf} = await open(IN_REVIEW, {
      withdrawReview: () => ({ok: true, value: DRAFT}),
    });
    const withdraw = page.getByRole('button', {name: 'Withdraw', exact: true});
    await withdraw.click();
    await page.getByLabel('Reason').fill('Facts have changed.');
    await page.getByRole('button', {name: 'Close'}).click();
    await withdraw.click();
    expect(await page.getByLabel('Reason').inputValue()).toBe(
      'Facts have changed.',
    );
    await page.getByRole('button', {name: 'Withdraw the review'}).click();
    await page.getByText('The review is withdrawn.').waitFor();
    await page.getByText('Not in review.').waitFor();
    expect(callsOf('withdrawReview').map(({args}) => args)).toEqual([
      ['customer', 'Facts have changed.'],
    ]);
  });

  it('shows who has access, and repairs what it can', async () => {
    const {page, callsOf, shot} = await open(IN_REVIEW, {
      sharingView: () => ({ok: true, value: SHARING}),
      repairSharing: () => ({
        ok: true,
        value: {...SHARING, findings: SHARING.findings.slice(1)},
      }),
    });
    await page.getByRole('button', {name: 'Who has access'}).click();
    await page.getByText('2 things are not as it should be').waitFor();
    await page.getByText('Take the access away at the folder').waitFor();
    await shot('review-access');
    await page.getByRole('button', {name: 'Repair access'}).click();
    await page.getByText('What could be repaired is repaired.').waitFor();
    await page
      .getByText('Whoever has the link may read it.')
      .waitFor({state: 'detached'});
    await page
      .getByRole('button', {name: 'Repair access'})
      .waitFor({state: 'detached'});
    expect(callsOf('repairSharing')).toHaveLength(1);
  });

  it('does what was left when Finish is pressed', async () => {
    const {page, answers, callsOf} = await open({
      ...IN_REVIEW,
      left: ['The mail to Legal is not sent yet.'],
    });
    await page.getByText('The mail to Legal is not sent yet.').waitFor();
    answers.refreshReview = () => ({ok: true, value: IN_REVIEW});
    await page.getByRole('button', {name: /^Finish/}).click();
    await page.getByText('Everything is done now.').waitFor();
    expect(callsOf('refreshReview')).toHaveLength(1);
    await page.getByText('The mail to Legal').waitFor({state: 'detached'});
  });
});
