import {spawnSync} from 'node:child_process';
import nightlySuites from '../test/nightly-suites.json';

/**
 * Runs what `npm test` only samples: every fault at every call of every action, more orders of people at once, long
 * random walks, and the lint rules that need types. Takes tens of minutes; arguments narrow it to paths.
 */
const SUITES = [
  'test/bundle/.*faults',
  'test/bundle/.*secrecy',
  'test/.*/review-faults',
  'test/.*/declare-faults',
  'test/.*model',
  'test/bundle/declare/hostile-values',
  'test/bundle/who-may-call',
  'test/bundle/review/quiet-day',
  ...nightlySuites.map(({suite}) => suite),
];

const paths = process.argv.slice(2);
const steps: readonly (readonly string[])[] = [
  ['eslint', '.', '--max-warnings', '0'],
  ['jest', ...(paths.length > 0 ? paths : SUITES)],
];
for (const [program, ...args] of steps) {
  const {status} = spawnSync('npx', [program, ...args], {
    stdio: 'inherit',
    env: {...process.env, EVERY_FAULT: '1', RANDOM_STEPS: '100000'},
  });
  if (status !== 0) process.exitCode = 1;
}
