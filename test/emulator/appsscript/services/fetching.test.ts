import {together} from '../../../../emulator/kernel/latency';
import {bench} from '../workspace';

const CODE = `
  function wave(count) {
    const request = {
      url: 'https://www.googleapis.com/drive/v3/about?fields=user', muteHttpExceptions: true,
      headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()},
    };
    return UrlFetchApp.fetchAll(new Array(count).fill(request)).length;
  }
  function mail() { MailApp.sendEmail('csm@example.com', 'Subject', 'Body'); }
`;

describe('many requests at once (live finding 25)', () => {
  it.each([
    [[10, 10, 10, 10], 0, 10],
    [[10, 10, 10, 10], 4, 10],
    [[10, 10, 10, 10], 3, 20],
    [[10, 10, 10, 10], 1, 40],
    [[30, 10, 10, 10], 2, 30],
  ])('%j take with a width of %i %i ms', (latencies, width, ms) => {
    expect(together(latencies, width)).toBe(ms);
  });

  it('take longer than as many as Apps Script bears', () => {
    const elapsed = (count: number) =>
      bench(CODE, {settings: {latency: 'median'}}).run('wave', {
        parameters: [count],
      }).trace.elapsedMs;
    expect(elapsed(15)).toBe(elapsed(2));
    expect(elapsed(16)).toBeGreaterThan(elapsed(15));
  });

  it('are refused when too many go out within a second, and none of them goes', () => {
    const script = bench(CODE, {settings: {fetchBurst: 20}});
    expect(script.value('wave', {parameters: [20]})).toBe(20);
    script.workspace.ground.clock.advance(1000);
    const sent = () => script.workspace.calls.byMethod()['drive.about.get'];
    expect(sent()).toBe(20);
    expect(script.failure('wave', {parameters: [21]})).toBe(
      'Exception: Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
    );
    expect(sent()).toBe(20);
  });
});

describe('a request that does not go out', () => {
  it.each([
    [
      'unavailable',
      'Address unavailable: https://www.googleapis.com/drive/v3/about',
    ],
    ['dns', 'DNS error: https://www.googleapis.com/drive/v3/about'],
    ['timeout', 'Timeout: https://www.googleapis.com/drive/v3/about'],
  ] as const)('throws in Google’s words: %s', (answer, words) => {
    const script = bench(CODE);
    script.workspace.faults.set([{method: 'drive.about.get', answer}]);
    expect(script.failure('wave', {parameters: [2]})).toContain(words);
  });

  it.each([
    ['burst', 'Service invoked too many times in a short time: urlfetch.'],
    ['daily', 'Service invoked too many times for one day: urlfetch.'],
  ] as const)('takes its whole wave along: %s', (answer, words) => {
    const script = bench(CODE);
    const method = 'service.UrlFetchApp.*';
    script.workspace.faults.set([{method, answer}]);
    expect(script.failure('wave', {parameters: [2]})).toContain(words);
    expect(script.workspace.calls.byMethod()).not.toHaveProperty([
      'drive.about.get',
    ]);
    expect(script.value('wave', {parameters: [2]})).toBe(2);
  });

  it('is a mail too many as well', () => {
    const script = bench(CODE);
    script.workspace.faults.set([
      {method: 'service.MailApp.sendEmail', answer: 'daily'},
    ]);
    expect(script.failure('mail')).toContain(
      'Service invoked too many times for one day: MailApp.',
    );
  });
});
