import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Desk, bodyOf} from './desk';

const desk = new Desk();
const URL = 'https://example.com';

/** The runs of a paragraph of the first tab, the first by default. */
function runs(id: string, at = 0): docs_v1.Schema$TextRun[] {
  const paragraph = bodyOf(desk.get(id))[at + 1].paragraph;
  return (paragraph?.elements ?? []).flatMap(each => each.textRun ?? []);
}

function paragraph(id: string, at = 0): docs_v1.Schema$Paragraph {
  return bodyOf(desk.get(id))[at + 1].paragraph ?? {};
}

const style = (
  startIndex: number,
  endIndex: number,
  textStyle: docs_v1.Schema$TextStyle,
  fields: string,
) => ({updateTextStyle: {range: {startIndex, endIndex}, textStyle, fields}});

const named = (startIndex: number, endIndex: number, type: string) => ({
  updateParagraphStyle: {
    range: {startIndex, endIndex},
    paragraphStyle: {namedStyleType: type},
    fields: 'namedStyleType',
  },
});

describe('text style', () => {
  it('cuts runs where it starts and ends, and joins equal neighbours', () => {
    const id = desk.import('text/plain', 'abcdef');
    desk.update(id, [style(2, 4, {bold: true}, 'bold')]);
    expect(runs(id).map(run => run.content)).toEqual(['a', 'bc', 'def\n']);
    desk.update(id, [style(1, 7, {}, 'bold')]);
    expect(runs(id)).toEqual([{content: 'abcdef\n', textStyle: {}}]);
  });

  it('takes the newline along when it reaches the end of the words', () => {
    const id = desk.import('text/plain', 'ab');
    desk.update(id, [style(1, 3, {italic: true}, 'italic')]);
    expect(runs(id)).toEqual([{content: 'ab\n', textStyle: {italic: true}}]);
  });

  it('stores what equals the named style as inherited', () => {
    const id = desk.import('text/plain', 'ab');
    desk.update(id, [
      style(1, 3, {bold: false, fontSize: {magnitude: 11, unit: 'PT'}}, '*'),
    ]);
    expect(runs(id)[0].textStyle).toEqual({});
  });

  it('makes links underlined and blue and keeps them off newlines', () => {
    const id = desk.import('text/plain', 'ab\ncd');
    desk.update(id, [style(1, 6, {link: {url: URL}}, 'link')]);
    expect(runs(id)[0]).toMatchObject({
      content: 'ab',
      textStyle: {link: {url: URL}, underline: true},
    });
    expect(runs(id)[0].textStyle?.foregroundColor).toBeDefined();
    expect(runs(id)[1]).toEqual({content: '\n', textStyle: {}});
    expect(runs(id, 1)[0].textStyle?.link).toEqual({url: URL});
  });

  it('gives a whole link its new target, and its looks back when it goes', () => {
    const id = desk.import('text/markdown', `[abcd](${URL}/old) e`);
    desk.update(id, [style(2, 3, {link: {url: URL}}, 'link')]);
    expect(runs(id)[0].textStyle?.link?.url).toBe(URL);
    expect(runs(id)[0].content).toBe('abcd');
    desk.update(id, [style(1, 5, {}, 'link')]);
    expect(runs(id)).toEqual([{content: 'abcd e\n', textStyle: {}}]);
  });

  it.each([
    [{}, '', "At least one field must be listed in 'fields'."],
    [{}, 'colour', 'Invalid field: colour'],
    [{link: {}}, 'link', 'Links must include at least one type.'],
  ])('refuses %j with mask %j', (textStyle, fields, message) => {
    const id = desk.import('text/plain', 'ab');
    expect(desk.refusal(id, [style(1, 2, textStyle, fields)])).toContain(
      `Invalid requests[0].updateTextStyle: ${message}`,
    );
  });
});

