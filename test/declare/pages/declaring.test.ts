import type {IncidentView} from '../../../src/core/incident/views';
import {barriers} from '../../scenery/browser/barriers';
import {called, later, sidewaysOverflow} from '../../scenery/browser/open-page';
import type {NewIncidentForm} from '../../../src/declare/contract';
import {INCIDENT} from '../../scenery/browser/views';
import {declareButton, DIALOG, dialogs, fill, formOf, STEPS} from './a-dialog';

const open = dialogs();

describe('declaring with the dialog "New incident"', () => {
  it('can be filled in and sent with the keyboard alone', async () => {
    const {page, callsOf, shot} = await open();
    await page.getByLabel('Title').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Exports stop');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Exports end early');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Since 02:40 exports end early.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Out');
    await page.keyboard.press('Tab');
    await page.keyboard.type('55');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Customers notice');
    await page.keyboard.press('Enter');
    await page.getByLabel('Title').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await shot('new-incident-mistake');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ada@example.com');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    const [sent] = callsOf('declareIncident');
    expect(formOf(sent!.args)).toMatchObject({
      title: 'Exports stop',
      facts: {symptom: 'Exports end early'},
      known: 'Since 02:40 exports end early.',
      kind: 'outage',
      severity: '2',
      percentUsers: '55',
      comms: {needed: true, reason: expect.stringContaining('Customers')},
      roles: {commander: 'ada@example.com'},
    });
  });

  it('says where to go on, and what is still to be found out', async () => {
    const {page} = await open();
    await fill(page);
    await declareButton(page).click();
    const next = page.getByRole('region', {name: 'Next'});
    await next.waitFor();
    expect(
      await next
        .getByRole('link', {name: 'Internal communication'})
        .getAttribute('href'),
    ).toBe('https://docs.google.com/document/d/internal/edit');
    expect(
      (await next.getByRole('listitem').allTextContents()).slice(1),
    ).toEqual([
      'Roles not named: Technical lead, Comms lead, Subject matter expert and Scribe',
      'Affected services not known',
      'Start not known',
      'Share of users not known',
    ]);
  });

  it('sends once on a double click', async () => {
    const answer = later<{ok: true; value: IncidentView}>();
    const {page, callsOf} = await open({
      declareIncident: () => answer.promise,
    });
    await fill(page);
    await declareButton(page).dblclick();
    await page.getByText('Declaring the incident').waitFor();
    answer.settle({ok: true, value: INCIDENT});
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    expect(callsOf('declareIncident')).toHaveLength(1);
  });

  it('shows each step while the work runs', async () => {
    const answer = later<{ok: true; value: IncidentView}>();
    let steps = STEPS;
    const {page, callsOf, shot} = await open(
      {
        declareIncident: () => answer.promise,
        declarationProgress: () => ({ok: true, value: {steps}}),
      },
      {...DIALOG, clock: true},
    );
    await fill(page);
    await declareButton(page).click();
    await page.getByText('Declaring the incident').waitFor();
    await page.clock.runFor(1000);
    await page.getByText('1 of 3 steps done').waitFor();
    expect(await page.getByRole('listitem').nth(1).textContent()).toContain(
      'Working',
    );
    await shot('new-incident-progress');
    steps = STEPS.map(step => ({...step, state: 'done'}));
    await page.clock.runFor(1000);
    await page.getByText('3 of 3 steps done').waitFor();
    answer.settle({ok: true, value: INCIDENT});
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    const asked = callsOf('declarationProgress').length;
    const operation = formOf(callsOf('declareIncident')[0]!.args).operation;
    expect(callsOf('declarationProgress')[0]?.args).toEqual([operation]);
    await page.clock.runFor(5000);
    await called(page);
    expect(callsOf('declarationProgress')).toHaveLength(asked);
  });

  it('tries again under the same operation after a failure, and says that the first form counts', async () => {
    const {page, answers, callsOf, shot} = await open({
      declareIncident: () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      },
    });
    await fill(page);
    await declareButton(page).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(await page.getByText('1 of 3 steps done').isVisible()).toBe(true);
    await shot('new-incident-stopped');
    await page.getByRole('button', {name: 'Back to the form'}).click();
    expect(await page.getByLabel('Title').inputValue()).toBe(
      'Exports stop half-way',
    );
    await page.getByLabel('Title').fill('Exports stop');
    answers.declareIncident = () => ({
      ok: true,
      value: {...INCIDENT, earlier: true},
    });
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    await page.getByText('Declared with what you sent first').waitFor();
    await shot('new-incident-outdated');
    const operations = callsOf('declareIncident').map(
      ({args}) => formOf(args).operation,
    );
    expect(operations).toHaveLength(2);
    expect(operations[0]).toBe(operations[1]);
    expect(operations[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('finishes with one button what was left', async () => {
    const {page, answers, callsOf, shot} = await open({
      declareIncident: () => ({
        ok: true,
        value: {
          ...INCIDENT,
          complete: false,
          steps: [
            ...INCIDENT.steps,
            {key: 'faq', label: 'FAQ', state: 'failed', detail: 'Copy failed.'},
          ],
        },
      }),
      finishIncident: () => {
        throw new Error('Service invoked too many times');
      },
    });
    await fill(page);
    await declareButton(page).click();
    await page.getByText('Some steps are still missing').waitFor();
    await shot('new-incident-incomplete');
    await page.getByRole('button', {name: 'Finish'}).click();
    await page.getByText('Google is limiting calls right now.').waitFor();
    answers.finishIncident = () => ({ok: true, value: INCIDENT});
    await page.getByRole('button', {name: 'Finish'}).click();
    await page
      .getByRole('button', {name: 'Finish'})
      .waitFor({state: 'detached'});
    expect(callsOf('finishIncident').at(-1)?.args).toEqual(['INC-2026-0042']);
    await shot('new-incident-result');
  });

  it('shows the documents at once, and goes on by itself with what is left (S0-3)', async () => {
    const rest = later<{ok: true; value: IncidentView}>();
    const {page, callsOf, shot} = await open({
      declareIncident: () => ({
        ok: true,
        value: {...INCIDENT, complete: false, goesOn: true},
      }),
      finishIncident: () => rest.promise,
    });
    await fill(page);
    await declareButton(page).click();
    await page.getByText('You may close this window').waitFor();
    await shot('new-incident-going-on');
    await page
      .getByRole('button', {name: 'Finish'})
      .waitFor({state: 'detached'});
    rest.settle({ok: true, value: INCIDENT});
    await page
      .getByText('You may close this window')
      .waitFor({state: 'detached'});
    const [[form, early]] = callsOf('declareIncident').map(({args}) => args);
    expect(early).toBe(true);
    expect(callsOf('finishIncident').map(({args}) => args)).toEqual([
      ['INC-2026-0042', (form as NewIncidentForm).operation],
    ]);
  });

  it('executes nothing of what people type', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">{{severity}}';
    const {page, faults} = await open({
      declareIncident: ({title}) => ({
        ok: true,
        value: {...INCIDENT, title, registerUrl: 'javascript:alert(1)'},
      }),
    });
    await fill(page, hostile);
    await declareButton(page).click();
    await page.getByText(hostile).waitFor();
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    await page
      .getByRole('link', {name: 'Register'})
      .waitFor({state: 'detached'});
    expect(faults).toEqual([]);
  });
});

describe('the looks of the dialog "New incident"', () => {
  it('fits the dialog and a narrow window and has no barriers', async () => {
    const {page, faults, shot} = await open();
    const fits = async (name: string) => {
      for (const [size, width] of [
        ['dialog', DIALOG.width],
        ['narrow', 360],
      ] as const) {
        await page.setViewportSize({...DIALOG, width});
        expect(await sidewaysOverflow(page)).toBe(0);
        await shot(`new-incident-${size}${name}`);
      }
    };
    await page.getByLabel('Title').waitFor();
    await fits('');
    await page
      .locator('details')
      .evaluateAll(all => all.forEach(one => one.setAttribute('open', '')));
    await declareButton(page).click();
    await page.getByRole('alert').waitFor();
    await fits('-all');
    expect(await barriers(page)).toEqual([]);
    await fill(page);
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    await fits('-result');
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
