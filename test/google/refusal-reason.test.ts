import {refusalReason} from '../../src/google/rest/refusal-reason';

/** As Google words them; sources in `refusal-reason.ts` and in the emulator. */
describe('what Google’s words say', () => {
  it.each([
    [
      'Exception: Request to https://people.googleapis.com/v1/people failed because the URL has not been whitelisted in the script manifest.',
      'address-blocked',
    ],
    [
      'Exception: Service invoked too many times for one day: urlfetch.',
      'day-used-up',
    ],
    [
      'Exception: Specified permissions are not sufficient to call UrlFetchApp.fetchAll. Required permissions: https://www.googleapis.com/auth/script.external_request',
      'not-granted',
    ],
    [
      'Exception: You do not have permission to call UrlFetchApp.fetch',
      'not-granted',
    ],
    ['Request had insufficient authentication scopes.', 'not-granted'],
    ['The user does not have sufficient permissions for this file.', undefined],
    [
      'Exception: Service invoked too many times in a short time: urlfetch.',
      undefined,
    ],
    ['Exception: Address unavailable: https://www.googleapis.com/', undefined],
    ['Invalid dataFilters[0]: No grid with id: 105', 'tab-gone'],
    ['"reason": "exportSizeLimitExceeded"', 'too-large'],
    ['"reason": "userRateLimitExceeded"', undefined],
    ['File not found: 1abc.', undefined],
  ])('%s', (words, is) => {
    expect(refusalReason(words)?.is).toBe(is);
  });

  it('links to the console and nowhere else', () => {
    const off = (url: string) =>
      refusalReason(
        `People API has not been used in project 12 before or it is disabled. Enable it by visiting ${url} then retry.`,
      );
    expect(
      off(
        'https://console.developers.google.com/apis/api/people.googleapis.com/overview?project=12',
      ),
    ).toEqual({
      is: 'api-off',
      api: 'People API',
      enableAt:
        'https://console.developers.google.com/apis/api/people.googleapis.com/overview?project=12',
    });
    expect(off('https://console.developers.google.com.evil.example/x')).toEqual(
      {is: 'api-off', api: 'People API', enableAt: ''},
    );
  });
});
