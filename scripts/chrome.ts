import {existsSync} from 'node:fs';

const USUAL_PLACES = [
  // Chromium without a window: a third less work for the same page.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser for journeys and screenshots: `$CHROME`, else an installed Chrome or Chromium. Throws saying how to get one. */
export function findChrome(): string {
  const wanted = process.env.CHROME;
  const found = [...(wanted ? [wanted] : []), ...USUAL_PLACES].find(existsSync);
  if (found === undefined) {
    throw new Error(
      'No Chrome or Chromium found. Install one (Debian: apt-get install chromium) or set CHROME to its path.',
    );
  }
  return found;
}

/** Flags for a browser that is driven, also as root and on a closed network. */
export const CHROME_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // More threads for scripts cost more than they win where two cores are all there is.
  '--js-flags=--single-threaded',
];
