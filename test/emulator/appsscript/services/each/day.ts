import {bench} from '../../workspace';

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
