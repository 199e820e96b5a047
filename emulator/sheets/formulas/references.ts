import {columnLetters, quoteTitle, type Edges} from '../model/a1';
import {tokensOf, type CellReference} from './tokens';

const LOST = '#REF!';

/** One corner as written: `$B7`, `B`, `$7`. */
interface Corner {
  readonly column?: number;
  readonly row?: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

function fixings(text: string): Pick<Corner, 'columnFixed' | 'rowFixed'> {
  return {
    columnFixed: /^\$[A-Za-z]/.test(text),
    rowFixed: /\$\d/.test(text),
  };
}

/** First and last corner; the last is inclusive, and missing where the text names one cell. */
function cornersOf({text, edges}: CellReference): {
  readonly first: Corner;
  readonly last?: Corner;
} {
  const [start, end] = text.split(':');
  const first = {
    column: edges.startColumnIndex,
    row: edges.startRowIndex,
    ...fixings(start),
  };
  if (end === undefined) return {first};
  const inclusive = (edge: number | undefined): number | undefined =>
    edge === undefined ? undefined : edge - 1;
  return {
    first,
    last: {
      column: inclusive(edges.endColumnIndex),
      row: inclusive(edges.endRowIndex),
      ...fixings(end),
    },
  };
}

function cornerText({column, row, columnFixed, rowFixed}: Corner): string {
  const letters = column === undefined ? '' : columnLetters(column);
  const digits = row === undefined ? '' : String(row + 1);
  return (
    (letters && columnFixed ? '$' : '') +
    letters +
    (digits && rowFixed ? '$' : '') +
    digits
  );
}

function onSheet(sheet: string | undefined, cells: string): string {
  return sheet === undefined ? cells : `${quoteTitle(sheet)}!${cells}`;
}

function rewritten(
  formula: string,
  change: (reference: CellReference, text: string) => string,
): string {
  const tokens = tokensOf(formula);
  if (!tokens?.some(({kind}) => kind === 'reference')) return formula;
  return `=${tokens
    .map(token =>
      token.kind === 'reference'
        ? change(token.reference, token.text)
        : token.text,
    )
    .join('')}`;
}

/** The formula as it reads when copied that many rows and columns away: `$` holds a reference in its place. */
export function movedFormula(
  formula: string,
  rows: number,
  columns: number,
): string {
  if (rows === 0 && columns === 0) return formula;
  const moved = (corner: Corner): Corner | undefined => {
    const row =
      corner.row === undefined || corner.rowFixed
        ? corner.row
        : corner.row + rows;
    const column =
      corner.column === undefined || corner.columnFixed
        ? corner.column
        : corner.column + columns;
    if ((row ?? 0) < 0 || (column ?? 0) < 0) return undefined;
    return {...corner, row, column};
  };
  return rewritten(formula, reference => {
    const {first, last} = cornersOf(reference);
    const start = moved(first);
    const end = last && moved(last);
    if (!start || (last && !end)) return onSheet(reference.sheet, LOST);
    const cells = end
      ? `${cornerText(start)}:${cornerText(end)}`
      : cornerText(start);
    return onSheet(reference.sheet, cells);
  });
}

/**
 * The formula after the cells it names have moved.
 *
 * @param after where the cells of a reference are now; null when they are gone.
 */
export function followingFormula(
  formula: string,
  after: (reference: CellReference) => Edges | null,
): string {
  return rewritten(formula, (reference, text) => {
    const edges = after(reference);
    if (edges === reference.edges) return text;
    if (!edges) return onSheet(reference.sheet, LOST);
    const {first, last} = cornersOf(reference);
    const now = cornersOf({...reference, edges});
    const start = {...first, ...place(now.first)};
    const cells =
      last && now.last
        ? `${cornerText(start)}:${cornerText({...last, ...place(now.last)})}`
        : cornerText(start);
    return onSheet(reference.sheet, cells);
  });
}

function place({column, row}: Corner): Pick<Corner, 'column' | 'row'> {
  return {column, row};
}

/** The formula after a sheet got another title; undefined as title says that the sheet is gone. */
export function renamedInFormula(
  formula: string,
  before: string,
  title: string | undefined,
): string {
  return rewritten(formula, (reference, text) => {
    if (reference.sheet !== before) return text;
    return title === undefined ? LOST : onSheet(title, reference.text);
  });
}
