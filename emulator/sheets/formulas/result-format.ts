import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {shownFormat} from '../answer/cell-value';
import {columnNumber} from '../model/a1';
import {parsedQuery} from './functions/query-parse';
import type {Expression} from './parse';
import type {Scope} from './scope';

export type NumberFormat = sheets_v4.Schema$NumberFormat;

const DATE: NumberFormat = {type: 'DATE', pattern: 'm/d/yyyy'};
const TIME: NumberFormat = {type: 'TIME', pattern: 'h:mm:ss am/pm'};
const DATE_TIME: NumberFormat = {
  type: 'DATE_TIME',
  pattern: 'm/d/yyyy h:mm:ss',
};

const OF_FUNCTIONS: Readonly<Record<string, NumberFormat>> = {
  TODAY: DATE,
  DATE,
  DATEVALUE: DATE,
  EDATE: DATE,
  EOMONTH: DATE,
  WORKDAY: DATE,
  NOW: DATE_TIME,
  TIME,
  TIMEVALUE: TIME,
};

/** Functions whose result is of the kind of one of their arguments, by its position. */
const PASSES_ON: Readonly<Record<string, number>> = {
  ARRAYFORMULA: 0,
  AVERAGE: 0,
  FILTER: 0,
  IFERROR: 0,
  IFNA: 0,
  IF: 1,
  INDEX: 0,
  MAX: 0,
  MAXIFS: 0,
  MIN: 0,
  MINIFS: 0,
  SORT: 0,
  SUM: 0,
  SUMIFS: 0,
  UNIQUE: 0,
  XLOOKUP: 2,
};

function isMoment(format: NumberFormat | undefined): boolean {
  return /^(DATE|TIME|DATE_TIME)$/.test(format?.type ?? '');
}

function formatAt(
  expression: Expression,
  scope: Scope,
  column = 0,
): NumberFormat | undefined {
  const place = scope.areaOf(expression);
  if (!place) return undefined;
  const {sheet, area} = place;
  const at = area.left + column;
  if (at >= area.right) return undefined;
  const bottom = Math.min(area.bottom, sheet.grid.depth);
  for (let row = area.top; row < bottom; row++) {
    const cell = sheet.grid.cell(row, at);
    if (!cell) continue;
    const format = shownFormat(cell);
    if (format) return format;
    if (typeof cell.value === 'number') return undefined;
  }
  return undefined;
}

/** A selected column looks as its source does; of what is computed from one, only the least and the greatest do. */
function queryFormat(
  [source, question]: readonly (Expression | undefined)[],
  scope: Scope,
  column: number,
): NumberFormat | undefined {
  const place = source && scope.areaOf(source);
  if (!place || question?.kind !== 'literal') return undefined;
  const {select} = parsedQuery(String(question.value));
  if (!select) return formatAt(source, scope, column);
  const of = select[column];
  if (!of || (of.kind === 'aggregate' && !/^m/.test(of.by))) return undefined;
  const {name} = of.kind === 'aggregate' ? of.of : of;
  return formatAt(source, scope, columnNumber(name) - place.area.left);
}

/**
 * The number format a result has where its cell has none: that of its function, or of the cells it comes from.
 *
 * @param column of a result that spills.
 */
export function resultFormat(
  expression: Expression,
  scope: Scope,
  column = 0,
): NumberFormat | undefined {
  switch (expression.kind) {
    case 'reference':
    case 'name':
      return formatAt(expression, scope, column);
    case 'call': {
      const {name, args} = expression;
      const own = OF_FUNCTIONS[name];
      if (own) return own;
      if (name === 'QUERY') return queryFormat(args, scope, column);
      const source = args[PASSES_ON[name] ?? -1];
      return source && resultFormat(source, scope, column);
    }
    case 'operation': {
      const left = resultFormat(expression.left, scope);
      const right = resultFormat(expression.right, scope);
      if (expression.sign === '+') return left ?? right;
      if (expression.sign !== '-') return undefined;
      return isMoment(left) && isMoment(right) ? undefined : left;
    }
    case 'signed':
      if (expression.sign === '%') return {type: 'PERCENT', pattern: '0.00%'};
      return resultFormat(expression.operand, scope, column);
    case 'literal':
    case 'error':
    case 'array':
      return undefined;
  }
}
