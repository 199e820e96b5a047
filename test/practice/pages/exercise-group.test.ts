import {giveFeedback} from '../../../src/aftermath/actions/give-feedback';
import {afterView} from '../../../src/aftermath/views/after-view';
import type {Answer} from '../../../src/core/base/answer';
import {UserError} from '../../../src/core/base/user-error';
import {logDecision} from '../../../src/practice/actions/log-decision';
import {exerciseView} from '../../../src/practice/views/exercise-view';
import {losing} from '../../scenery/browser/lost-answer';
import {barriers} from '../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {SIDEBAR} from '../../scenery/browser/views';
import {LEAD} from '../../scenery/fakes/installed-workspace';
import {sidebars} from '../../upkeep/pages/a-sidebar';
import {exerciseStage, ID} from '../actions/exercise-stage';

const open = sidebars();

function answer<T>(act: () => T): Answer<T> {
  try {
    return {ok: true, value: act()};
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const {what, why, remedy, fields} = error;
    return {ok: false, what, why, remedy, ...(fields ? {fields} : {})};
  }
}

/** The sidebar beside an exercise, served by the real actions. */
async function beside() {
  const {as, rows, start, workspace} = exerciseStage();
  start();
  workspace.later(10);
  const {incident} = SIDEBAR;
  if (!incident) throw new Error('The example has no incident.');
  const opened = await open(
    {incident: {...incident, id: ID, title: 'EXERCISE: Sites show errors'}},
    {
      exerciseView: id => answer(() => exerciseView(as(LEAD), id)),
      logDecision: form =>
        answer(() => {
          logDecision(as(LEAD), form);
          return exerciseView(as(LEAD), ID);
        }),
      afterView: id => answer(() => afterView(as(LEAD), id)),
      giveFeedback: form =>
        answer(() => {
          giveFeedback(as(LEAD), form);
          return afterView(as(LEAD), ID);
        }),
    },
  );
  return {rows, ...opened};
}

describe('what players of an exercise leave for the debrief, in the sidebar', () => {
  it('records a decision with its reason once, and keeps what was typed when something is missing (S2-32)', async () => {
    const {page, rows, faults, shot} = await beside();
    await page.getByRole('button', {name: 'Record a decision…'}).click();
    await page
      .getByLabel('What is decided')
      .fill('We do not name the supplier.');
    await page.getByRole('button', {name: 'Record it'}).click();
    const form = page.getByRole('form', {name: 'Decision'});
    await form.locator('[aria-invalid]').waitFor();
    await shot('exercise-decision-refused');
    expect(await page.getByLabel('What is decided').inputValue()).toBe(
      'We do not name the supplier.',
    );
    await form.getByLabel('Why').fill('Nobody has confirmed it.');
    await page.getByRole('button', {name: 'Record it'}).dblclick();
    await page.getByText(/^We do not name|Decided: We do not name/).waitFor();
    await shot('exercise-decision');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(
      rows('journal').filter(({text}) => String(text).includes('supplier')),
    ).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('records a decision that was changed after a lost answer beside the first, and says so', async () => {
    const {page, answers, rows, shot} = await beside();
    const really = answers.logDecision;
    answers.logDecision = losing(really);
    await page.getByRole('button', {name: 'Record a decision…'}).click();
    const decided = page.getByLabel('What is decided');
    await decided.fill('We name no supplier.');
    await page
      .getByRole('form', {name: 'Decision'})
      .getByLabel('Why')
      .fill('Nobody has confirmed it.');
    await page.getByRole('button', {name: 'Record it'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await decided.fill('We name no supplier yet.');
    await page.getByText('The log then holds both.').waitFor();
    await shot('exercise-decision-doubt');
    answers.logDecision = really;
    await page.getByRole('button', {name: 'Record it'}).click();
    await page.getByText('We name no supplier yet.').waitFor();
    expect(
      rows('journal').filter(({text}) => String(text).includes('supplier')),
    ).toHaveLength(2);
  });

  it('answers three questions once (S4-35)', async () => {
    const {page, faults, shot} = await beside();
    await page.getByRole('button', {name: 'Answer three questions…'}).click();
    await shot('after-feedback');
    const form = page.getByRole('form', {name: 'Feedback'});
    await page.getByRole('button', {name: 'Send answers'}).click();
    await form.locator('[aria-invalid]').first().waitFor();
    await shot('after-feedback-refused');
    await form.getByRole('textbox').first().fill('The plan on one page.');
    await page.getByRole('button', {name: 'Send answers'}).dblclick();
    await page.getByText(/^The plan on one page/).waitFor();
    await page.getByText('Thank you.').waitFor();
    await shot('after-feedback-given');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
