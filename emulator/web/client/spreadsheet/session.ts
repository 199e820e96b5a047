import type {CellData} from './cell-data';
import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {query, rest} from '../api';
import {Live} from '../kit/live';
import {poll} from '../kit/polling';
import {type Area, rangeName} from './a1';
import {History, typedText} from './history';

export type Sheet = sheets_v4.Schema$Sheet;
/** Rows are read this many at a time, when they come into view. */
const CHUNK = 200;
/** How often others' edits are asked for, in ms. */
const POLL = 2000;

const SHEET_FIELDS =
  'properties(title,locale,timeZone),sheets(properties,charts,basicFilter,bandedRanges,tables,merges,protectedRanges(range,description,warningOnly,requestingUserCanEdit,unprotectedRanges))';
const CELL_FIELDS =
  'formattedValue,hyperlink,note,dataValidation,userEnteredValue,effectiveValue(errorValue),effectiveFormat(backgroundColor,horizontalAlignment,wrapStrategy,textFormat(bold,italic,strikethrough,underline,foregroundColor,fontSize))';

/** Requests after which a place on a sheet is another cell. */
const MOVES =
  /^(?:insert|delete|move|append)(?:Dimension|Range)$|^deleteSheet$|^sortRange$|^cutPaste$|^setBasicFilter$/;

/** What is known of one sheet's lines. */
export interface Lines {
  /** Pixels; 0 for a hidden row. */
  readonly heights: readonly number[];
  readonly widths: readonly number[];
}

/** One open spreadsheet: its sheets, and the cells that have been looked at. */
export class SpreadsheetSession {
  readonly book = new Live<sheets_v4.Schema$Spreadsheet | null>(null);
  readonly sheetId = new Live(0);
  readonly lines = new Live<Lines>({heights: [], widths: []});
  /** Grows whenever cells were read. */
  readonly loaded = new Live(0);
  readonly saving = new Live(0);
  readonly history = new History();
  private chunks = new Map<number, readonly (readonly CellData[])[]>();
  private readonly asked = new Set<number>();
  private version = '';
  private stopPolling = (): void => {};

  constructor(readonly fileId: string) {}

  /** Throws `Refusal` when the spreadsheet cannot be opened. */
  async open(): Promise<void> {
    this.version = await this.readVersion();
    await this.readBook();
    const sheets = this.sheets;
    this.sheetId.set(sheets[0]?.properties?.sheetId ?? 0);
    await this.readLines();
    this.stopPolling = poll(POLL, () => this.look());
  }

  close(): void {
    this.stopPolling();
  }

  /** The visible sheets in the order of their tabs. */
  get sheets(): readonly Sheet[] {
    return (this.book.value?.sheets ?? []).filter(
      ({properties}) => !properties?.hidden,
    );
  }

  get sheet(): Sheet {
    return (
      this.sheets.find(
        ({properties}) => properties?.sheetId === this.sheetId.value,
      ) ??
      this.sheets[0] ??
      {}
    );
  }

  async choose(sheetId: number): Promise<void> {
    if (sheetId === this.sheetId.value) return;
    this.forget();
    this.sheetId.set(sheetId);
    await this.readLines();
  }

  /** A cell that has been read; undefined when it is empty or still on its way. */
  cell(row: number, column: number): CellData | undefined {
    return this.chunks.get(Math.floor(row / CHUNK))?.[row % CHUNK]?.[column];
  }

  /** Makes sure that these rows will be read. */
  need(first: number, last: number): void {
    for (
      let chunk = Math.floor(first / CHUNK);
      chunk <= Math.floor(last / CHUNK);
      chunk++
    ) {
      if (this.asked.has(chunk)) continue;
      this.asked.add(chunk);
      void this.readChunk(chunk).catch(() => this.asked.delete(chunk));
    }
  }

  /** Writes as a person types: `=` begins a formula, dates and numbers are understood. */
  async write(
    area: Area,
    values: readonly (readonly string[])[],
  ): Promise<void> {
    const before = values.map((line, row) =>
      line.map((_, column) =>
        typedText(this.cell(area.row + row, area.column + column)),
      ),
    );
    await this.put(area, values);
    const sheetId = this.sheetId.value;
    this.history.add({sheetId, area, before, after: values});
  }

