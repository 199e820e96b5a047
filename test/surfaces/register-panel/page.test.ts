import type {ActiveIncident} from '../../../src/core/incident/views';
import {barriers} from '../../scenery/browser/barriers';
import type {Answers} from '../../scenery/browser/fake-server';
import {sidewaysOverflow} from '../../scenery/browser/open-page';
import {pages} from '../../scenery/browser/pages';

const openPage = pages();

const incident = (id: string, minutes: number | null): ActiveIncident => ({
  id,
  title: `Title of ${id}`,
  severity: 'Level 2',
  rank: 1,
  restricted: false,
  signs: [],
  remark: '',
  phase: 'Investigation',
  declaredAt: '2026-11-21T00:00:00.000Z',
  nextUpdateAt:
    minutes === null
      ? ''
      : new Date(Date.now() + minutes * 60_000 + 5000).toISOString(),
  url: `https://docs.google.com/document/d/${id}/edit`,
});
const open = (incidents: readonly ActiveIncident[], answers: Answers = {}) =>
  openPage('register-panel', {
    registerView: () => ({ok: true, value: incidents}),
    reviewRows: () => ({ok: true, value: []}),
    ...answers,
  });

describe('the panel beside the register', () => {
  it('lists incidents by what is due first, the late one on top', async () => {
    const {page, shot} = await open([
      incident('INC-1', null),
      incident('INC-2', 90),
      incident('INC-3', -20),
    ]);
    await page.getByText('Next update in 1 hour 30 minutes').waitFor();
    expect(
      await page.getByRole('listitem').getByRole('link').allTextContents(),
    ).toEqual(['Title of INC-3', 'Title of INC-2', 'Title of INC-1']);
    expect(await page.getByText(/overdue by 19 minutes/).isVisible()).toBe(
      true,
    );
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot('register-panel');
  });

  it('tells levels apart, and shows at once what is restricted, unfinished, without messages, or copied', async () => {
    const remark = 'Row 2 counts; delete the copy in row 9.';
    const {page, shot} = await open([
      {...incident('INC-1', 10), severity: 'Level 1', rank: 0, remark},
      {
        ...incident('INC-2', 20),
        restricted: true,
        signs: ['Unfinished', 'No comms'],
      },
      {...incident('INC-3', 30), severity: '', rank: -1},
    ]);
    await page.getByText(remark).waitFor();
    for (const sign of ['Restricted', 'Unfinished', 'No comms']) {
      expect(await page.getByText(sign, {exact: true}).count()).toBe(1);
    }
    const colour = (label: string) =>
      page
        .getByText(label, {exact: true})
        .evaluate(chip => getComputedStyle(chip).backgroundColor);
    expect(
      new Set([
        await colour('Level 1'),
        await colour('Level 2'),
        await colour('Severity unclear'),
      ]).size,
    ).toBe(3);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot('panel-signs');
  });

  it('says so when nothing is open', async () => {
    const {page} = await open([]);
    await page.getByText('No incident is open that you may see.').waitFor();
  });

  it('opens the dialogs, and says when that fails', async () => {
    const {page, callsOf} = await open([], {
      openNewIncident: () => ({ok: true, value: true}),
      openCheck: () => ({
        ok: false,
        what: 'The check cannot be opened here.',
        why: 'You may only view this file.',
        remedy: 'Ask for edit access.',
      }),
    });
    await page.getByRole('button', {name: 'New incident'}).click();
    await page.getByRole('button', {name: 'Check templates'}).click();
    await page.getByText('Ask for edit access.').waitFor();
    expect(callsOf('openNewIncident')).toHaveLength(1);
  });

  it('keeps the last list when a refresh fails', async () => {
    const {page, answers} = await open([incident('INC-2', 90)]);
    await page.getByText('Title of INC-2').waitFor();
    answers.registerView = () => {
      throw new Error('NetworkError');
    };
    await page.getByRole('button', {name: 'Refresh'}).click();
    await page.getByText('The answer from Google did not arrive.').waitFor();
    expect(await page.getByText('Title of INC-2').isVisible()).toBe(true);
  });
});

describe('connections, for the owners of the installation', () => {
  const services = [
    {
      key: 'slack',
      label: 'Slack',
      since: '',
      by: '',
      where: 'In a Slack app of your own: Incoming Webhooks → Add to channel.',
      secretLabel: 'Address of the webhook',
    },
  ];
  const view = (since: string) => ({
    ok: true as const,
    value: {
      owner: true,
      services: services.map(one => ({...one, since, by: 'admin@example.com'})),
      log: [],
    },
  });

  it('a wrong address stands beside its field, a right one is shown to nobody again', async () => {
    const why = 'This is no address of Slack.';
    const {page, answers, callsOf, shot, faults} = await open([], {
      connectionsView: () => view(''),
      connectService: () => ({
        ok: false,
        what: 'It was not connected.',
        why,
        remedy: 'Correct it and try again.',
        fields: [{field: 'secret.slack', message: why}],
      }),
    });
    await page.getByText('Connections', {exact: true}).click();
    await page.getByRole('button', {name: 'Connect: Slack'}).click();
    const field = page.getByLabel('Address of the webhook');
    await field.fill('https://example.com/');
    await page.getByRole('button', {name: 'Try and connect'}).dblclick();
    await page.getByText(why).waitFor();
    await shot('connections');
    expect(callsOf('connectService')).toHaveLength(1);
    expect(await field.inputValue()).toBe('https://example.com/');
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    Object.assign(answers, {
      connectService: () => view('2026-11-21T09:00:00Z'),
    });
    await page.getByRole('button', {name: 'Try and connect'}).click();
    await page.getByRole('button', {name: 'Disconnect: Slack'}).waitFor();
    expect(await page.content()).not.toContain('https://example.com/');
    expect(faults).toEqual([]);
  });
});
