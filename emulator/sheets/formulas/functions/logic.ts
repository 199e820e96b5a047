import {each, overEach, type Call, type Functions} from '../call';
import {
  compared,
  FormulaError,
  isMatrix,
  toBoolean,
  toText,
  type Scalar,
  type Value,
} from '../values';

function attempt(call: Call, at: number): Value {
  try {
    return call.value(at);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

function replaced(call: Call, wrong: (value: Scalar) => boolean): Value {
  call.expect(1, 2);
  const value = attempt(call, 0);
  if (!isMatrix(value)) return wrong(value) ? call.value(1) : value;
  const other = call.scalar(1);
  return value.map(row => row.map(cell => (wrong(cell) ? other : cell)));
}

function chosen(call: Call): Value {
  call.expect(2, 3);
  const test = call.value(0);
  if (call.scope.arrays && isMatrix(test)) {
    const values = [test, call.value(1), call.value(2)];
    return overEach(values, ([holds, yes, no]) =>
      toBoolean(holds) ? yes : call.given(2) ? no : false,
    );
  }
  if (call.boolean(0)) return call.value(1);
  return call.given(2) ? call.value(2) : call.count === 3 ? null : false;
}

/** All values of the arguments that say yes or no; texts in ranges are passed over. */
function truths(call: Call): readonly boolean[] {
  call.expect(1);
  return call.args.flatMap((_, at) => {
    const value = call.value(at);
    if (!isMatrix(value)) return [toBoolean(value)];
    return value
      .flat()
      .filter(cell => cell !== null && typeof cell !== 'string')
      .map(toBoolean);
  });
}

function is(holds: (value: Scalar) => boolean) {
  return (call: Call): Value => {
    call.expect(1, 1);
    const value = attempt(call, 0);
    if (call.scope.arrays && isMatrix(value)) {
      return value.map(row => row.map(holds));
    }
    return holds(isMatrix(value) ? call.scalar(0) : value);
  };
}

function isNA(value: Scalar): boolean {
  return value instanceof FormulaError && value.type === 'N_A';
}

function isError(value: Scalar): boolean {
  return value instanceof FormulaError;
}

/** Deciding, and asking what a value is. Only the branch that is taken is evaluated. */
export const logic: Functions = {
  IF: chosen,
  IFERROR: call => replaced(call, isError),
  IFNA: call => replaced(call, isNA),
  IFS: call => {
    call.expect(2);
    for (let at = 0; at + 1 < call.count; at += 2) {
      if (call.boolean(at)) return call.value(at + 1);
    }
    throw new FormulaError('N_A', 'No match');
  },
  SWITCH: call => {
    call.expect(3);
    const wanted = call.scalar(0);
    let at = 1;
    for (; at + 1 < call.count; at += 2) {
      if (compared(wanted, call.scalar(at)) === 0) return call.value(at + 1);
    }
    if (at < call.count) return call.value(at);
    throw new FormulaError('N_A', 'No match');
  },
  AND: call => truths(call).every(Boolean),
  OR: call => truths(call).some(Boolean),
  XOR: call => truths(call).filter(Boolean).length % 2 === 1,
  NOT: each(1, 1, ([value]) => !toBoolean(value)),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => {
    throw new FormulaError('N_A', 'The value is not available.');
  },
  ISBLANK: is(value => value === null),
  ISERR: is(value => isError(value) && !isNA(value)),
  ISERROR: is(isError),
  ISLOGICAL: is(value => typeof value === 'boolean'),
  ISNA: is(isNA),
  ISNONTEXT: is(value => typeof value !== 'string'),
  ISNUMBER: is(value => typeof value === 'number'),
  ISTEXT: is(value => typeof value === 'string'),
  ISEMAIL: is(value => /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(String(value))),
  N: each(1, 1, ([value]) =>
    value instanceof FormulaError
      ? value
      : typeof value === 'string'
        ? 0
        : Number(value),
  ),
  T: each(1, 1, ([value]) => (typeof value === 'string' ? toText(value) : '')),
};