  /** Takes the last typed values back, or does what was taken back again. The area that changed is answered. */
  async undo(again = false): Promise<Area | undefined> {
    const typed = again ? this.history.doAgain() : this.history.takeBack();
    if (!typed) return undefined;
    await this.choose(typed.sheetId);
    await this.put(typed.area, again ? typed.after : typed.before);
    return typed.area;
  }

  private async put(
    area: Area,
    values: readonly (readonly string[])[],
  ): Promise<void> {
    const title = this.sheet.properties?.title ?? '';
    const range = rangeName(title, area);
    await this.work(
      rest(
        'PUT',
        query(
          `/v4/spreadsheets/${this.fileId}/values/${encodeURIComponent(range)}`,
          {valueInputOption: 'USER_ENTERED'},
        ),
        {range, majorDimension: 'ROWS', values},
      ),
    );
  }

  async batch(requests: readonly sheets_v4.Schema$Request[]): Promise<void> {
    if (requests.some(request => MOVES.test(Object.keys(request)[0]))) {
      this.history.forget();
    }
    await this.work(
      rest('POST', `/v4/spreadsheets/${this.fileId}:batchUpdate`, {requests}),
    );
  }

  /** Reads everything that is on the screen again. */
  async reload(): Promise<void> {
    await this.readBook();
    await this.readLines();
    const chunks = [...this.asked];
    await Promise.all(chunks.map(chunk => this.readChunk(chunk)));
  }

  private async work(request: Promise<unknown>): Promise<void> {
    this.saving.change(count => count + 1);
    try {
      await request;
      await this.reload();
    } finally {
      this.saving.change(count => count - 1);
    }
  }

  private forget(): void {
    this.chunks = new Map();
    this.asked.clear();
  }

  private async readBook(): Promise<void> {
    this.book.set(
      await rest(
        'GET',
        query(`/v4/spreadsheets/${this.fileId}`, {fields: SHEET_FIELDS}),
      ),
    );
  }

  private async readLines(): Promise<void> {
    const {properties} = this.sheet;
    const rows = properties?.gridProperties?.rowCount ?? 0;
    const columns = properties?.gridProperties?.columnCount ?? 0;
    const book = await this.readGrid(
      'A1:A' + rows,
      'rowMetadata(pixelSize,hiddenByFilter,hiddenByUser)',
    );
    const wide = await this.readGrid(
      '1:1',
      'columnMetadata(pixelSize,hiddenByUser)',
    );
    this.lines.set({
      heights: sizes(book?.rowMetadata, rows, 21),
      widths: sizes(wide?.columnMetadata, columns, 100),
    });
  }

  private async readChunk(chunk: number): Promise<void> {
    const sheetId = this.sheetId.value;
    const rows = this.sheet.properties?.gridProperties?.rowCount ?? 0;
    const first = chunk * CHUNK + 1;
    const last = Math.min(rows, first + CHUNK - 1);
    if (first > rows) return;
    const grid = await this.readGrid(
      `${first}:${last}`,
      `rowData(values(${CELL_FIELDS}))`,
    );
    if (sheetId !== this.sheetId.value) return;
    this.chunks.set(
      chunk,
      (grid?.rowData ?? []).map(({values}) => values ?? []),
    );
    this.loaded.change(count => count + 1);
  }

  private async readGrid(
    range: string,
    fields: string,
  ): Promise<sheets_v4.Schema$GridData | undefined> {
    const title = (this.sheet.properties?.title ?? '').replace(/'/g, "''");
    const book = await rest<sheets_v4.Schema$Spreadsheet>(
      'GET',
      query(`/v4/spreadsheets/${this.fileId}`, {
        ranges: `'${title}'!${range}`,
        fields: `sheets(data(${fields}))`,
      }),
    );
    return book.sheets?.[0]?.data?.[0];
  }

  private async readVersion(): Promise<string> {
    const path = query('/_web/version', {fileId: this.fileId});
    return (await rest<{version: string}>('GET', path)).version;
  }

  private async look(): Promise<void> {
    const version = await this.readVersion();
    if (version === this.version || this.saving.value > 0) return;
    this.version = version;
    await this.reload();
    window.dispatchEvent(new Event('file-changed'));
  }
}

function sizes(
  metadata: readonly sheets_v4.Schema$DimensionProperties[] | undefined,
  count: number,
  usual: number,
): readonly number[] {
  return Array.from({length: count}, (_, at) => {
    const line = metadata?.[at];
    if (line?.hiddenByFilter || line?.hiddenByUser) return 0;
    return line?.pixelSize ?? usual;
  });
}
