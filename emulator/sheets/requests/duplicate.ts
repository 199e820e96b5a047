import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {sheetProperties} from '../answer/spreadsheet';
import {newNumber, requireSheet, type Edit} from '../edit/edit';
import {sheetById} from '../model/locate';
import type {Metadata, MetadataPlace, Sheet} from '../model/book';
import {checkCells, checkTitle} from './sheet';

/** A copy of a sheet with everything on it, under new ids. */
export function copyOfSheet(
  edit: Pick<Edit, 'ids'>,
  sheet: Sheet,
  id: number,
  title: string,
): Sheet {
  const number = (): number => newNumber(edit.ids, () => false);
  const here = <T extends {readonly sheetId: number}>(range: T): T => ({
    ...range,
    sheetId: id,
  });
  return {
    ...sheet,
    id,
    title,
    grid: sheet.grid.fork(),
    merges: sheet.merges.map(here),
    protections: sheet.protections
      .filter(({range}) => range)
      .map(protection => ({
        ...protection,
        protectedRangeId: number(),
        range: protection.range && here(protection.range),
        unprotectedRanges: protection.unprotectedRanges?.map(here),
      })),
    conditionalFormats: sheet.conditionalFormats.map(rule => ({
      ...rule,
      ranges: rule.ranges.map(here),
    })),
    bandings: sheet.bandings.map(banding => ({
      ...banding,
      bandedRangeId: number(),
      range: here(banding.range),
    })),
    tables: sheet.tables.map(table => ({
      ...table,
      tableId: edit.ids.digits(10),
      name: `${table.name}_${edit.ids.digits(2)}`,
      range: here(table.range),
    })),
    basicFilter: sheet.basicFilter?.range
      ? {...sheet.basicFilter, range: here(sheet.basicFilter.range)}
      : sheet.basicFilter,
    charts: sheet.charts?.map(chart => ({
      ...chart,
      chartId: number(),
      position: {
        overlayPosition: {
          ...chart.position.overlayPosition,
          anchorCell: {
            ...chart.position.overlayPosition?.anchorCell,
            sheetId: id,
          },
        },
      },
    })),
    filterViews: sheet.filterViews.map(({range, settings}) => ({
      settings: {...settings, filterViewId: number()},
      ...(range && {range: here(range)}),
    })),
  };
}

export function duplicateSheet(
  edit: Edit,
  request: sheets_v4.Schema$DuplicateSheetRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const source = requireSheet(edit, request.sourceSheetId);
  const id =
    request.newSheetId ??
    newNumber(edit.ids, taken => sheetById(book, taken) !== undefined);
  if (sheetById(book, id)) {
    throw invalid(`A sheet with id ${id} already exists.`);
  }
  const title = request.newSheetName ?? `Copy of ${source.title}`;
  checkTitle(book, title);
  const copy = copyOfSheet(edit, source, id, title);
  const index = Math.min(request.insertSheetIndex ?? 0, book.sheets.length);
  book.sheets.splice(index, 0, copy);
  book.metadata = [
    ...book.metadata,
    ...metadataOfCopy(edit, source.id, copy.id),
  ];
  checkCells(book);
  return {duplicateSheet: {properties: sheetProperties(book, copy)}};
}

function metadataOfCopy(
  edit: Edit,
  from: number,
  to: number,
): readonly Metadata[] {
  return edit.book.metadata.flatMap(entry => {
    const {place} = entry;
    if (place.kind === 'SPREADSHEET' || place.sheetId !== from) return [];
    const there: MetadataPlace = {...place, sheetId: to};
    return [
      {...entry, metadataId: newNumber(edit.ids, () => false), place: there},
    ];
  });
}
