import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {requireArea, requireGrid, type Edit, type Spot} from '../edit/edit';
import {asTyped, withEntry} from '../edit/entry';
import type {Cell} from '../model/cell';
import {guardArea} from '../edit/protection';
import {areaOf} from '../model/range';
import {shownText} from '../answer/cell-value';

type Request = sheets_v4.Schema$FindReplaceRequest;

function whereToLook(edit: Edit, request: Request): readonly Spot[] {
  const {range, sheetId, allSheets} = request;
  const scopes = [range, typeof sheetId === 'number', allSheets];
  if (scopes.filter(Boolean).length !== 1) {
    throw invalid('Exactly one of range, sheetId and allSheets must be set.');
  }
  if (range) return [requireArea(edit, range)];
  const sheets = allSheets ? edit.book.sheets : [requireGrid(edit, sheetId)];
  return sheets.map(sheet => ({
    sheet,
    area: areaOf({sheetId: sheet.id}, sheet.grid),
  }));
}

/** Google's expressions are RE2/Java; JavaScript's agree on what is common. */
function patternOf({
  find,
  matchCase,
  matchEntireCell,
  searchByRegex,
}: Request): RegExp {
  if (!find) throw invalid('find must be specified.');
  const source = searchByRegex
    ? find
    : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(
      matchEntireCell ? `^(?:${source})$` : source,
      matchCase ? 'g' : 'gi',
    );
  } catch {
    throw invalid(`Invalid regular expression: ${find}`);
  }
}

interface Finding {
  readonly cell: Cell | undefined;
  readonly occurrences: number;
  readonly inFormula: boolean;
}

function replacedIn(
  cell: Cell,
  pattern: RegExp,
  request: Request,
): Finding | undefined {
  if (cell.formula !== undefined && !request.includeFormulas) return undefined;
  const text = cell.formula ?? shownText(cell);
  const occurrences = text.match(pattern)?.length ?? 0;
  if (occurrences === 0) return undefined;
  const replacement = request.replacement ?? '';
  const result = request.searchByRegex
    ? text.replace(pattern, replacement)
    : text.replace(pattern, () => replacement);
  const inFormula = cell.formula !== undefined;
  return {cell: withEntry(cell, asTyped(result)), occurrences, inFormula};
}

/** Counts of zero are left out of the reply. */
export function findReplace(
  edit: Edit,
  request: Request,
): sheets_v4.Schema$Response {
  const pattern = patternOf(request);
  const counts = {values: 0, formulas: 0, rows: 0, sheets: 0, occurrences: 0};
  for (const {sheet, area} of whereToLook(edit, request)) {
    const before = counts.values + counts.formulas;
    const bottom = Math.min(area.bottom, sheet.grid.depth);
    for (let row = area.top; row < bottom; row++) {
      let changedHere = false;
      const right = Math.min(area.right, sheet.grid.row(row)?.length ?? 0);
      for (let column = area.left; column < right; column++) {
        const cell = sheet.grid.cell(row, column);
        const found = cell && replacedIn(cell, pattern, request);
        if (!found) continue;
        const here = {
          top: row,
          bottom: row + 1,
          left: column,
          right: column + 1,
        };
        guardArea(edit.book, sheet, here, edit.rights);
        sheet.grid.set(row, column, found.cell);
        counts.occurrences += found.occurrences;
        if (found.inFormula) counts.formulas++;
        else counts.values++;
        changedHere = true;
      }
      if (changedHere) counts.rows++;
    }
    if (counts.values + counts.formulas > before) counts.sheets++;
  }
  return {
    findReplace: {
      ...(counts.values && {valuesChanged: counts.values}),
      ...(counts.formulas && {formulasChanged: counts.formulas}),
      ...(counts.rows && {rowsChanged: counts.rows}),
      ...(counts.sheets && {sheetsChanged: counts.sheets}),
      ...(counts.occurrences && {occurrencesChanged: counts.occurrences}),
    },
  };
}
