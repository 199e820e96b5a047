import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Call} from '../../world/ask/call';
import type {
  Cell,
  Changes,
  Layout,
  PresentTabs,
  Reading,
  Register,
  TabPlan,
  TabProtection,
} from '../../world/register';
import {shownName} from '../../core/register/shown-names';
import {
  getting,
  HttpCall,
  json,
  jsonCall,
  withQuery,
  type HttpAnswer,
} from '../rest/http';
import {columnTag, layoutFrom, tableFrom} from './register-layout';
import {
  SHEETS,
  columnBounds,
  columnSearch,
  taggedFrom,
} from './register-columns';
import {filtersFor, gridsFrom, type Only} from './register-reading';
import {firstRowsOf, refreshed, refreshRequests} from './register-names';
import {layOutRequests} from './register-plan';
import {gridsIn, headersOf, PRESENT_FIELDS, presentTabs} from './present-tabs';
import {cellData} from './register-cells';
import {hasNoPlace, position} from './register-place';
import {protectionsIn, protectRequests} from './register-protection';

/**
 * The register as a spreadsheet. Tabs are addressed by the fixed sheet ids of the plan, columns by developer
 * metadata that travels with them, so renaming, moving, sorting and filtering are harmless.
 * Source: https://developers.google.com/workspace/sheets/api/guides/metadata
 */
export class SheetRegister implements Register {
  constructor(private readonly plan: readonly TabPlan[]) {}

  read(
    spreadsheetId: string,
    tabs: readonly string[],
    only: Only = {},
  ): Call<Reading> {
    const wanted = tabs.map(key => this.tab(key));
    return new HttpCall(
      'read the register',
      [
        {
          method: 'post',
          url: `${SHEETS}/${spreadsheetId}/values:batchGetByDataFilter`,
          body: {
            dataFilters: filtersFor(wanted, only),
            valueRenderOption: 'UNFORMATTED_VALUE',
            majorDimension: 'ROWS',
          } satisfies sheets_v4.Schema$BatchGetValuesByDataFilterRequest,
          repeatable: true,
        },
        columnSearch(spreadsheetId),
      ],
      ([values, columns]) => {
        const tagged = taggedFrom(columns);
        const grids = gridsFrom(
          json<sheets_v4.Schema$BatchGetValuesByDataFilterResponse>(values)
            .valueRanges ?? [],
          wanted,
          tagged,
        );
        const layout = layoutFrom(spreadsheetId, this.plan, tagged, grids);
        return {
          layout,
          tables: Object.fromEntries(
            wanted.map(tab => [
              tab.key,
              tableFrom(
                tab,
                layout,
                grids.get(tab.sheetId) ?? [],
                only[tab.key],
                // Columns come by their tags; of one cut out from under its tag only the header was read.
                key =>
                  only[tab.key] === undefined ||
                  tagged.get(`${tab.sheetId} ${columnTag(tab.key, key)}`) ===
                    layout.columns[tab.key]?.[key],
              ),
            ]),
          ),
        };
      },
    );
  }

  write(layout: Layout, changes: Changes): Call<void> {
    const requests = [
      ...(changes.set ?? []).flatMap(({tab, position, cells}) =>
        this.setRequests(layout, tab, position, cells),
      ),
      ...(changes.append ?? []).map(({tab, cells}) =>
        this.appendRequest(layout, tab, cells),
      ),
      ...(changes.swap ?? []).map(({tab, column, from, to}) => ({
        findReplace: {
          find: from,
          replacement: to,
          matchCase: true,
          matchEntireCell: true,
          range: {
            sheetId: this.tab(tab).sheetId,
            ...columnBounds(layout, this.tab(tab), column),
          },
        },
      })),
    ];
    return jsonCall(
      'write into the register',
      {
        method: 'post',
        url: `${SHEETS}/${layout.spreadsheetId}:batchUpdate`,
        body: {
          requests,
        } satisfies sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
        repeatable: (changes.append ?? []).length === 0,
      },
      () => undefined,
    );
  }

  layOut(
    spreadsheetId: string,
    plan: readonly TabPlan[],
    present: PresentTabs,
  ): Call<readonly string[]> {
    const {requests, done} = layOutRequests(plan, present);
    return jsonCall(
      'lay out the register',
      {
        method: 'post',
        url: `${SHEETS}/${spreadsheetId}:batchUpdate`,
        body: {
          requests,
        } satisfies sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
        repeatable: false,
      },
      () => done,
    );
  }

