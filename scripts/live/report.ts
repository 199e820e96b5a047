import {TESTED} from './assumptions';
import {MANUAL} from './manual';

/** What of `jest --json` is read here. */
export interface JestResult {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly ancestorTitles: readonly string[];
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The title over the contract tests. */
export const PORTS = 'the product’s ports';

const VERDICTS: Readonly<Record<string, string>> = {
  passed: 'holds',
  failed: 'DOES NOT HOLD',
  pending: 'not asked',
};

/** Each assumption with its verdict, then the ports, then what a person has to look at. */
export function reportLines({testResults}: JestResult): readonly string[] {
  const all = testResults.flatMap(({assertionResults}) => assertionResults);
  const tests = Object.entries(TESTED).map(([name, assumption]) => {
    const found = all.find(({title}) => title === name);
    const verdict = VERDICTS[found?.status ?? 'pending'] ?? found?.status;
    const failed = found?.status === 'failed';
    return [
      `  ${String(verdict).padEnd(13)}  ${name}`,
      ...(failed
        ? [
            `                 answer: ${firstLine(found.failureMessages[0])}`,
            `                 matters: ${assumption.matters}`,
          ]
        : []),
    ];
  });
  const ports = all.filter(
    ({ancestorTitles, status}) =>
      ancestorTitles[0] === PORTS && status !== 'pending',
  );
  const bad = ports.filter(({status}) => status === 'failed');
  return [
    '',
    'What this project takes for true',
    ...tests.flat(),
    '',
    `The product’s ports: ${ports.filter(({status}) => status === 'passed').length} of ${ports.length} promises kept.`,
    ...bad.map(({ancestorTitles, title}) => {
      const area = ancestorTitles[ancestorTitles.length - 1];
      return `  broken: ${area}: ${title}`;
    }),
    '',
    ...manualLines(),
  ];
}

/** What needs eyes, as a list to tick. */
export function manualLines(): readonly string[] {
  return [
    'To be looked at by a person; no program can',
    ...MANUAL.flatMap(({name, assumed, steps}) => [
      `  [ ] ${name}`,
      `      We assume: ${assumed}`,
      ...steps.map((step, index) => `      ${index + 1}. ${step}`),
    ]),
  ];
}

function firstLine(message = ''): string {
  // The colours of a terminal.
  const ESCAPE = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
  return message
    .replace(ESCAPE, '')
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, 3)
    .join(' ')
    .slice(0, 300);
}
