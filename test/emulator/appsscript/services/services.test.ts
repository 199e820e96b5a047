import {bench, OWNER} from '../workspace';

describe('properties', () => {
  const {value, failure} = bench(`
    const of = scope => PropertiesService['get' + scope + 'Properties']();
    function set(scope, key, value) { of(scope).setProperty(key, value); }
    function get(scope, key) { return of(scope).getProperty(key); }
    function fill(n, size) { of('Script').setProperties(
      Object.fromEntries(Array.from({length: n}, (_, i) => ['k' + (100 + i), 'x'.repeat(size)])), true); }
    function missing() { return PropertiesService.getDocumentProperties(); }
  `);

  it('are kept over executions, user properties for each person', () => {
    value('set', {parameters: ['Script', 'a', 'one']});
    value('set', {parameters: ['User', 'a', 'mine']});
    const other = {as: 'writer@example.com'};
    expect(value('get', {parameters: ['Script', 'a'], ...other})).toBe('one');
    expect(value('get', {parameters: ['User', 'a'], ...other})).toBeNull();
    expect(value('get', {parameters: ['User', 'a']})).toBe('mine');
  });

  it('take 9 KB a value and not a byte more', () => {
    value('set', {parameters: ['Script', 'big', 'x'.repeat(9216)]});
    expect(
      failure('set', {parameters: ['Script', 'big', 'x'.repeat(9217)]}),
    ).toBe('Exception: Argument too large: value');
  });

  it('take 500 KB a store', () => {
    value('fill', {parameters: [56, 9000]});
    expect(failure('fill', {parameters: [57, 9000]})).toContain(
      'exceeded the property storage quota',
    );
  });

  it('of a document are null outside one', () => {
    expect(value('missing')).toBeNull();
  });
});

describe('the cache', () => {
  const {value, failure} = bench(`
    function put(key, text, seconds) { CacheService.getScriptCache().put(key, text, seconds); }
    function getAfter(key, ms) { Utilities.sleep(ms); return CacheService.getScriptCache().get(key); }
    function many(n) { const c = CacheService.getScriptCache();
      for (let i = 0; i < n; i++) c.put('k' + i, '' + i, 1000 + i);
      return Object.keys(c.getAll(Array.from({length: n}, (_, i) => 'k' + i))).length; }
  `);

  it('forgets when the time is over', () => {
    value('put', {parameters: ['a', 'one', 10]});
    expect(value('getAfter', {parameters: ['a', 9999]})).toBe('one');
    expect(value('getAfter', {parameters: ['a', 1]})).toBeNull();
  });

  it('keeps 1,000 items, and 900 of 1,001', () => {
    expect(value('many', {parameters: [1000]})).toBe(1000);
    expect(value('many', {parameters: [1001]})).toBe(900);
  });

  it.each([
    ['k'.repeat(250), 'v', 1, true],
    ['k'.repeat(251), 'v', 1, false],
    ['k', 'v'.repeat(102_400), 21_600, true],
    ['k', 'v'.repeat(102_401), 1, false],
    ['k', 'v', 21_601, false],
    ['k', 'v', 0, false],
  ])('holds its limits (%#)', (key, text, seconds, fits) => {
    const request = {parameters: [key, text, seconds]};
    if (fits) value('put', request);
    else
      expect(failure('put', request)).toMatch(
        /^Exception: (Argument too large|Invalid argument)/,
      );
  });
});

