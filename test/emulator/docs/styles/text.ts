import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {desk, named, paragraph, runs, style} from './a-text';

const URL = 'https://example.com';

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
