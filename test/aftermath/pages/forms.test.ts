// Over 250 lines: the promises of one group of forms, which opening again would make slow.
import type {Page} from 'playwright-core';
import {decideTask} from '../../../src/aftermath/actions/decide-task';
import {giveFeedback} from '../../../src/aftermath/actions/give-feedback';
import {correctTimeline} from '../../../src/aftermath/actions/review-timeline';
import {
  bookMeeting,
  proposeMeeting,
} from '../../../src/aftermath/actions/schedule-post-mortem';
import {stepAction} from '../../../src/aftermath/actions/step-action';
import {suggestAction} from '../../../src/aftermath/actions/suggest-action';
import type {AfterView} from '../../../src/aftermath/contract';
import type {Answer} from '../../../src/core/base/answer';
import {UserError} from '../../../src/core/base/user-error';
import {losing} from '../../scenery/browser/lost-answer';
import {addTimelineEntry} from '../../../src/upkeep/actions/add-timeline-entry';
import {officeHours} from '../../../src/office';
import {barriers} from '../../scenery/browser/barriers';
import {called, later, sidewaysOverflow} from '../../scenery/browser/open-page';
import {SIDEBAR} from '../../scenery/browser/views';
import {LEAD, SME} from '../../scenery/fakes/installed-workspace';
import {sidebars} from '../../upkeep/pages/a-sidebar';
import {anAction} from '../actions/after/forms';
import {ID, ResolvedIncident} from '../actions/resolved-incident';

const open = sidebars();

const PLAN = 'Alert when more than 1 % of payments fail';
const MEASURE = 'The alert fires in the monthly test';

/** The sidebar beside an incident that is resolved, served by the real actions. */
async function beside(
  prepare: (incident: ResolvedIncident) => void = () => {},
) {
  const resolved = new ResolvedIncident();
  prepare(resolved);
  const shown = (act: () => void): Answer<AfterView> => {
    try {
      act();
      return {ok: true, value: resolved.view()};
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const {what, why, remedy, fields} = error;
      return {ok: false, what, why, remedy, ...(fields ? {fields} : {})};
    }
  };
  const {incident} = SIDEBAR;
  if (!incident) throw new Error('The example has no incident.');
  const phase = {value: 'post-incident', label: 'Post-incident'};
  const opened = await open(
    {me: LEAD, incident: {...incident, id: ID, phase}},
    {
      afterView: () => shown(() => {}),
      decideTask: form => shown(() => decideTask(resolved.as(), form)),
      suggestAction: form => shown(() => suggestAction(resolved.as(), form)),
      stepAction: form => shown(() => stepAction(resolved.as(), form)),
      correctTimeline: form =>
        shown(() => correctTimeline(resolved.as(), form)),
      giveFeedback: form => shown(() => giveFeedback(resolved.as(), form)),
      proposeMeeting: (id, minutes) => ({
        ok: true,
        value: proposeMeeting(resolved.as(), id, minutes, officeHours),
      }),
      bookMeeting: form => shown(() => bookMeeting(resolved.as(), form)),
    },
  );
  return {resolved, shown, ...opened};
}

/** Has no barrier, and fits the 300 px of a sidebar. */
async function expectNeat(page: Page): Promise<void> {
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const {activeElement: at} = document;
    const label = at?.id && document.querySelector(`label[for="${at.id}"]`);
    return (label || at)?.textContent?.replace(' *', '').trim();
  });

