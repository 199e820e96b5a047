import {chase} from '../../../src/clocks/actions/chase';
import {decideClock} from '../../../src/clocks/actions/decide-clock';
import {
  confirmPromises,
  promiseView,
} from '../../../src/clocks/actions/promises';
import {recordTold} from '../../../src/clocks/actions/record-told';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import {ledgerView} from '../../../src/clocks/views/ledger-view';
import type {Answer} from '../../../src/core/base/answer';
import {UserError} from '../../../src/core/base/user-error';
import type {Answers} from '../../scenery/browser/fake-server';
import {losing} from '../../scenery/browser/lost-answer';
import {barriers} from '../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {pages} from '../../scenery/browser/pages';
import {UNREVIEWED} from '../../scenery/browser/review-views';
import {SIDEBAR} from '../../scenery/browser/views';
import {ADMIN, LEAD, ReviewStage} from '../../review/actions/review-stage';

const openPage = pages();
const PHONE = {width: 390, height: 844, timezoneId: 'UTC'};

function open(name: string, answers: Answers) {
  return openPage(name, answers, PHONE);
}

function answer<T>(act: () => T): Answer<T> {
  try {
    return {ok: true, value: act()};
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const {what, why, remedy, fields} = error;
    return {ok: false, what, why, remedy, ...(fields ? {fields} : {})};
  }
}

/** The server the page talks to: the real actions on a workspace in memory, whose time is now. */
function served(): {readonly stage: ReviewStage; readonly answers: Answers} {
  const stage = new ReviewStage({regulatory: ['gdpr']});
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const row = stage.tab('incidents')[0];
  stage.workspace.now = now;
  row.startedAt = row.detectedAt = row.declaredAt = minutesBefore(now, 25);
  stage.wrote({
    key: `${stage.id()}:release:1:CS Ops`,
    incident: String(row.id),
    audience: 'CS Ops',
    channel: 'mail',
    reason: 'Hand-off of the approved customer text; not sent to customers',
    sentAt: minutesBefore(now, 5),
    sentBy: LEAD,
    version: '1 (abcd1234)',
  });
  stage.tab('contracts').push({
    customer: 'Acme',
    clause: '4.2 Notices',
    from: 'declared',
    within: '45',
    audience: 'customers',
  });
  chase(stage.as(ADMIN));
  const world = () => stage.as(LEAD);
  return {
    stage,
    answers: {
      clockBoard: () => answer(() => clockBoard(world())),
      recordTold: form => answer(() => recordTold(world(), form)),
      decideClock: decision => answer(() => decideClock(world(), decision)),
      ledgerView: id => answer(() => ledgerView(world(), id)),
    },
  };
}

