import {run} from './prepare-run';

/** The browser all suites shared goes with the run. */
export default async function endRun(): Promise<void> {
  await run.browser?.close();
}
