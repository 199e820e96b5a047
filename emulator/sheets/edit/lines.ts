import type {
  Book,
  DimensionGroup,
  Line,
  Metadata,
  Sheet,
  Table,
} from '../model/book';
import {chartAfter} from './chart-ranges';
import {rewriteFormulas} from './formulas';
import {followingFormula} from '../formulas/references';
import {sheetByTitle} from '../model/locate';
import type {Dimension, SheetRange} from '../model/range';

/** What happens to the rows or columns of a sheet. Indices are those before the change. */
export type LineChange =
  | {readonly kind: 'insert'; readonly at: number; readonly count: number}
  | {readonly kind: 'delete'; readonly start: number; readonly end: number}
  | {
      readonly kind: 'move';
      readonly start: number;
      readonly end: number;
      readonly to: number;
    };

/** Where a line is afterwards; null when it was deleted. */
export function lineAfter(index: number, change: LineChange): number | null {
  switch (change.kind) {
    case 'insert':
      return index >= change.at ? index + change.count : index;
    case 'delete':
      if (index < change.start) return index;
      return index < change.end ? null : index - (change.end - change.start);
    case 'move': {
      const {start, end, to} = change;
      const size = end - start;
      if (index >= start && index < end) {
        return to > start ? index + to - end : index - start + to;
      }
      if (index >= end && index < to) return index - size;
      return index >= to && index < start ? index + size : index;
    }
  }
}

interface Interval {
  readonly start?: number;
  readonly end?: number;
}

/** A span after the change: it grows with lines inserted inside it; null when nothing of it is left. */
function spanAfter(
  {start, end}: Interval,
  change: LineChange,
): Interval | null {
  if (start === undefined && end === undefined) return {};
  if (change.kind === 'insert') {
    const {at, count} = change;
    return {
      ...(start !== undefined && {start: at <= start ? start + count : start}),
      ...(end !== undefined && {end: at < end ? end + count : end}),
    };
  }
  if (change.kind === 'delete') {
    const before = (edge: number): number =>
      edge - Math.max(0, Math.min(edge, change.end) - change.start);
    const first = start === undefined ? undefined : before(start);
    const last = end === undefined ? undefined : before(end);
    if (last !== undefined && last <= (first ?? 0)) return null;
    return {
      ...(first !== undefined && {start: first}),
      ...(last !== undefined && {end: last}),
    };
  }
  return movedSpan(start ?? 0, end, change) ?? {start, end};
}

/** A span follows its lines; when only some of them move away, it keeps to those that stay. */
function movedSpan(
  start: number,
  end: number | undefined,
  change: Extract<LineChange, {kind: 'move'}>,
): Interval | null {
  if (end === undefined) return null;
  const inside = change.start >= start && change.end <= end;
  const whole = change.start <= start && change.end >= end;
  const lines: number[] = [];
  for (let line = start; line < end; line++) {
    const moves = line >= change.start && line < change.end;
    const stays = inside && change.to >= start && change.to <= end;
    if (moves && !whole && !stays) continue;
    const now = lineAfter(line, change);
    if (now !== null) lines.push(now);
  }
  let first = Infinity;
  let last = -Infinity;
  for (const line of lines) {
    first = Math.min(first, line);
    last = Math.max(last, line);
  }
  return {start: first, end: last + 1};
}

/** A range after the change; null when all its cells are gone. */
export function rangeAfter(
  range: SheetRange,
  sheetId: number,
  dimension: Dimension,
  change: LineChange,
): SheetRange | null {
  if (range.sheetId !== sheetId) return range;
  const {startRowIndex, endRowIndex, startColumnIndex, endColumnIndex} = range;
  const rows = {start: startRowIndex, end: endRowIndex};
  const columns = {start: startColumnIndex, end: endColumnIndex};
  const span = spanAfter(dimension === 'ROWS' ? rows : columns, change);
  if (!span) return null;
  const now =
    dimension === 'ROWS' ? {rows: span, columns} : {rows, columns: span};
  return {
    sheetId,
    ...(now.rows.start !== undefined && {startRowIndex: now.rows.start}),
    ...(now.rows.end !== undefined && {endRowIndex: now.rows.end}),
    ...(now.columns.start !== undefined && {
      startColumnIndex: now.columns.start,
    }),
    ...(now.columns.end !== undefined && {endColumnIndex: now.columns.end}),
  };
}

