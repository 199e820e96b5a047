import type {Call, Functions} from '../call';
import {columnNumber} from '../../model/a1';
import {
  compared,
  FormulaError,
  toText,
  type Matrix,
  type Scalar,
} from '../values';
import {sortOrder} from './arrays';
import {
  parsedQuery,
  refused,
  type Condition,
  type Query,
  type Selected,
} from './query-parse';

type Row = readonly Scalar[];

/** The position of a column; letters count from the first column of the sheet, `Col1` from that of the data. */
type Position = (name: string) => number;

function positions(call: Call, width: number): Position {
  const [source] = call.args;
  const place = source && call.scope.areaOf(source);
  return name => {
    const numbered = /^Col(\d+)$/.exec(name);
    const at = numbered
      ? Number(numbered[1]) - 1
      : columnNumber(name) - (place?.area.left ?? 0);
    const known = numbered ? !place : place !== undefined;
    if (!known || at < 0 || at >= width) {
      throw refused(`there is no column ${name}`);
    }
    return at;
  };
}

/** Deviation: without the third argument, a first row of texts only is taken for a header; Google looks closer. */
function headerRows(call: Call, rows: Matrix): number {
  const given = call.number(2, -1);
  if (given >= 0) return given;
  const first = rows[0] ?? [];
  const texts = first.every(cell => typeof cell === 'string' && cell !== '');
  return texts && rows.length > 1 ? 1 : 0;
}

const COMPARISONS: Readonly<
  Record<string, (value: Scalar, wanted: Scalar) => boolean>
> = {
  '=': (value, wanted) => compared(value, wanted) === 0,
  '!=': (value, wanted) => compared(value, wanted) !== 0,
  '<>': (value, wanted) => compared(value, wanted) !== 0,
  '<': (value, wanted) => compared(value, wanted) < 0,
  '>': (value, wanted) => compared(value, wanted) > 0,
  '<=': (value, wanted) => compared(value, wanted) <= 0,
  '>=': (value, wanted) => compared(value, wanted) >= 0,
  contains: (value, wanted) => toText(value).includes(toText(wanted)),
  starts: (value, wanted) => toText(value).startsWith(toText(wanted)),
  ends: (value, wanted) => toText(value).endsWith(toText(wanted)),
  matches: (value, wanted) =>
    new RegExp(`^(?:${toText(wanted)})$`).test(toText(value)),
  like: (value, wanted) => {
    const pattern = toText(wanted)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/%/g, '.*')
      .replace(/_/g, '.');
    return new RegExp(`^${pattern}$`, 's').test(toText(value));
  },
};

function holds(condition: Condition, row: Row, at: Position): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.parts.every(part => holds(part, row, at));
    case 'any':
      return condition.parts.some(part => holds(part, row, at));
    case 'not':
      return !holds(condition.part, row, at);
    case 'compare': {
      const value = row[at(condition.column.name)];
      const blank = value === null || value === '';
      if (condition.sign === 'null') return blank;
      const compare = COMPARISONS[condition.sign];
      if (!compare) {
        throw refused(`the emulator does not compute "${condition.sign}"`);
      }
      if (blank || value instanceof FormulaError) return false;
      const texts = typeof value === 'string';
      // The query language tells capital from small letters.
      if (texts && typeof condition.value === 'string') {
        if (condition.sign === '=') return value === condition.value;
        if (/^(!=|<>)$/.test(condition.sign)) return value !== condition.value;
      } else if (texts !== (typeof condition.value === 'string')) return false;
      return compare(value, condition.value);
    }
  }
}

function aggregated(
  {by, of}: Extract<Selected, {kind: 'aggregate'}>,
  rows: Matrix,
  at: Position,
): Scalar {
  const values = rows
    .map(row => row[at(of.name)])
    .filter(value => value !== null && value !== '');
  if (by === 'count') return values.length;
  const numbers = values.filter(value => typeof value === 'number');
  if (by === 'min' || by === 'max') {
    const ordered = [...values].sort((a, b) => compared(a, b));
    return (by === 'min' ? ordered[0] : ordered[ordered.length - 1]) ?? null;
  }
  if (numbers.length < values.length) {
    throw refused(`${by} of a column that is not numbers`);
  }
  const total = numbers.reduce((sum, value) => sum + value, 0);
  if (by === 'sum') return total;
  return numbers.length > 0 ? total / numbers.length : null;
}

function cell(of: Selected, rows: Matrix, at: Position): Scalar {
  return of.kind === 'aggregate'
    ? aggregated(of, rows, at)
    : (rows[0]?.[at(of.name)] ?? null);
}

/** Rows that belong together: one each without aggregates, else those alike in the grouping columns. */
function groups(query: Query, rows: Matrix, at: Position): readonly Matrix[] {
  const aggregates = query.select?.some(({kind}) => kind === 'aggregate');
  if (query.groupBy.length === 0) {
    return aggregates ? [rows] : rows.map(row => [row]);
  }
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const values = query.groupBy.map(({name}) => row[at(name)]);
    const key = JSON.stringify(values.map(value => toText(value)));
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  const grouped = [...found.values()];
  return query.orderBy.length > 0
    ? grouped
    : grouped.sort((a, b) => {
        for (const {name} of query.groupBy) {
          const order = sortOrder(a[0][at(name)], b[0][at(name)], true);
          if (order !== 0) return order;
        }
        return 0;
      });
}

function checkGrouped({select, groupBy}: Query): void {
  const aggregates = select?.some(({kind}) => kind === 'aggregate');
  if (!aggregates && groupBy.length === 0) return;
  for (const of of select ?? []) {
    if (of.kind === 'column' && !groupBy.some(({name}) => name === of.name)) {
      throw refused(
        `column ${of.name} must be grouped or inside an aggregation function`,
      );
    }
  }
}

function sameAs(a: Selected, b: Selected): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function queried(call: Call): Matrix {
  call.expect(1, 3);
  const rows = call.array(0);
  const query = parsedQuery(call.given(1) ? call.text(1) : '');
  checkGrouped(query);
  const width = rows[0]?.length ?? 0;
  const at = positions(call, width);
  const headers = headerRows(call, rows);
  const {where} = query;
  const kept = rows
    .slice(headers)
    .filter(row => row.some(value => value !== null))
    .filter(row => !where || holds(where, row, at));
  const ordered = [...groups(query, kept, at)].sort((a, b) => {
    for (const {of, ascending} of query.orderBy) {
      const order = sortOrder(cell(of, a, at), cell(of, b, at), ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  const from = query.offset ?? 0;
  const shown = ordered.slice(
    from,
    query.limit === undefined ? undefined : from + query.limit,
  );
  const {select} = query;
  const lines = shown.map(group =>
    select ? select.map(of => cell(of, group, at)) : group[0],
  );
  const title = (of: Selected, column: number): Scalar => {
    const label = query.labels.find(one => sameAs(one.of, of));
    if (label) return label.text;
    const name = toText(
      rows[headers - 1]?.[of.kind === 'column' ? column : at(of.of.name)] ??
        null,
    );
    return of.kind === 'column' ? name : `${of.by} ${name}`.trim();
  };
  const names = select?.map(of =>
    title(of, of.kind === 'column' ? at(of.name) : 0),
  );
  const hasTitles =
    headers > 0 ||
    query.labels.length > 0 ||
    select?.some(({kind}) => kind === 'aggregate') === true;
  return hasTitles ? [names ?? rows[headers - 1] ?? [], ...lines] : lines;
}

/** Questions to a table in the query language of Google's charts. */
export const query: Functions = {QUERY: queried};
