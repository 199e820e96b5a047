import type {
  ContentKind,
  Directory,
  DriveGate,
  Ground,
  Service,
} from '../kernel/contracts';
import {Books} from './model/books';
import {csvOf, tsvOf} from './answer/csv';
import {defaultProperties} from './model/defaults';
import {metadataHandlers} from './metadata-handlers';
import {fork, type Sheet, SPREADSHEET} from './model/book';
import {emptySheet} from './requests/sheet';
import {spreadsheetHandlers} from './spreadsheets';
import {valueHandlers} from './values/handlers';
import type {Desk} from './workbook';

function contentKind(books: Books): ContentKind {
  return {
    mimeType: SPREADSHEET,
    create: (id, title) =>
      books.save({
        id,
        properties: defaultProperties(title),
        sheets: [emptySheet(0, 'Sheet1')],
        namedRanges: [],
        metadata: [],
      }),
    copy: (fromId, toId) => {
      const source = books.get(fromId);
      if (!source) throw new Error(`No spreadsheet ${fromId} to copy.`);
      books.save({...fork(source), id: toId});
    },
    remove: id => books.delete(id),
    // Drive owns the title; it is looked up whenever it is shown.
    rename: () => {},
    imports: {},
    exports: {
      'text/csv': id => Buffer.from(csvOf(firstSheet(books, id)), 'utf8'),
      'text/tab-separated-values': id =>
        Buffer.from(tsvOf(firstSheet(books, id)), 'utf8'),
    },
  };
}

function firstSheet(books: Books, id: string): Sheet {
  const [first] = books.get(id)?.sheets ?? [];
  if (!first) throw new Error(`No spreadsheet ${id} to export.`);
  return first;
}

const NOT_COMPUTED =
  'functions outside formulas/catalogue.ts show #N/A by name';

/** What the coverage table says about methods that lack something. */
const PARTIAL = {
  'sheets.spreadsheets.batchUpdate': `the request kinds below; ${NOT_COMPUTED}`,
  'sheets.spreadsheets.get': `${NOT_COMPUTED}; effective formats leave out conditional rules, banding and tables`,
  'sheets.spreadsheets.values.get': NOT_COMPUTED,
  'sheets.spreadsheets.values.batchGet': NOT_COMPUTED,
  'sheets.spreadsheets.values.update': 'typed values are read in locale en_US',
} as const;

/**
 * The Sheets API v4, and the content of Drive files that are spreadsheets.
 * Not here: pivot tables, slicers, data sources, formats that
 * follow from conditional rules. Requests without a handler answer UNIMPLEMENTED by name.
 */
export function createSheets(
  ground: Ground,
  gate: DriveGate,
  directory: Directory,
): Service {
  const books = new Books(ground.store);
  const desk: Desk = {ground, gate, directory, books};
  gate.register(contentKind(books));
  return {
    name: 'sheets',
    partial: PARTIAL,
    handlers: {
      ...spreadsheetHandlers(desk),
      ...valueHandlers(desk),
      ...metadataHandlers(desk),
    },
  };
}
