import {KINDS as DOCS_KINDS} from './docs/requests/kinds';
import type {Dispatcher} from './kernel/dispatch';
import {KINDS as SHEETS_KINDS} from './sheets/requests/kinds';
import type {Surface} from './surface/load';
import type {ApiName, ApiSurface} from './surface/model';

/** Batch methods whose body is a list of requests, with the kinds that are carried out. */
const BATCHES: readonly {
  readonly api: ApiName;
  readonly method: string;
  readonly kinds: readonly string[];
}[] = [
  {
    api: 'docs',
    method: 'docs.documents.batchUpdate',
    kinds: Object.keys(DOCS_KINDS),
  },
  {
    api: 'sheets',
    method: 'sheets.spreadsheets.batchUpdate',
    kinds: Object.keys(SHEETS_KINDS),
  },
];

/**
 * The coverage page: every method of the published surface, and every request kind of the batch methods, is
 * supported, partial (with what it lacks) or missing. Missing ones answer 501 by name.
 */
export function coveragePage(surface: Surface, dispatcher: Dispatcher): string {
  const parts = [
    '# Coverage of the REST APIs\n',
    'Generated from the published surface and the handlers; `npx tsx scripts/coverage.ts` writes it anew, a',
    'test fails when it is out of date. What is missing answers 501 with its name.\n',
    summary(surface, dispatcher),
    ...[...surface.apis.values()].map(api => section(api, dispatcher)),
    ...BATCHES.map(({api, method, kinds}) =>
      kindsSection(surface.api(api), method, kinds),
    ),
  ];
  return `${parts.join('\n')}`;
}

function summary(surface: Surface, dispatcher: Dispatcher): string {
  const rows = [...surface.apis.values()].map(({api, version, methods}) => {
    const found = methods.map(({id}) => dispatcher.coverage(id));
    const partial = found.filter(lack => lack).length;
    const supported = found.filter(lack => lack === '').length;
    const missing = found.length - partial - supported;
    return `| ${api} ${version} | ${supported} | ${partial} | ${missing} |`;
  });
  return [
    '| API | supported | partial | missing |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

function section(
  {api, version, methods}: ApiSurface,
  dispatcher: Dispatcher,
): string {
  const has = methods.flatMap(({id}) => {
    const lack = dispatcher.coverage(id);
    if (lack === undefined) return [];
    return [
      `| \`${id}\` | ${lack === '' ? 'supported' : `partial: ${lack}`} |`,
    ];
  });
  const missing = methods
    .filter(({id}) => dispatcher.coverage(id) === undefined)
    .map(({id}) => `\`${id.slice(api.length + 1)}\``);
  return [
    `## ${api} ${version}\n`,
    ...(has.length > 0 ? ['| method | |', '| --- | --- |', ...has, ''] : []),
    ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.\n`] : []),
  ].join('\n');
}

function kindsSection(
  {schemas}: ApiSurface,
  method: string,
  kinds: readonly string[],
): string {
  const all = Object.keys(schemas.Request);
  const invented = kinds.filter(kind => !all.includes(kind));
  if (invented.length > 0) {
    throw new Error(`${method} has no request "${invented.join('", "')}".`);
  }
  const list = (names: readonly string[]) =>
    names.map(name => `\`${name}\``).join(', ') || 'none';
  return [
    `## Requests of \`${method}\`\n`,
    `Supported (${kinds.length}): ${list(all.filter(kind => kinds.includes(kind)))}.\n`,
    `Missing (${all.length - kinds.length}): ${list(all.filter(kind => !kinds.includes(kind)))}.\n`,
  ].join('\n');
}
