import {readFileSync} from 'node:fs';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';

/** What axe finds against WCAG 2.2 A and AA, one line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core'), 'utf8'));
  const results = (await page.evaluate(
    `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})`,
  )) as AxeResults;
  return results.violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target}) => `${id}: ${help} (${target.join(' ')})`),
  );
}
