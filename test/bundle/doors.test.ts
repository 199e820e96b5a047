import {auth as scriptAuth, script} from 'googleapis/build/src/apis/script';
import {startServer, type EmulatorServer} from '../../emulator/server';
import {deployLocally} from '../../scripts/deploy-locally';
import type {Answer} from '../../src/core/base/answer';
import type {IncidentView} from '../../src/core/incident/views';
import {aForm} from '../scenery/bundle/a-form';
import {
  ADMIN,
  BOT,
  cardsOf,
  CSM,
  emptyOffice,
  installedOffice,
  LEAD,
  OUTSIDER,
  type Office,
} from '../scenery/bundle/office';

/** The doors other than the dialog through which an incident is declared, seen or finished. */
describe('the other doors', () => {
  let office: Office;
  beforeEach(() => {
    office = installedOffice();
  });

  const post = (visitor: string, contents: string, type = 'application/json') =>
    office.workspace.scripts.visit({
      id: office.scriptId,
      way: 'exec',
      method: 'POST',
      visitor,
      query: '',
      post: {contents, type},
    });
  const secret = () => office.value<string>(ADMIN, 'newAlertingSecret');

  it('let an alerting tool declare by posting the form, once however often it posts', () => {
    const form = JSON.stringify({secret: secret(), form: aForm()});
    const answers = [post(LEAD, form), post(LEAD, form)].map(answer => {
      if (answer.kind !== 'text') throw new Error(JSON.stringify(answer));
      expect(answer.mimeType).toBe('application/json');
      return JSON.parse(answer.content) as Answer<IncidentView>;
    });
    expect(answers.map(answer => answer.ok && answer.value.id)).toEqual([
      'INC-2026-0001',
      'INC-2026-0001',
    ]);
  });

  it('tell an alerting tool what is wrong with what it posted', () => {
    for (const contents of ['no JSON', '{}', '[]', 'null']) {
      const answer = post(LEAD, contents);
      expect(answer.kind).toBe('text');
      expect(
        answer.kind === 'text' && JSON.parse(answer.content),
      ).toMatchObject({ok: false});
    }
  });

  it('take no form without the secret, of another kind, or that lets strangers in (live finding 16)', () => {
    const key = secret();
    const form = aForm();
    const refused = [
      post(LEAD, JSON.stringify(form)),
      post(LEAD, JSON.stringify({secret: 'guessed', form})),
      post(LEAD, JSON.stringify({secret: key, form}), 'text/plain'),
      post(
        LEAD,
        JSON.stringify({secret: key, form: {...form, people: [OUTSIDER]}}),
      ),
    ];
    for (const answer of refused) {
      expect(
        answer.kind === 'text' && JSON.parse(answer.content),
      ).toMatchObject({ok: false, what: 'No incident was declared.'});
    }
    const earlier = key;
    secret();
    const late = post(LEAD, JSON.stringify({secret: earlier, form}));
    expect(late.kind === 'text' && JSON.parse(late.content)).toMatchObject({
      ok: false,
    });
  });

  it('stay closed to people outside the organisation', () => {
    expect(post(OUTSIDER, JSON.stringify(aForm()))).toMatchObject({
      kind: 'error',
      status: 403,
    });
  });

  it('show open incidents on the first card, to those who may read the register', () => {
    office.value(LEAD, 'declareIncident', [
      aForm({title: 'Exports <b>fail</b>'}),
    ]);
    for (const host of ['docs', 'sheets', 'drive'] as const) {
      const [{cards, error}] = cardsOf(office, CSM, host);
      expect(error).toBeUndefined();
      const card = JSON.stringify(cards);
      expect(card).toContain('INC-2026-0001');
      expect(card).toContain('Exports &lt;b&gt;fail&lt;/b&gt;');
    }
  });

  it('say on the card what is missing before set-up', () => {
    const [{cards}] = cardsOf(emptyOffice(), CSM, 'drive');
    expect(JSON.stringify(cards)).toContain('not set up yet');
  });

  it('let the bot install its sweep once and finish what was interrupted', () => {
    office.run(BOT, 'installSweep', [], {surface: 'api'});
    office.run(BOT, 'installSweep', [], {surface: 'api'});
    office.workspace.faults.set([
      {method: 'drive.files.copy', nth: 2, answer: 'kill', effect: false},
    ]);
    office.run(LEAD, 'declareIncident', [aForm()]);
    office.workspace.faults.set([]);
    // Longer than the lease of the run that died.
    office.workspace.scripts.triggers.advance(20 * 60_000);

    const finishing = office.run(LEAD, 'finishIncident', ['INC-2026-0001']);
    expect(finishing.outcome).toMatchObject({
      ok: true,
      value: {ok: true, value: {complete: true}},
    });
    // Nothing was left to do: the sweep had done it.
    const writes = finishing.trace.calls.filter(({method}) =>
      /copy|batchUpdate|permissions\.create/.test(method),
    );
    expect(writes).toEqual([]);
  });
});

describe('over Google’s own client', () => {
  let server: EmulatorServer;
  let scriptId: string;
  beforeAll(async () => {
    server = await startServer({port: 0});
    scriptId = deployLocally(server.workspace);
  });
  afterAll(() => server.close());

  it('scripts.run is closed: nothing of the product needs it, so nobody comes in by it (live finding 16)', async () => {
    const auth = new scriptAuth.OAuth2();
    auth.setCredentials({access_token: `user:${LEAD}`});
    const api = script({
      version: 'v1',
      auth,
      rootUrl: `${server.url}/`,
      // The client would import its own at run time, which jest does not let it.
      fetchImplementation: fetch,
    });
    await expect(
      api.scripts.run({
        scriptId,
        requestBody: {
          function: 'declareIncident',
          parameters: [aForm({startedAt: '', detectedAt: ''})],
        },
      }),
    ).rejects.toMatchObject({status: 403});
  });
});

describe('a Drive without room', () => {
  it('is told as that and not as missing access, and the incident is finished once there is room', () => {
    const office = installedOffice({latency: 'none'});
    office.workspace.faults.set([
      {method: 'drive.files.copy', answer: 'storageQuotaExceeded', times: 99},
    ]);
    const {steps} = office.value<IncidentView>(LEAD, 'declareIncident', [
      aForm(),
    ]);
    const copies = steps.filter(({key}) => key.startsWith('copy:'));
    expect(copies.length).toBeGreaterThan(0);
    for (const {detail} of copies) {
      expect(detail).toContain('Google Drive has no room left');
    }
    office.workspace.faults.set([]);
    const finished = office.value<IncidentView>(LEAD, 'finishIncident', [
      'INC-2026-0001',
    ]);
    expect(finished.complete).toBe(true);
  });
});