describe('scopes', () => {
  const code = `
    function mail() { MailApp.sendEmail('a@example.com', 's', 'b'); }
    function fetchIt() { UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/about'); }
    function who() { return Session.getActiveUser().getEmail(); }
    function trigger() { ScriptApp.newTrigger('who').timeBased().everyHours(1).create(); }
    function sidebar() { DocumentApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }
    function active() { DocumentApp.getActiveDocument(); }
  `;
  const none = bench(code, {manifest: {oauthScopes: []}});
  const container = {fileId: 'F', kind: 'document'} as const;

  it.each([
    ['mail', 'MailApp.sendEmail', 'script.send_mail'],
    ['fetchIt', 'UrlFetchApp.fetch', 'script.external_request'],
    ['who', 'Session.getActiveUser', 'userinfo.email'],
    ['trigger', 'ClockTriggerBuilder.create', 'script.scriptapp'],
    ['sidebar', 'Ui.showSidebar', 'script.container.ui'],
  ])('are demanded by %s', (name, method, scope) => {
    expect(none.failure(name, {container})).toBe(
      `Exception: Specified permissions are not sufficient to call ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });

  it('are alternatives where Google accepts several', () => {
    expect(none.failure('active', {container})).toContain(
      '(https://www.googleapis.com/auth/documents.currentonly || https://www.googleapis.com/auth/documents)',
    );
  });

  it('of the manifest are those of the token', () => {
    const request = `
      function f() { return UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files', {
        headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}, muteHttpExceptions: true}).getResponseCode(); }`;
    const external = 'https://www.googleapis.com/auth/script.external_request';
    const without = bench(request, {manifest: {oauthScopes: [external]}});
    expect(without.value('f')).toBe(403);
    expect(bench(request).value('f')).toBe(200);
  });
});

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

describe('service faults', () => {
  const {workspace, value, failure} = bench(`
    function send() { MailApp.sendEmail({to: 'a@example.com', subject: 's', body: 'b'}); }
    function left() { return MailApp.getRemainingDailyQuota(); }
  `);

  it.each([
    [
      429,
      'Service invoked too many times in a short time: MailApp. Try Utilities.sleep(1000) between calls.',
    ],
    [
      500,
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    ],
    ['timeout', 'Service timed out: MailApp'],
    ['kill', 'Exceeded maximum execution time'],
  ] as const)(
    'show %s in Google’s words and have no effect',
    (answer, message) => {
      workspace.faults.set([{method: 'service.MailApp.sendEmail', answer}]);
      expect(failure('send')).toBe(`Exception: ${message}`);
      expect(workspace.outbox).toHaveLength(0);
    },
  );

  it('may have their effect all the same', () => {
    workspace.faults.set([
      {method: 'service.MailApp.*', answer: 'timeout', effect: true},
    ]);
    expect(failure('send')).toContain('timed out');
    expect(workspace.outbox).toHaveLength(1);
    expect(value('left')).toBe(1500);
  });
});

describe('triggers', () => {
  const code = `
    function every(n) { return ScriptApp.newTrigger('tick').timeBased().everyMinutes(n).create().getUniqueId(); }
    function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function once(ms) { ScriptApp.newTrigger('tick').timeBased().after(ms).create(); }
    function list() { return ScriptApp.getProjectTriggers().map(t => t.getHandlerFunction()); }
    function clear() { ScriptApp.getProjectTriggers().forEach(t => ScriptApp.deleteTrigger(t)); }
    function tick(e) { const p = PropertiesService.getScriptProperties();
      p.setProperty('runs', (p.getProperty('runs') || '') + ' ' + Session.getEffectiveUser().getEmail() + '@' + e.minute);
    }
    function runs() { return PropertiesService.getScriptProperties().getProperty('runs'); }
  `;

  it('run as whoever made them, at their times while the clock is moved', () => {
    const {value, host} = bench(code);
    value('every', {parameters: [5], as: 'bot@example.com'});
    expect(host.triggers.advance(4 * 60_000)).toHaveLength(0);
    const fired = host.triggers.advance(11 * 60_000);
    expect(fired).toHaveLength(3);
    expect(value('runs')).toBe(
      ' bot@example.com@5 bot@example.com@10 bot@example.com@15',
    );
    expect(value('list')).toEqual([]);
    expect(value('list', {as: 'bot@example.com'})).toEqual(['tick']);
  });

  it('run once when asked for once, and count until they are deleted', () => {
    const {value, host} = bench(code);
    value('once', {parameters: [1000]});
    expect(host.triggers.advance(3_600_000)).toHaveLength(1);
    expect(value('list')).toEqual(['tick']);
    value('clear');
    expect(value('list')).toEqual([]);
  });

  it('are at most twenty for each person', () => {
    const {value, failure} = bench(code);
    for (let i = 0; i < 20; i++) value('hourly');
    expect(failure('hourly')).toContain('too many triggers');
    value('hourly', {as: 'bot@example.com'});
  });

  it.each([[2], [60]])('cannot run every %d minutes', n => {
    expect(bench(code).failure('every', {parameters: [n]})).toContain(
      '1, 5, 10, 15 or 30',
    );
  });

  it('of an add-on run hourly at most, one for each file', () => {
    const {value, failure, host, scriptId} = bench(code);
    host.addOns.install(scriptId);
    const inside = {container: {fileId: 'F', kind: 'document'}} as const;
    expect(failure('every', {parameters: [5], ...inside})).toContain(
      'must be at least one hour',
    );
    value('hourly', inside);
    expect(failure('hourly', inside)).toContain('too many time-based triggers');
    value('every', {parameters: [5]});
  });
});

describe('mail', () => {
  const {value, failure, workspace} = bench(
    `
    function send(m) { MailApp.sendEmail(m); }
    function four() { MailApp.sendEmail('a@example.com', 'reply@example.com', 's', 'b'); }
    function options() { MailApp.sendEmail('a@example.com, b@example.com', 's', 'b', {cc: 'c@example.com', htmlBody: '<b>b</b>',
      attachments: [Utilities.newBlob('é', 'text/plain', 'a.txt')]}); }
  `,
    {settings: {quotas: true}},
  );

  it('arrives in the outbox', () => {
    value('options');
    value('four');
    expect(workspace.outbox).toMatchObject([
      {
        kind: 'mail',
        from: OWNER,
        to: ['a@example.com', 'b@example.com'],
        cc: ['c@example.com'],
        html: '<b>b</b>',
        attachments: [{name: 'a.txt', mimeType: 'text/plain', size: 2}],
      },
      {to: ['a@example.com'], replyTo: 'reply@example.com', subject: 's'},
    ]);
  });

  it.each([
    [{subject: 's', body: 'b'}, 'Failed to send email: no recipient'],
    [{to: 'nobody', subject: 's', body: 'b'}, 'Invalid email: nobody'],
    [
      {to: Array(51).fill('a@example.com').join(), subject: 's'},
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    [
      {to: 'a@example.com', subject: 's', body: 'x'.repeat(409_601)},
      'Limit Exceeded: Email Body Size.',
    ],
  ])('is refused (%#)', (message, text) => {
    expect(failure('send', {parameters: [message]})).toBe(`Exception: ${text}`);
  });

  it('ends at the day’s quota of recipients', () => {
    const fifty = Array(50).fill('a@example.com').join();
    for (let i = 0; i < 29; i++) value('send', {parameters: [{to: fifty}]});
    expect(failure('send', {parameters: [{to: fifty}]})).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    value('send', {parameters: [{to: 'a@example.com', noReply: true}]});
    const most = Array(48).fill('a@example.com').join();
    expect(failure('send', {parameters: [{to: `${most},b@example.com`}]})).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
  });
});

describe('a day', () => {
  const code = `
    function every() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
    function tick() { Utilities.sleep(300000); }
    function touch(n) { const p = PropertiesService.getUserProperties(); for (let i = 0; i < n; i++) p.getProperty('a'); }
    function headers(n, length) {
      const headers = {};
      for (let i = 0; i < n; i++) headers['X-' + i] = 'v'.repeat(length);
      UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/about', {headers, muteHttpExceptions: true});
    }
  `;
  const limited = () => bench(code, {settings: {quotas: true}});

  it('has six hours for the triggers of a person, and begins with the first run', () => {
    const {host, value} = limited();
    value('every');
    const runs = host.triggers.advance(25 * 3_600_000);
    const refused = runs.filter(({result}) => !result.outcome.ok);
    const first = runs.findIndex(({result}) => !result.outcome.ok);
    expect(first).toBe(72);
    expect(refused[0].result.outcome).toMatchObject({
      error: {message: 'Service using too much computer time for one day.'},
    });
    // The next day has its own six hours.
    expect(runs[runs.length - 1].result.outcome.ok).toBe(true);
  });

  it('has as many properties as are paid for', () => {
    const {workspace, value, failure} = limited();
    value('touch', {parameters: [1]});
    const days = workspace.ground.store.collection<{
      readonly amount: number;
      readonly since: number;
    }>('script.days');
    const [key, {since}] = [...days.entries()][0];
    days.set(key, {amount: 499_999, since});
    value('touch', {parameters: [1]});
    expect(failure('touch', {parameters: [1]})).toBe(
      'Exception: Service invoked too many times for one day: properties.',
    );
    value('touch', {parameters: [1], as: 'bot@example.com'});
    workspace.ground.clock.advance(86_400_000);
    value('touch', {parameters: [1]});
  });

  it('has a hundred thousand requests', () => {
    const {workspace, value, failure} = limited();
    value('headers', {parameters: [1, 1]});
    const days = workspace.ground.store.collection<{
      readonly amount: number;
      readonly since: number;
    }>('script.days');
    const entry = [...days.entries()].find(([key]) => /^urlfetch/.test(key));
    const [key, {since}] = entry ?? ['', {since: 0}];
    days.set(key, {amount: 99_999, since});
    value('headers', {parameters: [1, 1]});
    expect(failure('headers', {parameters: [1, 1]})).toBe(
      'Exception: Service invoked too many times for one day: urlfetch.',
    );
  });

  it('lets a request have a hundred headers of 8 KB', () => {
    const {value, failure} = limited();
    value('headers', {parameters: [100, 10]});
    value('headers', {parameters: [1, 8000]});
    expect(failure('headers', {parameters: [101, 10]})).toContain(
      'Header Count',
    );
    expect(failure('headers', {parameters: [1, 8193]})).toContain(
      'Header Size',
    );
  });
});

describe('Utilities', () => {
  const {value, failure} = bench(`
    function enc(x) { return [Utilities.base64Encode(x), Utilities.base64EncodeWebSafe(x)]; }
    function dec(x) { return Utilities.newBlob(Utilities.base64Decode(x)).getDataAsString(); }
    function sha(x) { return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, x).slice(0, 4); }
    function hmac() { return Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe').slice(0, 4); }
    function fmt(ms, zone, pattern) { return Utilities.formatDate(new Date(ms), zone, pattern); }
    function str() { return Utilities.formatString('%s is %05.2f, %d%%', 'pi', 3.14159, 7); }
    function csv(x) { return Utilities.parseCsv(x); }
    function uuid() { return Utilities.getUuid(); }
    function blob() { const b = Utilities.newBlob('\\u00e9', 'text/plain', 'x.csv').setContentTypeFromExtension();
      return [b.getBytes(), b.getContentType(), b.getName(), b.copyBlob().getDataAsString()]; }
  `);

  it('encodes as Google does', () => {
    expect(value('enc', {parameters: ['a😀é?>']})).toEqual([
      'YfCfmIDDqT8+',
      'YfCfmIDDqT8-',
    ]);
    expect(value('dec', {parameters: ['YfCfmIDDqT8+']})).toBe('a😀é?>');
    expect(failure('dec', {parameters: ['%%%']})).toBe(
      'Exception: Could not decode string.',
    );
  });

  it('gives bytes from -128 to 127', () => {
    // SHA-256 of the empty text begins e3 b0 c4 42; the HMAC is RFC 4231 test case 2 (5b dc c1 46).
    expect(value('sha', {parameters: ['']})).toEqual([-29, -80, -60, 66]);
    expect(value('hmac')).toEqual([91, -36, -63, 70]);
    expect(value('blob')).toEqual([[-61, -87], 'text/csv', 'x.csv', 'é']);
  });

  it.each([
    ['Etc/UTC', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-03-29T00:59:59.007Z'],
    ['Europe/Berlin', 'd MMM yy, H:mm Z', '29 Mar 26, 1:59 +0100'],
    [
      'America/New_York',
      'EEEE, MMMM d, yyyy h:mm a',
      'Saturday, March 28, 2026 8:59 PM',
    ],
    ['Asia/Kolkata', 'EEE XXX X u D', 'Sun +05:30 +05 7 88'],
    ['GMT+2', "HH 'o''clock'", "02 o'clock"],
  ])('formats dates in %s as %s', (zone, pattern, expected) => {
    const ms = Date.UTC(2026, 2, 29, 0, 59, 59, 7);
    expect(value('fmt', {parameters: [ms, zone, pattern]})).toBe(expected);
  });

  it('fails by name for pattern letters it does not know', () => {
    expect(failure('fmt', {parameters: [0, 'UTC', 'w']})).toContain(
      'pattern letter "w"',
    );
    expect(failure('fmt', {parameters: [0, 'Mars/Olympus', 'y']})).toContain(
      'Invalid argument',
    );
  });

  it('formats, parses and makes ids', () => {
    expect(value('str')).toBe('pi is 03.14, 7%');
    expect(value('csv', {parameters: ['a,"b ""c""\n d",e\n1,2,3']})).toEqual([
      ['a', 'b "c"\n d', 'e'],
      ['1', '2', '3'],
    ]);
    expect(value('uuid')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(value('uuid')).not.toBe(value('uuid'));
  });
});
