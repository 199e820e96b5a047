import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {wireGroups} from '../answer/spreadsheet';
import {
  type Edit,
  guardSheetOf,
  type LineSpan,
  requireLines,
} from '../edit/edit';
import {updatePaths} from '../edit/masks';
import type {DimensionGroup, Sheet} from '../model/book';
import type {Dimension} from '../model/range';

/** How many groups each line is in; lines after the last one are in none. */
function depthsOf(
  groups: readonly DimensionGroup[],
  dimension: Dimension,
): number[] {
  const depths: number[] = [];
  for (const group of groups) {
    if (group.dimension !== dimension) continue;
    for (let line = group.start; line < group.end; line++) {
      depths[line] = Math.max(depths[line] ?? 0, group.depth);
    }
  }
  return Array.from(depths, depth => depth ?? 0);
}

/** The groups behind those depths, outer ones first: a run of lines at least that deep is one group. */
function groupsOf(
  depths: readonly number[],
  dimension: Dimension,
): DimensionGroup[] {
  const groups: DimensionGroup[] = [];
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  for (let depth = 1; depth <= deepest; depth++) {
    let start = -1;
    for (let line = 0; line <= depths.length; line++) {
      const inside = (depths[line] ?? 0) >= depth;
      if (inside && start < 0) start = line;
      if (inside || start < 0) continue;
      groups.push({dimension, start, end: line, depth});
      start = -1;
    }
  }
  return groups.sort((a, b) => a.start - b.start || a.depth - b.depth);
}

/** Every line of the span goes one group deeper, or one less deep. */
function deepened(
  groups: readonly DimensionGroup[],
  {dimension, start, end}: LineSpan,
  step: 1 | -1,
): DimensionGroup[] {
  const depths = depthsOf(groups, dimension);
  while (depths.length < end) depths.push(0);
  for (let line = start; line < end; line++) {
    depths[line] = Math.max(0, depths[line] + step);
  }
  const before = groups.filter(group => group.dimension === dimension);
  const now = groupsOf(depths, dimension).map(group => {
    const old = before.find(
      ({depth, start: from, end: to}) =>
        depth === group.depth && from < group.end && group.start < to,
    );
    return old?.collapsed ? {...group, collapsed: true} : group;
  });
  const others = groups.filter(group => group.dimension !== dimension);
  return [...others, ...now];
}

/** Once a sheet has had groups, it says on which side their control is. */
function showControl(sheet: Sheet, dimension: Dimension): void {
  const field =
    dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
  sheet.settings = {
    ...sheet.settings,
    gridProperties: {[field]: true, ...sheet.settings.gridProperties},
  };
}

/**
 * A group inside, around or across another one: what both cover becomes one deeper.
 * Source: …/spreadsheets/request#AddDimensionGroupRequest
 */
export function addDimensionGroup(
  edit: Edit,
  {range}: sheets_v4.Schema$AddDimensionGroupRequest,
): sheets_v4.Schema$Response {
  const span = requireLines(edit, range);
  const {sheet, dimension} = span;
  guardSheetOf(edit, sheet);
  sheet.groups = deepened(sheet.groups, span, 1);
  showControl(sheet, dimension);
  return {
    addDimensionGroup: {dimensionGroups: wireGroups(sheet, dimension)},
  };
}

function sameSpan(group: DimensionGroup, span: LineSpan): boolean {
  return (
    group.dimension === span.dimension &&
    group.start === span.start &&
    group.end === span.end
  );
}

/** Source: …/spreadsheets/request#DeleteDimensionGroupRequest */
export function deleteDimensionGroup(
  edit: Edit,
  {range}: sheets_v4.Schema$DeleteDimensionGroupRequest,
): sheets_v4.Schema$Response {
  const span = requireLines(edit, range);
  const {sheet} = span;
  const depths = depthsOf(sheet.groups, span.dimension);
  const grouped = depths.slice(span.start, span.end).some(depth => depth > 0);
  if (!grouped) throw invalid('There is no group at the given range.');
  guardSheetOf(edit, sheet);
  sheet.groups = deepened(sheet.groups, span, -1);
  const left = wireGroups(sheet, span.dimension);
  return {
    deleteDimensionGroup: left.length > 0 ? {dimensionGroups: left} : {},
  };
}

export function updateDimensionGroup(
  edit: Edit,
  {dimensionGroup, fields}: sheets_v4.Schema$UpdateDimensionGroupRequest,
): sheets_v4.Schema$Response {
  const span = requireLines(edit, dimensionGroup?.range);
  updatePaths(fields, ['collapsed']);
  const {sheet} = span;
  guardSheetOf(edit, sheet);
  if (!sheet.groups.some(group => sameSpan(group, span))) {
    throw invalid('There is no group at the given range.');
  }
  sheet.groups = sheet.groups.map(group =>
    sameSpan(group, span)
      ? {...group, collapsed: dimensionGroup?.collapsed === true}
      : group,
  );
  return {};
}
