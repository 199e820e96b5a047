import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {desk, named, paragraph} from './a-text';

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
