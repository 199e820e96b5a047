import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {SCORECARD_TAB} from '../../../src/aftermath/rules/scorecard-tab';
import type {InstallationCheck, SetupView} from '../../../src/setup/contract';
import type {Settings} from '../../../emulator/kernel/contracts';
import {
  ADMIN,
  BOT,
  CSM,
  installedOffice,
  LEAD,
  SETUP,
  type Office,
} from '../../scenery/bundle/office';

const DRIVE = 'https://www.googleapis.com/auth/drive';

function lines(
  office: Office,
  as = ADMIN,
  name = 'checkInstallation',
): Readonly<Record<string, string>> {
  const {lines} = office.value<InstallationCheck>(as, name);
  return Object.fromEntries(
    lines.map(({label, state, detail}) => [label, `${state}: ${detail}`]),
  );
}

/** What the list of incidents answers where something is in the way. */
function refusal(settings: Partial<Settings>, prepare?: (o: Office) => void) {
  const office = installedOffice({latency: 'none', ...settings});
  prepare?.(office);
  const {clock} = office.workspace.ground;
  const before = clock.now();
  const answer = office.answer(LEAD, 'registerView');
  if (answer.ok) throw new Error('It was not refused.');
  return {...answer, seconds: (clock.now() - before) / 1000};
}

