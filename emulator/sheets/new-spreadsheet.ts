import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';

type Requests = sheets_v4.Schema$Request[];

const CELL_FIELDS =
  'userEnteredValue,userEnteredFormat,note,dataValidation,textFormatRuns';

/** Ids for sheets that others of the new spreadsheet's parts refer to, and that have none yet. */
function requestsForSheet(
  {properties, data, merges, ...rest}: sheets_v4.Schema$Sheet,
  sheetId: number,
): Requests {
  const range = (given: sheets_v4.Schema$GridRange) => ({...given, sheetId});
  return [
    {addSheet: {properties: {...properties, sheetId}}},
    ...(data ?? []).map(({startRow, startColumn, rowData}) => ({
      updateCells: {
        start: {
          sheetId,
          rowIndex: startRow ?? 0,
          columnIndex: startColumn ?? 0,
        },
        rows: rowData ?? [],
        fields: CELL_FIELDS,
      },
    })),
    ...(merges ?? []).map(merge => ({
      mergeCells: {range: range(merge), mergeType: 'MERGE_ALL'},
    })),
    ...(rest.protectedRanges ?? []).map(protectedRange => ({
      addProtectedRange: {
        protectedRange: {
          ...protectedRange,
          ...(protectedRange.range && {range: range(protectedRange.range)}),
        },
      },
    })),
    ...(rest.conditionalFormats ?? []).map((rule, index) => ({
      addConditionalFormatRule: {
        rule: {...rule, ranges: rule.ranges?.map(range)},
        index,
      },
    })),
    ...(rest.bandedRanges ?? []).map(bandedRange => ({
      addBanding: {
        bandedRange: {...bandedRange, range: range(bandedRange.range ?? {})},
      },
    })),
    ...(rest.tables ?? []).map(table => ({
      addTable: {table: {...table, range: range(table.range ?? {})}},
    })),
    ...(rest.developerMetadata ?? []).map(developerMetadata => ({
      createDeveloperMetadata: {
        developerMetadata: {
          ...developerMetadata,
          location: developerMetadata.location ?? {sheetId},
        },
      },
    })),
  ];
}

/** What turns a fresh spreadsheet into the one that `spreadsheets.create` was given. The title is not among it. */
export function requestsFor({
  properties,
  sheets,
  namedRanges,
  developerMetadata,
}: sheets_v4.Schema$Spreadsheet): Requests {
  const {title: _title, defaultFormat: _format, ...settings} = properties ?? {};
  const fields = Object.keys(settings).join(',');
  return [
    ...(fields
      ? [{updateSpreadsheetProperties: {properties: settings, fields}}]
      : []),
    ...(sheets ?? []).flatMap((sheet, index) =>
      requestsForSheet(sheet, sheet.properties?.sheetId ?? index),
    ),
    ...(namedRanges ?? []).map(namedRange => ({addNamedRange: {namedRange}})),
    ...(developerMetadata ?? []).map(entry => ({
      createDeveloperMetadata: {
        developerMetadata: {
          ...entry,
          location: entry.location ?? {spreadsheet: true},
        },
      },
    })),
  ];
}
