import type {SealKey} from '../base/seal';
import {cellsSeal} from './sealed-cells';
import type {Cell} from './table-plan';

/** A row of the Comms tab, with its seal: whoever types into it later does not change who was told what. */
export function messageRow(
  cells: Readonly<Record<string, Cell>> & {readonly recordedAt: string},
  keys: readonly SealKey[],
): Readonly<Record<string, Cell>> {
  return {...cells, seal: cellsSeal('message', cells, keys)};
}
