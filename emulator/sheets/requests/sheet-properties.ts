import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {withBothColorPaths, withBothColors} from '../edit/colors';
import {type Edit, guardSheetOf, guardWhole, requireSheet} from '../edit/edit';
import {rewriteFormulas} from '../edit/formulas';
import {renamedInFormula} from '../formulas/references';
import {changeLines} from '../edit/lines';
import {masked, names, updatePaths, type Paths} from '../edit/masks';
import type {Book, Sheet} from '../model/book';
import type {Dimension} from '../model/range';
import {
  checkCells,
  checkFrozen,
  checkTitle,
  settingsOf,
  visible,
} from './sheet';

type Properties = sheets_v4.Schema$SheetProperties;

const UPDATABLE = [
  'sheetId',
  'title',
  'index',
  'sheetType',
  'gridProperties',
  'hidden',
  'tabColor',
  'tabColorStyle',
  'rightToLeft',
];

function resize(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  wanted: number | null | undefined,
): void {
  if (wanted === null || wanted === undefined) return;
  const {rowCount, columnCount} = sheet.grid;
  const now = dimension === 'ROWS' ? rowCount : columnCount;
  if (wanted < 1) {
    throw invalid(
      dimension === 'ROWS'
        ? "You can't delete all the rows on the sheet."
        : "You can't delete all the columns on the sheet.",
    );
  }
  if (wanted < now) {
    changeLines(book, sheet, dimension, {
      kind: 'delete',
      start: wanted,
      end: now,
    });
  } else if (wanted > now) {
    changeLines(book, sheet, dimension, {
      kind: 'insert',
      at: now,
      count: wanted - now,
    });
  }
}

function moveTo(book: Book, sheet: Sheet, wanted: number): void {
  const from = book.sheets.indexOf(sheet);
  if (wanted < 0) throw invalid('index must not be negative.');
  if (wanted === from || wanted === from + 1) return;
  book.sheets.splice(from, 1);
  book.sheets.splice(wanted > from ? wanted - 1 : wanted, 0, sheet);
}

function updateGrid(
  edit: Edit,
  sheet: Sheet,
  given: Properties,
  paths: Paths,
): void {
  const named = (field: string): boolean =>
    paths.some(
      ([first, second]) =>
        first === '*' ||
        (first === 'gridProperties' &&
          (second === undefined || second === '*' || second === field)),
    );
  const {rowCount, columnCount} = given.gridProperties ?? {};
  const resizes =
    (named('rowCount') && rowCount !== sheet.grid.rowCount) ||
    (named('columnCount') && columnCount !== sheet.grid.columnCount);
  if (resizes) guardWhole(edit, sheet);
  if (named('rowCount')) resize(edit.book, sheet, 'ROWS', rowCount);
  // Google counts the new rows with the old columns first. Source: github.com/robin900/gspread-dataframe/pull/38
  checkCells(edit.book);
  if (named('columnCount')) resize(edit.book, sheet, 'COLUMNS', columnCount);
  checkCells(edit.book);
}

/** Source: …/sheets/api/reference/rest/v4/spreadsheets/sheets#SheetProperties (index counts before the move) */
export function updateSheetProperties(
  edit: Edit,
  {properties, fields}: sheets_v4.Schema$UpdateSheetPropertiesRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const given = withBothColors(properties ?? {});
  const sheet = requireSheet(edit, given.sheetId);
  const paths = withBothColorPaths(updatePaths(fields, UPDATABLE));
  guardSheetOf(edit, sheet);
  if (names(paths, 'title')) {
    checkTitle(book, given.title ?? '', sheet);
    const before = sheet.title;
    const title = given.title ?? '';
    sheet.title = title;
    rewriteFormulas(book, (_home, formula) =>
      renamedInFormula(formula, before, title),
    );
  }
  sheet.settings = settingsOf(masked<Properties>(sheet.settings, given, paths));
  updateGrid(edit, sheet, given, paths);
  checkFrozen(sheet);
  if (visible(book) === 0) {
    throw invalid("You can't hide all the sheets in a document.");
  }
  if (names(paths, 'index')) {
    moveTo(book, sheet, given.index ?? book.sheets.length);
  }
  return {};
}
