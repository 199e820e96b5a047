import type {ApiCall} from '../../../emulator/kernel/contracts';
import {Media} from '../../../emulator/kernel/contracts';
import {dispatcherOf, jsonOf, messageOf} from './one-call';

/** Handlers that answer with the call they got. */
function echoing(...methods: readonly string[]) {
  const seen: ApiCall[] = [];
  const handler = (call: ApiCall) => {
    seen.push(call);
    return {};
  };
  const handlers = Object.fromEntries(methods.map(m => [m, handler]));
  return {seen, ...dispatcherOf(handlers)};
}

describe('dispatch finds the method', () => {
  it.each([
    ['GET', '/v1/documents/d1', 'docs.documents.get', {documentId: 'd1'}],
    [
      'POST',
      '/v1/documents/d1:batchUpdate',
      'docs.documents.batchUpdate',
      {documentId: 'd1'},
    ],
    [
      'GET',
      '/v4/spreadsheets/s/values/Tab%20one!A1:B2',
      'sheets.spreadsheets.values.get',
      {spreadsheetId: 's', range: 'Tab one!A1:B2'},
    ],
    [
      'GET',
      '/v4/spreadsheets/s/values:batchGet?ranges=A1&ranges=B2',
      'sheets.spreadsheets.values.batchGet',
      {spreadsheetId: 's', ranges: ['A1', 'B2']},
    ],
    [
      'POST',
      '/v4/spreadsheets/s/values/A1:append',
      'sheets.spreadsheets.values.append',
      {spreadsheetId: 's', range: 'A1'},
    ],
    [
      'GET',
      '/drive/v3/files/f/permissions/p?supportsAllDrives=True',
      'drive.permissions.get',
      {fileId: 'f', permissionId: 'p', supportsAllDrives: true},
    ],
    [
      'POST',
      '/drive/v3/files/f/approvals/a:approve',
      'drive.approvals.approve',
      {fileId: 'f', approvalId: 'a'},
    ],
    ['POST', '/v1/scripts/s:run', 'script.scripts.run', {scriptId: 's'}],
    ['POST', '/v2/activity:query', 'driveactivity.activity.query', {}],
    [
      'GET',
      '/v1/people/me?personFields=names',
      'people.people.get',
      {resourceName: 'people/me', personFields: 'names'},
    ],
    [
      'GET',
      '/calendar/v3/calendars/c/events?maxResults=5',
      'calendar.events.list',
      {calendarId: 'c', maxResults: 5},
    ],
  ])('%s %s', (verb, url, method, params) => {
    const {send, seen} = echoing(method);
    expect(send(verb, url).status).toBe(200);
    expect(seen[0].method).toBe(method);
    expect(seen[0].params).toEqual(params);
  });

  it('answers an unknown path with a page, as Google does', () => {
    const response = echoing().send('GET', '/v1/nothing/<i>');
    expect(response.status).toBe(404);
    expect(response.headers['content-type']).toContain('text/html');
    expect(response.body.toString()).not.toContain('<i>');
  });

  it('does not find a method on another host of Google', () => {
    const {send} = echoing('docs.documents.get');
    const at = (host: string) =>
      send('GET', '/v1/documents/d', undefined, {headers: {host}}).status;
    expect(at('docs.googleapis.com')).toBe(200);
    expect(at('localhost:8080')).toBe(200);
    expect(at('www.googleapis.com')).toBe(404);
  });

  it('names a published method that is not emulated, with 501', () => {
    const response = echoing().send('GET', '/drive/v3/drives');
    expect(response.status).toBe(501);
    expect(messageOf(response)).toContain('drive.drives.list');
  });

  it('refuses handlers for methods no API has', () => {
    expect(() => dispatcherOf({'drive.files.fold': () => ({})})).toThrow(
      'drive.files.fold',
    );
  });
});

