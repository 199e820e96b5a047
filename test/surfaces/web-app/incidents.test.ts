import type {FoundIncident} from '../../../src/upkeep/contract';
import {barriers} from '../../scenery/browser/barriers';
import {later, sidewaysOverflow} from '../../scenery/browser/open-page';
import {APP, webPages, WIDTHS} from './a-web-page';

const open = webPages();
const incident = (id: string, more: Partial<FoundIncident> = {}) => ({
  id,
  title: `Title of ${id}`,
  severity: 'Level 2',
  rank: 1,
  signs: [],
  remark: '',
  phase: 'Triage',
  declaredAt: '2026-11-20T09:00:00Z',
  nextUpdateAt: '',
  url: `https://docs.google.com/document/d/document-of-${id}/edit`,
  active: true,
  restricted: false,
  ...more,
});
const found = (incidents: readonly FoundIncident[], more = 0) =>
  ({ok: true, value: {incidents, more}}) as const;

describe('the list of incidents', () => {
  it.each(WIDTHS)(
    'is whole and can be used by everybody at %i px',
    async width => {
      const {page, shot} = await open(
        'incidents',
        {
          searchIncidents: () =>
            found([
              incident('INC-2026-0002', {restricted: true}),
              incident('INC-2026-0001', {active: false, phase: 'Closed'}),
            ]),
        },
        {width},
      );
      await page.getByText('2 incidents.').waitFor();
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      const link = page.getByRole('link', {name: 'Title of INC-2026-0001'});
      expect(await link.getAttribute('href')).toBe(
        `${APP}?page=desk&incident=INC-2026-0001&file=document-of-INC-2026-0001`,
      );
      await shot(`incidents-${width}`);
    },
  );

  it('searches by Enter, and by choosing what to show', async () => {
    const {page, callsOf} = await open('incidents', {
      searchIncidents: ({standing}) =>
        found(standing === 'earlier' ? [incident('INC-2025-0007')] : [], 0),
    });
    await page.getByText('No incident that you may see fits.').waitFor();
    await page.getByLabel('Look for').fill('card pay');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', {name: 'Earlier'}).check();
    await page.getByText('1 incident.').waitFor();
    expect(callsOf('searchIncidents').map(({args}) => args[0])).toEqual([
      {text: '', standing: 'all'},
      {text: 'card pay', standing: 'all'},
      {text: 'card pay', standing: 'earlier'},
    ]);
  });

  it('shows the answer to the last question, whichever comes last', async () => {
    const slow = later<ReturnType<typeof found>>();
    const {page, answers} = await open('incidents');
    await page.getByText('No incident that you may see fits.').waitFor();
    answers.searchIncidents = ({standing}) =>
      standing === 'active' ? slow.promise : found([incident('INC-2025-0007')]);
    await page.getByRole('radio', {name: 'Active'}).check();
    await page.getByRole('radio', {name: 'Earlier'}).check();
    await page.getByText('Title of INC-2025-0007').waitFor();
    slow.settle(found([incident('INC-2026-0009')]));
    await page.getByText('1 incident.').waitFor();
    await page.getByText('Title of INC-2026-0009').waitFor({state: 'detached'});
  });

  it('says how many are left out, and what went wrong', async () => {
    const {page, answers} = await open('incidents', {
      searchIncidents: () => found([incident('INC-2026-0001')], 120),
    });
    await page.getByText('120 older ones are not shown.').waitFor();
    answers.searchIncidents = () => ({
      ok: false,
      what: 'The incidents cannot be shown.',
      why: 'You have no access.',
      remedy: 'Ask an admin.',
    });
    await page.getByRole('button', {name: 'Search'}).click();
    await page.getByText('The incidents cannot be shown.').waitFor();
    expect(await page.getByText('Title of INC-2026-0001').count()).toBe(1);
  });
});
