import type {
  RunRequest,
  RunResult,
} from '../../../emulator/appsscript/contracts';
import {Control} from '../../../emulator/control/control';
import {readDuration} from '../../../emulator/control/duration';
import type {ScriptDoor} from '../../../emulator/control/script-door';
import {createWorkspace} from '../../../emulator/workspace';

const START = Date.UTC(2026, 2, 1, 9);

function control(host?: ScriptDoor) {
  const workspace = createWorkspace({start: START});
  const paths = new Control(workspace, host);
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await paths.handle({
      method,
      url: `/_emulator/${path}`,
      headers: {},
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    });
    if (!response) throw new Error('not a control path');
    return {
      status: response.status,
      body: JSON.parse(response.body.toString()) as Record<string, unknown>,
    };
  };
  return {workspace, paths, ask};
}

const message = (answer: {body: Record<string, unknown>}) =>
  (answer.body.error as {message: string}).message;

describe('the clock path', () => {
  it('tells the time and moves it by span or to an instant', async () => {
    const {ask} = control();
    expect((await ask('GET', 'clock')).body).toEqual({
      now: '2026-03-01T09:00:00.000Z',
      nowMs: START,
      mode: 'manual',
    });
    const to = async (body: object) =>
      (await ask('POST', 'clock', body)).body.now;
    expect(await to({advanceMs: 1500})).toBe('2026-03-01T09:00:01.500Z');
    expect(await to({advance: 'PT30M'})).toBe('2026-03-01T09:30:01.500Z');
    expect(await to({now: '2026-03-02T00:00:00Z'})).toBe(
      '2026-03-02T00:00:00.000Z',
    );
  });

  it('refuses to go back and says how to start earlier', async () => {
    const {ask} = control();
    const answer = await ask('POST', 'clock', {now: '2026-01-01T00:00:00Z'});
    expect(answer.status).toBe(409);
    expect(message(answer)).toContain('Reset');
  });

  it('runs triggers at their own time on the way', async () => {
    const ran: number[] = [];
    const due = [START + 60_000, START + 120_000, START + 600_000];
    const host: ScriptDoor = {
      run: () => {
        throw new Error('unused');
      },
      defaultScriptId: () => undefined,
      nextDue: () => due[0],
      tick: () => {
        while (due.length > 0 && due[0] <= workspace.ground.clock.now()) {
          due.shift();
          ran.push(workspace.ground.clock.now());
        }
      },
    };
    const {workspace, ask} = control(host);
    await ask('POST', 'clock', {advance: 'PT5M'});
    expect(ran).toEqual([START + 60_000, START + 120_000]);
    expect(workspace.ground.clock.now()).toBe(START + 300_000);
  });

  it.each([
    ['PT5M', 300_000],
    ['P1DT2H', 93_600_000],
    ['PT0.5S', 500],
    ['P2W', 1_209_600_000],
    ['P1M', undefined],
    ['P', undefined],
    ['PT', undefined],
    ['5m', undefined],
  ])('reads the duration %s', (text, expected) => {
    expect(readDuration(text)).toBe(expected);
  });
});

describe('the reset path', () => {
  it('leaves the example organisation and nothing else', async () => {
    const {ask, workspace} = control();
    const listed = () =>
      workspace.request(
        'writer@example.com',
        'GET',
        '/drive/v3/files?fields=files(name)',
      ).body;
    workspace.request('writer@example.com', 'POST', '/v1/documents', {
      title: 'Old',
    });
    expect(listed()).toEqual({files: [{name: 'Old'}]});
    await ask('POST', 'faults', [{nth: 99, answer: 500}]);
    await ask('POST', 'reset');
    expect(listed()).toEqual({files: []});
    expect((await ask('GET', 'faults')).body).toEqual({rules: []});
    expect((await ask('GET', 'calls')).body).toMatchObject({count: 1});
    expect(workspace.ground.clock.now()).toBe(START);
  });

  it('keeps every API in service and tells those who wait for it', async () => {
    const {ask, workspace} = control();
    let told = 0;
    workspace.onReset(() => told++);
    await ask('POST', 'reset');
    const as = (method: string, url: string, body?: unknown) =>
      workspace.request('admin@example.com', method, url, body).status;
    expect([
      as('POST', '/v1/projects', {title: 'T'}),
      as('POST', '/v1/documents', {}),
      as('POST', '/v4/spreadsheets', {}),
      as('GET', '/drive/v3/about?fields=user'),
      as('GET', '/v1/people/me?personFields=names'),
    ]).toEqual([200, 200, 200, 200, 200]);
    expect(told).toBe(1);
  });

  it('gives the same ids for the same seed', async () => {
    const {ask, workspace} = control();
    const make = async (seed: number) => {
      await ask('POST', 'reset', {seed});
      const {body} = workspace.request(
        'writer@example.com',
        'POST',
        '/v1/documents',
        {},
      );
      return (body as {documentId: string}).documentId;
    };
    const first = await make(4);
    expect(await make(4)).toBe(first);
    expect(await make(5)).not.toBe(first);
  });

  it('takes settings, an instant and the kind of clock', async () => {
    const {ask, workspace} = control();
    const answer = await ask('POST', 'reset', {
      clock: 'manual',
      now: '2027-01-01T00:00:00Z',
      settings: {latency: 'median', searchLag: 5, approvals: false},
    });
    expect(answer.body.now).toBe('2027-01-01T00:00:00.000Z');
    expect(workspace.ground.settings).toMatchObject({
      latency: 'median',
      searchLag: 5,
      approvals: false,
      quotas: false,
    });
  });
});