describe('dispatch knows the caller', () => {
  it.each([
    ['no header', {authorization: ''}],
    ['a stranger', {authorization: 'Bearer user:nobody@example.com'}],
    ['some token', {authorization: 'Bearer ya29.x'}],
    ['another scheme', {authorization: 'Basic YTpi'}],
  ])('answers 401 to %s', (_, headers) => {
    const {send} = echoing('docs.documents.get', 'drive.files.list');
    const docs = send('GET', '/v1/documents/d', undefined, {headers});
    expect(docs.status).toBe(401);
    expect(jsonOf(docs)).toMatchObject({
      error: {code: 401, status: 'UNAUTHENTICATED'},
    });
    const drive = send('GET', '/drive/v3/files', undefined, {headers});
    expect(drive.status).toBe(401);
    expect(jsonOf(drive)).toMatchObject({
      error: {code: 401, errors: [{location: 'Authorization'}]},
    });
  });

  it('asks the parts that issue tokens', () => {
    const {send, seen, tokens} = echoing('docs.documents.get');
    const caller = {email: 'x@y', project: 'p', scopes: 'all' as const};
    tokens.register(token => (token === 'issued' ? caller : undefined));
    send('GET', '/v1/documents/d', undefined, {
      headers: {authorization: 'Bearer issued'},
    });
    expect(seen[0].caller).toBe(caller);
  });

  it('refuses a caller without any scope the method accepts', () => {
    const {send} = echoing('docs.documents.get');
    const as = (scope: string) =>
      send('GET', '/v1/documents/d', undefined, {
        caller: {
          email: 'ada@example.com',
          project: 'p',
          scopes: [`https://www.googleapis.com/auth/${scope}`],
        },
      }).status;
    expect(as('documents.readonly')).toBe(200);
    expect(as('spreadsheets')).toBe(403);
  });
});

describe('dispatch answers', () => {
  it('prints two spaces and a last newline', () => {
    const {send} = dispatcherOf({'docs.documents.get': () => ({title: 'x'})});
    const response = send('GET', '/v1/documents/d');
    expect(response.body.toString()).toBe('{\n  "title": "x"\n}\n');
    expect(response.headers['content-type']).toBe(
      'application/json; charset=UTF-8',
    );
    expect(
      send('GET', '/v1/documents/d?prettyPrint=false').body.toString(),
    ).toBe('{"title":"x"}\n');
  });

  it('selects the fields asked for', () => {
    const {send} = dispatcherOf({
      'docs.documents.get': () => ({title: 'x', documentId: 'd'}),
    });
    expect(jsonOf(send('GET', '/v1/documents/d?fields=title'))).toEqual({
      title: 'x',
    });
    expect(send('GET', '/v1/documents/d?fields=nope').status).toBe(400);
  });

  it('sends media as it is, and nothing for undefined', () => {
    const {send} = dispatcherOf({
      'drive.files.export': () => new Media('text/plain', Buffer.from('hi')),
      'drive.files.delete': () => undefined,
    });
    const media = send('GET', '/drive/v3/files/f/export?mimeType=text/plain');
    expect(media.headers['content-type']).toBe('text/plain');
    expect(media.body.toString()).toBe('hi');
    expect(send('DELETE', '/drive/v3/files/f')).toMatchObject({
      status: 204,
      body: Buffer.alloc(0),
    });
  });

  it('reports a defect of a handler instead of passing it off as a refusal', () => {
    const {send, defects} = dispatcherOf({
      'docs.documents.get': () => {
        throw new TypeError('oops');
      },
    });
    const response = send('GET', '/v1/documents/d');
    expect(response.status).toBe(500);
    expect(messageOf(response)).toContain('oops');
    expect(defects).toEqual(['docs.documents.get']);
  });
});

describe('dispatch counts', () => {
  it('every call with caller, status and modelled latency, and moves a manual clock', () => {
    const {send, calls, clock} = dispatcherOf(
      {'docs.documents.get': () => ({})},
      {latency: 'median'},
    );
    send('GET', '/v1/documents/d');
    send('GET', '/v1/documents/d?foo=1');
    expect(calls.list()).toMatchObject([
      {
        n: 1,
        method: 'docs.documents.get',
        caller: 'ada@example.com',
        status: 200,
        latencyMs: 400,
      },
      {n: 2, status: 400, latencyMs: 400},
    ]);
    expect(calls.byMethod()).toEqual({'docs.documents.get': 2});
    expect(clock.now()).toBe(800);
  });

  it('leaves the clock to the execution a call belongs to', () => {
    const {dispatcher, clock} = dispatcherOf(
      {'docs.documents.get': ({wave}) => ({title: wave})},
      {latency: 'median'},
    );
    const {record, response} = dispatcher.exchange(
      {
        method: 'GET',
        url: '/v1/documents/d',
        headers: {authorization: 'Bearer user:ada@example.com'},
        body: Buffer.alloc(0),
      },
      {executionId: 'e', wave: 3},
    );
    expect(clock.now()).toBe(0);
    expect(record).toMatchObject({executionId: 'e', wave: 3, latencyMs: 400});
    expect(response && jsonOf(response)).toEqual({title: 'e/3'});
  });
});
