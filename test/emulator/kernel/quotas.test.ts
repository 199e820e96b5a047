import {dispatcherOf, jsonOf} from './one-call';

const quoted = () =>
  dispatcherOf(
    {
      'docs.documents.batchUpdate': () => ({}),
      'docs.documents.get': () => ({}),
      'sheets.spreadsheets.values.get': () => ({}),
      'sheets.spreadsheets.developerMetadata.search': () => ({}),
      'drive.files.list': () => ({}),
    },
    {quotas: true},
  );

const times = (n: number, call: () => {status: number}): number[] =>
  Array.from({length: n}, () => call().status);

describe('quotas', () => {
  it('let 60 document writes a minute through; the 61st waits a second', () => {
    const {send, clock} = quoted();
    const write = () => send('POST', '/v1/documents/d:batchUpdate', {});
    expect(new Set(times(60, write))).toEqual(new Set([200]));
    const refused = write();
    expect(refused.status).toBe(429);
    expect(jsonOf(refused)).toMatchObject({
      error: {
        status: 'RESOURCE_EXHAUSTED',
        details: [
          {
            reason: 'RATE_LIMIT_EXCEEDED',
            metadata: {quota_limit: 'WriteRequestsPerMinutePerUser'},
          },
        ],
      },
    });
    clock.advance(999);
    expect(write().status).toBe(429);
    clock.advance(1);
    expect(write().status).toBe(200);
  });

  it('count writes that fail', () => {
    const {send} = quoted();
    const bad = () => send('POST', '/v1/documents/d:batchUpdate', {x: 1});
    expect(new Set(times(60, bad))).toEqual(new Set([400]));
    expect(bad().status).toBe(429);
  });

  it('count reads apart from writes', () => {
    const {send} = quoted();
    times(60, () => send('POST', '/v1/documents/d:batchUpdate', {}));
    expect(send('GET', '/v1/documents/d').status).toBe(200);
  });

  it('count a search by POST as a read of Sheets', () => {
    const {send} = quoted();
    const search = () =>
      send('POST', '/v4/spreadsheets/s/developerMetadata:search', {});
    times(60, search);
    expect(send('GET', '/v4/spreadsheets/s/values/A1').status).toBe(429);
  });

  it('charge Drive by units and refuse as Drive does', () => {
    const {send} = quoted();
    const list = () => send('GET', '/drive/v3/files');
    expect(new Set(times(3250, list))).toEqual(new Set([200]));
    const refused = list();
    expect(refused.status).toBe(403);
    expect(jsonOf(refused)).toMatchObject({
      error: {
        errors: [{domain: 'usageLimits', reason: 'userRateLimitExceeded'}],
      },
    });
  });

  it('are off unless asked for', () => {
    const {send} = dispatcherOf({'docs.documents.batchUpdate': () => ({})});
    const write = () => send('POST', '/v1/documents/d:batchUpdate', {});
    expect(new Set(times(100, write))).toEqual(new Set([200]));
  });
});
