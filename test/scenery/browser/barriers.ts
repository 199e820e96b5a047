import type {Page} from 'playwright-core';
import {AXE} from './page-server';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Answers in the page: everything that axe passed would be megabytes on the wire. */
const FIND = `axe
  .run(document, {
    runOnly: ${JSON.stringify(RULES)},
    resultTypes: ['violations'],
    preload: false,
  })
  .then(({violations}) =>
    violations.flatMap(({id, help, nodes}) =>
      nodes.map(({target}) => id + ': ' + help + ' (' + target.join(' ') + ')')))`;

/** What axe finds against WCAG 2.2 A and AA, one line each, on a page of `servePages`. */
export async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) {
    await page.addScriptTag({url: AXE});
  }
  return page.evaluate(FIND);
}
