import {Desk, bodyOf, paragraphTexts} from './desk';

const insert = (text: string, index: number) => ({
  insertText: {text, location: {index}},
});
const remove = (startIndex: number, endIndex: number) => ({
  deleteContentRange: {range: {startIndex, endIndex}},
});

describe('a new document', () => {
  it('has a section break and one empty paragraph', () => {
    const desk = new Desk();
    const document = desk.get(desk.create('Notes'));
    expect(document.title).toBe('Notes');
    expect(bodyOf(document)).toEqual([
      {endIndex: 1, sectionBreak: expect.anything()},
      {
        startIndex: 1,
        endIndex: 2,
        paragraph: {
          elements: [
            {
              startIndex: 1,
              endIndex: 2,
              textRun: {content: '\n', textStyle: {}},
            },
          ],
          paragraphStyle: {
            namedStyleType: 'NORMAL_TEXT',
            direction: 'LEFT_TO_RIGHT',
          },
        },
      },
    ]);
  });
});

describe('inserting text', () => {
  const desk = new Desk();

  it('resolves each index against what the request before left', () => {
    const id = desk.create();
    desk.update(id, [insert('world', 1), insert('hello ', 1), insert('!', 12)]);
    expect(paragraphTexts(desk.get(id))).toEqual(['hello world!\n']);
  });

  it('makes paragraphs of newlines, each with the looks of the one it splits', () => {
    const id = desk.import('text/markdown', '# Title');
    desk.update(id, [insert('\nmore', 6)]);
    const [, first, second] = bodyOf(desk.get(id));
    expect(paragraphTexts(desk.get(id))).toEqual(['Title\n', 'more\n']);
    expect(second.paragraph?.paragraphStyle?.namedStyleType).toBe('HEADING_1');
    expect(second.paragraph?.paragraphStyle?.headingId).not.toBe(
      first.paragraph?.paragraphStyle?.headingId,
    );
  });

  it('takes the style of the character before it, at the start that of the one after', () => {
    const id = desk.import('text/markdown', '**bold** plain');
    desk.update(id, [insert('X', 5), insert('Y', 1)]);
    const [run, rest] = bodyOf(desk.get(id))[1].paragraph?.elements ?? [];
    expect(run.textRun).toEqual({content: 'YboldX', textStyle: {bold: true}});
    expect(rest.textRun).toEqual({content: ' plain\n', textStyle: {}});
  });

  it('does not carry a link on', () => {
    const id = desk.import('text/markdown', '[here](https://example.com)');
    desk.update(id, [insert(' and there', 5)]);
    const elements = bodyOf(desk.get(id))[1].paragraph?.elements ?? [];
    expect(elements.map(each => each.textRun?.content)).toEqual([
      'here',
      ' and there\n',
    ]);
    expect(elements[1].textRun?.textStyle).toEqual({});
  });

  it('drops control and private-use characters', () => {
    const id = desk.create();
    desk.update(id, [insert('a\u0000b\r\u000cc\ue000\uf8ffd\te\vf', 1)]);
    expect(paragraphTexts(desk.get(id))).toEqual(['abcd\te\vf\n']);
  });

  it.each([
    [
      999,
      'x',
      'Index 999 must be less than the end index of the referenced segment, 4.',
    ],
    [
      4,
      'x',
      'Index 4 must be less than the end index of the referenced segment, 4.',
    ],
    [
      0,
      'x',
      'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.',
    ],
    [2, 'x', 'The insertion index cannot be within a grapheme cluster.'],
    [1, '', 'Insert text requests must specify text to insert.'],
  ])('refuses index %d with %j', (index, text, message) => {
    const id = desk.create();
    desk.update(id, [insert('🙂', 1)]);
    expect(desk.refusal(id, [insert(text, index)])).toBe(
      `Invalid requests[0].insertText: ${message}`,
    );
  });

  it('applies nothing of a batch with one refusal', () => {
    const id = desk.create();
    const before = desk.get(id);
    expect(desk.refusal(id, [insert('kept?', 1), insert('x', 99)])).toMatch(
      /^Invalid requests\[1\]\.insertText: Index 99 /,
    );
    expect(desk.get(id)).toEqual(before);
  });
});

describe('deleting', () => {
  const desk = new Desk();

  it.each([
    ['inside one paragraph', 2, 3, ['oe\n', 'two\n', 'three\n']],
    ['a newline, which joins two', 4, 5, ['onetwo\n', 'three\n']],
    ['a whole paragraph', 1, 5, ['two\n', 'three\n']],
    ['across three', 3, 11, ['onree\n']],
    ['all but the last newline', 1, 14, ['\n']],
  ])('%s', (_, start, end, left) => {
    const id = desk.import('text/plain', 'one\ntwo\nthree');
    desk.update(id, [remove(start, end)]);
    expect(paragraphTexts(desk.get(id))).toEqual(left);
  });

  it('keeps the looks of the first paragraph that is not wholly gone', () => {
    const stylesWithout = (start: number, end: number) => {
      const id = desk.import('text/markdown', '# Head\n\nbody');
      desk.update(id, [remove(start, end)]);
      return bodyOf(desk.get(id)).flatMap(
        ({paragraph}) => paragraph?.paragraphStyle?.namedStyleType ?? [],
      );
    };
    expect(stylesWithout(3, 8)).toEqual(['HEADING_1']);
    expect(stylesWithout(1, 8)).toEqual(['NORMAL_TEXT']);
  });

  it.each([
    [
      1,
      99,
      'Index 99 must be less than the end index of the referenced segment, 5.',
    ],
    [
      1,
      5,
      'The range cannot include the newline character at the end of the segment.',
    ],
    [2, 2, 'The range should not be empty.'],
    [3, 2, 'Invalid range: end index cannot be less than start index'],
    [0, 2, 'Invalid deletion range. Cannot delete the requested range.'],
    [1, 3, 'Invalid deletion range. Cannot delete the requested range.'],
  ])('refuses %d to %d', (start, end, message) => {
    const id = desk.import('text/plain', 'a🙂');
    expect(desk.refusal(id, [remove(start, end)])).toBe(
      `Invalid requests[0].deleteContentRange: ${message}`,
    );
  });
});

describe('the size of a document', () => {
  const insert = (length: number) => [
    {insertText: {text: 'x'.repeat(length), location: {index: 1}}},
  ];

  it('ends at 1.02 million characters, section break and last newline included', () => {
    const desk = new Desk();
    const id = desk.create();
    desk.update(id, insert(1_019_998));
    expect(desk.refusal(id, insert(1))).toContain('1020000');
  });
});
