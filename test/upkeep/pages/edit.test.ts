import type {MetadataChange, RestampView} from '../../../src/upkeep/contract';
import {SIDEBAR} from '../../scenery/browser/views';
import {sidebars} from './a-sidebar';

const open = sidebars();
const restamped = (more: Partial<RestampView> = {}): RestampView => ({
  sidebar: {...SIDEBAR, rev: 4},
  handEdits: [],
  done: ['Customer communication: 5 values renewed'],
  failed: [],
  waits: false,
  ...more,
});
const changeOf = (args: readonly unknown[]) => args[0] as MetadataChange;
const SAVE = 'Save and update documents';

describe('editing details in the sidebar', () => {
  it('stamps changed details into the documents and says what was renewed', async () => {
    const {page, callsOf, shot} = await open(
      {},
      {
        changeMetadata: ({form}) => ({
          ok: true,
          value: restamped({
            sidebar: {...SIDEBAR, rev: 4, edit: form},
            failed: ['FAQ: Google did not answer. It is tried again later.'],
          }),
        }),
      },
    );
    await page.getByText('Edit details').click();
    expect(await page.getByRole('button', {name: SAVE}).isDisabled()).toBe(
      true,
    );
    await page.getByLabel('Severity').selectOption('1');
    await shot('sidebar-edit');
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByText('Customer communication: 5 values renewed').waitFor();
    expect(await page.getByText(/FAQ: Google did not/).isVisible()).toBe(true);
    const sent = changeOf(callsOf('changeMetadata')[0]!.args);
    expect(sent).toEqual({
      incidentId: 'INC-2026-0042',
      rev: 3,
      form: {...SIDEBAR.edit, severity: '1'},
      // What the form began with, so that a save overwrites only what this person changed.
      base: SIDEBAR.edit,
      decisions: {},
    });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await shot('sidebar-restamped');
  });

  it('completes roles from the people known', async () => {
    const {page} = await open();
    await page.getByText('Edit details').click();
    const scribe = page.getByRole('combobox', {name: 'Scribe'});
    expect(
      await scribe.evaluate(field =>
        [...((field as HTMLInputElement).list?.options ?? [])].map(
          ({value}) => value,
        ),
      ),
    ).toEqual(['ada@example.com', 'kim.a@example.com', 'kim.b@example.com']);
    await scribe.fill('ada long');
    await page.getByRole('button', {name: 'Use ada@example.com'}).click();
    expect(await scribe.inputValue()).toBe('ada@example.com');
  });

  it('leaves each hand edit to a person', async () => {
    const handEdits = ['one', 'two'].map(rangeId => ({
      document: 'customer' as const,
      documentLabel: 'Customer communication',
      rangeId,
      field: 'severity',
      fieldLabel: `Severity ${rangeId}`,
      found: 'High (see below)',
      wouldWrite: 'Critical',
    }));
    const {page, answers, callsOf, shot} = await open(
      {},
      {changeMetadata: () => ({ok: true, value: restamped({handEdits})})},
    );
    await page.getByText('Edit details').click();
    await page.getByLabel('Severity').selectOption('1');
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByText('Changed by hand in the documents').waitFor();
    await shot('sidebar-hand-edits');
    const apply = page.getByRole('button', {name: 'Apply'});
    expect(await apply.isDisabled()).toBe(true);
    const one = page.getByRole('group', {name: /Severity one/});
    await one.getByRole('radio', {name: /Replace/}).check();
    const two = page.getByRole('group', {name: /Severity two/});
    await two.getByRole('radio', {name: /Keep/}).check();
    answers.changeMetadata = () => ({ok: true, value: restamped()});
    await apply.click();
    await apply.waitFor({state: 'detached'});
    const sent = changeOf(callsOf('changeMetadata')[1]!.args);
    expect(sent.decisions).toEqual({one: 'replace', two: 'keep'});
    expect(sent.rev).toBe(4);
  });

  it('keeps all hand edits with one button', async () => {
    const handEdit = {
      document: 'faq' as const,
      documentLabel: 'FAQ',
      rangeId: 'r',
      field: 'title',
      fieldLabel: 'Title',
      found: 'A',
      wouldWrite: 'B',
    };
    const {page, answers, callsOf} = await open(
      {},
      {
        changeMetadata: () => ({
          ok: true,
          value: restamped({handEdits: [handEdit]}),
        }),
      },
    );
    await page.getByText('Edit details').click();
    await page.getByLabel('Title').fill('B');
    await page.getByRole('button', {name: SAVE}).click();
    const keepAll = page.getByRole('button', {name: 'Keep all'});
    await keepAll.waitFor();
    answers.changeMetadata = () => ({ok: true, value: restamped()});
    await keepAll.click();
    await keepAll.waitFor({state: 'detached'});
    expect(changeOf(callsOf('changeMetadata')[1]!.args).decisions).toEqual({
      r: 'keep',
    });
  });

  it('names the field of each mistake in the list above, and counts a long title', async () => {
    const {page} = await open(
      {},
      {
        changeMetadata: () => ({
          ok: false,
          what: 'Nothing was changed yet.',
          why: '2 fields need another look.',
          remedy: 'Correct what is marked and save again.',
          fields: [
            {field: 'title', message: 'At most 200 characters.'},
            {field: 'resolvedAt', message: 'This time is in the future.'},
            {field: 'links.0.url', message: 'Write an address.'},
          ],
        }),
      },
    );
    await page.getByText('Edit details').click();
    const title = page.getByLabel('Title', {exact: true});
    const counted = (text: string) =>
      expect(page.getByText(text).isVisible()).resolves.toBe(true);
    await title.fill('x'.repeat(169));
    await page
      .getByText(/characters? (left|too many)/)
      .waitFor({state: 'detached'});
    await title.fill('x'.repeat(170));
    await counted('30 characters left.');
    await title.fill('x'.repeat(201));
    await counted('1 character too many.');
    await page.getByRole('button', {name: SAVE}).click();
    expect(
      await page.getByRole('alert').getByRole('link').allInnerTexts(),
    ).toEqual([
      'Title: At most 200 characters.',
      'Resolved at: This time is in the future.',
      'Links and tickets: Write an address.',
    ]);
    await page.getByRole('link', {name: /^Title/}).click();
    expect(await title.evaluate(one => one === document.activeElement)).toBe(
      true,
    );
  });

  it('keeps typed values when somebody else was faster', async () => {
    const {page, answers, callsOf, shot} = await open(
      {},
      {
        changeMetadata: () => ({
          ok: false,
          what: 'The incident has changed.',
          why: 'Somebody saved before you.',
          remedy: 'Look again.',
        }),
      },
    );
    await page.getByText('Edit details').click();
    await page.getByLabel('Severity').selectOption('1');
    await page.getByLabel('Workaround').fill('Use the old export');
    answers.sidebarView = () => ({
      ok: true,
      value: {
        ...SIDEBAR,
        rev: 9,
        edit: {...SIDEBAR.edit!, severity: '3', percentUsers: '12'},
      },
    });
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByText('Somebody else changed this incident').waitFor();
    expect(await page.getByLabel('Severity').inputValue()).toBe('1');
    expect(await page.getByLabel('Workaround').inputValue()).toBe(
      'Use the old export',
    );
    expect(await page.getByLabel(/Share of users/).inputValue()).toBe('12');
    await page.getByText('Severity: they set “Level 3 – Medium”').waitFor();
    await shot('sidebar-overtaken');
    answers.changeMetadata = () => ({ok: true, value: restamped()});
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByText('Details saved').waitFor();
    expect(changeOf(callsOf('changeMetadata')[1]!.args).rev).toBe(9);
  });

  it('keeps an unsaved edit over a reload and an error', async () => {
    const {page} = await open(
      {},
      {
        changeMetadata: () => ({
          ok: false,
          what: 'The details have a mistake.',
          why: '',
          remedy: 'Correct it.',
          fields: [{field: 'percentUsers', message: 'Give 0 to 100.'}],
        }),
      },
    );
    await page.getByText('Edit details').click();
    await page.getByLabel(/Share of users/).fill('400');
    await page.getByRole('button', {name: SAVE}).click();
    await page.getByRole('alert').getByText('Give 0 to 100.').waitFor();
    expect(await page.getByLabel(/Share of users/).inputValue()).toBe('400');
    await page.reload();
    await page.getByText('not saved yet').waitFor();
    expect(await page.getByLabel(/Share of users/).inputValue()).toBe('400');
    await page.getByRole('button', {name: 'Undo'}).click();
    expect(await page.getByLabel(/Share of users/).inputValue()).toBe('55');
  });
});
