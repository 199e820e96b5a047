import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';

export type Literal = string | number | boolean;

/** What a formula comes to; `type` is an ErrorType of the API. */
export type Result =
  | {
      readonly value: Literal;
      /** How the number is shown where the cell has no format of its own. */
      readonly numberFormat?: sheets_v4.Schema$NumberFormat;
    }
  | {readonly error: {readonly type: string; readonly message: string}};

/** What one cell holds; never changed in place, always replaced. */
export interface Cell {
  /** A literal as it was entered. A cell has a value or a formula, never both. */
  readonly value?: Literal;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Of its formula, or of one elsewhere whose result spread to here. */
  readonly result?: Result;
  readonly spilled?: true;
  readonly format?: sheets_v4.Schema$CellFormat;
  readonly note?: string;
  readonly validation?: sheets_v4.Schema$DataValidationRule;
  readonly runs?: readonly sheets_v4.Schema$TextFormatRun[];
  readonly chips?: readonly sheets_v4.Schema$ChipRun[];
}
