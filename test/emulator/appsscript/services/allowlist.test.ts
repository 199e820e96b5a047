import {allowed} from '../../../../emulator/appsscript/services/fetch-hosts';

describe('urlFetchWhitelist lets through what is the same as a prefix or below it (live finding 25)', () => {
  const people = 'https://people.googleapis.com/v1/people';

  it.each([
    [people, people, true],
    [`${people}/me`, people, true],
    [`${people}?x=1`, people, true],
    [`${people}:batchGet`, people, false],
    [`${people}s`, people, false],
    [`${people}:batchGet`, `${people}:`, false],
    [`${people}:batchGet`, 'https://people.googleapis.com/v1/', true],
    ['https://evil.example/v1/', 'https://people.googleapis.com/v1/', false],
  ])('%s under %s: %s', (address, prefix, expected) => {
    expect(allowed(address, [prefix])).toBe(expected);
  });
});
