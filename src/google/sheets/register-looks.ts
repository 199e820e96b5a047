import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {PresentTabs, TabPlan} from '../../world/register';

type Request = sheets_v4.Schema$Request;

/** Two lines of a header. */
export const HEADER_HEIGHT = 42;

/** Developer metadata of a sheet: it has its row heights and warnings. What people make of them afterwards is theirs. */
const LOOK_KEY = 'icLook';
const LOOK = 'even rows, warnings';

/** Says of a tab that it needs no more of it; none where nothing is given. */
export function lookMark(tab: TabPlan): Request[] {
  return tab.evenRows || tab.columns.some(isWarned)
    ? [
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: LOOK_KEY,
              metadataValue: LOOK,
              visibility: 'DOCUMENT',
              location: {sheetId: tab.sheetId},
            },
          },
        },
      ]
    : [];
}

/**
 * Gives tabs from before, once, rows as high as a header and the warnings over columns the add-on keeps. A header that bears a note keeps it: people may
 * have written it.
 *
 * @param sheet With its developer metadata, and of its first row the notes.
 */
export function lookRequests(
  tab: TabPlan,
  sheet: sheets_v4.Schema$Sheet | undefined,
  {columns, charts: {rows}}: PresentTabs[string],
): Request[] {
  const {sheetId} = tab;
  const mark = lookMark(tab);
  const given = (sheet?.developerMetadata ?? []).some(
    ({metadataKey, metadataValue}) =>
      metadataKey === LOOK_KEY && metadataValue === LOOK,
  );
  if (sheet === undefined || given || mark.length === 0) return [];
  const grid = sheet.data?.[0];
  const noted = (at: number): boolean =>
    Boolean(grid?.rowData?.[0]?.values?.[at - (grid.startColumn ?? 0)]?.note);
  return [
    ...(tab.evenRows ? [evenRows(sheetId, rows)] : []),
    ...tab.columns.filter(isWarned).flatMap(({key, note}) => {
      const at = columns[key];
      return at === undefined || noted(at)
        ? []
        : [
            {
              updateCells: {
                start: {sheetId, rowIndex: 0, columnIndex: at},
                rows: [{values: [{note}]}],
                fields: 'note',
              },
            },
          ];
    }),
    ...mark,
  ];
}

export function evenRows(sheetId: number, endIndex: number): Request {
  return {
    updateDimensionProperties: {
      range: {sheetId, dimension: 'ROWS', startIndex: 0, endIndex},
      properties: {pixelSize: HEADER_HEIGHT},
      fields: 'pixelSize',
    },
  };
}

function isWarned({
  protected: kept,
  note,
}: TabPlan['columns'][number]): boolean {
  return kept === true && note !== undefined;
}
