import type {FrameLocator, Page} from 'playwright-core';
import {PHONE, scriptPage, type Stage} from './stage';

/** A page of the web app in somebody's window. */
export interface WebPage {
  readonly window: Page;
  readonly page: FrameLocator;
}

/** Opens the web app as a person without any add-on does: at its address. */
export async function openWebApp(
  stage: Stage,
  person: string,
  viewport: {width: number; height: number} = PHONE,
  query = '',
): Promise<WebPage> {
  const window = await stage.at(
    person,
    `/macros/s/${stage.scriptId}/exec${query}`,
    viewport,
  );
  return {window, page: web(window, 'Home')};
}

export function web(window: Page, title: string): FrameLocator {
  return scriptPage(window, `${title} – Incident Comms`);
}

/** Whether nothing of the page has to be scrolled sideways to. */
export function fits(page: FrameLocator): Promise<boolean> {
  return page
    .locator('body')
    .evaluate(body => body.scrollWidth <= window.innerWidth);
}

/** A picture of the window, for whoever wants to look. */
export async function picture(window: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await window.screenshot({path: `${folder}/web-${name}.png`});
}
