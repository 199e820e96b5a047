import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {KINDS} from '../../../../emulator/sheets/requests/kinds';
import {EDITOR, OWNER, Spreadsheet} from '../spreadsheet';

const REFUSAL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

type Request = sheets_v4.Schema$Request;
type Kind = keyof Request;

/** Cells and lines of the sheet that is protected as a whole; number 7. */
const cells = {
  sheetId: 7,
  startRowIndex: 1,
  endRowIndex: 3,
  startColumnIndex: 0,
  endColumnIndex: 2,
};
const lines = {sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 2};
const value = {userEnteredValue: {stringValue: 'x'}};
const rule = {
  ranges: [cells],
  booleanRule: {
    condition: {type: 'NOT_BLANK'},
    format: {textFormat: {bold: true}},
  },
};
const elsewhere = {
  sheetId: 0,
  startRowIndex: 0,
  endRowIndex: 1,
  startColumnIndex: 0,
  endColumnIndex: 1,
};

const CHART = {
  pieChart: {series: {sourceRange: {sources: [cells]}}},
};
const onSheet = (sheetId: number) => ({
  overlayPosition: {anchorCell: {sheetId, rowIndex: 0, columnIndex: 0}},
});

/** What each kind would do to the protected sheet; what the owner made there before is named by number. */
const CHANGES: {readonly [K in Kind]?: Request[K]} = {
  addBanding: {
    bandedRange: {
      range: {...cells, startColumnIndex: 3, endColumnIndex: 4},
      rowProperties: {headerColor: {red: 1}, firstBandColor: {red: 1}},
    },
  },
  addChart: {chart: {spec: CHART, position: onSheet(7)}},
  addConditionalFormatRule: {rule, index: 0},
  addDimensionGroup: {range: lines},
  addTable: {table: {name: 'T', range: cells}},
  appendCells: {sheetId: 7, rows: [{values: [value]}], fields: '*'},
  appendDimension: {sheetId: 7, dimension: 'ROWS', length: 1},
  autoResizeDimensions: {dimensions: lines},
  autoFill: {range: {...cells, endRowIndex: 5}},
  clearBasicFilter: {sheetId: 7},
  copyPaste: {source: elsewhere, destination: cells},
  cutPaste: {
    source: cells,
    destination: {sheetId: 0, rowIndex: 4, columnIndex: 4},
  },
  deleteBanding: {bandedRangeId: 71},
  deleteConditionalFormatRule: {sheetId: 7, index: 0},
  deleteDimension: {range: lines},
  deleteDuplicates: {range: cells},
  deleteEmbeddedObject: {objectId: 72},
  deleteDimensionGroup: {
    range: {...lines, startIndex: 10, endIndex: 12},
  },
  deleteNamedRange: {namedRangeId: 'named'},
  deleteProtectedRange: {protectedRangeId: 70},
  deleteRange: {range: cells, shiftDimension: 'ROWS'},
  deleteSheet: {sheetId: 7},
  deleteTable: {tableId: 'table'},
  findReplace: {find: 'a', replacement: 'b', allSheets: true},
  insertDimension: {range: lines},
  insertRange: {range: cells, shiftDimension: 'ROWS'},
  mergeCells: {range: cells, mergeType: 'MERGE_ALL'},
  moveDimension: {source: lines, destinationIndex: 5},
  pasteData: {coordinate: {sheetId: 7}, data: 'x', delimiter: ','},
  randomizeRange: {range: cells},
  repeatCell: {range: cells, cell: value, fields: '*'},
  setBasicFilter: {filter: {range: cells}},
  setDataValidation: {range: cells},
  sortRange: {range: cells, sortSpecs: [{dimensionIndex: 0}]},
  textToColumns: {source: {...cells, endColumnIndex: 1}},
  trimWhitespace: {range: cells},
  unmergeCells: {range: cells},
  updateBanding: {
    bandedRange: {bandedRangeId: 71, rowProperties: {headerColor: {red: 1}}},
    fields: 'rowProperties',
  },
  updateBorders: {range: cells, top: {style: 'SOLID'}},
  updateCells: {range: cells, rows: [{values: [value]}], fields: '*'},
  updateChartSpec: {chartId: 72, spec: CHART},
  updateEmbeddedObjectBorder: {
    objectId: 72,
    border: {color: {red: 1}},
    fields: 'color',
  },
  updateEmbeddedObjectPosition: {
    objectId: 72,
    newPosition: onSheet(0),
    fields: 'anchorCell',
  },
  updateConditionalFormatRule: {sheetId: 7, index: 0, rule},
  updateDimensionGroup: {
    dimensionGroup: {
      range: {...lines, startIndex: 10, endIndex: 12},
      collapsed: true,
    },
    fields: 'collapsed',
  },
  updateDimensionProperties: {
    range: lines,
    properties: {hiddenByUser: true},
    fields: 'hiddenByUser',
  },
  updateNamedRange: {
    namedRange: {namedRangeId: 'named', range: elsewhere},
    fields: 'range',
  },
  updateProtectedRange: {
    protectedRange: {protectedRangeId: 70, editors: {users: [EDITOR]}},
    fields: 'editors',
  },
  updateSheetProperties: {
    properties: {sheetId: 7, title: 'Mine'},
    fields: 'title',
  },
  updateTable: {table: {tableId: 'table', name: 'Mine'}, fields: 'name'},
};

