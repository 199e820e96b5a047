import * as fc from 'fast-check';
import {Desk, bodyOf, paragraphTexts} from './desk';
import {faults} from './flat';

const desk = new Desk();
const markdown = (text: string) => desk.import('text/markdown', text);

function shape(id: string): string[] {
  return bodyOf(desk.get(id)).flatMap(({paragraph, table}) => {
    if (table) return [`table ${table.rows}x${table.columns}`];
    if (!paragraph) return [];
    const {bullet} = paragraph;
    const style = paragraph.paragraphStyle?.namedStyleType ?? '';
    const text = (paragraph.elements ?? [])
      .map(each => each.textRun?.content ?? '\ufffc')
      .join('')
      .trim();
    return [
      `${style}${bullet ? ` *${bullet.nestingLevel ?? 0}` : ''}: ${text}`,
    ];
  });
}

const SAMPLE = `# One

A *plain* **bold** ~~gone~~ \`code\` [link](https://example.com/{{a_b}}).

## Two {{title}}

- first
  - inner
- second

3. third

> said

| Name | {{who}} |
| --- | ---: |
| a {{b_c}} | d |

---

    indented {{code}}
`;

describe('Markdown', () => {
  it('becomes headings, lists, quotes, tables and rules', () => {
    const id = markdown(SAMPLE);
    expect(shape(id)).toEqual([
      'HEADING_1: One',
      'NORMAL_TEXT: A plain bold gone code link.',
      'HEADING_2: Two {{title}}',
      'NORMAL_TEXT *0: first',
      'NORMAL_TEXT *1: inner',
      'NORMAL_TEXT *0: second',
      'NORMAL_TEXT *0: third',
      'NORMAL_TEXT: said',
      'table 2x2',
      'NORMAL_TEXT: \ufffc',
      'NORMAL_TEXT: indented {{code}}',
    ]);
    expect(faults(bodyOf(desk.get(id)))).toEqual([]);
  });

  it('keeps each {{field}} in one run, in headings, cells and code, and braces in links', () => {
    const json = JSON.stringify(desk.get(markdown(SAMPLE)));
    for (const field of ['{{title}}', '{{who}}', '{{b_c}}', '{{code}}']) {
      expect(json).toMatch(new RegExp(`"content":"[^"]*${field}[^"]*"`));
    }
    expect(json).toContain('"url":"https://example.com/{{a_b}}"');
  });

  it('keeps fields in emphasis, with underscores and dots, and beside marks', () => {
    const id = markdown('**{{a_b}}** _{{c.d}}_ {{f__g__h}} *{{i}}*.');
    expect(paragraphTexts(desk.get(id))).toEqual([
      '{{a_b}} {{c.d}} {{f__g__h}} {{i}}.\n',
    ]);
  });

  it('makes a header row bold and decodes entities', () => {
    const id = markdown('| a &amp; b |\n|---|\n| &lt;c&gt; |');
    const table = bodyOf(desk.get(id)).find(block => block.table)?.table;
    const runs = (table?.tableRows ?? []).map(
      row => row.tableCells?.[0].content?.[0].paragraph?.elements?.[0].textRun,
    );
    expect(runs[0]).toMatchObject({content: 'a & b', textStyle: {bold: true}});
    expect(runs[1]).toEqual({content: '<c>\n', textStyle: {}});
  });

  it('starts a numbered list where it says', () => {
    const text = desk.export(markdown('3. c\n4. d'), 'text/markdown');
    expect(text.toString()).toBe('3. c\n4. d\n');
  });

  it('comes back from an export as it was', () => {
    const once = desk.export(markdown(SAMPLE), 'text/markdown').toString();
    const twice = desk.export(markdown(once), 'text/markdown').toString();
    expect(twice).toBe(once);
    expect(once).toContain('| a {{b\\_c}} | d |');
  });

  it('brings any plain words back unchanged', () => {
    const words = fc
      .stringMatching(/^[a-z*_`#>[\]()<&;\\~|!{}+.0-9 -]{1,30}$/)
      .map(text => text.trim().replace(/ {2,}/g, ' '))
      .filter(text => text !== '');
    fc.assert(
      fc.property(words, text => {
        const first = desk.import('text/plain', text);
        const out = desk.export(first, 'text/markdown').toString();
        expect(paragraphTexts(desk.get(markdown(out)))).toEqual([`${text}\n`]);
      }),
      {numRuns: 400},
    );
  });
});

describe('plain text', () => {
  it('begins with a byte order mark, ends lines with CR LF and marks lists', () => {
    const id = markdown('# A\n\n- b\n  1. c');
    expect(desk.export(id, 'text/plain').toString()).toBe(
      '\ufeffA\r\n* b\r\n   a. c',
    );
  });

  it('is read whatever its line ends', () => {
    const id = desk.import('text/plain', '\ufeffa\r\nb\rc\n');
    expect(paragraphTexts(desk.get(id))).toEqual(['a\n', 'b\n', 'c\n']);
  });
});

describe('HTML', () => {
  it('keeps the meaning and escapes the words', () => {
    const id = markdown(
      '# A <b>\n\n- x\n  - y\n- z\n\n1 < 2 & [l](https://e.com/?a=1&b="2")',
    );
    expect(desk.export(id, 'text/html').toString()).toContain(
      '<h1>A </h1><ul><li>x<ul><li>y</li></ul></li><li>z</li></ul><p>1 &lt; 2 &amp; ',
    );
  });

  it('is read back into the same document', () => {
    const id = markdown(SAMPLE);
    const html = desk.export(id, 'text/html').toString();
    const again = desk.import('text/html', html);
    expect(shape(again)).toEqual(shape(id));
    expect(faults(bodyOf(desk.get(again)))).toEqual([]);
  });
});
