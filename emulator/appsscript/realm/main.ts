import {cacheService, lockService, MIME_TYPE} from './base';
import {propertiesService, session} from './base';
import {connect} from './border';
import {cardService} from './cards';
import {console, logger} from './console';
import {contentService} from './content';
import {documentApp} from './document';
import {htmlService} from './html';
import {answerOf} from './invoke';
import {mailApp} from './mail';
import {coverage, globals, unsupported} from './names';
import {scriptApp} from './script-app';
import {spreadsheetApp} from './spreadsheet';
import {installDate} from './time';
import {urlFetchApp} from './url-fetch';
import {utilities} from './utilities';

const SERVICES: Readonly<Record<string, object>> = {
  CacheService: cacheService,
  CardService: cardService,
  ContentService: contentService,
  DocumentApp: documentApp,
  HtmlService: htmlService,
  LockService: lockService,
  Logger: logger,
  MailApp: mailApp,
  MimeType: MIME_TYPE,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  SpreadsheetApp: spreadsheetApp,
  UrlFetchApp: urlFetchApp,
  Utilities: utilities,
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

/** What a V8 context offers and Apps Script does not document. */
const ABSENT = ['SharedArrayBuffer', 'Atomics', 'escape', 'unescape'] as const;

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
  for (const name of ABSENT.slice(0, 2)) delete scope[name];
  installDate(scope);
  scope.console = console;
  for (const [name, type] of Object.entries(globals)) {
    if (NOT_GLOBAL.includes(name)) continue;
    scope[name] = SERVICES[name] ?? unsupported(name, type);
  }
  Object.assign(scope, SERVICES);
  return answerOf;
}

/** Which members of which interfaces are emulated, constants of the services included. */
export function members(): Readonly<Record<string, readonly string[]>> {
  const own = Object.entries(SERVICES).flatMap(([name, service]) => {
    const type = globals[name];
    return type === undefined ? [] : [[type, service] as const];
  });
  const found: Record<string, readonly string[]> = {...coverage()};
  for (const [type, service] of own) {
    const names = Object.getOwnPropertyNames(service);
    found[type] = [...(found[type] ?? []), ...names];
  }
  return found;
}
