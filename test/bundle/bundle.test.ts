import {readFileSync} from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import {CALLERS} from '../../src/surfaces/functions';
import {MENU} from '../../src/surfaces/menu';

const ROOT = path.resolve(__dirname, '../..');
const CODE = readFileSync(path.join(ROOT, 'dist/Code.js'), 'utf8');

/** The services a script finds; here each says when it is touched. */
const SERVICES = [
  'CacheService',
  'CardService',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];

/** Loads the bundle with nothing around it but JavaScript and services that record being touched. */
function loaded(): {context: vm.Context; touched: string[]} {
  const touched: string[] = [];
  const services = SERVICES.map(name => [
    name,
    new Proxy(
      {},
      {
        get(_, member) {
          touched.push(`${name}.${String(member)}`);
          throw new Error(`${name}.${String(member)} was touched.`);
        },
      },
    ),
  ]);
  const context = vm.createContext(Object.fromEntries(services));
  // Node gives every context these; Apps Script does not have them.
  vm.runInContext(
    'delete globalThis.console; delete globalThis.WebAssembly;',
    context,
  );
  vm.runInContext(CODE, context, {filename: 'Code.js'});
  return {context, touched};
}

/** Names of the functions pages may call, read from the contracts themselves. */
function promisedToPages(): string[] {
  return ['kit', 'declare', 'upkeep', 'setup', 'review'].flatMap(folder => {
    const contract = readFileSync(
      path.join(ROOT, 'src', folder, 'contract.ts'),
      'utf8',
    );
    const body = contract.slice(contract.search(/interface \w+Functions/));
    return [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
  });
}

describe('the bundle', () => {
  it('touches no Google service while it loads, so the menu works before anybody has authorised', () => {
    expect(loaded().touched).toEqual([]);
  });

  it('has a real function for everything a page may call', () => {
    const {context} = loaded();
    const names = promisedToPages();
    expect(names.length).toBeGreaterThan(25);
    for (const name of names) {
      expect([name, vm.runInContext(`typeof ${name}`, context)]).toEqual([
        name,
        'function',
      ]);
    }
  });

  it('has a real function for every menu item', () => {
    const {context} = loaded();
    for (const item of [...MENU.docs, ...MENU.sheets]) {
      if (item === null) continue;
      expect([
        item.run,
        vm.runInContext(`typeof ${item.run}`, context),
      ]).toEqual([item.run, 'function']);
    }
  });

  it('is written so that Google finds each function: as a declaration at top level', () => {
    const declared = [...CODE.matchAll(/^function (\w+)\(/gm)].map(
      ([, name]) => name,
    );
    expect(declared).toEqual(
      expect.arrayContaining(['onOpen', 'onInstall', 'onHomepage', 'doPost']),
    );
  });

  it('leaves nothing else for a stranger to call', () => {
    const {context} = loaded();
    const globals = vm.runInContext(
      'Object.getOwnPropertyNames(globalThis).filter(name => typeof globalThis[name] === "function" && !/^[A-Z]/.test(name))',
      context,
    ) as string[];
    const builtIn = vm.runInContext(
      'Object.getOwnPropertyNames(globalThis).filter(name => typeof globalThis[name] === "function" && !/^[A-Z]/.test(name))',
      vm.createContext({}),
    ) as string[];
    const ours = globals.filter(name => !builtIn.includes(name)).sort();
    expect(ours).toEqual(Object.keys(CALLERS).sort());
  });
});
