import {writePdf} from '../../../emulator/docs/formats/pdf-export';
import type {Tab} from '../../../emulator/docs/model/types';
import {Desk} from './desk';
import {pdfPages} from './pdf-text';

const desk = new Desk();

function pagesOf(id: string): string[] {
  return pdfPages(desk.export(id, 'application/pdf'));
}

describe('a PDF of a document', () => {
  it('holds headings, list numbers, table cells and links as text', () => {
    const id = desk.import(
      'text/markdown',
      '# Report\n\nSome **bold** [link](https://example.com).\n\n1. one\n2. two\n\n| A | B |\n|---|---|\n| c | d |',
    );
    expect(pagesOf(id)).toEqual(['ReportSome bold link.1.one2.twoABcd']);
    expect(desk.export(id, 'application/pdf').toString('latin1')).toContain(
      '(https://example.com)',
    );
  });

  it('keeps Greek, Cyrillic and accents, and shows a box for what it cannot draw', () => {
    const id = desk.import('text/plain', 'Über Ελλ Русс 🙂 日');
    expect(pagesOf(id)).toEqual(['Über Ελλ Русс □ □']);
  });

  it('repeats header and footer on every page, and breaks pages where asked', () => {
    const id = desk.import('text/plain', 'one two');
    const {replies} = desk.update(id, [
      {insertPageBreak: {location: {index: 4}}},
      {createHeader: {type: 'DEFAULT'}},
      {createFooter: {type: 'DEFAULT'}},
    ]);
    const insert = (text: string, segmentId?: string | null) => ({
      insertText: {text, endOfSegmentLocation: {segmentId}},
    });
    desk.update(id, [
      insert('TOP', replies?.[1].createHeader?.headerId),
      insert('END', replies?.[2].createFooter?.footerId),
    ]);
    expect(pagesOf(id)).toEqual(['oneTOPEND', ' twoTOPEND']);
  });

  it('flows over pages without losing a line', () => {
    const lines = Array.from({length: 120}, (_, at) => `line ${at};`);
    const pages = pagesOf(desk.import('text/plain', lines.join('\n')));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('')).toBe(lines.join(''));
  });

  it('is the same bytes for the same document', () => {
    const id = desk.import('text/plain', 'same');
    // Drawn twice: an export would give the bytes it has kept.
    const tabs = (desk.get(id).tabs ?? []) as unknown as Tab[];
    expect(writePdf(tabs, 'Notes').equals(writePdf(tabs, 'Notes'))).toBe(true);
  });

  it('is another one as soon as the document is another one', () => {
    const id = desk.import('text/plain', 'first words');
    expect(pagesOf(id)).toEqual(['first words']);
    desk.update(id, [{insertText: {location: {index: 1}, text: 'Not the '}}]);
    expect(pagesOf(id)).toEqual(['Not the first words']);
  });
});
