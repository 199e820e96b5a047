import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import nightlySuites from '../test/nightly-suites.json';

/** What a suite says that does more when more is asked for. */
const DOES_MORE =
  /EVERY_FAULT|RANDOM_STEPS|scenery\/(sampled|bundle\/every-fault)'/;

/**
 * Runs what `npm test` only samples: every fault at every call of every action, more orders of people at once, long
 * random walks, a whole day of sweeps, and the lint rules that need types. Takes tens of minutes; arguments narrow it to paths.
 */
const SUITES = [
  ...readdirSync('test', {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.test.ts'))
    .map(name => `test/${name.replace(/\\/g, '/')}`)
    .filter(suite => DOES_MORE.test(readFileSync(suite, 'utf8'))),
  ...nightlySuites.map(({suite}) => suite),
];

/** The same promises once more, kept in a shared drive: one journey in a browser, the others on the bundle. */
const IN_SHARED_DRIVE = [
  'test/bundle/review/(worst-level|lower-level|native|whose-word)',
  'test/bundle/clocks/due',
  'test/bundle/faq',
  'test/journeys/review-worst-level',
];

interface Step {
  readonly run: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const MORE = {EVERY_FAULT: '1', RANDOM_STEPS: '100000'};

const paths = process.argv.slice(2);
const steps: readonly Step[] = [
  {run: ['eslint', '.', '--max-warnings', '0']},
  {run: ['jest', ...(paths.length > 0 ? paths : SUITES)], env: MORE},
  ...(paths.length > 0
    ? []
    : [{run: ['jest', ...IN_SHARED_DRIVE], env: {KEPT_IN: 'shared-drive'}}]),
];
for (const {run, env} of steps) {
  const {status} = spawnSync('npx', run, {
    stdio: 'inherit',
    env: {...process.env, ...env},
  });
  if (status !== 0) process.exitCode = 1;
}