describe('Check installation', () => {
  const office = installedOffice({latency: 'none'});

  it('finds that everything answers, and what is still to be done', () => {
    const found = lines(office);
    expect(found).toMatchObject({
      'Your permissions': 'good: All are granted.',
      'Google Drive API': 'good: Answers.',
      'Google Docs API': 'good: Answers.',
      'Google Sheets API': 'good: Answers.',
      'Drive Activity API': 'good: Answers.',
      'People API': 'good: Answers.',
      'Google Calendar API': 'good: Answers.',
      Directory: 'good: Colleagues can be looked up.',
      'The sweep': 'bad: It has never run to its end.',
      'Where it is kept': expect.stringMatching(/^warning: .*My Drive/),
      'Address of the web app': expect.stringMatching(
        /^warning: .*opened first/,
      ),
      Mail: expect.stringMatching(/^good: You can write to \d+ more/),
      'Room for records': 'good: 0 % of it is used.',
    });
  });

  it('stands on a register whose scorecard has native charts over its columns (issue 14)', () => {
    const {sheets} = office.rest<sheets_v4.Schema$Spreadsheet>(
      LEAD,
      'GET',
      `/v4/spreadsheets/${office.places.registerId}?fields=sheets(properties(sheetId),charts(spec))`,
    );
    const charts = sheets?.find(
      ({properties}) => properties?.sheetId === SCORECARD_TAB.sheetId,
    )?.charts;
    const drawn = (charts ?? []).map(({spec}) =>
      (spec?.basicChart?.series ?? []).map(
        ({series}) =>
          SCORECARD_TAB.columns[
            series?.sourceRange?.sources?.[0].startColumnIndex ?? -1
          ]?.key,
      ),
    );
    expect(drawn).toEqual(SCORECARD_TAB.charts?.map(({shows}) => shows));
  });

  it('draws the charts in a register from before once, and leaves people’s own alone (issue 14)', () => {
    const old = installedOffice({latency: 'none'});
    const book = `/v4/spreadsheets/${old.places.registerId}`;
    const charts = () =>
      old
        .rest<sheets_v4.Schema$Spreadsheet>(
          ADMIN,
          'GET',
          `${book}?fields=sheets(properties(sheetId),charts,developerMetadata)`,
        )
        .sheets?.find(
          ({properties}) => properties?.sheetId === SCORECARD_TAB.sheetId,
        ) ?? {};
    const change = (requests: readonly sheets_v4.Schema$Request[]) =>
      old.rest(ADMIN, 'POST', `${book}:batchUpdate`, {requests});
    const [first, ...others] = charts().charts ?? [];
    const {chartId} = first;
    change([
      ...others.map(one => ({deleteEmbeddedObject: {objectId: one.chartId}})),
      {updateChartSpec: {chartId, spec: {...first.spec, title: 'Mine'}}},
      {
        deleteDeveloperMetadata: {
          dataFilter: {developerMetadataLookup: {metadataKey: 'icChart'}},
        },
      },
    ]);
    const titles = () => charts().charts?.map(({spec}) => spec?.title);
    expect(titles()).toEqual(['Mine']);
    old.value(ADMIN, 'runSetup', [SETUP]);
    const planned = SCORECARD_TAB.charts?.map(({title}) => title) ?? [];
    expect(titles()).toEqual(['Mine', ...planned]);
    const rows = charts().charts?.map(
      ({position}) => position?.overlayPosition?.anchorCell?.rowIndex,
    );
    expect(new Set(rows).size).toBe(4);
    change(
      (charts().charts ?? []).slice(2).map(one => ({
        deleteEmbeddedObject: {objectId: one.chartId},
      })),
    );
    old.value(ADMIN, 'runSetup', [SETUP]);
    expect(titles()).toEqual(['Mine', planned[0]]);
  });

  it('sees the sweep run, with the build everybody uses (live finding 10)', () => {
    office.workspace.configure({
      consents: [{who: BOT, without: [DRIVE]}],
      activeUserInTriggers: false,
    });
    expect(
      office.answer(BOT, 'installSweep', [], {surface: 'webapp'}),
    ).toMatchObject({ok: false, link: {label: 'Grant what is missing'}});
    office.workspace.configure({consents: []});
    expect(office.value(BOT, 'installSweep', [], {surface: 'webapp'})).toBe(
      'every five minutes',
    );
    expect(lines(office, BOT)['The sweep']).toContain('installed by you');
    office.workspace.scripts.triggers.advance(6 * 60_000);
    expect(lines(office)['The sweep']).toMatch(/^good: Last ran to its end/);
    expect(lines(office).Version).toMatch(/^good: Build [0-9a-f]{10}\.$/);
    office.later(60);
    expect(lines(office)['The sweep']).toMatch(/^bad: Last ran/);
  });

  it('says that the Cloud project was changed after set-up, and finds all again under the earlier one (live finding 21)', () => {
    const moved = installedOffice({latency: 'none'});
    const {projects} = moved.workspace.scripts.runtime;
    const project = (number: string) =>
      projects.useCloudProject(moved.scriptId, number);
    const before = projects.get(moved.scriptId)?.cloudProject ?? '';
    expect(lines(moved)['Cloud project']).toMatch(/^good/);
    project('999999999999');
    expect(lines(moved)['Cloud project']).toMatch(
      /^bad: .*moved to another project/,
    );
    project(before);
    expect(lines(moved)['Cloud project']).toMatch(/^good/);
  });

  it('installs an hourly sweep where Google allows no more, and says so', () => {
    const strict = installedOffice({triggerFloor: 'everywhere'});
    expect(strict.value(ADMIN, 'installSweep', [], {surface: 'webapp'})).toBe(
      'every hour: Google allows no more here',
    );
  });

  it('sees that mails lead to another deployment (live finding 9)', () => {
    const other = `https://script.google.com/macros/s/AKfycb-${'o'.repeat(30)}/exec`;
    const {store} = office.workspace.ground;
    const [id] = [...store.collection('script.properties').entries()][0];
    store
      .collection<Record<string, string>>('script.properties')
      .update(id, stored => {
        stored.installation = JSON.stringify({
          ...(JSON.parse(stored.installation) as object),
          reviewPage: other,
        });
      });
    expect(lines(office)['Address of the web app']).toContain(other);
  });

  it('tries comments, suggestions and approvals, and leaves nothing behind', () => {
    const live = () =>
      office.files().filter(({trashedAt}) => trashedAt === undefined).length;
    const before = live();
    expect(lines(office, ADMIN, 'checkDocuments')).toEqual({
      'Comments in Docs': expect.stringMatching(/^good/),
      Suggestions: expect.stringMatching(/^good/),
      'Approvals in Drive': expect.stringMatching(/^good/),
    });
    office.workspace.configure({docsComments: 'off', approvals: false});
    expect(lines(office, ADMIN, 'checkDocuments')).toMatchObject({
      'Comments in Docs': expect.stringMatching(/^warning: Threads are beside/),
      'Approvals in Drive': expect.stringMatching(/^warning: Your edition/),
    });
    expect(live()).toBe(before);
    // Who may not write in the folder changes nothing, and is told.
    expect(office.answer(CSM, 'checkDocuments')).toMatchObject({ok: false});
  });
});

