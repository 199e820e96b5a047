import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ApiCall} from '../../kernel/contracts';
import {invalid} from '../../kernel/errors';
import {formatArea} from '../model/a1';
import type {Edit} from '../edit/edit';
import {withEntry} from '../edit/entry';
import {locate, type Place} from '../model/locate';
import {selectPlaces} from '../model/metadata';
import {guardArea} from '../edit/protection';
import {changed, spreadsheetId, type Desk} from '../workbook';

/** Only values go; formats, notes and validation stay. */
function clearPlace({book, rights}: Edit, {sheet, area}: Place): string {
  guardArea(book, sheet, area, rights);
  const bottom = Math.min(area.bottom, sheet.grid.depth);
  for (let row = area.top; row < bottom; row++) {
    const right = Math.min(area.right, sheet.grid.row(row)?.length ?? 0);
    for (let column = area.left; column < right; column++) {
      const cell = sheet.grid.cell(row, column);
      if (cell) sheet.grid.set(row, column, withEntry(cell, {value: ''}));
    }
  }
  return formatArea(sheet.title, area);
}

export function clear(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$ClearValuesResponse {
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => ({
    spreadsheetId: id,
    clearedRange: clearPlace(
      edit,
      locate(edit.book, String(call.params.range)),
    ),
  }));
}

export function batchClear(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchClearValuesResponse {
  const {ranges} = call.body as sheets_v4.Schema$BatchClearValuesRequest;
  if (!ranges?.length) throw invalid('Must specify at least one range.');
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => ({
    spreadsheetId: id,
    clearedRanges: ranges.map(range =>
      clearPlace(edit, locate(edit.book, range)),
    ),
  }));
}

export function batchClearByDataFilter(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchClearValuesByDataFilterResponse {
  const body =
    call.body as sheets_v4.Schema$BatchClearValuesByDataFilterRequest;
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => {
    const clearedRanges = (body.dataFilters ?? []).flatMap(filter =>
      selectPlaces(edit.book, filter, call.caller.project).map(place =>
        clearPlace(edit, place),
      ),
    );
    return {
      spreadsheetId: id,
      ...(clearedRanges.length > 0 && {clearedRanges}),
    };
  });
}
