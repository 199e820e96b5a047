import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Cell} from '../../world/register';

/** Starts a formula here, or in whatever program opens an export of the register. */
const ACTIVE = /^[=+\-@\t\r']/;

/**
 * A typed cell: text stays text whatever it looks like, the API does not parse it.
 * Text that would be a formula elsewhere gets a leading apostrophe as well, and loses it when read.
 */
export function cellData(cell: Cell): sheets_v4.Schema$CellData {
  if (cell === '') return {userEnteredValue: undefined};
  switch (typeof cell) {
    case 'number':
      return {userEnteredValue: {numberValue: cell}};
    case 'boolean':
      return {userEnteredValue: {boolValue: cell}};
    default:
      return {userEnteredValue: {stringValue: neutral(cell)}};
  }
}

function neutral(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text;
}

/** The cell as it was written; what a person typed comes as it is. */
export function cellFrom(value: Cell | null | undefined): Cell {
  if (value === null || value === undefined) return '';
  // Only what `neutral` puts there comes off: Dutch names begin with an apostrophe.
  return typeof value === 'string' &&
    value.startsWith("'") &&
    ACTIVE.test(value.slice(1))
    ? value.slice(1)
    : value;
}
