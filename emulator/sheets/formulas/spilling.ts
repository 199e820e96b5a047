import type {Expression} from './parse';

/** Functions whose result may be larger than a cell. */
const SPILLING: ReadonlySet<string> = new Set([
  'ARRAYFORMULA',
  'FILTER',
  'FLATTEN',
  'INDEX',
  'QUERY',
  'SEQUENCE',
  'SORT',
  'SPLIT',
  'TRANSPOSE',
  'UNIQUE',
  'XLOOKUP',
]);

/** Whether a formula may fill more cells than its own. A plain range does, a range inside an operation does not. */
export function maySpill(expression: Expression): boolean {
  switch (expression.kind) {
    case 'array':
      return true;
    case 'reference':
      return expression.reference.text.includes(':');
    case 'name':
      return true;
    case 'call':
      return (
        SPILLING.has(expression.name) ||
        (/^IF/.test(expression.name) &&
          expression.args.some(arg => arg && maySpill(arg)))
      );
    case 'literal':
    case 'error':
    case 'signed':
    case 'operation':
      return false;
  }
}
