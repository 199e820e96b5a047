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

  it('leave an indent behind when nested bullets go', () => {
    const id = desk.import('text/plain', '\ta');
    const range = {startIndex: 1, endIndex: 2};
    desk.update(id, [bullets(1, 2, DISC), {deleteParagraphBullets: {range}}]);
    expect(paragraph(id).bullet).toBeUndefined();
    expect(paragraph(id).paragraphStyle?.indentStart?.magnitude).toBe(36);
  });
});