/** Presses Tab until it is there. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 15; presses++) {
    if ((await focused(page)) === label) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${label}.`);
}

describe('the forms of the time after, in the sidebar', () => {
  it('enter an action by keyboard alone; without a measure it is refused beside that field, and nothing typed is lost (S4-24, S4-27)', async () => {
    const {resolved, page, faults, shot} = await beside();
    const {keyboard} = page;
    const fill = async (label: string, ...keys: readonly string[]) => {
      await tabTo(page, label);
      for (const key of keys) {
        if (key === 'ArrowRight') await keyboard.press(key);
        else await keyboard.type(key);
      }
    };
    await page.getByRole('button', {name: 'New action…'}).focus();
    await keyboard.press('Enter');
    const form = page.getByRole('form', {name: 'New action'});
    await form.locator('textarea:focus').waitFor();
    expect(await focused(page)).toBe('What is to be done');
    await fill('What is to be done', PLAN);
    await fill('Category', 'Mon');
    await fill('Owner', SME);
    // Day and month are the same in every order; hours too, where a day has twice twelve.
    await fill('Done by', '12122026', 'ArrowRight', '1000A');
    await fill('Done when', 'done');
    await fill('Ticket', 'https://tickets.example.com/8');
    await keyboard.press('Enter');
    const measure = form.getByLabel('Done when');
    await form.locator('[aria-invalid]').waitFor();
    await shot('after-action-refused');
    await expectNeat(page);
    expect(await form.locator('[aria-invalid]').count()).toBe(1);
    expect(await measure.getAttribute('aria-invalid')).toBe('true');
    const why = await measure.getAttribute('aria-describedby');
    expect(why).toMatch(/-problem$/);
    expect(await form.locator('.field.wrong').innerText()).toContain(
      '“done” cannot be checked. Name a number, a state',
    );
    expect(resolved.rows('actions')).toEqual([]);
    // From the list above the fields to the field itself.
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await focused(page)).toBe('Done when');
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type(MEASURE);
    await tabTo(page, 'Enter action');
    await keyboard.press('Enter');
    await page.getByText('Entered. Its owner has to accept it.').waitFor();
    await shot('after-action');
    expect(await focused(page)).toBe('New action…');
    expect(resolved.view().actions).toMatchObject([
      {
        action: PLAN,
        category: 'Monitoring improvement',
        owner: SME,
        dueAt: '2026-12-12T09:00:00Z',
        success: MEASURE,
        ticket: 'https://tickets.example.com/8',
        state: 'suggested',
        lacks: [],
      },
    ]);
    expect(faults).toEqual([]);
  });

  it('want a reason for what is not done, and show that they work; a second press sends nothing', async () => {
    const {resolved, page, answers, callsOf, faults, shot} = await beside();
    const task = resolved.view().tasks.find(({required}) => required);
    await page
      .getByRole('button', {name: `${task?.label}: not doing`})
      .press('Enter');
    const send = page.getByRole('button', {name: 'Not doing it'});
    await send.press('Enter');
    await page.getByText('Say why it is not done, in a sentence.').waitFor();
    await page.locator('textarea[aria-invalid]:focus').waitFor();
    expect(await focused(page)).toBe('Why it is not done');
    await shot('after-not-doing-refused');
    await expectNeat(page);
    expect(resolved.rows('after')).toEqual([]);
    const decided = later<Answer<AfterView>>();
    const really = answers.decideTask;
    answers.decideTask = () => decided.promise;
    await page.keyboard.type('It is told with INC-2026-0002.');
    await send.press('Enter');
    await page.getByText('Working …').waitFor();
    await shot('after-not-doing-busy');
    await page.keyboard.press('Enter');
    await send.dblclick({force: true});
    await called(page);
    expect(callsOf('decideTask')).toHaveLength(2);
    // It alone shows that it works.
    const working = page.locator('[aria-busy="true"]');
    expect(await working.allInnerTexts()).toEqual(['Not doing it']);
    const [form] = callsOf('decideTask')[1].args;
    const answer = await really?.(form as Parameters<typeof really>[0]);
    if (!answer) throw new Error('Nothing was answered.');
    decided.settle(answer);
    await page.getByText('Not done: It is told with INC-2026-0002.').waitFor();
    await page.getByText('Recorded with its reason.').waitFor();
    await shot('after-not-doing');
    expect(resolved.rows('after')).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('say what happened when the server fails, and send the same text again, which is recorded once (S4-35)', async () => {
    const {resolved, page, answers, callsOf, shot} = await beside();
    const really = answers.giveFeedback;
    answers.giveFeedback = losing(really);
    await page.getByRole('button', {name: 'Answer three questions…'}).click();
    const form = page.getByRole('form', {name: 'Feedback'});
    const helped = form.getByRole('textbox').first();
    await helped.fill('The plan on one page.');
    await form.getByRole('button', {name: 'Send answers'}).click();
    const alert = form.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(
      'The answer from Google did not arrive.',
    );
    await shot('after-feedback-failed');
    await expectNeat(page);
    expect(await helped.inputValue()).toBe('The plan on one page.');
    answers.giveFeedback = really;
    await form.getByRole('button', {name: 'Send answers'}).click();
    await page.getByText('Thank you.').waitFor();
    const [first, second] = callsOf('giveFeedback');
    expect(second.args).toEqual(first.args);
    expect(resolved.rows('after')).toHaveLength(1);
  });

  it('record what is changed after a lost answer, instead of taking it for what may be there', async () => {
    const {resolved, page, answers, shot} = await beside();
    const really = answers.giveFeedback;
    answers.giveFeedback = losing(really);
    await page.getByRole('button', {name: 'Answer three questions…'}).click();
    const form = page.getByRole('form', {name: 'Feedback'});
    await form.getByRole('textbox').first().fill('The plan.');
    await form.getByRole('button', {name: 'Send answers'}).click();
    await form.getByRole('alert').waitFor();
    answers.giveFeedback = really;
    await form.getByRole('textbox').first().fill('The plan on one page.');
    await form.getByText('stand side by side').waitFor();
    await shot('after-feedback-doubt');
    await form.getByRole('button', {name: 'Send answers'}).click();
    await page.getByText('Thank you.').waitFor();
    expect(JSON.stringify(resolved.rows('after'))).toContain(
      'The plan on one page.',
    );
  });

  it('keep what was typed while another form is open, another button fails, or the group is looked at once more', async () => {
    const {resolved, page} = await beside(incident =>
      suggestAction(incident.as(), anAction()),
    );
    await page.getByRole('button', {name: 'New action…'}).click();
    const plan = page.getByLabel('What is to be done');
    await plan.fill(PLAN);
    await page.getByRole('button', {name: 'Enter action'}).click();
    const wrong = page.locator('[aria-invalid]');
    await wrong.first().waitFor();
    const marked = await wrong.count();
    suggestAction(
      resolved.as(),
      anAction({
        operation: 'action-0002',
        action: 'Page a second person at night',
      }),
    );
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('Page a second person at night').waitFor();
    expect(await wrong.count()).toBe(marked);
    // The server of this test knows nothing of it.
    await page.getByRole('button', {name: 'I have reviewed it'}).click();
    await page.getByText('No answer to acceptTimeline').waitFor();
    expect(await plan.inputValue()).toBe(PLAN);
    await page.getByRole('button', {name: 'Drop: Page a second'}).click();
    await plan.waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'New action…'}).click();
    expect(await plan.inputValue()).toBe(PLAN);
    expect(resolved.rows('actions')).toHaveLength(2);
  });

  it('find a time for the post-mortem, put it on the calendar, and say so where the button was (S4-17, S4-18)', async () => {
    const {resolved, page, faults, shot} = await beside();
    const found = page.getByRole('button', {name: 'Put it on the calendar'});
    await page.getByRole('button', {name: 'Find 60 minutes'}).press('Enter');
    await found.waitFor();
    await shot('after-meeting-found');
    await expectNeat(page);
    await found.press('Enter');
    const said = page.getByText('It is on the calendar; everybody is invited.');
    await said.waitFor();
    const box = await said.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(height);
    await shot('after-meeting');
    expect(
      resolved.view().tasks.find(({key}) => key === 'post-mortem-scheduled')
        ?.state,
    ).toBe('done');
    expect(faults).toEqual([]);
  });

  it('take up again what was not to be done, under the task itself', async () => {
    const {resolved, page, faults, shot} = await beside();
    const task = resolved.view().tasks.find(({required}) => required);
    const button = (act: string) =>
      page.getByRole('button', {name: `${task?.label}: ${act}`});
    await button('not doing').press('Enter');
    await page
      .getByLabel('Why it is not done')
      .fill('It is told with another incident.');
    await page.getByRole('button', {name: 'Not doing it'}).press('Enter');
    await button('take up again').press('Enter');
    await page
      .getByRole('textbox', {name: 'Remark'})
      .fill('It is told alone after all.');
    await page.getByRole('button', {name: 'Take it up again'}).press('Enter');
    await page
      .locator('.after-task')
      .filter({hasText: task?.label})
      .getByText('Taken up again.', {exact: true})
      .first()
      .waitFor();
    await shot('after-taken-up');
    expect(
      resolved.view().tasks.find(({key}) => key === task?.key)?.state,
    ).not.toBe('not-doing');
    expect(resolved.rows('after')).toHaveLength(2);
    await expectNeat(page);
    expect(faults).toEqual([]);
  });

  it('accept for somebody else only with where they said yes, and drop only with a reason (S4-27)', async () => {
    const {resolved, page, faults, shot} = await beside(incident =>
      suggestAction(incident.as(), anAction()),
    );
    const reason = page.getByRole('textbox', {name: 'Where and when they'});
    await page.getByRole('button', {name: /^Accept: /}).click();
    await page.getByRole('button', {name: 'Record it'}).click();
    await page.getByText('Where and when did they say yes?').waitFor();
    await shot('after-accept-refused');
    await expectNeat(page);
    await reason.fill('In the post-mortem, at noon');
    await page.getByRole('button', {name: 'Record it'}).click();
    await page.getByText('Accepted, on their word.').waitFor();
    await page.getByRole('button', {name: /^Drop: /}).click();
    await page.getByRole('button', {name: 'Drop it'}).click();
    await page.getByText('Say why it is not going to be done.').waitFor();
    expect(resolved.view().actions[0].state).toBe('accepted');
    await page.keyboard.type('The service is retired.');
    await page.getByRole('button', {name: 'Drop it'}).click();
    await page.getByText('Because: The service is retired.').waitFor();
    await shot('after-dropped');
    expect(faults).toEqual([]);
  });

  it('correct what somebody entered, by keyboard alone, and nothing the product recorded; after a lost answer it is there once (S4-20)', async () => {
    const {resolved, page, answers, callsOf, faults, shot} = await beside(
      incident =>
        addTimelineEntry(incident.as(), {
          incidentId: ID,
          operation: 'entry-00001',
          at: '2026-11-21T09:50:00Z',
          text: 'Release withdrawn',
        }),
    );
    const corrections = () =>
      resolved.rows('journal').filter(({event}) => event === 'correction');
    const {keyboard} = page;
    await page.getByText(/^Read and correct it/).focus();
    await keyboard.press('Enter');
    await page.getByText('recorded by the product').waitFor();
    const rows = page.getByRole('list', {name: 'Rows of the timeline'});
    const correct = rows.getByRole('button', {name: /^Correct/});
    expect(await rows.getByRole('listitem').count()).toBeGreaterThan(1);
    expect(await correct.count()).toBe(1);
    await correct.focus();
    await keyboard.press('Enter');
    const form = page.getByRole('form', {name: /^Correction/});
    await form.locator('input:focus').waitFor();
    expect(await focused(page)).toBe('When it happened');
    const words = form.getByLabel('What is right');
    expect(await words.inputValue()).toBe('Release withdrawn');
    await shot('after-correction');
    await tabTo(page, 'Enter the correction');
    await keyboard.press('Enter');
    await form.locator('[aria-invalid]:focus').waitFor();
    expect(await focused(page)).toBe('What is right');
    await shot('after-correction-refused');
    await expectNeat(page);
    expect(corrections()).toEqual([]);
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('Release withdrawn in two regions');
    const really = answers.correctTimeline;
    answers.correctTimeline = losing(really);
    await tabTo(page, 'Enter the correction');
    await keyboard.press('Enter');
    await form.getByRole('alert').waitFor();
    await tabTo(page, 'Close');
    await keyboard.press('Enter');
    await form.waitFor({state: 'detached'});
    answers.correctTimeline = really;
    await keyboard.press('Enter');
    await form.locator('input:focus').waitFor();
    expect(await words.inputValue()).toBe('Release withdrawn in two regions');
    await tabTo(page, 'Enter the correction');
    await keyboard.press('Enter');
    await page.getByText('The old row stays in the register.').waitFor();
    await shot('after-corrected');
    await expectNeat(page);
    const [, first, second] = callsOf('correctTimeline');
    expect(second.args).toEqual(first.args);
    expect(corrections()).toHaveLength(1);
    expect(await rows.innerText()).toContain('in two regions');
    expect(
      await rows.getByText('Release withdrawn', {exact: true}).count(),
    ).toBe(0);
    // The row whose button was pressed is gone; the focus is at the one in its place.
    await rows.locator('button:focus').waitFor();
    expect(faults).toEqual([]);
  });
});
