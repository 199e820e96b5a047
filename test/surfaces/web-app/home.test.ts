import {barriers} from '../../scenery/browser/barriers';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {APP, webPages, WIDTHS} from './a-web-page';

const open = webPages();
const owner = {
  ok: true,
  value: {me: 'admin@example.com', installed: true, mayInstall: true},
} as const;
const nobody = {
  ok: true,
  value: {me: 'admin@example.com', installed: false, mayInstall: true},
} as const;

describe('the first page of the web app', () => {
  it.each(WIDTHS)(
    'is whole and can be used by everybody at %i px',
    async width => {
      const {page, shot} = await open('home', {}, {width});
      await page.getByText('You are here as writer@example.com').waitFor();
      await page.getByText('Nothing is due.').waitFor();
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      await shot(`home-${width}`);
    },
  );

  it('is dark where the phone is', async () => {
    const {page, shot} = await open('home', {}, {width: 390});
    await page.emulateMedia({colorScheme: 'dark'});
    await page.getByText('Nothing is due.').waitFor();
    expect(await barriers(page)).toEqual([]);
    const ground = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(ground).toBe('rgb(23, 24, 27)');
    await shot('home-dark');
    await page.emulateMedia({colorScheme: 'light'});
  });

  it('leads to the other pages by whole addresses, which leave the frame', async () => {
    const {page} = await open('home');
    const main = page.getByRole('main');
    for (const [name, wanted] of [
      ['New incident', 'new'],
      ['All incidents', 'incidents'],
      ['Templates and policy', 'check'],
      ['Start an exercise', 'exercise'],
    ]) {
      const link = main.getByRole('link', {name});
      expect(await link.getAttribute('href')).toBe(`${APP}?page=${wanted}`);
      expect(await link.getAttribute('target')).toBe('_top');
    }
    const here = page.getByRole('navigation').getByRole('link', {name: 'Home'});
    expect(await here.getAttribute('aria-current')).toBe('page');
  });

  it('leads owners, and nobody else, to set-up', async () => {
    const name = 'Set up Incident Comms';
    const {page} = await open('home');
    await page.getByText('You are here as').waitFor();
    await page.getByRole('link', {name}).waitFor({state: 'detached'});
    const own = await open('home', {visitorView: () => owner});
    await own.page.getByRole('link', {name}).waitFor();
  });

  it('says that set-up comes first, and lists nothing before', async () => {
    const {page} = await open('home', {visitorView: () => nobody});
    const link = page.getByRole('link', {name: 'on this page'});
    expect(await link.getAttribute('href')).toBe(`${APP}?page=setup`);
    await page.getByText('Active incidents').waitFor({state: 'detached'});
  });

  it('leads from an incident to its desk, and from a review to its page', async () => {
    const {page} = await open('home', {
      registerView: () => ({
        ok: true,
        value: [
          {
            id: 'INC-2026-0001',
            title: 'Checkout fails',
            severity: 'Level 2',
            rank: 1,
            restricted: false,
            signs: [],
            remark: '',
            phase: 'Triage',
            declaredAt: '',
            nextUpdateAt: '',
            url: 'https://docs.google.com/document/d/internal-0001/edit',
          },
        ],
      }),
    });
    expect(
      await page
        .getByRole('link', {name: 'Checkout fails'})
        .getAttribute('href'),
    ).toBe(`${APP}?page=desk&incident=INC-2026-0001&file=internal-0001`);
  });

  it('shows the lists also where Google does not say who looks', async () => {
    const {page} = await open('home', {
      visitorView: () => {
        throw new Error('NetworkError');
      },
    });
    await page.getByText('The answer from Google did not arrive.').waitFor();
    await page.getByText('Nothing is due.').waitFor();
  });
});
