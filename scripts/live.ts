import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {CREDENTIALS_FILE, readCredentials} from './live/credentials';
import {writePage} from './live/page';
import {manualLines, reportLines, type JestResult} from './live/report';

const USAGE = `npm run test:live [-- --credentials FILE] [--record DIR] [--bench N] [--only WORDS] [--manual] [--page]

Asks a real Google Workspace what this project takes for true. docs/live-tests.md says what that needs and touches.

  --credentials FILE  OAuth client and refresh tokens; ${CREDENTIALS_FILE} unless given
  --record DIR        keep the traffic of each test there, for npm run fidelity
  --bench N           also call each method N times and print latencies (50 is a good number)
  --only WORDS        only tests whose name holds these words
  --manual            only print what a person has to look at
  --page              only write the list in docs/live-tests.md anew`;

/** Nobody's real files belong to a machine that tests by itself. */
function refuseInCi(): void {
  if (process.env.CI) {
    throw new Error(
      'The live tests act in the name of real people and never run in CI (CI is set). Run them by hand on your own machine.',
    );
  }
}

async function jest(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn('npx', ['jest', ...args], {
    env: {...process.env, SKIP_BUILD: '1', ...env},
    stdio: 'inherit',
  });
  await new Promise(done => child.on('close', done));
}

async function main(args: readonly string[]): Promise<void> {
  const {values} = parseArgs({
    args: [...args],
    options: {
      credentials: {type: 'string', default: CREDENTIALS_FILE},
      record: {type: 'string'},
      bench: {type: 'string'},
      only: {type: 'string'},
      manual: {type: 'boolean', default: false},
      page: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.manual) return manualLines().forEach(line => console.log(line));
  if (values.page) return writePage();
  refuseInCi();
  const {people} = readCredentials(values.credentials);
  console.log(
    `Acting as ${Object.entries(people)
      .map(([role, person]) => `${person?.email} (${role})`)
      .join(', ')}.`,
  );
  const scratch = mkdtempSync(join(tmpdir(), 'live-'));
  const output = join(scratch, 'result.json');
  await jest(
    [
      '--runInBand',
      '--testTimeout=300000',
      '--json',
      `--outputFile=${output}`,
      ...(values.only ? ['--testNamePattern', values.only] : []),
      'test/live',
    ],
    {
      LIVE_TARGET: 'google',
      LIVE_CREDENTIALS: resolve(values.credentials),
      ...(values.record && {LIVE_RECORD: resolve(values.record)}),
      ...(values.bench && {LIVE_BENCH: values.bench}),
    },
  );
  const result = JSON.parse(readFileSync(output, 'utf8')) as JestResult;
  rmSync(scratch, {recursive: true});
  for (const line of reportLines(result)) console.log(line);
  if (!result.success) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
