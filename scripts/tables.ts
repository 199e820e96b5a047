/** Writes the tables of the guides that the code knows best; with `--check` it only says whether they are current. */
import {readFileSync, writeFileSync} from 'node:fs';
import {FIELD_EXAMPLES} from '../src/core/documents/field-examples';
import {FIELDS} from '../src/core/documents/fields';
import {SCOPE_REASONS} from './scope-reasons';

interface GuideTable {
  readonly page: string;
  /** The table stands between these comments and the next blank line or the end. */
  readonly marker: string;
  readonly lines: readonly string[];
}

/** The table is written as narrow as it can be: aligned, one longer cell would change every line. */
function marked(name: string): string {
  return `<!-- ${name} -->\n\n<!-- prettier-ignore -->`;
}

const TABLES: readonly GuideTable[] = [
  {
    page: 'templates/README.md',
    marker: marked('fields'),
    lines: [
      '| field | holds | example | can be used in | shown until known (else “not yet known”) |',
      '| --- | --- | --- | --- | --- |',
      ...Object.entries(FIELDS).map(
        ([key, {label, only, empty}]) =>
          `| \`{{${key}}}\` | ${label} | ${exampleOf(key)} | ${
            only === undefined
              ? 'all'
              : only.length < 3
                ? only.join(', ')
                : 'documents for colleagues'
          } | ${empty ?? ''} |`,
      ),
    ],
  },
  {
    page: 'docs/admin-guide.md',
    marker: marked('scopes'),
    lines: [
      '| scope | why |',
      '| --- | --- |',
      ...Object.entries(SCOPE_REASONS).map(
        ([scope, {reason}]) =>
          `| \`${scope.replace('https://www.googleapis.com/auth/', '')}\` | ${reason} |`,
      ),
    ],
  },
];

function exampleOf(field: string): string {
  const example = FIELD_EXAMPLES[field];
  if (example === undefined) throw new Error(`${field} has no example.`);
  return example;
}

function filled({marker, lines}: GuideTable, text: string): string {
  const start = text.indexOf(marker);
  if (start < 0) throw new Error(`${marker} is missing.`);
  const from = start + marker.length;
  const rest = text.slice(from).replace(/^\s*(\|.*\n)*\n*/, '');
  const tail = rest === '' ? '' : `\n${rest}`;
  return `${text.slice(0, from)}\n${lines.join('\n')}\n${tail}`;
}

/** Pages whose table is not what the code says. */
export function staleGuides(): readonly string[] {
  return TABLES.filter(table => {
    const text = readFileSync(table.page, 'utf8');
    return filled(table, text) !== text;
  }).map(({page}) => page);
}

function main(): void {
  if (process.argv.includes('--check')) {
    for (const page of staleGuides()) {
      console.error(`${page} is out of date. Run: npx tsx scripts/tables.ts`);
      process.exitCode = 1;
    }
    return;
  }
  for (const table of TABLES) {
    const text = readFileSync(table.page, 'utf8');
    writeFileSync(table.page, filled(table, text));
  }
}

if (require.main === module) main();
