/** Writes the tables of the guides that the code knows best; with `--check` it only says whether they are current. */
import {readFileSync, writeFileSync} from 'node:fs';
import {FIELD_EXAMPLES} from '../src/core/documents/field-examples';
import {FIELDS} from '../src/core/documents/fields';
import {SCOPE_REASONS} from './scope-reasons';

interface GuideTable {
  readonly page: string;
  /** The table stands between this comment and the next blank line or the end. */
  readonly marker: string;
  readonly lines: readonly string[];
}

const TABLES: readonly GuideTable[] = [
  {
    page: 'templates/README.md',
    marker: '<!-- fields -->',
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
    marker: '<!-- scopes -->',
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
  if (start < 0) throw new Error(`The comment ${marker} is missing.`);
  const from = start + marker.length;
  const rest = text.slice(from).replace(/^\s*(\|.*\n)*\n*/, '');
  const tail = rest === '' ? '' : `\n${rest}`;
  return `${text.slice(0, from)}\n\n${lines.join('\n')}\n${tail}`;
}

for (const table of TABLES) {
  const before = readFileSync(table.page, 'utf8');
  const after = filled(table, before);
  if (!process.argv.includes('--check')) writeFileSync(table.page, after);
  else if (after !== before) {
    console.error(
      `${table.page} is out of date. Run: npx tsx scripts/tables.ts`,
    );
    process.exitCode = 1;
  }
}
