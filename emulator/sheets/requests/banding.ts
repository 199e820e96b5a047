import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {withBothColors} from '../edit/colors';
import {
  type Edit,
  guardRange,
  newNumber,
  requireGrid,
  sheetRange,
} from '../edit/edit';
import {masked, names, updatePaths} from '../edit/masks';
import type {Banding, Book, Sheet} from '../model/book';
import {areaOf, intersects, wireRange} from '../model/range';

function requireBanding(
  book: Book,
  id: number | null | undefined,
): {readonly sheet: Sheet; readonly banding: Banding} {
  for (const sheet of book.sheets) {
    const banding = sheet.bandings.find(one => one.bandedRangeId === id);
    if (banding) return {sheet, banding};
  }
  throw invalid(`No banding with id: ${id}`);
}

function checkFree(sheet: Sheet, banding: Banding): void {
  const area = areaOf(banding.range, sheet.grid);
  const taken = [...sheet.bandings, ...sheet.tables].some(other =>
    intersects(areaOf(other.range, sheet.grid), area),
  );
  if (taken) {
    throw invalid(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
}

export function addBanding(
  edit: Edit,
  {bandedRange}: sheets_v4.Schema$AddBandingRequest,
): sheets_v4.Schema$Response {
  const given = withBothColors(bandedRange ?? {});
  const {rowProperties, columnProperties} = given;
  if (!rowProperties && !columnProperties) {
    throw invalid(
      'At least one of rowProperties or columnProperties is required.',
    );
  }
  const taken = (id: number): boolean =>
    edit.book.sheets.some(({bandings}) =>
      bandings.some(({bandedRangeId}) => bandedRangeId === id),
    );
  const banding: Banding = {
    bandedRangeId: given.bandedRangeId ?? newNumber(edit.ids, taken),
    range: sheetRange(edit, bandedRange?.range),
    ...(rowProperties && {rowProperties}),
    ...(columnProperties && {columnProperties}),
  };
  const sheet = requireGrid(edit, banding.range.sheetId);
  guardRange(edit, sheet, banding.range);
  checkFree(sheet, banding);
  sheet.bandings = [...sheet.bandings, banding];
  return {
    addBanding: {bandedRange: {...banding, range: wireRange(banding.range)}},
  };
}

export function updateBanding(
  edit: Edit,
  {bandedRange, fields}: sheets_v4.Schema$UpdateBandingRequest,
): sheets_v4.Schema$Response {
  const {sheet, banding} = requireBanding(
    edit.book,
    bandedRange?.bandedRangeId,
  );
  guardRange(edit, sheet, banding.range);
  const paths = updatePaths(fields, [
    'bandedRangeId',
    'range',
    'rowProperties',
    'columnProperties',
  ]);
  const given = withBothColors(bandedRange ?? {});
  const changed: Banding = {
    ...masked(banding, given, paths),
    bandedRangeId: banding.bandedRangeId,
    range: names(paths, 'range')
      ? sheetRange(edit, bandedRange?.range)
      : banding.range,
  };
  sheet.bandings = sheet.bandings.filter(one => one !== banding);
  const there = requireGrid(edit, changed.range.sheetId);
  guardRange(edit, there, changed.range);
  checkFree(there, changed);
  there.bandings = [...there.bandings, changed];
  return {};
}

export function deleteBanding(
  edit: Edit,
  {bandedRangeId}: sheets_v4.Schema$DeleteBandingRequest,
): sheets_v4.Schema$Response {
  const {sheet, banding} = requireBanding(edit.book, bandedRangeId);
  guardRange(edit, sheet, banding.range);
  sheet.bandings = sheet.bandings.filter(one => one !== banding);
  return {};
}
