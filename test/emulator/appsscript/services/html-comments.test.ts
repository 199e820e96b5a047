import {cutComments} from '../../../../emulator/appsscript/services/html-comments';
import {bench} from '../workspace';

describe('what HtmlService leaves of scripts, as the harshest report has it (live finding 25)', () => {
  it.each([
    ['<script>a("http://x");b()</script>', '<script>a("http:</script>'],
    ['<script>a(`//`);\nb()</script>', '<script>a(`\nb()</script>'],
    ['<script>a /* gone */ (1)</script>', '<script>a  (1)</script>'],
    ['<script>a /* gone', '<script>a /* gone'],
    ['<a href="http://x">//</a>', '<a href="http://x">//</a>'],
    [
      '<script src="https://x/y.js"></script>',
      '<script src="https://x/y.js"></script>',
    ],
  ])('%s', (html, left) => {
    expect(cutComments(html)).toBe(left);
  });

  const code = `function shown() {
    return HtmlService.createHtmlOutputFromFile('page').getContent();
  }
  function doGet() { return HtmlService.createHtmlOutputFromFile('page'); }`;
  const page = '<script>go("a//b")</script>';

  it.each([
    ['cut', '<script>go("a</script>'],
    ['kept', page],
  ] as const)('is %s as the tenant is set', (htmlComments, html) => {
    const script = bench(code, {pages: {page}, settings: {htmlComments}});
    const answer = script.value('doGet', {surface: 'webapp'});
    expect(answer).toMatchObject({html});
  });
});
