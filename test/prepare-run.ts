import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import type {Config} from 'jest';
import {chromium, type BrowserServer} from 'playwright-core';
import {CHROME_FLAGS, findChrome} from '../scripts/chrome';

/** Jest loads set-up and end of a run apart; this is what both can see. */
export const run: {browser?: BrowserServer} = ((
  globalThis as {incidentCommsRun?: {browser?: BrowserServer}}
).incidentCommsRun ??= {});

const NEEDS_BROWSER = /pages|journeys|web|surfaces/;

/**
 * Once for all suites: they load the built bundle, never the sources it came from, so it is built before any of them; and
 * they share one browser, because starting one costs a second of a core.
 */
export default async function prepareRun(
  config: Config & {
    readonly testPathPatterns?: {readonly patterns: readonly string[]};
  },
): Promise<void> {
  rmSync('build/moulds', {recursive: true, force: true});
  if (!process.env.SKIP_BUILD) {
    execFileSync('npx', ['tsx', 'scripts/build.ts'], {stdio: 'inherit'});
  }
  const wanted = config.testPathPatterns?.patterns ?? [];
  if (wanted.length > 0 && !wanted.some(one => NEEDS_BROWSER.test(one))) return;
  run.browser = await chromium.launchServer({
    executablePath: findChrome(),
    args: [...CHROME_FLAGS],
  });
  process.env.SHARED_BROWSER = run.browser.wsEndpoint();
}
