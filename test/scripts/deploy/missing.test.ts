import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Google} from '../../../scripts/deploy/google';
import {enableApis, missing} from '../../../scripts/deploy/missing';
import {Records} from '../../../scripts/deploy/records';

const NUMBER = '123456789012';

/** Google as far as it is asked; `refusal` is what it says to everything. */
function google(refusal: {status?: number; message: string} | null): Google {
  const answer = async () => {
    if (refusal) throw Object.assign(new Error(refusal.message), refusal);
    return {data: {}};
  };
  return {
    script: {projects: {get: answer}},
    services: {services: {batchGet: answer, batchEnable: answer}},
  } as unknown as Google;
}

describe('what is missing before a deployment, a line each', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'missing-'));
  const records = new Records(home);
  beforeAll(() => records.keep({cloudProject: NUMBER}));
  afterAll(() => rmSync(home, {recursive: true}));

  it.each([
    [
      'the Apps Script API is off',
      {
        status: 403,
        message:
          'User has not enabled the Apps Script API. Enable it by visiting …',
      },
      /^Apps Script API: off\. Switch it on at https:\/\/script\.google\.com\/home\/usersettings/,
    ],
    [
      'the login has expired',
      {status: 400, message: 'invalid_grant'},
      /^Login: no longer good/,
    ],
    [
      'Google cannot be reached',
      {message: 'getaddrinfo ENOTFOUND'},
      /^Google: getaddrinfo ENOTFOUND/,
    ],
  ])('when %s', async (_, refusal, line) => {
    const lines = await missing(google(refusal), records);
    expect(lines).toEqual([expect.stringMatching(line)]);
  });

  it.each([
    ['my-project', /“my-project” is not a number/],
    ['999999999999', /this installation has 123456789012/],
  ])('when the Cloud project given is %s', async (given, line) => {
    const there = google({status: 404, message: 'not found'});
    expect(await missing(there, records, given)).toEqual([
      expect.stringMatching(line),
    ]);
    expect(await missing(there, records, NUMBER)).toEqual([]);
  });

  it('is a file that somebody has damaged, by its name', async () => {
    const torn = mkdtempSync(path.join(tmpdir(), 'torn-'));
    writeFileSync(path.join(torn, '.clasp.json'), '{"scriptId": ');
    await expect(missing(google(null), new Records(torn))).rejects.toThrow(
      /torn-.*\.clasp\.json cannot be read\. Bring it back/,
    );
    rmSync(torn, {recursive: true});
  });

  it('is nothing for a new project that does not exist yet', async () => {
    const refusal = {status: 404, message: 'not found'};
    expect(await missing(google(refusal), records)).toEqual([]);
  });

  it('is the script project when its owner has not shared it', async () => {
    writeFileSync(path.join(home, '.clasp.json'), '{"scriptId": "1abc"}');
    const refusal = {status: 404, message: 'not found'};
    expect(await missing(google(refusal), records)).toEqual([
      expect.stringMatching(/^Script project: 1abc .* share it with you/),
    ]);
  });

  it('names every API with its link where it may not enable them', async () => {
    const refusal = {status: 403, message: 'Permission denied'};
    const lines = await enableApis(google(refusal), NUMBER);
    expect(lines[0]).toContain('Enable by hand');
    expect(lines).toContain(
      `  Google Calendar API: https://console.cloud.google.com/apis/library/calendar-json.googleapis.com?project=${NUMBER}`,
    );
    expect(await enableApis(google(null), NUMBER)).toEqual([]);
  });
});
