import type {SidebarView} from '../../../src/upkeep/contract';
import {called, later} from '../../scenery/browser/open-page';
import {SIDEBAR} from '../../scenery/browser/views';
import {sidebars} from './a-sidebar';

const open = sidebars();

describe('the sidebar keeping itself fresh', () => {
  it('shows that it is loading, and a failure with a way on', async () => {
    const first = later<{ok: true; value: SidebarView}>();
    const {page, answers, shot} = await open(
      {},
      {
        sidebarView: () =>
          first.promise.then(() =>
            Promise.reject(
              new Error('Authorization is required to perform that action.'),
            ),
          ),
      },
    );
    await page.getByText('Loading the incident').waitFor({state: 'attached'});
    first.settle({ok: true, value: SIDEBAR});
    await page.getByText(/several Google accounts/).waitFor();
    await shot('sidebar-failed');
    answers.sidebarView = () => ({ok: true, value: SIDEBAR});
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByText('INC-2026-0042').waitFor();
    await page.getByRole('alert').waitFor({state: 'detached'});
  });

  it('renews itself every minute, but not while somebody types', async () => {
    const {page, callsOf} = await open({}, {}, {clock: true});
    await page.getByText('INC-2026-0042').waitFor();
    const loads = () => callsOf('sidebarView').length;
    const before = loads();
    await page.clock.runFor(61_000);
    await called(page);
    expect(loads()).toBe(before + 1);
    await page.clock.runFor(30_000);
    await page.getByLabel('What happened').fill('W');
    await page.clock.runFor(31_000);
    await called(page);
    expect(loads()).toBe(before + 1);
    await page.clock.runFor(61_000);
    await called(page);
    expect(loads()).toBe(before + 2);
    expect(await page.getByLabel('What happened').inputValue()).toBe('W');
  });

  it('does not take the focus when a refresh of its own fails', async () => {
    const {page, answers} = await open({}, {}, {clock: true});
    await page.getByLabel('What happened').focus();
    answers.sidebarView = () => {
      throw new Error('NetworkError');
    };
    await page.clock.runFor(61_000);
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(
      await page
        .getByLabel('What happened')
        .evaluate(field => field === document.activeElement),
    ).toBe(true);
    expect(await page.getByText('INC-2026-0042').isVisible()).toBe(true);
  });

  it('asks nothing while it is hidden, and once when it is shown again', async () => {
    const {page, callsOf} = await open({}, {}, {clock: true});
    await page.getByText('INC-2026-0042').waitFor();
    const before = callsOf('sidebarView').length;
    const show = (hidden: boolean) =>
      page.evaluate(value => {
        Object.defineProperty(document, 'hidden', {
          configurable: true,
          get: () => value,
        });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await show(true);
    await page.clock.runFor(600_000);
    expect(callsOf('sidebarView')).toHaveLength(before);
    await show(false);
    await page.clock.runFor(1000);
    await called(page);
    expect(callsOf('sidebarView')).toHaveLength(before + 1);
  });
});
