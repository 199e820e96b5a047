import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import {cutComments} from '../../emulator/appsscript/services/html-comments';
import {withoutComments} from '../../scripts/without-comments';

const PAGES = 'dist/ui';

describe('a page’s script', () => {
  it.each([
    '"http://www.w3.org/2000/svg"',
    "'/* no comment */ ///'",
    '/^https?:\\/\\//i.exec("HTTPS://x")[0]',
    '/[/*]+/.exec("a/*/")[0]',
    '/\\\\\\/\\//.test("\\\\//")',
    'String(/a\\/*b/.test("a///b"))',
    '6/ /2/.exec("2")[0]',
  ])('means the same without anything like a comment: %s', source => {
    const safe = withoutComments(source);
    expect(safe).not.toMatch(/\/\/|\/\*/);
    expect(runInNewContext(safe)).toEqual(runInNewContext(source));
  });

  it('survives the harshest cutting people report of HtmlService', () => {
    const pages = readdirSync(PAGES).filter(name => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(4);
    for (const name of pages) {
      const html = readFileSync(join(PAGES, name), 'utf8');
      expect(cutComments(html)).toBe(html);
    }
  });
});
