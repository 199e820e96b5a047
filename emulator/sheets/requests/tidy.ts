import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {bareValue} from '../answer/cell-value';
import {eachPosition, writableArea, type Edit, type Spot} from '../edit/edit';
import {asTyped, withEntry} from '../edit/entry';
import {guardArea} from '../edit/protection';
import type {Cell} from '../model/cell';
import {outsideGrid} from '../model/locate';

function comparable(cell: Cell | undefined): string {
  const value = cell ? bareValue(cell) : '';
  return JSON.stringify(
    typeof value === 'string' ? value.toLowerCase() : value,
  );
}

function rowOf({sheet, area}: Spot, row: number): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  for (let column = area.left; column < area.right; column++) {
    cells.push(sheet.grid.cell(row, column));
  }
  return cells;
}

/** The first of rows that are alike stays, the rows below move up within the range; letters' size does not count. */
export function deleteDuplicates(
  edit: Edit,
  {range, comparisonColumns}: sheets_v4.Schema$DeleteDuplicatesRequest,
): sheets_v4.Schema$Response {
  const spot = writableArea(edit, range);
  const {sheet, area} = spot;
  const compared = new Set<number>();
  for (const {startIndex, endIndex} of comparisonColumns ?? []) {
    for (let at = startIndex ?? 0; at < (endIndex ?? area.right); at++) {
      if (at < area.left || at >= area.right) {
        throw invalid(`Comparison column ${at} is outside the range.`);
      }
      compared.add(at - area.left);
    }
  }
  const counts = (at: number): boolean =>
    compared.size === 0 || compared.has(at);
  const seen = new Set<string>();
  const kept: (Cell | undefined)[][] = [];
  let removed = 0;
  for (let row = area.top; row < area.bottom; row++) {
    const cells = rowOf(spot, row);
    const key = cells
      .filter((_, at) => counts(at))
      .map(comparable)
      .join();
    const blank = cells.every(cell => cell === undefined);
    if (!blank && seen.has(key)) removed++;
    else kept.push(cells);
    if (!blank) seen.add(key);
  }
  eachPosition(area, (row, column) =>
    sheet.grid.set(row, column, kept[row - area.top]?.[column - area.left]),
  );
  return {
    deleteDuplicates: removed > 0 ? {duplicatesRemovedCount: removed} : {},
  };
}

/** Spaces at both ends go, runs of them become one. Formulas are left alone. */
export function trimWhitespace(
  edit: Edit,
  {range}: sheets_v4.Schema$TrimWhitespaceRequest,
): sheets_v4.Schema$Response {
  const {sheet, area} = writableArea(edit, range);
  let changed = 0;
  eachPosition(area, (row, column) => {
    const cell = sheet.grid.cell(row, column);
    if (typeof cell?.value !== 'string') return;
    const value = cell.value.trim().replace(/\s+/g, ' ');
    if (value === cell.value) return;
    sheet.grid.set(row, column, withEntry(cell, {value}));
    changed++;
  });
  return {trimWhitespace: changed > 0 ? {cellsChangedCount: changed} : {}};
}

const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  PERIOD: '.',
  SPACE: ' ',
};

/** Of the usual signs the one that is there most often. */
function detected(texts: readonly string[]): string {
  const all = texts.join('\n');
  const times = (sign: string): number => all.split(sign).length;
  return [',', ';', '.', ' '].reduce((best, sign) =>
    times(sign) > times(best) ? sign : best,
  );
}

export function textToColumns(
  edit: Edit,
  request: sheets_v4.Schema$TextToColumnsRequest,
): sheets_v4.Schema$Response {
  const {sheet, area} = writableArea(edit, request.source);
  if (area.right - area.left !== 1) {
    throw invalid('source must span exactly one column.');
  }
  const texts: string[] = [];
  for (let row = area.top; row < area.bottom; row++) {
    const cell = sheet.grid.cell(row, area.left);
    texts.push(cell ? String(bareValue(cell)) : '');
  }
  const type = request.delimiterType || 'AUTODETECT';
  const delimiter =
    type === 'CUSTOM'
      ? request.delimiter
      : type === 'AUTODETECT'
        ? detected(texts)
        : DELIMITERS[type];
  if (!delimiter) throw invalid('delimiter must be specified.');
  const parts = texts.map(text => (text === '' ? [] : text.split(delimiter)));
  const width = Math.max(1, ...parts.map(({length}) => length));
  const target = {...area, right: area.left + width};
  if (target.right > sheet.grid.columnCount) throw outsideGrid(sheet, target);
  guardArea(edit.book, sheet, target, edit.rights);
  parts.forEach((line, offset) =>
    line.forEach((part, at) => {
      const [row, column] = [area.top + offset, area.left + at];
      const cell = sheet.grid.cell(row, column);
      sheet.grid.set(row, column, withEntry(cell, asTyped(part.trim())));
    }),
  );
  return {};
}
