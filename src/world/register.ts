import type {Cell, TabPlan, TabProtection} from '../core/register/table-plan';
import type {Call} from './ask/call';

export type {
  Cell,
  ColumnPlan,
  TabPlan,
  TabProtection,
} from '../core/register/table-plan';

/** One row; cells by column key, '' where empty. */
export interface Row {
  /** Index of its row in the sheet when it was read; the header is 0. Only `write` and messages to people use it. */
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Table {
  readonly rows: readonly Row[];
  /** Keys of columns that could not be found: somebody deleted them. */
  readonly missing: readonly string[];
}

/** Where the columns of every tab stand now, also of tabs that were not read; handed back to `write`, never looked into. */
export interface Layout {
  readonly spreadsheetId: string;
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Reading {
  readonly layout: Layout;
  readonly tables: Readonly<Record<string, Table>>;
}

/** Changes of one action: all or none, one round trip. */
export interface Changes {
  readonly append?: readonly {
    readonly tab: string;
    readonly cells: Readonly<Record<string, Cell>>;
  }[];
  /** Only the named cells change. */
  readonly set?: readonly {
    readonly tab: string;
    readonly position: number;
    /** Key of the column that tells the row from others: then it is looked whether the cells came to that row; see `landed`. */
    readonly by?: string;
    readonly cells: Readonly<Record<string, Cell>>;
  }[];
  /**
   * Compare and set without knowing the row: whichever cell of that column holds exactly `from` gets `to`.
   * `from` must be unique to the row, or meant for all rows that hold it.
   */
  readonly swap?: readonly {
    readonly tab: string;
    readonly column: string;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface PresentCharts {
  /** Titles of all there are, and of those it was given and people deleted. */
  readonly given: readonly string[];
  /** First row below all there are, from 0. */
  readonly below: number;
  /** How many rows the sheet has. */
  readonly rows: number;
}

/** Tabs by key; columns by theirs, as far as they are known. */
export type PresentTabs = Readonly<
  Record<
    string,
    {
      /** Where each stands, from 0. */
      readonly columns: Readonly<Record<string, number>>;
      /** How many columns the sheet has, known or not. */
      readonly width: number;
      readonly charts: PresentCharts;
    }
  >
>;

/** The incident register: a spreadsheet whose tabs are tables. Columns are found by key, rows by an id in a cell. */
export interface Register {
  /**
   * Whole tabs. Text comes back as it was written; of a vocabulary cells show names and answer keys.
   *
   * @param only Columns wanted, by tab key; a tab not named there comes whole. An adapter may answer more.
   */
  read(
    spreadsheetId: string,
    tabs: readonly string[],
    only?: Readonly<Record<string, readonly string[]>>,
  ): Call<Reading>;
  write(layout: Layout, changes: Changes): Call<void>;
  /**
   * Makes the missing tabs, and the missing columns at the right of those that are there, with dropdowns, formats and
   * protections, and draws each chart a tab was never given; touches no cell that holds something and no chart that is
   * there. Answers what it did, in words.
   */
  layOut(
    spreadsheetId: string,
    plan: readonly TabPlan[],
    present: PresentTabs,
  ): Call<readonly string[]>;
  /**
   * Gives a register from before names instead of keys, in dropdowns and in the cells below them, and once the row heights
   * and warnings a new one has. A dropdown or a note people made stays. Two round trips where there is something to do. Answers
   * what it did, in words.
   */
  refresh(
    spreadsheetId: string,
    plan: readonly TabPlan[],
    present: PresentTabs,
  ): Call<readonly string[]>;
  /** The tabs that exist, with their columns. Two round trips. */
  tabs(spreadsheetId: string): Call<PresentTabs>;
  /** Who may edit a whole tab, of those where not everybody who edits the register may. Whoever owns the spreadsheet always may. */
  protections(spreadsheetId: string): Call<readonly TabProtection[]>;
  /** Leaves tabs to those editors, in place of the protections named. */
  protect(
    spreadsheetId: string,
    tabs: readonly string[],
    editors: readonly string[],
    replaced: readonly TabProtection[],
  ): Call<void>;
}