function minutesBefore(at: string, minutes: number): string {
  return `${new Date(Date.parse(at) - minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

describe('on a phone, for whoever sends (S0-35, S1-1)', () => {
  it('makes the message that is due with one press, and leads to it', async () => {
    const {answers} = served();
    const url = 'https://docs.google.com/document/d/made-document/edit';
    const {page, callsOf} = await open('due-page', {
      ...answers,
      makeDueMessage: () => ({
        ok: true,
        value: {label: 'Status page entry', url},
      }),
    });
    const make = page
      .getByRole('button', {name: /^Make: Status page entry/})
      .first();
    await make.dblclick();
    const link = page.getByRole('link', {name: 'Go on with it'});
    expect(await link.getAttribute('href')).toBe(url);
    expect(callsOf('makeDueMessage')).toHaveLength(1);
  });

  it('a released text is recorded as sent, a mistake stands beside its field and nothing typed is lost', async () => {
    const {stage, answers} = served();
    const {page, faults, shot} = await open('due-page', answers);
    await page.getByText('CS Ops: send version 1').waitFor();
    await shot('due-page');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', {name: /^It was sent/}).click();
    await page.getByLabel('By which channel').fill('email');
    await page.getByLabel('How many got it').fill('lots');
    await page.getByLabel('Remarks').fill('First half of the list.');
    await page
      .getByRole('button', {name: 'Record as sent', exact: true})
      .click();
    await page.getByText('A whole number').waitFor();
    await shot('due-page-mistake');
    expect(await page.getByLabel('Remarks').inputValue()).toBe(
      'First half of the list.',
    );
    await page.getByLabel('How many got it').fill('340');
    await page
      .getByRole('button', {name: 'Record as sent', exact: true})
      .click();
    await page.getByText('No released text waits to be sent.').waitFor();
    expect(stage.tab('comms').slice(1)).toMatchObject([
      {audience: 'customers', count: 340, note: 'First half of the list.'},
    ]);
    await shot('due-page-sent');
    expect(faults).toEqual([]);
  });

  it('what is changed after a lost answer is no second message, and what it changes is said (S1-1)', async () => {
    const {stage, answers} = served();
    const {
      page,
      answers: now,
      shot,
    } = await open('due-page', {
      ...answers,
      recordTold: losing(answers.recordTold),
    });
    const record = page.getByRole('button', {
      name: 'Record as sent',
      exact: true,
    });
    const doubt = page.getByText('What you sent before may be recorded');
    await page.getByRole('button', {name: /^It was sent/}).click();
    // The form opens at the second it was pressed, which is in no doubt.
    await page.getByText('Clocks show it twice').waitFor({state: 'detached'});
    await page.getByLabel('By which channel').fill('email');
    await page.getByLabel('How many got it').fill('340');
    await record.click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await doubt.waitFor({state: 'detached'});
    await page.getByLabel('How many got it').fill('350');
    await doubt.waitFor();
    await shot('due-page-doubt');
    expect(await sidewaysOverflow(page)).toBe(0);
    now.recordTold = answers.recordTold;
    await record.click();
    await page.getByText('is no longer due').waitFor();
    const toCustomers = () =>
      stage.tab('comms').filter(({audience}) => audience === 'customers');
    expect(toCustomers().map(({count}) => count)).toEqual([340]);
    // Sent again as it was first, it is found; closing the form in between loses nothing.
    await page.getByLabel('How many got it').fill('340');
    await page.getByRole('button', {name: 'Cancel'}).click();
    await record.waitFor({state: 'detached'});
    await page.getByRole('button', {name: /^It was sent/}).click();
    expect(await page.getByLabel('By which channel').inputValue()).toBe(
      'email',
    );
    await record.click();
    await page.getByText('No released text waits to be sent.').waitFor();
    expect(toCustomers()).toHaveLength(1);
  });

  it('a text that was not sent needs a reason', async () => {
    const {stage, answers} = served();
    const {page} = await open('due-page', answers);
    await page.getByRole('button', {name: /^It was not sent/}).click();
    await page.getByRole('button', {name: /^Record as not sent/}).click();
    await page.getByText('Write one sentence.').first().waitFor();
    await page.getByLabel('Reason').fill('Legal has stopped it.');
    await page.getByRole('button', {name: /^Record as not sent/}).click();
    await page.getByText('No released text waits to be sent.').waitFor();
    expect(stage.tab('clocks').pop()).toMatchObject({
      event: 'waived',
      words: 'Legal has stopped it.',
    });
  });

  it('deadlines count on by themselves, and a wrong cell stands first', async () => {
    const {stage, answers} = served();
    stage.tab('incidents')[0].confirmedAt = 'half past ten';
    stage.tab('contracts').push({
      customer: 'Beta',
      clause: '9',
      from: 'confirmed',
      within: '60',
      audience: 'Beta',
    });
    const {page, shot} = await open('due-page', answers);
    await page.getByText('Cannot be computed').first().waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({hasText: 'half past ten'})
        .count(),
    ).toBeGreaterThan(0);
    await shot('due-page-invalid');
  });
});

describe('beside a signed text whose promised time went by meanwhile (S2-20, S4-15)', () => {
  it('somebody says why it goes out as it is; without a reason nothing is recorded', async () => {
    const {stage, answers} = served();
    const over = minutesBefore(stage.workspace.now, 2).slice(11, 16);
    stage
      .file('customer')
      .document?.typeAt(1, `Our next update is by ${over} UTC.\n`);
    const world = () => {
      const made = stage.as(LEAD);
      return {
        ...made,
        editor: {...made.editor, documentId: () => stage.id('customer')},
      };
    };
    const id = String(stage.tab('incidents')[0].id);
    const {page, faults, shot} = await openPage(
      'sidebar',
      {
        ...answers,
        sidebarView: () => ({
          ok: true,
          value: {
            ...SIDEBAR,
            document: SIDEBAR.document && {
              ...SIDEBAR.document,
              kind: 'customer',
            },
          },
        }),
        reviewView: () => ({ok: true, value: UNREVIEWED}),
        refreshReview: () => ({ok: true, value: UNREVIEWED}),
        promiseView: () => answer(() => promiseView(world(), id)),
        confirmPromises: form =>
          answer(() => confirmPromises(world(), {...form, incidentId: id})),
      },
      {width: 300, height: 800, timezoneId: 'UTC'},
    );
    await page.getByText('Promises in this text').click();
    await page.getByRole('button', {name: 'Look for promises'}).click();
    await page.getByText(/^The time it promises, .* is over\.$/).waitFor();
    await page.getByRole('button', {name: /^Stand by/}).click();
    await page.getByText('Say why, or write another time').first().waitFor();
    await shot('promise-over');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(stage.tab('clocks').map(({event}) => event)).not.toContain(
      'let stand',
    );
    await page
      .getByLabel('It goes out as it is, because')
      .fill('Legal answered late.');
    await page.getByRole('button', {name: /^Stand by/}).click();
    await page.getByText(`Goes out as it was signed. ${LEAD}`).waitFor();
    await shot('promise-stands');
    expect(stage.tab('clocks').pop()).toMatchObject({
      event: 'let stand',
      words: 'Legal answered late.',
      by: LEAD,
    });
    expect(faults).toEqual([]);
  });
});

describe('the log of what went out, in the sidebar (S1-1, S1-2)', () => {
  it('keeps a correction that was changed after a lost answer beside the first, and the later one counts', async () => {
    const {stage, answers} = served();
    const id = String(stage.tab('incidents')[0].id);
    const {incident} = SIDEBAR;
    if (!incident) throw new Error('The example has no incident.');
    const {
      page,
      answers: now,
      faults,
      shot,
    } = await openPage(
      'sidebar',
      {
        ...answers,
        sidebarView: () => ({
          ok: true,
          value: {...SIDEBAR, incident: {...incident, id}},
        }),
        reviewView: () => ({ok: true, value: UNREVIEWED}),
        refreshReview: () => ({ok: true, value: UNREVIEWED}),
        recordTold: losing(answers.recordTold),
      },
      {width: 300, height: 800, timezoneId: 'UTC'},
    );
    await page.getByText('What went out', {exact: true}).click();
    await page.getByRole('button', {name: 'Show what went out'}).click();
    await page.getByRole('button', {name: 'Correct: CS Ops, mail'}).click();
    const correct = page.getByRole('button', {name: 'Record the correction'});
    await page.getByLabel('How many got it').fill('3');
    await correct.click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await page.getByRole('button', {name: 'Cancel'}).click();
    await correct.waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'Correct: CS Ops, mail'}).click();
    expect(await page.getByLabel('How many got it').inputValue()).toBe('3');
    await correct.click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(stage.tab('comms').filter(({count}) => count === 3)).toHaveLength(1);
    await page.getByLabel('How many got it').fill('4');
    await page.getByText('the later one counts').waitFor();
    await shot('ledger-correction-doubt');
    expect(await sidewaysOverflow(page)).toBe(0);
    // People take a while to read a form again; of two corrections of one instant none is the later one.
    stage.workspace.later(1);
    now.recordTold = answers.recordTold;
    await correct.click();
    await correct.waitFor({state: 'detached'});
    expect(stage.tab('comms').map(({count}) => count)).toEqual(
      expect.arrayContaining([3, 4]),
    );
    expect(
      ledgerView(stage.as(LEAD), id).rows.filter(
        ({standing}) => standing === 'correction',
      ),
    ).toMatchObject([{count: '4'}]);
    expect(faults).toEqual([]);
  });
});