describe('control requests', () => {
  it.each([
    ['faults', [{methd: 'x', answer: 500}], 'methd'],
    ['faults', [{answer: 418}], 'answer'],
    ['faults', {answer: 500}, 'Array'],
    ['settings', {latency: 'slow'}, 'latency'],
    ['settings', {approvals: 'off'}, 'approvals'],
    ['settings', {activityLag: -1}, 'activityLag'],
    ['reset', {now: 'yesterday'}, 'instant'],
    ['clock', {advance: 'soon'}, 'PT5M'],
    ['clock', {advanceMs: -1}, 'advanceMs'],
  ])('POST %s %j is refused by name', async (path, body, named) => {
    const answer = await control().ask('POST', path, body);
    expect(answer.status).toBe(400);
    expect(message(answer)).toContain(named);
  });

  it('to a path that does not exist get the list of those that do', async () => {
    const answer = await control().ask('GET', 'rest');
    expect(answer.status).toBe(404);
    expect(message(answer)).toContain('POST /_emulator/reset');
  });

  it('list calls since a number, and forget them', async () => {
    const {ask, workspace} = control();
    for (let i = 0; i < 3; i++) {
      workspace.request('writer@example.com', 'GET', '/drive/v3/files');
    }
    const since = await ask('GET', 'calls?since=2');
    expect(since.body).toMatchObject({
      count: 3,
      byMethod: {'drive.files.list': 3},
      calls: [{n: 3}],
    });
    await ask('DELETE', 'calls');
    expect((await ask('GET', 'calls')).body).toMatchObject({count: 0});
  });

  it('list people and groups', async () => {
    const {body} = await control().ask('GET', 'people');
    expect(body.people).toContainEqual(
      expect.objectContaining({email: 'csm@example.com'}),
    );
    expect(body.groups).toContainEqual({
      email: 'cs-ops@example.com',
      members: ['cs.ops@example.com'],
    });
  });
});

describe('the run path', () => {
  const recording = () => {
    const requests: RunRequest[] = [];
    const result: RunResult = {
      outcome: {ok: true, value: 42},
      effects: [],
      logs: [],
      trace: {executionId: 'e', calls: [], elapsedMs: 0},
    };
    const host: ScriptDoor = {
      run: request => {
        requests.push(request);
        return result;
      },
      defaultScriptId: () => 'installed',
    };
    return {requests, ...control(host)};
  };

  it('runs a function of the installed script as a person', async () => {
    const {ask, requests} = recording();
    const {body} = await ask('POST', 'run', {
      function: 'hello',
      parameters: [1, {a: 2}],
      as: 'csm@example.com',
    });
    expect(body.outcome).toEqual({ok: true, value: 42});
    expect(requests).toEqual([
      {
        scriptId: 'installed',
        function: 'hello',
        parameters: [1, {a: 2}],
        as: 'csm@example.com',
        surface: 'api',
      },
    ]);
  });

  it('opens the document for that person, and only if it is theirs', async () => {
    const {ask, requests, workspace} = recording();
    const {body} = workspace.request(
      'writer@example.com',
      'POST',
      '/v1/documents',
      {},
    );
    const {documentId} = body as {documentId: string};
    const run = (as: string) =>
      ask('POST', 'run', {function: 'f', as: `${as}@example.com`, documentId});
    expect((await run('writer')).status).toBe(200);
    expect(requests[0]).toMatchObject({
      surface: 'menu',
      container: {fileId: documentId, kind: 'document'},
    });
    expect((await run('csm')).status).toBe(404);
  });

  it('refuses people who do not exist', async () => {
    const {ask} = recording();
    const answer = await ask('POST', 'run', {function: 'f', as: 'x@y.z'});
    expect(answer.status).toBe(400);
    expect(message(answer)).toContain('x@y.z');
  });
});
