import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {requireLines, type Edit, type LineSpan} from '../edit/edit';
import {updatePaths} from '../edit/masks';
import type {DimensionGroup, Sheet} from '../model/book';
import type {Dimension} from '../model/range';

function wireGroups(
  sheet: Sheet,
  dimension: Dimension,
): sheets_v4.Schema$DimensionGroup[] {
  return sheet.groups
    .filter(group => group.dimension === dimension)
    .map(({start, end, depth, collapsed}) => ({
      range: {
        ...(sheet.id !== 0 && {sheetId: sheet.id}),
        dimension,
        startIndex: start,
        endIndex: end,
      },
      depth,
      ...(collapsed && {collapsed}),
    }));
}

/** Outer groups first; a group's depth is the number of groups around it, itself included. */
function leveled(groups: readonly DimensionGroup[]): DimensionGroup[] {
  const sorted = [...groups].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.map((group, index) => ({
    ...group,
    depth: sorted
      .slice(0, index + 1)
      .filter(
        other =>
          other.dimension === group.dimension &&
          other.start <= group.start &&
          other.end >= group.end,
      ).length,
  }));
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

export function addDimensionGroup(
  edit: Edit,
  {range}: sheets_v4.Schema$AddDimensionGroupRequest,
): sheets_v4.Schema$Response {
  const {sheet, dimension, start, end} = requireLines(edit, range);
  const crosses = sheet.groups.some(
    group =>
      group.dimension === dimension &&
      group.start < end &&
      start < group.end &&
      !(group.start <= start && end <= group.end) &&
      !(start <= group.start && group.end <= end),
  );
  if (crosses) throw invalid('The group overlaps another group in part.');
  sheet.groups = leveled([...sheet.groups, {dimension, start, end, depth: 1}]);
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

/** Deviation: only a group with exactly these bounds is removed; Google can also shrink one. */
export function deleteDimensionGroup(
  edit: Edit,
  {range}: sheets_v4.Schema$DeleteDimensionGroupRequest,
): sheets_v4.Schema$Response {
  const span = requireLines(edit, range);
  const {sheet} = span;
  const index = sheet.groups.findIndex(group => sameSpan(group, span));
  if (index < 0) throw invalid('There is no group at the given range.');
  sheet.groups = leveled(sheet.groups.filter((_, at) => at !== index));
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
