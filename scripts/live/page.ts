import {readFileSync, writeFileSync} from 'node:fs';
import {TESTED, type Assumption} from './assumptions';
import {MANUAL} from './manual';

export const PAGE = 'docs/live-tests.md';

const BEGIN = '<!-- list: written by npm run test:live -- --page -->';
const END = '<!-- end of list -->';

/** The page with its list as `assumptions.ts` has it. @throws Error when the page has lost its marks */
export function pageWithList(page: string): string {
  const parts = page.split(new RegExp(`${BEGIN}|${END}`));
  const [before, , after] = parts;
  if (parts.length !== 3) {
    throw new Error(
      `${PAGE} needs the lines “${BEGIN}” and “${END}”, once each.`,
    );
  }
  return `${before}${BEGIN}\n\n${listLines().join('\n')}\n\n${END}${after}`;
}

export function writePage(): void {
  writeFileSync(PAGE, pageWithList(readFileSync(PAGE, 'utf8')));
}

function listLines(): readonly string[] {
  return [
    '### Asked by a test',
    '',
    '| test | we assume | because | in the product |',
    '| --- | --- | --- | --- |',
    ...Object.entries<Assumption>(TESTED).map(
      ([name, {assumed, because, matters}]) =>
        `| ${name} | ${assumed} | ${because} | ${matters} |`,
    ),
    '',
    '### Looked at by a person',
    '',
    'No program can answer these. Note the answer and the day in the issue that asks.',
    ...MANUAL.flatMap(({name, assumed, because, matters, steps}) => [
      '',
      `- [ ] **${name}.** We assume: ${assumed} Because: ${because} In the product: ${matters}`,
      ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    ]),
  ];
}
