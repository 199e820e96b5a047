import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';

/** Source: answers of `spreadsheets.get` for files made through the API (July 2023 – March 2026). */
export const DEFAULT_FORMAT: sheets_v4.Schema$CellFormat = {
  backgroundColor: {red: 1, green: 1, blue: 1},
  padding: {top: 2, right: 3, bottom: 2, left: 3},
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: {rgbColor: {}},
  },
  backgroundColorStyle: {rgbColor: {red: 1, green: 1, blue: 1}},
};

const rgb = (red: number, green: number, blue: number) => ({
  rgbColor: {
    ...(red && {red}),
    ...(green && {green}),
    ...(blue && {blue}),
  },
});

export const DEFAULT_THEME: sheets_v4.Schema$SpreadsheetTheme = {
  primaryFontFamily: 'Arial',
  themeColors: [
    {colorType: 'TEXT', color: rgb(0, 0, 0)},
    {colorType: 'BACKGROUND', color: rgb(1, 1, 1)},
    {colorType: 'ACCENT1', color: rgb(0.25882354, 0.52156866, 0.95686275)},
    {colorType: 'ACCENT2', color: rgb(0.91764706, 0.2627451, 0.20784314)},
    {colorType: 'ACCENT3', color: rgb(0.9843137, 0.7372549, 0.015686275)},
    {colorType: 'ACCENT4', color: rgb(0.20392157, 0.65882355, 0.3254902)},
    {colorType: 'ACCENT5', color: rgb(1, 0.42745098, 0.003921569)},
    {colorType: 'ACCENT6', color: rgb(0.27450982, 0.7411765, 0.7764706)},
    {colorType: 'LINK', color: rgb(0.06666667, 0.33333334, 0.8)},
  ],
};

/** Size of a new sheet's grid. */
export const DEFAULT_SIZE = {rowCount: 1000, columnCount: 26} as const;

/** Height of a row and width of a column that nobody changed, in pixels. */
export const DEFAULT_PIXELS = {ROWS: 21, COLUMNS: 100} as const;

/** Source: https://support.google.com/drive/answer/37603 (cells in a file) */
export const MAX_CELLS = 10_000_000;

/** Characters in one cell; the API refuses more. */
export const MAX_CELL_TEXT = 50_000;

export function defaultProperties(
  title: string,
): sheets_v4.Schema$SpreadsheetProperties {
  return {
    title,
    locale: 'en_US',
    autoRecalc: 'ON_CHANGE',
    timeZone: 'Etc/GMT',
    defaultFormat: DEFAULT_FORMAT,
    spreadsheetTheme: DEFAULT_THEME,
  };
}
