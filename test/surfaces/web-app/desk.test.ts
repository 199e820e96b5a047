import type {SidebarView} from '../../../src/upkeep/contract';
import {barriers} from '../../scenery/browser/barriers';
import {later, sidewaysOverflow} from '../../scenery/browser/open-page';
import {SIDEBAR} from '../../scenery/browser/views';
import {webPages, WIDTHS} from './a-web-page';

const open = webPages();
const AT = '&incident=INC-2026-0042&file=internal-document';
const ok = <T>(value: T) => ({ok: true, value}) as const;
const [first, second] = SIDEBAR.documents;
const of = (fileId: string): SidebarView => ({
  ...SIDEBAR,
  document: {...SIDEBAR.document!, fileId},
});

describe('the desk of an incident', () => {
  it.each(WIDTHS)(
    'is whole and can be used by everybody at %i px',
    async width => {
      const {page, shot} = await open('desk', {}, {width}, AT);
      await page.getByText('1 of 3 filled').waitFor();
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      await shot(`desk-${width}`);
    },
  );

  it('can be read in the dark', async () => {
    const {page, shot} = await open('desk', {}, {width: 390}, AT);
    await page.emulateMedia({colorScheme: 'dark'});
    await page.getByText('1 of 3 filled').waitFor();
    await page.getByText('Edit details').click();
    expect(await barriers(page)).toEqual([]);
    await shot('desk-dark');
    await page.emulateMedia({colorScheme: 'light'});
  });

  it('asks for the place its address names', async () => {
    const {page, callsOf} = await open('desk', {}, {}, AT);
    await page.getByText('1 of 3 filled').waitFor();
    expect(callsOf('sidebarView')[0].args).toEqual([
      {incident: 'INC-2026-0042', file: 'internal-document'},
    ]);
  });

  it('says so when the address leads to nothing for this account', async () => {
    const {page} = await open(
      'desk',
      {sidebarView: () => ok({...SIDEBAR, incident: null, document: null})},
      {},
      AT,
    );
    await page.getByText('There is no such incident').waitFor();
    await page.getByText(`You are here as ${SIDEBAR.me}.`).waitFor();
    await page.getByText('Edit details').waitFor({state: 'detached'});
  });

  it('goes to another document without losing the last one asked for', async () => {
    const slow = later<SidebarView>();
    const {page, answers} = await open(
      'desk',
      {sidebarView: () => ok(of(first.fileId))},
      {},
      AT,
    );
    const chooser = page.getByRole('combobox', {name: 'Document'});
    await chooser.waitFor();
    answers.sidebarView = async ({file}) =>
      ok(file === first.fileId ? of(first.fileId) : await slow.promise);
    await chooser.selectOption({value: second.fileId});
    await page.getByText('Loading the document’s desk …').waitFor();
    // Back before the answer is there: the late one must not win.
    await chooser.selectOption({value: first.fileId});
    slow.settle(of(second.fileId));
    await page.getByText('Loading the document’s desk …').waitFor({
      state: 'detached',
    });
    expect(await chooser.inputValue()).toBe(first.fileId);
    expect(
      await page
        .getByRole('link', {name: 'Write in Docs'})
        .getAttribute('href'),
    ).toBe(`https://docs.google.com/document/d/${first.fileId}/edit`);
  });

  it('says which document is not open to the person, and shows the incident all the same', async () => {
    const {page} = await open(
      'desk',
      {sidebarView: () => ok({...SIDEBAR, document: null})},
      {},
      '&incident=INC-2026-0042',
    );
    await page
      .getByRole('combobox', {name: 'Document'})
      .selectOption({value: second.fileId});
    await page.getByText('You may not read this document.').waitFor();
    await page.getByText('Edit details').waitFor();
  });

  it('leads to places in the text, which only the document’s own editor can select', async () => {
    const view = of('internal-document');
    const [section] = view.document!.sections;
    const locator = {...section.locator, heading: 'h.abc'};
    const {page, callsOf} = await open(
      'desk',
      {
        sidebarView: () =>
          ok({
            ...view,
            document: {...view.document!, sections: [{...section, locator}]},
          }),
      },
      {},
      AT,
    );
    expect(
      await page
        .getByRole('link', {name: 'Summary in Docs'})
        .getAttribute('href'),
    ).toBe(
      'https://docs.google.com/document/d/internal-document/edit#heading=h.abc',
    );
    expect(callsOf('selectText')).toEqual([]);
  });
});