describe('paragraph style', () => {
  it('gives every touched paragraph the named style, headings an id', () => {
    const id = desk.import('text/plain', 'ab\ncd\nef');
    desk.update(id, [named(2, 5, 'HEADING_2')]);
    expect(
      [0, 1, 2].map(at => paragraph(id, at).paragraphStyle?.namedStyleType),
    ).toEqual(['HEADING_2', 'HEADING_2', 'NORMAL_TEXT']);
    expect(paragraph(id).paragraphStyle?.headingId).toMatch(/^h\.[a-z0-9]+$/);
    desk.update(id, [named(1, 2, 'NORMAL_TEXT')]);
    expect(paragraph(id).paragraphStyle).toEqual({
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
    });
  });

  it('sets and resets single properties by mask, in snake case too', () => {
    const id = desk.import('text/plain', 'ab');
    const range = {startIndex: 1, endIndex: 2};
    const set = (
      paragraphStyle: docs_v1.Schema$ParagraphStyle,
      fields: string,
    ) =>
      desk.update(id, [
        {updateParagraphStyle: {range, paragraphStyle, fields}},
      ]);
    const space = {magnitude: 12, unit: 'PT'};
    set({alignment: 'CENTER', spaceAbove: space}, 'alignment,space_above');
    expect(paragraph(id).paragraphStyle).toMatchObject({
      alignment: 'CENTER',
      spaceAbove: space,
    });
    set({}, 'alignment');
    expect(paragraph(id).paragraphStyle).not.toHaveProperty('alignment');
  });
});

