import {bench} from '../workspace';

describe('the globals of a script', () => {
  const {value} = bench(`
    function kinds(names) { return names.map(n => typeof globalThis[n]); }
    function names() { return Object.getOwnPropertyNames(globalThis).sort(); }
    let count = 0;
    function next() { return ++count; }
    var leaked;
    function leak() { const was = leaked; leaked = 1; return was === undefined; }
  `);

  it.each([
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'Buffer',
    'process',
    'require',
    'module',
    'structuredClone',
    'queueMicrotask',
    'atob',
    'btoa',
    'crypto',
    'performance',
    'navigator',
    'window',
    'document',
    'global',
    'AbortController',
    'FormData',
    'Blob',
    '__realm',
    '__emulatorEntry',
  ])('lack %s', name => {
    expect(value('kinds', {parameters: [[name]]})).toEqual(['undefined']);
  });

  it.each(['DriveApp', 'GmailApp', 'SlidesApp', 'Utilities', 'console'])(
    'have %s',
    name => {
      expect(value('kinds', {parameters: [[name]]})).toEqual(['object']);
    },
  );

  it('are those of the language and Google’s services, and no other', () => {
    const own = value('names') as string[];
    const language = new Set(Object.getOwnPropertyNames(globalThis));
    const services = own.filter(name => !language.has(name));
    expect(services).toEqual(
      expect.arrayContaining(['UrlFetchApp', 'DriveApp', 'Logger']),
    );
    expect(
      services.filter(name => !/(App|Service|Properties)$/.test(name)),
    ).toEqual([
      'Browser',
      'Charts',
      'Jdbc',
      'Logger',
      'Maps',
      'MimeType',
      'Session',
      'Utilities',
      'kinds',
      'leak',
      'leaked',
      'names',
      'next',
    ]);
  });

  it('start anew in every execution', () => {
    expect([value('next'), value('next')]).toEqual([1, 1]);
    expect([value('leak'), value('leak')]).toEqual([true, true]);
  });
});

describe('what is not emulated', () => {
  const {failure} = bench(`
    function drive() { return DriveApp.getRootFolder(); }
    function constant() { return DriveApp.Access.ANYONE; }
    function member() { return Utilities.zip([]); }
    function typo() { return Utilities.base64Encod('x'); }
  `);

  it('fails by the name of the method', () => {
    expect(failure('drive')).toBe(
      'Error: DriveApp.getRootFolder is not supported by the Workspace emulator.',
    );
    expect(failure('constant')).toContain('DriveApp.Access is not supported');
    expect(failure('member')).toContain('Utilities.zip is not supported');
  });

  it('is told apart from what Google does not have either', () => {
    expect(failure('typo')).toBe(
      'TypeError: Utilities.base64Encod is not a function',
    );
  });
});

describe('functions a page may call', () => {
  const {failure, value} = bench(`
    function open() { return 'ok'; }
    const arrow = () => 'arrow';
    var App = {inner: function () { return 1; }};
    var alias = App.inner;
    function secret_() { return 1; }
    function when() { return {at: new Date()}; }
    function nested() { return [{f: function () {}}]; }
    function loop() { const a = {}; a.a = a; return a; }
    function gaps() { return {list: [undefined, 1], left: undefined}; }
    async function later() { await null; return 'later'; }
    function never() { return new Promise(() => {}); }
    function throws() { throw new TypeError('wrong'); }
    function throwsText() { throw 'text'; }
  `);

  it('are those declared at the top level', () => {
    expect(value('open')).toBe('ok');
    expect(value('arrow')).toBe('arrow');
  });

  it.each(['secret_', 'alias', 'App', 'eval', 'toString', 'App.inner', 'x;y'])(
    'are not %s',
    name => {
      expect(failure(name)).toBe(
        `Exception: Script function not found: ${name}`,
      );
    },
  );

  it.each([
    ['when', 'at'],
    ['nested', 'f'],
    ['loop', 'a'],
  ])('cannot return what %s does', (name, property) => {
    expect(failure(name)).toBe(
      `Exception: Failed due to illegal value in property: ${property}`,
    );
  });

  it('return undefined in arrays as null and leave it out of objects', () => {
    expect(value('gaps')).toEqual({list: [null, 1]});
  });

  it('are waited for when they are asynchronous', () => {
    expect(value('later')).toBe('later');
    expect(failure('never')).toContain('never settled');
  });

  it('show what they throw', () => {
    expect(failure('throws')).toBe('TypeError: wrong');
    expect(failure('throwsText')).toBe('Error: text');
  });
});

describe('a script file', () => {
  it.each([
    ['private fields', 'class A { #x = 1; }'],
    ['private methods', 'class A { #x() {} }'],
    ['static fields', 'class A { static x = 1; }'],
    ['modules', 'export function f() {}'],
  ])('with %s is a parse error', (_, code) => {
    const {failure} = bench(`function f() {}\n${code}`);
    expect(failure('f')).toMatch(
      /^SyntaxError: Syntax error: .* line: 2 file: Code\.gs$/,
    );
  });

  it('may have public fields', () => {
    const {value} = bench(
      'class A { x = 1; }\nfunction f() { return new A().x; }',
    );
    expect(value('f')).toBe(1);
  });
});

describe('time', () => {
  it('stands still but for what the execution spends', () => {
    const {value, workspace} = bench(
      `function f() { const a = Date.now(); for (let i = 0; i < 1e5; i++); Utilities.sleep(1500);
        return [Date.now() - a, new Date().getTime() - a, new Date(5).getTime(), new Date() instanceof Date]; }`,
    );
    const before = workspace.ground.clock.now();
    expect(value('f')).toEqual([1500, 1500, 5, true]);
    expect(workspace.ground.clock.now() - before).toBe(1500);
  });

  it('is up after six minutes, whatever the script catches', () => {
    const {failure, workspace, run} = bench(`
      function f() {
        const p = PropertiesService.getScriptProperties();
        try { Utilities.sleep(300000); Utilities.sleep(59999); p.setProperty('a', '1'); Utilities.sleep(2); }
        catch (e) { p.setProperty('b', '1'); return 'saved'; }
      }
      function left() { return PropertiesService.getScriptProperties().getKeys(); }`);
    const before = workspace.ground.clock.now();
    expect(failure('f')).toBe('Exception: Exceeded maximum execution time');
    expect(workspace.ground.clock.now() - before).toBe(360_000);
    expect(run('left').outcome).toEqual({ok: true, value: ['a']});
  });

  it('is up after thirty seconds for a simple trigger', () => {
    const code = 'function f(ms) { Utilities.sleep(ms); return 1; }';
    const {run} = bench(code);
    const outcome = (ms: number) =>
      run('f', {surface: 'simple', parameters: [ms]}).outcome.ok;
    expect([outcome(30_000), outcome(30_001)]).toEqual([true, false]);
  });
});
