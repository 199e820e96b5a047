import type {Book, Sheet} from '../model/book';

/** Puts into every formula cell of a spreadsheet what `change` makes of its formula. */
export function rewriteFormulas(
  book: Book,
  change: (sheet: Sheet, formula: string) => string,
): void {
  for (const sheet of book.sheets) {
    if (!sheet.grid.computes) continue;
    for (const [row, column, cell] of sheet.grid.cells()) {
      if (cell.formula === undefined) continue;
      const formula = change(sheet, cell.formula);
      if (formula !== cell.formula)
        sheet.grid.set(row, column, {...cell, formula});
    }
  }
}
