import {readFileSync} from 'node:fs';
import path from 'node:path';
import {pageSizes} from '../../scripts/pages';
import {PAGES} from '../../src/surfaces/pages';

const html = (name: string) =>
  readFileSync(path.resolve(__dirname, `../../dist/ui/${name}.html`), 'utf8');

describe.each(Object.keys(PAGES))('the built page %s', name => {
  it('stays within its size', async () => {
    const size = (await pageSizes()).find(page => page.name === name);
    expect(size?.gzipped).toBeLessThanOrEqual(size?.limit ?? 0);
  });

  it('is one file that loads nothing', () => {
    expect(html(name)).not.toMatch(/\s(?:src|href)="?(?:https?:)?\/\//);
    expect(html(name)).not.toMatch(/@import|url\(/);
  });

  it('is safe to hand to Apps Script', () => {
    expect(html(name)).not.toContain('<?');
    expect(html(name).match(/<\/script/g)).toHaveLength(1);
  });
});
