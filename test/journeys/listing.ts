/** Draws icon and banner of the Marketplace listing and takes its screenshots: `npx tsx test/journeys/listing.ts`. */
import {mkdirSync} from 'node:fs';
import {chromium, type Browser} from 'playwright-core';
import {CHROME_FLAGS, findChrome} from '../../scripts/chrome';
import {declare, documentsOf, fillDialog, setUp} from './acts';
import {chooseMenu, scriptPage, Stage} from './stage';

const FOLDER = 'docs/listing';
const SCREEN = {width: 1280, height: 800};

/** A speech bubble with three lines, the last of them short: something is being written. */
const SIGN = `
  <rect x="10" y="14" width="108" height="78" rx="16" fill="#1a56db"/>
  <path d="M34 90 L34 116 L62 90 Z" fill="#1a56db"/>
  <g stroke="#fff" stroke-width="8" stroke-linecap="round">
    <path d="M32 38 H96"/><path d="M32 54 H96"/><path d="M32 70 H66"/>
  </g>`;

function icon(size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">${SIGN}</svg>`;
}

const BANNER = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="140" viewBox="0 0 220 140">
  <rect width="220" height="140" fill="#e8f0fe"/>
  <g transform="translate(78 16) scale(0.5)">${SIGN}</g>
  <text x="110" y="104" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="18" fill="#17294d">Incident Comms</text>
  <text x="110" y="122" text-anchor="middle" font-family="sans-serif" font-size="11" fill="#17294d">Write, review, release</text>
</svg>`;

async function draw(
  browser: Browser,
  name: string,
  drawing: string,
  width: number,
  height: number,
): Promise<void> {
  const page = await browser.newPage({viewport: {width, height}});
  await page.setContent(
    `<body style="margin:0;background:transparent">${drawing}`,
  );
  await page.screenshot({path: `${FOLDER}/${name}.png`, omitBackground: true});
  await page.close();
}

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChrome(),
    args: [...CHROME_FLAGS],
  });
  try {
    await draw(browser, 'icon-128', icon(128), 128, 128);
    await draw(browser, 'icon-32', icon(32), 32, 32);
    await draw(browser, 'banner', BANNER, 220, 140);
  } finally {
    await browser.close();
  }
}

async function takeScreens(): Promise<void> {
  const stage = await Stage.open();
  try {
    const register = setUp(stage);
    const lead = await stage.as(
      'comms.lead',
      `/spreadsheets/d/${register}/edit`,
    );
    await lead.setViewportSize(SCREEN);
    const form = await fillDialog(lead, {
      title: 'Card payments fail for half of all customers',
      known: 'Since 09:12 UTC card payments end in an error page.',
      kind: 'Outage',
      percentUsers: '45',
      level: /Level 2/,
      why: 'Customers cannot pay and will ask',
      commander: 'commander@example.com',
    });
    await form
      .getByLabel('What readers notice')
      .fill('Card payments fail with an error.');
    await form.getByLabel('Title').first().scrollIntoViewIfNeeded();
    await lead.waitForTimeout(600);
    await lead.screenshot({path: `${FOLDER}/screenshot-declare.png`});
    await declare(form);
    await form.getByRole('heading', {name: 'INC-2026-0001'}).waitFor();

    const documents = documentsOf(stage, 'comms.lead', 'INC-2026-0001');
    const customer = await stage.as(
      'comms.lead',
      `/document/d/${documents.get('Customer')}/edit`,
    );
    await customer.setViewportSize(SCREEN);
    await chooseMenu(customer, 'Open sidebar');
    const sidebar = scriptPage(customer, 'Incident');
    const ask = sidebar.getByRole('button', {name: /Ask for review/}).first();
    await ask.waitFor();
    await ask.scrollIntoViewIfNeeded();
    await customer.waitForTimeout(3000);
    await customer.screenshot({path: `${FOLDER}/screenshot-write.png`});
  } finally {
    await stage.close();
  }
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, {recursive: true});
  await drawAll();
  await takeScreens();
}

void main();
