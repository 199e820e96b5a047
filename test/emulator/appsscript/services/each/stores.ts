import {bench} from '../../workspace';

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
