import {bench} from '../../workspace';

describe('UrlFetchApp', () => {
  const {value, failure, workspace, run} = bench(
    `
    const DRIVE = 'https://www.googleapis.com/drive/v3/';
    const token = () => ({Authorization: 'Bearer ' + ScriptApp.getOAuthToken()});
    const post = body => ({url: DRIVE + 'files', method: 'post', contentType: 'application/json',
      headers: token(), payload: JSON.stringify(body), muteHttpExceptions: true});
    function create(names) {
      return UrlFetchApp.fetchAll(names.map(name => post({name}))).map(r => JSON.parse(r.getContentText()).name);
    }
    function names() {
      const all = JSON.parse(UrlFetchApp.fetch(DRIVE + 'files?pageSize=1000', {headers: token()}).getContentText());
      return all.files.map(f => f.name).sort();
    }
    function get(url, options) { return UrlFetchApp.fetch(url, options || {}).getResponseCode(); }
    function missing(mute) {
      const r = UrlFetchApp.fetch(DRIVE + 'files/nope', {headers: token(), muteHttpExceptions: mute});
      return [r.getResponseCode(), r.getHeaders()['Content-Type']];
    }
    function form() { const {headers, ...r} = UrlFetchApp.getRequest('https://x.example/', {payload: {a: '1 2', b: 'é'}}); return r; }
  `,
    {settings: {latency: 'median'}},
  );

  it('answers in order and spends one wave on fetchAll', () => {
    const {outcome, trace} = run('create', {parameters: [['a', 'b', 'c']]});
    expect(outcome).toEqual({ok: true, value: ['a', 'b', 'c']});
    const calls = trace.calls.filter(
      call => call.method === 'drive.files.create',
    );
    expect(calls.map(call => call.wave)).toEqual([
      calls[0].wave,
      calls[0].wave,
      calls[0].wave,
    ]);
    expect(calls.map(call => call.status)).toEqual([200, 200, 200]);
    expect(trace.elapsedMs).toBe(
      workspace.latency.of('execution.page') + calls[0].latencyMs,
    );
  });

  it('loses all answers of a fetchAll when one request times out, though the others took effect', () => {
    workspace.faults.set([
      {method: 'drive.files.create', nth: 2, answer: 'timeout'},
    ]);
    expect(failure('create', {parameters: [['d', 'e', 'f']]})).toBe(
      'Exception: Timeout: https://www.googleapis.com/drive/v3/files',
    );
    expect(value('names')).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it('may time out although the effect took place', () => {
    workspace.faults.set([
      {method: 'drive.files.create', answer: 'timeout', effect: true},
    ]);
    expect(failure('create', {parameters: [['g']]})).toContain('Timeout');
    expect(value('names')).toContain('g');
  });

  it('ends the execution when a fault kills it', () => {
    workspace.faults.set([
      {method: 'drive.files.create', answer: 'kill', effect: true},
    ]);
    expect(failure('create', {parameters: [['h']]})).toBe(
      'Exception: Exceeded maximum execution time',
    );
    expect(value('names')).toContain('h');
  });

  it('throws for failures unless they are muted', () => {
    expect(value('missing', {parameters: [true]})).toEqual([
      404,
      expect.stringContaining('application/json'),
    ]);
    expect(failure('missing', {parameters: [false]})).toMatch(
      /^Exception: Request failed for https:\/\/www\.googleapis\.com returned code 404\. Truncated server response: \{[\s\S]{99} \(use muteHttpExceptions/,
    );
  });

  it.each([
    ['https://example.org/x', 'DNS error: https://example.org'],
    ['', 'Attribute provided with no value: url'],
    ['nonsense', 'Invalid argument: nonsense'],
    [
      `https://www.googleapis.com/${'x'.repeat(2056)}`,
      'Limit Exceeded: URLFetch URL Length.',
    ],
  ])('refuses %p', (url, message) => {
    expect(failure('get', {parameters: [url]})).toBe(`Exception: ${message}`);
  });

  it('takes an address of 2,082 characters', () => {
    const url = `https://www.googleapis.com/${'x'.repeat(2055)}`;
    expect(failure('get', {parameters: [url]})).toContain('returned code 404');
  });

  it('refuses methods and headers Google does not send', () => {
    const at = 'https://www.googleapis.com/';
    expect(failure('get', {parameters: [at, {method: 'trace'}]})).toBe(
      'Exception: Attribute provided with invalid value: method',
    );
    expect(
      failure('get', {parameters: [at, {headers: {'Content-Length': '1'}}]}),
    ).toBe(
      'Exception: Attribute provided with invalid value: Header:Content-Length',
    );
  });

  it('posts an object as a form', () => {
    expect(value('form')).toMatchObject({
      method: 'post',
      contentType: 'application/x-www-form-urlencoded',
    });
  });

  it('is bound to the whitelist of the manifest', () => {
    const code =
      'function f(u) { return UrlFetchApp.fetch(u, {muteHttpExceptions: true}).getResponseCode(); }';
    const fenced = bench(code, {
      manifest: {
        urlFetchWhitelist: [
          'https://www.googleapis.com/drive/',
          'https://*.example.org/',
        ],
      },
    });
    const inside = 'https://www.googleapis.com/drive/v3/files';
    expect(fenced.value('f', {parameters: [inside]})).toBe(401);
    expect(
      fenced.failure('f', {parameters: ['https://a.example.org/']}),
    ).toContain('DNS error');
    for (const outside of [
      'https://www.googleapis.com/calendar/v3',
      'https://docs.googleapis.com/',
      'http://www.googleapis.com/drive/',
      'https://www.googleapis.com/drives',
    ]) {
      expect(fenced.failure('f', {parameters: [outside]})).toContain(
        'has not been whitelisted in the script manifest.',
      );
    }
  });
});