  refresh(
    spreadsheetId: string,
    plan: readonly TabPlan[],
    present: PresentTabs,
  ): Call<readonly string[]> {
    const spreadsheet = `${SHEETS}/${spreadsheetId}`;
    return new HttpCall(
      'bring the register up to date',
      [firstRowsOf(spreadsheet, plan, present)],
      ([, changed]) => (changed === undefined ? [] : refreshed(changed)),
      {
        then: ([rows, changed]) => {
          if (changed !== undefined) return [];
          const requests = refreshRequests(rows, plan, present);
          return requests.length === 0
            ? []
            : [
                {
                  method: 'post',
                  url: `${spreadsheet}:batchUpdate`,
                  body: {requests: [...requests]},
                  repeatable: true,
                },
              ];
        },
      },
    );
  }

  tabs(spreadsheetId: string): Call<PresentTabs> {
    const there = (answer: HttpAnswer) =>
      presentTabs(json<sheets_v4.Schema$Spreadsheet>(answer), this.plan);
    return new HttpCall(
      'look at the register',
      [
        getting(
          withQuery(`${SHEETS}/${spreadsheetId}`, {
            fields: PRESENT_FIELDS,
          }),
        ),
        columnSearch(spreadsheetId),
      ],
      ([sheets, columns, headers]) => {
        const tabs = there(sheets);
        const layout = layoutFrom(
          spreadsheetId,
          tabs.map(({tab}) => tab),
          taggedFrom(columns),
          headers === undefined ? new Map() : gridsIn(headers, tabs),
        );
        return Object.fromEntries(
          tabs.map(({tab: {key}, width, charts}) => [
            key,
            {columns: layout.columns[key], width, charts},
          ]),
        );
      },
      {
        then: answers => {
          const tabs = there(answers[0]);
          return answers.length > 2 || tabs.length === 0
            ? []
            : [headersOf(spreadsheetId, tabs)];
        },
      },
    );
  }

  protections(spreadsheetId: string): Call<readonly TabProtection[]> {
    return jsonCall(
      'look at the protected tabs',
      {
        method: 'get',
        url: withQuery(`${SHEETS}/${spreadsheetId}`, {
          fields: 'sheets(properties.sheetId,protectedRanges)',
        }),
        repeatable: true,
      },
      (answer: sheets_v4.Schema$Spreadsheet) =>
        protectionsIn(answer.sheets ?? [], this.plan),
    );
  }

  protect(
    spreadsheetId: string,
    tabs: readonly string[],
    editors: readonly string[],
    replaced: readonly TabProtection[],
  ): Call<void> {
    return jsonCall(
      'protect tabs of the register',
      {
        method: 'post',
        url: `${SHEETS}/${spreadsheetId}:batchUpdate`,
        body: {
          requests: protectRequests(
            tabs.map(key => this.tab(key)),
            editors,
            replaced,
          ),
        } satisfies sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
        repeatable: false,
      },
      () => undefined,
    );
  }

  private tab(key: string): TabPlan {
    const tab = this.plan.find(known => known.key === key);
    if (!tab) throw new Error(`The register has no tab "${key}".`);
    return tab;
  }

  private cellOf(tab: string, key: string, cell: Cell) {
    const column = this.tab(tab).columns.find(one => one.key === key) ?? {};
    return cellData(shownName(column, cell));
  }

  /** `appendCells` goes below the last row with data of the whole tab, so two appends never meet. Source: AppendCellsRequest. */
  private appendRequest(
    layout: Layout,
    tab: string,
    cells: Readonly<Record<string, Cell>>,
  ): sheets_v4.Schema$Request {
    const values: sheets_v4.Schema$CellData[] = [];
    for (const [key, cell] of Object.entries(cells)) {
      if (hasNoPlace(layout, this.tab(tab), key, cell)) continue;
      values[position(layout, this.tab(tab), key)] = this.cellOf(
        tab,
        key,
        cell,
      );
    }
    return {
      appendCells: {
        sheetId: this.tab(tab).sheetId,
        rows: [{values: Array.from(values, value => value ?? {})}],
        fields: 'userEnteredValue',
      },
    };
  }

  private setRequests(
    layout: Layout,
    tab: string,
    row: number,
    cells: Readonly<Record<string, Cell>>,
  ): sheets_v4.Schema$Request[] {
    const placed = Object.entries(cells).filter(
      ([key]) => !hasNoPlace(layout, this.tab(tab), key),
    );
    return placed.map(([key, cell]) => ({
      updateCells: {
        start: {
          sheetId: this.tab(tab).sheetId,
          rowIndex: row,
          columnIndex: position(layout, this.tab(tab), key),
        },
        rows: [{values: [this.cellOf(tab, key, cell)]}],
        fields: 'userEnteredValue',
      },
    }));
  }
}
