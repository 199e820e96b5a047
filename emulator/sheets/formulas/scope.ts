import type {Sheet} from '../model/book';
import type {Area} from '../model/range';
import type {Expression} from './parse';
import type {Matrix, Value} from './values';

/** What a formula can see from its cell. */
export interface Scope {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Now, as a serial number in the spreadsheet's time zone. */
  readonly now: number;
  /** Inside ARRAYFORMULA and its like, operators and functions work on every cell of a range. */
  readonly arrays: boolean;
  /** The cells an expression names; undefined when it is no reference. */
  areaOf(expression: Expression): Place | undefined;
  /** Values of the cells; rows below the last filled one are left out when the reference has no end. */
  valuesAt(place: Place): Matrix;
  evaluate(expression: Expression, scope: Scope): Value;
}

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}
