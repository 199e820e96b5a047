import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Grid} from './grid';
import type {Dimension, SheetRange} from './range';

export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** What a row or column looks like, where it differs from the default. */
export interface Line {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
  readonly hiddenByFilter?: boolean;
}

export interface Protection {
  readonly protectedRangeId: number;
  readonly range?: SheetRange;
  readonly namedRangeId?: string;
  readonly tableId?: string;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly unprotectedRanges?: readonly SheetRange[];
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly domainUsersCanEdit?: boolean;
}

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly range: SheetRange;
}

export interface DimensionGroup {
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly collapsed?: boolean;
}

export interface Banding {
  readonly bandedRangeId: number;
  readonly range: SheetRange;
  readonly rowProperties?: sheets_v4.Schema$BandingProperties;
  readonly columnProperties?: sheets_v4.Schema$BandingProperties;
}

export interface Table {
  readonly tableId: string;
  readonly name: string;
  readonly range: SheetRange;
  readonly columns: readonly sheets_v4.Schema$TableColumnProperties[];
  readonly rowsProperties?: sheets_v4.Schema$TableRowsProperties;
}

export interface ConditionalRule {
  readonly ranges: readonly SheetRange[];
  readonly booleanRule?: sheets_v4.Schema$BooleanRule;
  readonly gradientRule?: sheets_v4.Schema$GradientRule;
}

/** A chart over the cells of a sheet. */
export interface Chart {
  readonly chartId: number;
  readonly spec: sheets_v4.Schema$ChartSpec;
  readonly position: sheets_v4.Schema$EmbeddedObjectPosition;
  readonly border?: sheets_v4.Schema$EmbeddedObjectBorder;
}

/** A basic filter or a filter view: its range follows the grid, the rest is kept as sent. */
export interface Filter {
  readonly range?: SheetRange;
  readonly settings: sheets_v4.Schema$FilterView;
}

export type MetadataPlace =
  | {readonly kind: 'SPREADSHEET'}
  | {readonly kind: 'SHEET'; readonly sheetId: number}
  | {
      readonly kind: 'ROW' | 'COLUMN';
      readonly sheetId: number;
      readonly index: number;
    };

export interface Metadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue?: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  /** Whose PROJECT metadata this is. */
  readonly project: string;
  readonly place: MetadataPlace;
}

/** Sheet properties without what follows from elsewhere: id, title, index, row and column counts. */
export type SheetSettings = Omit<
  sheets_v4.Schema$SheetProperties,
  'sheetId' | 'title' | 'index' | 'gridProperties' | 'sheetType'
> & {readonly gridProperties?: sheets_v4.Schema$GridProperties};

/** One tab. Its lists are replaced, never changed in place, so a fork may share them. */
export interface Sheet {
  readonly id: number;
  title: string;
  settings: SheetSettings;
  grid: Grid;
  lines: Readonly<Record<Dimension, readonly (Line | null | undefined)[]>>;
  merges: readonly SheetRange[];
  protections: readonly Protection[];
  conditionalFormats: readonly ConditionalRule[];
  bandings: readonly Banding[];
  tables: readonly Table[];
  basicFilter?: Filter;
  filterViews: readonly Filter[];
  groups: readonly DimensionGroup[];
  charts?: readonly Chart[];
}

/** A spreadsheet. */
export interface Book {
  readonly id: string;
  properties: sheets_v4.Schema$SpreadsheetProperties;
  sheets: Sheet[];
  namedRanges: readonly NamedRange[];
  metadata: readonly Metadata[];
}

/** A copy that can be changed without the original noticing; cells are shared until written. */
export function fork(book: Book): Book {
  return {
    ...book,
    sheets: book.sheets.map(sheet => ({...sheet, grid: sheet.grid.fork()})),
  };
}