describe('lists', () => {
  const bullets = (startIndex: number, endIndex: number, preset: string) => ({
    createParagraphBullets: {
      range: {startIndex, endIndex},
      bulletPreset: preset,
    },
  });
  const DISC = 'BULLET_DISC_CIRCLE_SQUARE';

  it('nest by leading tabs, which are removed', () => {
    const id = desk.import('text/plain', 'a\n\tb\n\t\tc');
    desk.update(id, [bullets(1, 8, DISC)]);
    expect([0, 1, 2].map(at => runs(id, at)[0].content)).toEqual([
      'a\n',
      'b\n',
      'c\n',
    ]);
    expect([0, 1, 2].map(at => paragraph(id, at).bullet?.nestingLevel)).toEqual(
      [undefined, 1, 2],
    );
    const ids = [0, 1, 2].map(at => paragraph(id, at).bullet?.listId);
    expect(new Set(ids).size).toBe(1);
  });

  it('continue the list before them when the preset is the same', () => {
    const id = desk.import('text/plain', 'a\nb\nc');
    desk.update(id, [bullets(1, 2, DISC), bullets(3, 4, DISC)]);
    desk.update(id, [bullets(5, 6, 'NUMBERED_DECIMAL_NESTED')]);
    const [a, b, c] = [0, 1, 2].map(at => paragraph(id, at).bullet?.listId);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  it('leave an indent behind when nested bullets go, and none when others go', () => {
    const id = desk.import('text/plain', 'a\n\tb\n\t\t\tc');
    const range = {startIndex: 1, endIndex: 6};
    desk.update(id, [bullets(1, 10, DISC), {deleteParagraphBullets: {range}}]);
    const [a, b, c] = [0, 1, 2].map(at => paragraph(id, at));
    const points = (magnitude: number) => ({magnitude, unit: 'PT'});
    expect([a, b, c].map(({bullet}) => bullet)).toEqual(
      Array(3).fill(undefined),
    );
    expect(a.paragraphStyle).toMatchObject({indentStart: {unit: 'PT'}});
    expect(a.paragraphStyle).not.toHaveProperty('indentFirstLine');
    expect(b.paragraphStyle).toMatchObject({
      indentStart: points(36),
      indentFirstLine: points(36),
    });
    expect(c.paragraphStyle).toMatchObject({
      indentStart: points(108),
      indentFirstLine: points(108),
    });
  });

  it('count levels from the first paragraph, as far in as that one stands', () => {
    const id = desk.import('text/plain', '\t\ta\n\t\t\tb');
    desk.update(id, [bullets(1, 8, DISC)]);
    expect([0, 1].map(at => runs(id, at)[0].content)).toEqual(['a\n', 'b\n']);
    const [a, b] = [0, 1].map(at => paragraph(id, at));
    expect(a.bullet?.nestingLevel).toBeUndefined();
    expect(b.bullet?.nestingLevel).toBe(1);
    expect(a.paragraphStyle?.indentStart?.magnitude).toBe(108);
    expect(b.paragraphStyle?.indentStart?.magnitude).toBe(144);
  });

  it('lose the tabs and the level of a single item that joins the list before it', () => {
    const id = desk.import('text/plain', 'a\n\tb');
    desk.update(id, [bullets(1, 2, DISC), bullets(3, 5, DISC)]);
    const [a, b] = [0, 1].map(at => paragraph(id, at));
    expect(b.bullet).toEqual(a.bullet);
    expect(b.paragraphStyle?.indentStart?.magnitude).toBe(36);
    expect(runs(id, 1)[0].content).toBe('b\n');
  });

  it('stay as they are, tabs included, when made again', () => {
    const id = desk.import('text/plain', 'a\nb');
    const insertText = {location: {index: 3}, text: '\t'};
    desk.update(id, [bullets(1, 4, DISC)]);
    desk.update(id, [{insertText}, bullets(1, 5, DISC)]);
    expect(runs(id, 1)[0].content).toBe('\tb\n');
    expect(paragraph(id, 1).bullet).toEqual(paragraph(id, 0).bullet);
  });
});

describe('a heading’s id', () => {
  const heading = () => {
    const id = desk.import('text/plain', 'Hello World');
    desk.update(id, [named(1, 12, 'HEADING_1')]);
    return id;
  };
  const headingIds = (id: string) =>
    [0, 1].map(at => paragraph(id, at).paragraphStyle?.headingId);

  it('stays with the first half when the text is split', () => {
    const id = heading();
    const was = paragraph(id).paragraphStyle?.headingId;
    desk.update(id, [{insertText: {location: {index: 7}, text: '\n'}}]);
    const [first, second] = headingIds(id);
    expect(first).toBe(was);
    expect(second).not.toBe(was);
    expect(second).toBeTruthy();
  });

  it('stays with the text when something is put before it', () => {
    const id = heading();
    const was = paragraph(id).paragraphStyle?.headingId;
    desk.update(id, [{insertText: {location: {index: 1}, text: 'X\n'}}]);
    const [first, second] = headingIds(id);
    expect(first).not.toBe(was);
    expect(second).toBe(was);
  });

  it('cannot be lost by clearing the named style', () => {
    const id = heading();
    const clear = () =>
      desk.update(id, [
        {
          updateParagraphStyle: {
            range: {startIndex: 1, endIndex: 12},
            paragraphStyle: {},
            fields: 'namedStyleType',
          },
        },
      ]);
    expect(clear).toThrow(
      'Named style property is not inherited and cannot be cleared.',
    );
  });
});

describe('the cells of a new table', () => {
  it('set their whole layout, and take the looks of the text around', () => {
    const id = desk.import('text/plain', 'Hello');
    desk.update(id, [
      style(1, 6, {bold: true}, 'bold'),
      {insertTable: {rows: 1, columns: 1, location: {index: 6}}},
    ]);
    const block = bodyOf(desk.get(id)).find(({table}) => table);
    const cell = block?.table?.tableRows?.[0].tableCells?.[0];
    const made = cell?.content?.[0].paragraph;
    expect(made?.elements?.[0].textRun?.textStyle).toEqual({bold: true});
    expect(made?.paragraphStyle).toMatchObject({
      alignment: 'START',
      lineSpacing: 100,
      spacingMode: 'COLLAPSE_LISTS',
      spaceBelow: {unit: 'PT'},
      avoidWidowAndOrphan: false,
    });
  });
});

describe('a link', () => {
  it('to a heading names its tab for readers of tabs, and the heading alone for others', () => {
    const id = desk.import('text/plain', 'Target\nLink');
    desk.update(id, [named(1, 8, 'HEADING_1')]);
    const headingId = paragraph(id).paragraphStyle?.headingId;
    desk.update(id, [style(8, 12, {link: {headingId}}, 'link')]);
    expect(runs(id, 1)[0].textStyle?.link).toEqual({
      heading: {id: headingId, tabId: 't.0'},
    });
    const {body} = desk.call<docs_v1.Schema$Document>('get', {documentId: id});
    const [run] = body?.content?.[2].paragraph?.elements ?? [];
    expect(run.textRun?.textStyle?.link).toEqual({headingId});
  });

  it('keeps no looks that only repeat what text looks like anyway', () => {
    const id = desk.import('text/plain', 'Link');
    const link = {url: 'https://example.com'};
    desk.update(id, [
      {
        updateTextStyle: {
          range: {startIndex: 1, endIndex: 5},
          textStyle: {
            link,
            underline: false,
            foregroundColor: {color: {rgbColor: {}}},
          },
          fields: 'link,underline,foregroundColor',
        },
      },
    ]);
    expect(runs(id)[0].textStyle).toEqual({link});
  });
});

describe('columns of a section', () => {
  const columns = (...paddings: (number | undefined)[]) => ({
    updateSectionStyle: {
      range: {startIndex: 0, endIndex: 1},
      sectionStyle: {
        columnProperties: paddings.map(magnitude =>
          magnitude === undefined ? {} : {paddingEnd: {magnitude, unit: 'PT'}},
        ),
      },
      fields: 'columnProperties',
    },
  });

  it('share what margins and paddings leave', () => {
    const id = desk.import('text/plain', 'Hello');
    desk.update(id, [columns(36, 0)]);
    const width = {magnitude: 216, unit: 'PT'};
    const [first] = bodyOf(desk.get(id));
    expect(first.sectionBreak?.sectionStyle?.columnProperties).toEqual([
      {width, paddingEnd: {magnitude: 36, unit: 'PT'}},
      {width, paddingEnd: {unit: 'PT'}},
    ]);
  });

  it('need a padding each', () => {
    const id = desk.import('text/plain', 'Hello');
    expect(() => desk.update(id, [columns(36, undefined)])).toThrow(
      'Column padding must be set in order to update column properties.',
    );
  });
});

describe('a request about paragraphs', () => {
  const range = {startIndex: 3, endIndex: 3};

  it('takes an empty range for the paragraph that holds its index', () => {
    const id = desk.import('text/plain', 'ab\ncd\nef');
    desk.update(id, [
      {
        updateParagraphStyle: {
          range: {startIndex: 4, endIndex: 4},
          paragraphStyle: {alignment: 'END'},
          fields: 'alignment',
        },
      },
      {
        createParagraphBullets: {
          range: {startIndex: 5, endIndex: 5},
          bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
        },
      },
    ]);
    expect(
      [0, 1, 2].map(at => paragraph(id, at).paragraphStyle?.alignment),
    ).toEqual([undefined, 'END', undefined]);
    expect([0, 1, 2].map(at => !!paragraph(id, at).bullet)).toEqual([
      false,
      true,
      false,
    ]);
    desk.update(id, [
      {deleteParagraphBullets: {range: {startIndex: 6, endIndex: 6}}},
    ]);
    expect(paragraph(id, 1).bullet).toBeUndefined();
    expect(desk.refusal(id, [{deleteContentRange: {range}}])).toContain(
      'should not be empty',
    );
  });

  it('keeps what equals the named style', () => {
    const id = desk.import('text/plain', 'ab');
    desk.update(id, [
      {
        updateParagraphStyle: {
          range: {startIndex: 1, endIndex: 2},
          paragraphStyle: {alignment: 'START', lineSpacing: 115},
          fields: 'alignment,lineSpacing',
        },
      },
    ]);
    expect(paragraph(id).paragraphStyle).toMatchObject({
      alignment: 'START',
      lineSpacing: 115,
    });
  });
});
