import {format, isValidFormat} from 'numfmt';
import {each, type Call, type Functions} from '../call';
import {
  checkLength,
  FormulaError,
  numberIn,
  sound,
  toNumber,
  toText,
  type Scalar,
} from '../values';

function pieces(call: Call, from: number): readonly string[] {
  const all = call.args
    .slice(from)
    .flatMap((_, at) => call.matrix(from + at).flat())
    .map(toText);
  checkLength(all.reduce((sum, {length}) => sum + length, 0));
  return all;
}

/** @throws FormulaError `#VALUE!` when the part is not there. */
function found(text: string, part: string, start: number): number {
  const at = text.indexOf(part, start - 1);
  if (at >= 0) return at + 1;
  throw new FormulaError(
    'VALUE',
    `In FIND evaluation, cannot find '${part}' within '${text}'.`,
  );
}

/** Google's expressions are RE2; JavaScript's agree on what is common. */
function expression(source: string, flags = ''): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    throw new FormulaError(
      'REF',
      `'${source}' is not a valid regular expression.`,
    );
  }
}

function substituted([text, old, fresh, which]: readonly Scalar[]): string {
  const [whole, part, put] = [toText(text), toText(old), toText(fresh)];
  if (part === '') return whole;
  checkLength(whole.length + (whole.split(part).length - 1) * put.length);
  if (which === undefined || which === null) return whole.split(part).join(put);
  let at = -1;
  for (let n = 0; n < toNumber(which); n++) {
    at = whole.indexOf(part, at + 1);
    if (at < 0) return whole;
  }
  return whole.slice(0, at) + put + whole.slice(at + part.length);
}

function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}\p{N}])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

const count = (value: Scalar | undefined, missing = 1): number =>
  value === undefined || value === null ? missing : toNumber(value);

/** Texts. */
export const text: Functions = {
  CONCATENATE: call => pieces(call, 0).join(''),
  CONCAT: each(2, 2, ([a, b]) => toText(a) + toText(b)),
  JOIN: call => pieces(call, 1).join(call.text(0)),
  TEXTJOIN: call => {
    const all = pieces(call, 2);
    const kept = call.boolean(1) ? all.filter(Boolean) : all;
    return kept.join(call.text(0));
  },
  LEN: each(1, 1, ([value]) => toText(value).length),
  LEFT: each(1, 2, ([value, size]) => toText(value).slice(0, count(size))),
  RIGHT: each(1, 2, ([value, size]) => {
    const [whole, length] = [toText(value), count(size)];
    return length === 0 ? '' : whole.slice(-length);
  }),
  MID: each(3, 3, ([value, start, size]) =>
    toText(value).slice(count(start) - 1, count(start) - 1 + count(size)),
  ),
  UPPER: each(1, 1, ([value]) => toText(value).toUpperCase()),
  LOWER: each(1, 1, ([value]) => toText(value).toLowerCase()),
  PROPER: each(1, 1, ([value]) => proper(toText(value))),
  TRIM: each(1, 1, ([value]) => toText(value).trim().replace(/ +/g, ' ')),
  CLEAN: each(1, 1, ([value]) => toText(value).replace(/\p{Cc}/gu, '')),
  EXACT: each(2, 2, ([a, b]) => toText(a) === toText(b)),
  REPT: each(2, 2, ([value, times]) => {
    const [whole, number] = [toText(value), count(times, 0)];
    checkLength(whole.length * number);
    return whole.repeat(Math.max(0, Math.floor(number)));
  }),
  FIND: each(2, 3, ([part, whole, start]) =>
    found(toText(whole), toText(part), count(start)),
  ),
  SEARCH: each(2, 3, ([part, whole, start]) =>
    found(
      toText(whole).toLowerCase(),
      toText(part).toLowerCase(),
      count(start),
    ),
  ),
  SUBSTITUTE: each(3, 4, substituted),
  REPLACE: each(4, 4, ([value, start, size, put]) => {
    const [whole, at] = [toText(value), count(start) - 1];
    return whole.slice(0, at) + toText(put) + whole.slice(at + count(size, 0));
  }),
  REGEXMATCH: each(2, 2, ([value, source]) =>
    expression(toText(source)).test(toText(value)),
  ),
  REGEXEXTRACT: each(2, 2, ([value, source]) => {
    const match = expression(toText(source)).exec(toText(value));
    if (match) return match[1] ?? match[0];
    throw new FormulaError(
      'N_A',
      `Function REGEXEXTRACT parameter 2 value "${toText(source)}" does not match text of Function REGEXEXTRACT parameter 1 value "${toText(value)}".`,
    );
  }),
  REGEXREPLACE: each(3, 3, ([value, source, put]) =>
    toText(value).replace(
      expression(toText(source), 'g'),
      toText(put).replace(/\\(\d)/g, '$$$1'),
    ),
  ),
  CHAR: each(1, 1, ([code]) => String.fromCodePoint(toNumber(code))),
  CODE: each(1, 1, ([value]) => toText(value).codePointAt(0) ?? 0),
  VALUE: each(1, 1, ([value]) => toNumber(value)),
  TEXT: each(2, 2, ([value, pattern]) => {
    const given = sound(value);
    const number = typeof given === 'string' ? numberIn(given) : given;
    const shown = toText(pattern);
    if (typeof number !== 'number' || !isValidFormat(shown)) {
      return toText(value);
    }
    return format(shown, number, {throws: false});
  }),
  HYPERLINK: call => {
    call.expect(1, 2);
    return call.given(1) ? call.scalar(1) : call.scalar(0);
  },
};