describe('the room for ends of records', () => {
  it.each([
    [300, 'good: 6'],
    [430, 'warning: 8'],
    [490, 'bad: 9'],
  ])('with %i KB in it', (kilobytes, told) => {
    const office = installedOffice({latency: 'none'});
    const properties =
      office.workspace.ground.store.collection<
        Readonly<Record<string, string>>
      >('script.properties');
    for (const [scope, values] of properties.entries()) {
      if (!('installation' in values)) continue;
      const more = Array.from({length: kilobytes / 5}, (_, nth) => [
        `ends.x${nth}`,
        'x'.repeat(5 * 1024 - 8),
      ]);
      properties.set(scope, {...values, ...Object.fromEntries(more)});
    }
    expect(lines(office)['Room for records']).toContain(told);
  });
});

describe('what keeps Google from answering is told by its own words', () => {
  it('names the API that is not enabled, and links to its switch (live finding 8)', () => {
    const office = installedOffice({
      latency: 'none',
      disabledApis: ['people', 'driveactivity'],
    });
    const {lines: all} = office.value<InstallationCheck>(
      ADMIN,
      'checkInstallation',
    );
    const bad = all.filter(({state}) => state === 'bad');
    expect(bad.map(({label}) => label)).toEqual(
      expect.arrayContaining(['Drive Activity API', 'People API']),
    );
    expect(bad.find(({label}) => label === 'People API')?.link?.url).toMatch(
      /^https:\/\/console\.developers\.google\.com\/apis\/api\/people\.googleapis\.com\//,
    );
    expect(lines(office).Directory).toMatch(/^warning/);

    const told = refusal({disabledApis: ['sheets']});
    expect(told.why).toContain('The Google Sheets API is not enabled');
    expect(told.link?.label).toBe('Enable the Google Sheets API');
    expect(`${told.why} ${told.remedy}`).not.toContain('Your account may not');
  });

  it('tells set-up on a script without its Cloud project what to do, and where (live finding 8)', () => {
    const office = installedOffice({latency: 'none', disabledApis: ['drive']});
    const {form} = office.value<SetupView>(ADMIN, 'setupView');
    const {steps} = office.value<SetupView>(ADMIN, 'runSetup', [form]);
    const stopped = steps.find(({state}) => state === 'failed');
    expect(stopped?.detail).toContain('The Google Drive API is not enabled');
    expect(stopped?.detail).toContain('give the script its Cloud project');
    expect(stopped?.link?.label).toBe('Enable the Google Drive API');
  });

  it('says which switch of the Admin console keeps programs from the directory (live finding 14)', () => {
    const office = installedOffice({latency: 'none', directorySharing: false});
    const {lines: all} = office.value<InstallationCheck>(
      ADMIN,
      'checkInstallation',
    );
    const line = all.find(({label}) => label === 'Directory');
    expect(line).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('External Directory Sharing'),
      link: {url: expect.stringContaining('admin.google.com')},
    });
    expect(all.find(({label}) => label === 'People API')?.state).toBe('good');
  });

  it('asks for the permission somebody left out, and where to give it (live finding 6)', () => {
    const consents = [{who: LEAD, without: [DRIVE]}];
    const told = refusal({consents});
    expect(told.why).toContain('not granted');
    expect(told.link?.url).toContain(encodeURIComponent(DRIVE));
    const office = installedOffice({latency: 'none', consents});
    expect(lines(office, LEAD)['Your permissions']).toBe(
      'bad: You have not granted: drive.',
    );
    expect(lines(office, ADMIN)['Your permissions']).toMatch(/^good/);
  });

  it('knows without external_request that nothing was sent, and does not try again (live finding 7)', () => {
    const told = refusal({
      consents: [
        {
          who: LEAD,
          without: ['https://www.googleapis.com/auth/script.external_request'],
        },
      ],
    });
    expect(told.why).toContain('not granted');
    expect(told.why).not.toContain('may or may not');
    expect(told.seconds).toBeLessThan(2);
  });

  it('says that the day is used up, at once (live finding 7)', () => {
    const told = refusal({}, ({workspace}) =>
      workspace.faults.set([
        {method: 'service.UrlFetchApp.*', answer: 'daily', times: 99},
      ]),
    );
    expect(told.why).toContain('in a day is used up, so nothing was sent');
    expect(told.seconds).toBeLessThan(2);
  });
});
