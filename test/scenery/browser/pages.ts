import type {Browser} from 'playwright-core';
import {openBrowser} from './shared-browser';
import {type PageServer, servePages} from './page-server';
import type {Answers} from './fake-server';
import {type OpenPage, openStage, type Stage, type Window} from './open-page';

/** Opens a built page on a server that answers as the test says. */
export type Opener = (
  name: string,
  answers: Answers,
  window?: Window,
) => Promise<OpenPage>;

/**
 * One browser for the tests of a file; it goes by itself. Tests that ask for
 * the same window get it one after the other, emptied; who moves the time gets
 * one of their own.
 */
export function pages(): Opener {
  let browser: Browser;
  let server: PageServer;
  const stages = new Map<string, Promise<Stage>>();
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), servePages()]);
  });
  afterAll(async () => {
    server.close();
    await browser.close();
  });
  return async (name, answers, window = {}) => {
    const key = JSON.stringify(window);
    const stage = stages.get(key) ?? openStage(browser, server.origin, window);
    if (!window.clock) stages.set(key, stage);
    return (await stage).open(name, answers);
  };
}
