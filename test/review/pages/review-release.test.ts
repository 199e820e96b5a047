import {barriers} from '../../scenery/browser/barriers';
import {later} from '../../scenery/browser/open-page';
import {
  APPROVED,
  FAQ_GATE,
  OBJECTED,
  PLACEHOLDERS_GATE,
  RELEASED,
} from '../../scenery/browser/review-views';
import type {ReleaseView} from '../../../src/review/contract';
import {reviews} from './a-review';

const open = reviews();
const RELEASE = {name: 'Release', exact: true};
const ended = (value: Partial<ReleaseView>) => ({
  ok: true as const,
  value: {kind: 'released' as const, why: '', review: RELEASED, ...value},
});

describe('releasing in the sidebar', () => {
  it('says what happens in order, and releases once (S0-35)', async () => {
    const answer = later<ReturnType<typeof ended>>();
    const {page, callsOf, shot} = await open(
      {...APPROVED, technical: 'none'},
      {releaseDocument: () => answer.promise},
    );
    await page.getByRole('button', RELEASE).click();
    const form = page.getByRole('region', {name: /^Release/});
    const steps = await form.getByRole('listitem').allTextContents();
    expect(
      steps.map(step => /PDF|lock|CS Ops|mail|Comms tab/.exec(step)?.[0]),
    ).toEqual(['PDF', 'lock', 'CS Ops', 'mail', 'Comms tab']);
    await form.getByText('Nothing goes to customers from here.').waitFor();
    await form.getByText('Technical explanation').waitFor({state: 'detached'});
    await shot('review-release');
    await form.getByRole('button', {name: 'Release version 1'}).dblclick();
    await page.getByText('Releasing …').waitFor();
    answer.settle(ended({}));
    await page.getByText(/Version 1 is released. CS Ops and CS/).waitFor();
    await page.getByText('Released v1').waitFor();
    expect(callsOf('releaseDocument').map(({args}) => args)).toEqual([
      ['customer', 'withheld'],
    ]);
  });

  it('lets the technical explanation be attached, on request or withheld (S0-24)', async () => {
    const {page, callsOf} = await open(APPROVED, {
      releaseDocument: () => ended({}),
    });
    await page.getByRole('button', RELEASE).click();
    const go = page.getByRole('button', {name: 'Release version 1'});
    await go.click();
    await page.getByText('Choose one of them.').waitFor();
    expect(callsOf('releaseDocument')).toHaveLength(0);
    expect(await page.getByRole('radio').count()).toBe(3);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('radio', {name: 'Attach it'}).check();
    await go.click();
    await page.getByText(/Version 1 is released/).waitFor();
    expect(callsOf('releaseDocument')[0]?.args).toEqual(['customer', 'attach']);
  });

  it('cannot attach an explanation that is not released itself (S0-24)', async () => {
    const {page} = await open({...APPROVED, technical: 'draft'});
    await page.getByRole('button', RELEASE).click();
    await page.getByText(/attached once it is released itself/).waitFor();
    await page
      .getByRole('radio', {name: 'Attach it'})
      .waitFor({state: 'detached'});
    expect(await page.getByRole('radio').count()).toBe(2);
  });

  it('lists what kept it back (S0-37)', async () => {
    const review = {...OBJECTED, gates: [FAQ_GATE, PLACEHOLDERS_GATE]};
    const {page} = await open(
      {...APPROVED, technical: 'none'},
      {releaseDocument: () => ended({kind: 'kept-back', review})},
    );
    await page.getByRole('button', RELEASE).click();
    await page.getByRole('button', {name: 'Release version 1'}).click();
    await page.getByText('Not released: 2 things stand in the way.').waitFor();
    await page.getByText(FAQ_GATE.why).waitFor();
    await page.getByText('{{next.update}}').waitFor();
  });

  it('goes on with a release that stopped', async () => {
    const running = {
      ...APPROVED,
      phase: 'releasing' as const,
      versions: [{...RELEASED.versions[0]!, state: 'running' as const}],
      left: ['The mail to CS could not be sent.'],
    };
    const {page, callsOf} = await open(
      {...APPROVED, technical: 'none'},
      {
        releaseDocument: () =>
          callsOf('releaseDocument').length === 1
            ? ended({
                kind: 'unfinished',
                why: 'Google did not answer.',
                review: running,
              })
            : ended({}),
      },
    );
    await page.getByRole('button', RELEASE).click();
    await page.getByRole('button', {name: 'Release version 1'}).click();
    await page.getByText(/not finished. Google did not answer/).waitFor();
    await page.getByText('The mail to CS could not be sent.').waitFor();
    await page.getByRole('button', {name: /^Finish/}).click();
    await page.getByText(/Version 1 is released/).waitFor();
    expect(callsOf('releaseDocument')[1]?.args).toEqual([
      'customer',
      'on-request',
    ]);
  });

  it('gives a release up that does not come to its end, with a reason', async () => {
    const {page, callsOf} = await open(
      {
        ...RELEASED,
        phase: 'releasing',
        versions: [{...RELEASED.versions[0]!, state: 'running'}],
        can: {...RELEASED.can, unlock: false, release: true, giveUp: true},
      },
      {giveUpRelease: () => ({ok: true, value: APPROVED})},
    );
    const give = page.getByRole('button', {name: 'Give the release up'});
    await give.click();
    await give.last().click();
    await page.getByText('Say why; it is recorded.').waitFor();
    await page.getByLabel('Reason').fill('Drive makes no PDF of it.');
    await give.last().click();
    await page.getByText(/The release is given up. Nothing has gone/).waitFor();
    expect(callsOf('giveUpRelease').map(({args}) => args)).toEqual([
      ['customer', 'Drive makes no PDF of it.'],
    ]);
  });

  it('locks an unchanged text again as the version it is', async () => {
    const gate = {key: 'new-version', why: 'Same.', remedy: '', items: []};
    const {page, callsOf} = await open(
      {...APPROVED, versions: RELEASED.versions, gates: [gate]},
      {releaseDocument: () => ended({})},
    );
    await page.getByRole('button', RELEASE).click();
    await page.getByText(/exactly the text of version 1/).waitFor();
    await page.getByRole('button', {name: 'Lock version 1 again'}).click();
    await page.getByText(/Version 1 is released/).waitFor();
    expect(callsOf('releaseDocument')).toHaveLength(1);
  });

  it('unlocks with a reason, which a failure keeps', async () => {
    const {page, answers, callsOf} = await open(RELEASED, {
      unlockReleased: () => ({
        ok: false,
        what: 'The text was not opened.',
        why: 'Google did not answer.',
        remedy: 'Try again in a moment.',
      }),
    });
    await page.getByRole('button', {name: 'Unlock', exact: true}).click();
    const go = page.getByRole('button', {name: 'Unlock the text'});
    await go.click();
    await page.getByText('Say why; it is recorded.').waitFor();
    expect(callsOf('unlockReleased')).toHaveLength(0);
    await page.getByLabel('Reason').fill('A figure is wrong.');
    await go.click();
    await page.getByText('The text was not opened.').waitFor();
    expect(await page.getByLabel('Reason').inputValue()).toBe(
      'A figure is wrong.',
    );
    answers.unlockReleased = () => ({ok: true, value: APPROVED});
    await go.click();
    await page.getByText('The text is unlocked.').waitFor();
    expect(callsOf('unlockReleased')[1]?.args).toEqual([
      'customer',
      'A figure is wrong.',
    ]);
  });
});
