import {createRequire} from 'node:module';
import {each, type Formula, type Functions} from '../call';
import {
  FormulaError,
  isMatrix,
  toNumber,
  toScalar,
  type ErrorType,
  type Scalar,
} from '../values';

/**
 * Mathematics and statistics come from formulajs (MIT, well kept; HyperFormula is GPL, fast-formula-parser has
 * had no release for years). Its criteria, dates and texts differ from Sheets', so those are written here.
 */
type Library = Readonly<Record<string, (...values: unknown[]) => unknown>>;

/** Loading takes 20 ms, which a spreadsheet without such a function does not pay. */
let library: Library | undefined;

function loaded(): Library {
  library ??= createRequire(__filename)('@formulajs/formulajs') as Library;
  return library;
}

const ERROR_TYPES: Readonly<Record<string, ErrorType>> = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#N/A': 'N_A',
  '#NUM!': 'NUM',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NULL!': 'NULL_VALUE',
};

function answered(name: string, result: unknown): Scalar {
  if (typeof result === 'number') return toScalar(result);
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  const text = result instanceof Error ? result.message : '#VALUE!';
  throw new FormulaError(
    ERROR_TYPES[text] ?? 'VALUE',
    `Function ${name} cannot work with these values.`,
  );
}

/** Of single numbers. */
const SCALAR = {
  ABS: 1,
  ACOS: 1,
  ASIN: 1,
  ATAN: 1,
  ATAN2: 2,
  CEILING: 2,
  COMBIN: 2,
  COS: 1,
  DEGREES: 1,
  EVEN: 1,
  EXP: 1,
  FACT: 1,
  FLOOR: 2,
  INT: 1,
  LN: 1,
  LOG: 2,
  LOG10: 1,
  MOD: 2,
  MROUND: 2,
  ODD: 1,
  POWER: 2,
  QUOTIENT: 2,
  RADIANS: 1,
  ROUND: 2,
  ROUNDDOWN: 2,
  ROUNDUP: 2,
  SIGN: 1,
  SIN: 1,
  SQRT: 1,
  TAN: 1,
  TRUNC: 2,
} as const;

/** Of all numbers of their ranges. */
const STATISTICS = [
  'CORREL',
  'GCD',
  'GEOMEAN',
  'HARMEAN',
  'LARGE',
  'LCM',
  'MEDIAN',
  'PERCENTILE',
  'QUARTILE',
  'SMALL',
  'STDEV',
  'STDEVP',
  'SUMSQ',
  'VAR',
  'VARP',
] as const;

/** Left out, they mean these. */
const SECOND: Readonly<Record<string, number>> = {
  CEILING: 1,
  FLOOR: 1,
  LOG: 10,
};

function ofNumbers(name: keyof typeof SCALAR): Formula {
  const most = SCALAR[name];
  const optional = name in SECOND || /ROUND|TRUNC/.test(name);
  return each(optional ? 1 : most, most, values => {
    const numbers = values.map(toNumber);
    if (numbers.length < most) numbers.push(SECOND[name] ?? 0);
    if (name === 'MOD' && numbers[1] === 0) {
      throw new FormulaError(
        'DIVIDE_BY_ZERO',
        'Function MOD parameter 2 cannot be zero.',
      );
    }
    return answered(name, loaded()[name](...numbers));
  });
}

function ofRanges(name: string): Formula {
  return call => {
    call.expect(1);
    const values = call.args.map((_, at) => {
      const value = call.value(at);
      if (!isMatrix(value)) return toNumber(value);
      return value.flat().filter((cell): cell is number => {
        if (cell instanceof FormulaError) throw cell;
        return typeof cell === 'number';
      });
    });
    return answered(name, loaded()[name](...values));
  };
}

/** Deviation: no function of chance; RAND and its like are refused by name. */
export const numeric: Functions = {
  PI: () => Math.PI,
  ...Object.fromEntries(
    (Object.keys(SCALAR) as (keyof typeof SCALAR)[]).map(name => [
      name,
      ofNumbers(name),
    ]),
  ),
  ...Object.fromEntries(STATISTICS.map(name => [name, ofRanges(name)])),
};