/** Carries out the change on cells, line properties and everything that is attached to lines. */
export function changeLines(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  change: LineChange,
): void {
  const after = (range: SheetRange): SheetRange | null =>
    rangeAfter(range, sheet.id, dimension, change);
  const follow = <T extends {readonly range?: SheetRange}>(
    things: readonly T[],
  ): readonly T[] =>
    things.flatMap(thing => {
      if (!thing.range) return [thing];
      const range = after(thing.range);
      return range ? [{...thing, range}] : [];
    });

  if (change.kind === 'insert') {
    sheet.grid.insert(dimension, change.at, change.count);
  } else if (change.kind === 'delete') {
    sheet.grid.delete(dimension, change.start, change.end);
  } else {
    sheet.grid.move(dimension, change.start, change.end, change.to);
  }
  sheet.lines = {
    ...sheet.lines,
    [dimension]: linesAfter(sheet.lines[dimension], change),
  };
  sheet.merges = sheet.merges.flatMap(merge => after(merge) ?? []);
  sheet.protections = follow(sheet.protections).map(protection => ({
    ...protection,
    ...(protection.unprotectedRanges && {
      unprotectedRanges: protection.unprotectedRanges.flatMap(
        range => after(range) ?? [],
      ),
    }),
  }));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap(rule => {
    const ranges = rule.ranges.flatMap(range => after(range) ?? []);
    return ranges.length > 0 ? [{...rule, ranges}] : [];
  });
  sheet.bandings = follow(sheet.bandings);
  sheet.filterViews = follow(sheet.filterViews);
  sheet.basicFilter = follow(sheet.basicFilter ? [sheet.basicFilter] : [])[0];
  if (dimension === 'COLUMNS') {
    sheet.tables = sheet.tables.map(table => columnsAfter(table, change));
  }
  sheet.tables = follow(sheet.tables);
  sheet.groups = sheet.groups.flatMap(group =>
    group.dimension === dimension ? groupAfter(group, change) : [group],
  );
  for (const one of book.sheets) {
    one.charts = one.charts?.map(chart => chartAfter(chart, after));
  }
  book.namedRanges = follow(book.namedRanges);
  rewriteFormulas(book, (home, formula) =>
    followingFormula(formula, ({sheet: title, edges}) => {
      const named = title === undefined ? home : sheetByTitle(book, title);
      if (named !== sheet) return edges;
      const range = after({sheetId: sheet.id, ...edges});
      if (!range) return null;
      const {sheetId: _sheetId, ...now} = range;
      return now;
    }),
  );
  book.metadata = book.metadata.flatMap(entry =>
    metadataAfter(entry, sheet.id, dimension, change),
  );
}

function linesAfter(
  lines: readonly (Line | null | undefined)[],
  change: LineChange,
): readonly (Line | null | undefined)[] {
  const result: (Line | undefined)[] = [];
  lines.forEach((line, index) => {
    const now = line ? lineAfter(index, change) : null;
    if (line && now !== null) result[now] = line;
  });
  return result;
}

function groupAfter(
  group: DimensionGroup,
  change: LineChange,
): readonly DimensionGroup[] {
  const span = spanAfter(group, change);
  return span?.start !== undefined && span.end !== undefined
    ? [{...group, start: span.start, end: span.end}]
    : [];
}

/** Column properties are numbered within their table. */
function columnsAfter(table: Table, change: LineChange): Table {
  const left = table.range.startColumnIndex ?? 0;
  const range = rangeAfter(table.range, table.range.sheetId, 'COLUMNS', change);
  const columns = table.columns.flatMap(column => {
    const now = lineAfter(left + (column.columnIndex ?? 0), change);
    return now === null
      ? []
      : [{...column, columnIndex: now - (range?.startColumnIndex ?? 0)}];
  });
  return {...table, columns};
}

function metadataAfter(
  entry: Metadata,
  sheetId: number,
  dimension: Dimension,
  change: LineChange,
): readonly Metadata[] {
  const {place} = entry;
  const kind = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  if (place.kind !== kind || place.sheetId !== sheetId) return [entry];
  const index = lineAfter(place.index, change);
  return index === null ? [] : [{...entry, place: {...place, index}}];
}
