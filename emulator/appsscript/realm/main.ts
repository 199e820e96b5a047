import {connect} from './border';
import {console} from './console';
import {answerOf} from './invoke';
import {coverage, globals, unsupported} from './names';
import {installDate} from './time';

/** The bundler turns these into modules that are evaluated on first use: most executions need few services. */
declare const require: {
  (path: './base'): typeof import('./base');
  (path: './cards'): typeof import('./cards');
  (path: './console'): typeof import('./console');
  (path: './content'): typeof import('./content');
  (path: './document'): typeof import('./document');
  (path: './html'): typeof import('./html');
  (path: './mail'): typeof import('./mail');
  (path: './script-app'): typeof import('./script-app');
  (path: './stores'): typeof import('./stores');
  (path: './spreadsheet'): typeof import('./spreadsheet');
  (path: './url-fetch'): typeof import('./url-fetch');
  (path: './utilities'): typeof import('./utilities');
};

const SERVICES: Readonly<Record<string, () => object>> = {
  CacheService: () => require('./stores').cacheService,
  CardService: () => require('./cards').cardService,
  ContentService: () => require('./content').contentService,
  DocumentApp: () => require('./document').documentApp,
  HtmlService: () => require('./html').htmlService,
  LockService: () => require('./stores').lockService,
  Logger: () => require('./console').logger,
  MailApp: () => require('./mail').mailApp,
  MimeType: () => require('./base').MIME_TYPE,
  PropertiesService: () => require('./stores').propertiesService,
  ScriptApp: () => require('./script-app').scriptApp,
  Session: () => require('./base').session,
  SpreadsheetApp: () => require('./spreadsheet').spreadsheetApp,
  UrlFetchApp: () => require('./url-fetch').urlFetchApp,
  Utilities: () => require('./utilities').utilities,
};

/**
 * Declared as globals by the published types but present at Google only as properties of `Utilities`, or not
 * at all.
 */
const NOT_GLOBAL = [
  'console',
  'Date2',
  'Charset',
  'DigestAlgorithm',
  'MacAlgorithm',
  'RsaAlgorithm',
];

/** What a V8 context offers and a script, which has one thread, could only trip over. */
const ABSENT = ['SharedArrayBuffer', 'Atomics'];

/**
 * Makes the bare context it runs in an Apps Script execution: only documented globals, Google's services in
 * front of the host. Returns the entry that runs one function.
 */
export function install(
  host: (json: string) => string,
  now: number,
): typeof answerOf {
  connect(host, now);
  const scope = globalThis as unknown as Record<string, unknown>;
  for (const name of ABSENT) delete scope[name];
  installDate(scope);
  scope.console = console;
  for (const [name, type] of Object.entries(globals)) {
    if (NOT_GLOBAL.includes(name)) continue;
    define(scope, name, SERVICES[name] ?? (() => unsupported(name, type)));
  }
  return answerOf;
}

/** A global that comes into being when it is first read; scripts may replace it, as any variable. */
function define(
  scope: Record<string, unknown>,
  name: string,
  make: () => object,
): void {
  const settle = (value: unknown): unknown => {
    Object.defineProperty(scope, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: true,
    });
    return value;
  };
  Object.defineProperty(scope, name, {
    get: () => settle(make()),
    set: settle,
    configurable: true,
    enumerable: true,
  });
}

/** Which members of which interfaces are emulated, constants of the services included. */
export function members(): Readonly<Record<string, readonly string[]>> {
  const made = Object.entries(SERVICES).map(
    ([name, make]) => [globals[name], make()] as const,
  );
  const found: Record<string, readonly string[]> = {...coverage()};
  for (const [type, service] of made) {
    if (type === undefined) continue;
    const names = Object.getOwnPropertyNames(service);
    found[type] = [...(found[type] ?? []), ...names];
  }
  return found;
}