/** Kinds that change no protected cell, and why. */
const HARMLESS: Readonly<Partial<Record<Kind, string>>> = {
  addFilterView: 'a view of one person; no row is hidden for others',
  duplicateFilterView: 'a view',
  updateFilterView: 'a view',
  deleteFilterView: 'a view',
  addNamedRange: 'a name changes no cell',
  addProtectedRange: 'every editor may protect; owner and others stay in',
  addSheet: 'a sheet of its own',
  duplicateSheet: 'the copy; the original stays',
  createDeveloperMetadata: 'metadata is no cell',
  updateDeveloperMetadata: 'metadata is no cell',
  deleteDeveloperMetadata: 'metadata is no cell',
  updateSpreadsheetProperties: 'the file, not the sheet',
};

function protectedSheet(): Spreadsheet {
  const sheet = new Spreadsheet();
  sheet.share(EDITOR, 'writer');
  sheet.batch(
    {addSheet: {properties: {sheetId: 7, title: 'Kept'}}},
    {
      addNamedRange: {
        namedRange: {namedRangeId: 'named', name: 'kept', range: cells},
      },
    },
    {
      addBanding: {
        bandedRange: {
          bandedRangeId: 71,
          range: {...cells, startColumnIndex: 6, endColumnIndex: 8},
          rowProperties: {firstBandColor: {red: 1}, secondBandColor: {blue: 1}},
        },
      },
    },
    {addConditionalFormatRule: {rule, index: 0}},
    {addDimensionGroup: {range: {...lines, startIndex: 10, endIndex: 12}}},
    {
      addTable: {
        table: {
          tableId: 'table',
          name: 'Rows',
          range: {...cells, startColumnIndex: 10, endColumnIndex: 12},
        },
      },
    },
    {addChart: {chart: {chartId: 72, spec: CHART, position: onSheet(7)}}},
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 70,
          range: {sheetId: 7},
          editors: {users: ['sme@example.com']},
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          namedRangeId: 'named',
          editors: {users: ['sme@example.com']},
        },
      },
    },
  );
  sheet.put('Kept!A2:B3', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  return sheet;
}

describe('a sheet protected for named editors', () => {
  it('is asked about by every kind of request there is', () => {
    const asked = [...Object.keys(CHANGES), ...Object.keys(HARMLESS)].sort();
    expect(asked).toEqual(Object.keys(KINDS).sort());
  });

  it.each(Object.entries(CHANGES))(
    'refuses %s of another editor, and takes it from the owner',
    (kind, request) => {
      const sheet = protectedSheet();
      const before = sheet.get('?includeGridData=true');
      const requests = [{[kind]: request}];
      expect(sheet.batchRefusal(requests, EDITOR)).toBe(
        `Invalid requests[0].${kind}: ${REFUSAL}`,
      );
      expect(sheet.get('?includeGridData=true')).toEqual(before);
      expect(sheet.batchRefusal(requests, OWNER)).toBe('');
    },
  );

  const values = {values: [['x']]};
  const range = 'Kept!A2';
  it.each<[string, string, string, unknown]>([
    ['update', 'PUT', `/values/${range}?valueInputOption=RAW`, values],
    ['append', 'POST', `/values/${range}:append?valueInputOption=RAW`, values],
    ['clear', 'POST', `/values/${range}:clear`, {}],
    [
      'batchUpdate',
      'POST',
      '/values:batchUpdate',
      {
        valueInputOption: 'RAW',
        data: [
          {range: 'A1', ...values},
          {range, ...values},
        ],
      },
    ],
    ['batchClear', 'POST', '/values:batchClear', {ranges: ['A1', range]}],
    [
      'batchUpdateByDataFilter',
      'POST',
      '/values:batchUpdateByDataFilter',
      {
        valueInputOption: 'RAW',
        data: [{dataFilter: {a1Range: range}, ...values}],
      },
    ],
    [
      'batchClearByDataFilter',
      'POST',
      '/values:batchClearByDataFilter',
      {dataFilters: [{a1Range: range}]},
    ],
  ])('refuses values.%s of another editor', (_what, method, path, body) => {
    const sheet = protectedSheet();
    expect(sheet.refusal(method, path, body, EDITOR)).toBe(REFUSAL);
    expect(sheet.values('A1:B3')).toEqual([]);
    sheet.share('sme@example.com', 'writer');
    expect(sheet.refusal(method, path, body, 'sme@example.com')).toBe('');
  });

  it('says nothing about protection to somebody who may not edit at all', () => {
    const sheet = protectedSheet();
    sheet.share('product@example.com', 'reader');
    const path = `/values/${range}?valueInputOption=RAW`;
    expect(sheet.refusal('PUT', path, values, 'product@example.com')).toBe(
      'The caller does not have permission',
    );
  });
});
