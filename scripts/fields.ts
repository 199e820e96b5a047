import {readFileSync, writeFileSync} from 'node:fs';
import {FIELDS} from '../src/domain/fields';

const PAGE = 'templates/README.md';
const MARKER =
  '<!-- fields: written by scripts/fields.ts, checked by the test command -->';

/** The page with its table of fields as the code has them now. */
function filled(page: string): string {
  const head = page.slice(0, page.indexOf(MARKER) + MARKER.length);
  const rows = Object.entries(FIELDS).map(
    ([key, {label, example, only, empty}]) =>
      `| \`{{${key}}}\` | ${label} | ${example} | ${only?.join(', ') ?? 'all'} | ${empty ?? ''} |`,
  );
  return `${head}

| field | holds | example | may stand in | while unknown (else “not yet known”) |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const before = readFileSync(PAGE, 'utf8');
const after = filled(before);
if (!process.argv.includes('--check')) writeFileSync(PAGE, after);
else if (after !== before) {
  console.error(`${PAGE} is out of date. Run: npx tsx scripts/fields.ts`);
  process.exitCode = 1;
}
