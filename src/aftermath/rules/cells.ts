import {parseInstant} from '../../core/base/instant';
import type {Cell} from '../../core/register/table-plan';

/** The cells of one row, by column. */
export type Cells = Readonly<Record<string, Cell>>;

export function textIn(cells: Cells, column: string): string {
  return String(cells[column] ?? '').trim();
}

/** '' when the cell holds no instant. */
export function instantIn(cells: Cells, column: string): string {
  return parseInstant(textIn(cells, column)) ?? '';
}
