import {chromium, type Browser} from 'playwright-core';
import {CHROME_FLAGS, findChrome} from '../../../scripts/chrome';

/** The browser of the whole run (`prepare-run.ts`), or one of its own. Closing it ends what was opened through it. */
export function openBrowser(): Promise<Browser> {
  const shared = process.env.SHARED_BROWSER;
  return shared
    ? chromium.connect(shared)
    : chromium.launch({executablePath: findChrome(), args: [...CHROME_FLAGS]});
}
