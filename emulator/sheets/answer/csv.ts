import {shownText} from './cell-value';
import type {Sheet} from '../model/book';

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A sheet as comma-separated text, as people see it; rows end in CRLF, the last one in nothing. */
export function csvOf(sheet: Sheet): string {
  return shownRows(sheet)
    .map(row => row.map(field).join(','))
    .join('\r\n');
}

/** The same between tabs. Nothing can be quoted there, so a tab or a new line in a cell becomes a space (an assumption). */
export function tsvOf(sheet: Sheet): string {
  return shownRows(sheet)
    .map(row => row.map(text => text.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\r\n');
}

/** Texts of all cells up to the last one with any, as a rectangle. */
function shownRows({grid}: Sheet): readonly (readonly string[])[] {
  const lines: string[][] = [];
  for (let row = 0; row < grid.depth; row++) {
    lines.push((grid.row(row) ?? []).map(cell => shownText(cell ?? undefined)));
  }
  while (lines.length > 0 && lines[lines.length - 1].every(text => !text)) {
    lines.pop();
  }
  const widths = lines.map(line => {
    let width = line.length;
    while (width > 0 && !line[width - 1]) width--;
    return width;
  });
  const width = Math.max(0, ...widths);
  return lines.map(line =>
    Array.from({length: width}, (_, column) => line[column] ?? ''),
  );
}
