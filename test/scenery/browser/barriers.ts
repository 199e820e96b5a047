import {readFileSync} from 'node:fs';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 A and AA, one line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core'), 'utf8'));
  const results = (await page.evaluate(
    `axe.run(document, {runOnly: ${JSON.stringify(RULES)}})`,
  )) as AxeResults;
  return results.violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target}) => `${id}: ${help} (${target.join(' ')})`),
  );
}
