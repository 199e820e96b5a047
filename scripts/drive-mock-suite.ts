import {writeFileSync} from 'node:fs';
import {judge} from './drive-mock-suite/page';
import {runSuite} from './drive-mock-suite/run-suite';

const PAGE = 'emulator/DRIVE-MOCK-SUITE.md';

/** Needs the npm registry the first time; not part of `npm test`. */
async function main(): Promise<void> {
  const tests = await runSuite();
  const {unexpected, outdated, page} = judge(tests);
  writeFileSync(PAGE, page);
  const passed = tests.filter(test => test.passed).length;
  console.log(`${passed} of ${tests.length} pass. ${PAGE} lists the others.`);
  for (const {name, message} of unexpected) {
    console.error(`Unexpected failure: ${name}: ${message}`);
  }
  for (const name of outdated) {
    console.error(`No test fails for ${String(name)} any more: remove it.`);
  }
  if (unexpected.length + outdated.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
