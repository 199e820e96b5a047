import type {Browser} from 'playwright-core';
import {openBrowser} from './shared-browser';
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
  const stages = new Map<string, Promise<Stage>>();
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return async (name, answers, window = {}) => {
    const key = JSON.stringify(window);
    const stage = stages.get(key) ?? openStage(browser, window);
    if (!window.clock) stages.set(key, stage);
    return (await stage).open(name, answers);
  };
}
