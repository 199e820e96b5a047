import type {Page} from 'playwright-core';
import {called} from '../../scenery/browser/open-page';
import {declareButton, DIALOG, dialogs, fill, formOf} from './a-dialog';

const open = dialogs();

const titleFocused = (page: Page) =>
  page.getByLabel('Title').and(page.locator(':focus')).waitFor();

describe('what was typed into the dialog "New incident"', () => {
  it('offers what was typed after a reload, under the same operation', async () => {
    const {page, callsOf, shot} = await open();
    await fill(page);
    await page.getByText('Scope').click();
    await page.getByLabel('Affected services 1').fill('Login');
    const kept = await page.evaluate(() => Object.keys(localStorage)[0]);
    await page.reload();
    await page.getByText('You have an unfinished incident').waitFor();
    await shot('new-incident-restore');
    await page.getByRole('button', {name: /^Continue/}).click();
    expect(await page.getByLabel('Title').inputValue()).toBe(
      'Exports stop half-way',
    );
    await titleFocused(page);
    expect(
      await page
        .getByRole('combobox', {name: 'Incident commander'})
        .inputValue(),
    ).toBe('Ada Long');
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    const {operation, services} = formOf(callsOf('declareIncident')[0]!.args);
    expect(kept).toContain(operation);
    expect(services).toEqual(['Login']);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('keeps what was typed on the server where the browser stores nothing', async () => {
    const kept: Record<string, string> = {};
    const {page, callsOf} = await open(
      {
        keptDrafts: () => ({ok: true, value: kept}),
        keepDrafts: changes => {
          for (const [name, text] of Object.entries(changes))
            if (text === null) delete kept[name];
            else kept[name] = text;
          return {ok: true, value: true};
        },
      },
      {...DIALOG, storage: false, clock: true},
    );
    await page.getByRole('textbox', {name: 'Title'}).fill('Exports');
    await page.clock.runFor(3000);
    await called(page);
    expect(callsOf('keepDrafts')).toHaveLength(1);
    await page
      .getByText('What you type is not kept')
      .waitFor({state: 'detached'});
    await page.reload();
    await page.getByRole('button', {name: 'Continue Exports'}).click();
    await fill(page);
    await declareButton(page).click();
    await page.getByRole('heading', {name: 'INC-2026-0042'}).waitFor();
    await page.clock.runFor(3000);
    await called(page);
    expect(kept).toEqual({});
  });

  it.each(['Cancel', 'Escape'])(
    'has it on the server before the window closes by %s, however soon (first-use 15)',
    async way => {
      const kept: Record<string, string | null> = {};
      let closed = 'not asked';
      const {page} = await open(
        {
          keptDrafts: () => ({ok: true, value: {}}),
          keepDrafts: async changes => {
            await new Promise(done => setTimeout(done, 150));
            closed = String(await page.evaluate('window.closedByPage'));
            Object.assign(kept, changes);
            return {ok: true, value: true};
          },
        },
        {...DIALOG, storage: false},
      );
      await page.getByRole('textbox', {name: 'Title'}).fill('Exports');
      if (way === 'Cancel') {
        await page.getByRole('button', {name: 'Cancel'}).click();
      } else {
        await page.keyboard.press('Escape');
        await page.getByText('Press Escape again').waitFor();
        await page.keyboard.press('Escape');
      }
      await page.waitForFunction('window.closedByPage === true');
      expect(closed).toBe('undefined');
      expect(JSON.stringify(kept)).toContain('Exports');
    },
  );

  it('says so when nothing can be kept anywhere', async () => {
    const {page} = await open({}, {...DIALOG, storage: false});
    await page.getByText('What you type is not kept').waitFor();
  });

  it('says after a reload that a form was sent without an answer', async () => {
    const {page} = await open({
      declareIncident: () => new Promise<never>(() => {}),
    });
    await fill(page);
    await declareButton(page).click();
    await page.getByText('Declaring the incident').waitFor();
    await page.reload();
    await page.getByText('makes no second incident').waitFor();
  });

  it('keeps two unfinished incidents apart', async () => {
    const {page} = await open();
    await titleFocused(page);
    await page.getByLabel('Title').fill('First');
    await page.reload();
    await page.getByLabel('Title').fill('Second');
    await page.reload();
    await page.getByRole('button', {name: 'Continue First'}).waitFor();
    await page.getByRole('button', {name: 'Delete draft Second'}).click();
    await titleFocused(page);
    await page.reload();
    await page.getByRole('button', {name: 'Continue First'}).waitFor();
    await page.getByText('Second').waitFor({state: 'detached'});
  });

  it('closes on Escape only after saying that the draft stays', async () => {
    const {page} = await open();
    await page.getByLabel('Title').fill('Exports');
    await page.keyboard.press('Escape');
    await page.getByText('Press Escape again').waitFor();
    expect(await page.evaluate('window.closedByPage')).toBeUndefined();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('window.closedByPage')).toBe(true);
  });
});
