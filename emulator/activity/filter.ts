import {invalid} from '../kernel/errors';
import type {Action, ActivityRecord} from './records';

/** The names of `ActionDetail`'s cases; some never happen here. */
const CASES = [
  'CREATE',
  'EDIT',
  'MOVE',
  'RENAME',
  'DELETE',
  'RESTORE',
  'PERMISSION_CHANGE',
  'COMMENT',
  'DLP_CHANGE',
  'REFERENCE',
  'SETTINGS_CHANGE',
  'APPLIED_LABEL_CHANGE',
] as const;

type Test = (record: ActivityRecord) => boolean;

/** One expression, after an optional AND: field, operator, and a list, a quoted or a plain value. */
const EXPRESSION =
  /\s*(?:AND\s+)?(-?)(time|detail\.action_detail_case)\s*(:|>=|<=|>|<)\s*(?:\(([^()]*)\)|"([^"]*)"|([^\s()"]+))(?=\s|$)/y;

/**
 * Reads a filter: expressions on `time` and `detail.action_detail_case` that all have to hold. What the guide
 * does not show (OR, `=`, a negated time, lower-case types) is refused.
 * Source: https://developers.google.com/workspace/drive/activity/v2/requests#filters
 *
 * @throws ApiError 400
 */
export function readFilter(filter: string): Test {
  const tests: Test[] = [];
  if (/^\s*AND\b/.test(filter)) throw refused();
  let at = 0;
  while (filter.slice(at).trim() !== '') {
    EXPRESSION.lastIndex = at;
    const found = EXPRESSION.exec(filter);
    if (!found) throw refused();
    const [, minus, field, operator, list, quoted, plain] = found;
    at = EXPRESSION.lastIndex;
    tests.push(
      field === 'time'
        ? timeTest(minus, operator, quoted ?? readNumber(plain))
        : caseTest(minus, operator, list ?? plain),
    );
  }
  return record => tests.every(test => test(record));
}

function caseTest(
  minus: string,
  operator: string,
  names: string | undefined,
): Test {
  const asked = (names ?? '').split(/\s+/).filter(name => name !== '');
  const known = asked.every(name => CASES.some(one => one === name));
  if (operator !== ':' || asked.length === 0 || !known) throw refused();
  return ({action}) => asked.includes(caseOf(action)) === (minus === '');
}

function timeTest(minus: string, operator: string, value: unknown): Test {
  const limit = typeof value === 'string' ? instantOf(value) : Number(value);
  if (minus !== '' || operator === ':' || Number.isNaN(limit)) throw refused();
  switch (operator) {
    case '>':
      return ({at}) => at > limit;
    case '>=':
      return ({at}) => at >= limit;
    case '<':
      return ({at}) => at < limit;
    default:
      return ({at}) => at <= limit;
  }
}

/** Milliseconds since 1970; everything else has to be quoted. */
function readNumber(plain: string | undefined): number {
  return plain !== undefined && /^\d+$/.test(plain) ? Number(plain) : NaN;
}

/** RFC 3339, which needs a zone. */
function instantOf(text: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text)
    ? Date.parse(text)
    : NaN;
}

function caseOf({kind}: Action): string {
  return kind.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase();
}

/** The words for a wrong filter are not published. */
function refused() {
  return invalid('Request contains an invalid argument.');
}
