import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {
  Cell,
  ColumnPlan,
  PresentTabs,
  TabPlan,
} from '../../world/register';
import {cellData} from './register-cells';
import {chartRequests, NEW_TAB} from './register-charts';
import {COLUMN_KEY, columnTag} from './register-layout';
import {evenRows, lookMark} from './register-looks';

type Request = sheets_v4.Schema$Request;

const HEADER_FILL = {red: 0.91, green: 0.94, blue: 0.996};
const HEADER_TEXT = {red: 0.09, green: 0.17, blue: 0.3};

/**
 * Makes the tabs and columns that are not there yet, and removes the empty sheet every new spreadsheet has. A column goes
 * to the right of whatever its tab has: people may have moved the others, and added some of their own.
 */
export function layOutRequests(
  plan: readonly TabPlan[],
  present: PresentTabs,
): {requests: Request[]; done: string[]} {
  const missing = plan.filter(({key}) => !(key in present));
  const first = Object.keys(present).length === 0;
  const added = plan.flatMap(tab => {
    const there = present[tab.key];
    const columns =
      there === undefined
        ? []
        : tab.columns.filter(({key}) => there.columns[key] === undefined);
    return columns.length === 0 ? [] : [{tab, columns, width: there.width}];
  });
  const charts = plan.flatMap(tab => {
    const there = present[tab.key];
    if (there === undefined) return [];
    const more = added.find(one => one.tab === tab);
    return chartRequests(
      tab,
      {...there.columns, ...(more ? placesOf(more.columns, more.width) : {})},
      there.charts,
    );
  });
  return {
    requests: [
      ...missing.flatMap(tab => tabRequests(tab, plan.indexOf(tab))),
      ...added.flatMap(({tab, columns, width}) =>
        addedColumns(tab, columns, width),
      ),
      ...charts,
      ...(first && missing.length > 0 ? [{deleteSheet: {sheetId: 0}}] : []),
    ],
    done: [
      ...(charts.length > 0 ? ['Charts drawn.'] : []),
      ...missing.map(({title}) => `Tab “${title}” made.`),
      ...added.map(
        ({tab, columns}) =>
          `Tab “${tab.title}”: ${columns.map(({header}) => `“${header}”`).join(', ')} added.`,
      ),
    ],
  };
}

function placesOf(
  columns: readonly ColumnPlan[],
  from = 0,
): Readonly<Record<string, number>> {
  return Object.fromEntries(columns.map(({key}, at) => [key, from + at]));
}

function addedColumns(
  tab: TabPlan,
  columns: readonly ColumnPlan[],
  width: number,
): Request[] {
  const {sheetId} = tab;
  return [
    {
      appendDimension: {sheetId, dimension: 'COLUMNS', length: columns.length},
    },
    headerRow({...tab, columns}, width),
    ...columns.flatMap((column, at) => columnRequests(tab, column, width + at)),
  ];
}

function tabRequests(tab: TabPlan, index: number): Request[] {
  const {sheetId, columns} = tab;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: tab.title,
          index,
          hidden: tab.hidden,
          gridProperties: {
            rowCount: NEW_TAB.rows,
            columnCount: columns.length,
            frozenRowCount: 1,
            frozenColumnCount: 1,
          },
        },
      },
    },
    headerRow(tab),
    evenRows(sheetId, tab.evenRows ? NEW_TAB.rows : 1),
    ...lookMark(tab),
    ...columns.flatMap((column, at) => columnRequests(tab, column, at)),
    protection(tab),
    ...(tab.seed?.length ? [seedRows(tab)] : []),
    {
      setBasicFilter: {
        filter: {
          range: {sheetId, startRowIndex: 0, endColumnIndex: columns.length},
        },
      },
    },
    ...chartRequests(tab, placesOf(columns), NEW_TAB),
  ];
}

function headerRow({sheetId, columns}: TabPlan, from = 0): Request {
  return {
    updateCells: {
      start: {sheetId, rowIndex: 0, columnIndex: from},
      rows: [
        {
          values: columns.map(({header, note}) => ({
            ...cellData(header),
            note,
            userEnteredFormat: {
              backgroundColor: HEADER_FILL,
              textFormat: {bold: true, foregroundColor: HEADER_TEXT},
              verticalAlignment: 'MIDDLE',
              wrapStrategy: 'WRAP',
            },
          })),
        },
      ],
      fields:
        'userEnteredValue,note,userEnteredFormat(backgroundColor,textFormat,verticalAlignment,wrapStrategy)',
    },
  };
}

function columnRequests(
  {key: tab, sheetId}: TabPlan,
  column: ColumnPlan,
  at: number,
): Request[] {
  const dimension = {
    sheetId,
    dimension: 'COLUMNS',
    startIndex: at,
    endIndex: at + 1,
  };
  const cells = {
    sheetId,
    startRowIndex: 1,
    startColumnIndex: at,
    endColumnIndex: at + 1,
  };
  return [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: COLUMN_KEY,
          metadataValue: columnTag(tab, column.key),
          // Readable by a sweep that runs under another Cloud project.
          visibility: 'DOCUMENT',
          location: {dimensionRange: dimension},
        },
      },
    },
    {
      updateDimensionProperties: {
        range: dimension,
        properties: {pixelSize: column.width, hiddenByUser: column.hidden},
        fields: 'pixelSize,hiddenByUser',
      },
    },
    {
      repeatCell: {
        range: cells,
        cell: {userEnteredFormat: formatOf(column)},
        fields:
          'userEnteredFormat(wrapStrategy,numberFormat,verticalAlignment)',
      },
    },
    ...(column.choices || column.kind === 'flag'
      ? [{setDataValidation: {range: cells, rule: ruleOf(column)}}]
      : []),
    ...(column.protected
      ? [
          {
            addProtectedRange: {
              protectedRange: {
                range: cells,
                description: `${column.header}: kept by Incident Comms`,
                warningOnly: true,
              },
            },
          },
        ]
      : []),
  ];
}

function formatOf({kind, wrap}: ColumnPlan): sheets_v4.Schema$CellFormat {
  return {
    verticalAlignment: 'TOP',
    wrapStrategy: wrap ? 'WRAP' : 'CLIP',
    // Everything but numbers is plain text, so that an id or a time typed by hand is not turned into a date.
    // A pattern with optional decimals would show a whole number as "40.".
    ...(kind === 'number' ? {} : {numberFormat: {type: 'TEXT'}}),
  };
}

/** The dropdown or the box to tick of a column. */
export function ruleOf({
  kind,
  choices,
}: ColumnPlan): sheets_v4.Schema$DataValidationRule {
  return kind === 'flag'
    ? {condition: {type: 'BOOLEAN'}, strict: true}
    : {
        condition: {
          type: 'ONE_OF_LIST',
          values: (choices ?? []).map(choice => ({userEnteredValue: choice})),
        },
        strict: true,
        showCustomUi: true,
      };
}

function protection({sheetId, title}: TabPlan): Request {
  return {
    addProtectedRange: {
      protectedRange: {
        range: {sheetId, startRowIndex: 0, endRowIndex: 1},
        description: `${title}: headers`,
        warningOnly: true,
      },
    },
  };
}

function seedRows({sheetId, columns, seed}: TabPlan): Request {
  return {
    updateCells: {
      start: {sheetId, rowIndex: 1, columnIndex: 0},
      rows: (seed ?? []).map(row => ({
        values: columns.map(({key}) => cellData(row[key] ?? ('' as Cell))),
      })),
      fields: 'userEnteredValue',
    },
  };
}
