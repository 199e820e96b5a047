import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {withBothColors} from '../edit/colors';
import {eachPosition, writableArea, type Edit} from '../edit/edit';

type Side = 'top' | 'bottom' | 'left' | 'right';
type Border = sheets_v4.Schema$Border;

/** Each side takes the outer line at the area's edge and the inner one elsewhere; missing lines stay as they are. */
export function updateBorders(
  edit: Edit,
  request: sheets_v4.Schema$UpdateBordersRequest,
): sheets_v4.Schema$Response {
  const {sheet, area} = writableArea(edit, request.range);
  const given = withBothColors(request);
  eachPosition(area, (row, column) => {
    const lines: Partial<Record<Side, Border | undefined>> = {
      top: row === area.top ? given.top : given.innerHorizontal,
      bottom: row === area.bottom - 1 ? given.bottom : given.innerHorizontal,
      left: column === area.left ? given.left : given.innerVertical,
      right: column === area.right - 1 ? given.right : given.innerVertical,
    };
    const cell = sheet.grid.cell(row, column);
    const borders: Partial<Record<Side, Border>> = {
      ...(cell?.format?.borders as Partial<Record<Side, Border>>),
    };
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const line = lines[side];
      if (!line) continue;
      if (line.style === 'NONE') delete borders[side];
      else borders[side] = line;
    }
    const {borders: _old, ...format} = cell?.format ?? {};
    const next = {
      ...format,
      ...(Object.keys(borders).length > 0 && {borders}),
    };
    const {format: _format, ...kept} = cell ?? {};
    const result = {
      ...kept,
      ...(Object.keys(next).length > 0 && {format: next}),
    };
    sheet.grid.set(
      row,
      column,
      Object.keys(result).length > 0 ? result : undefined,
    );
  });
  return {};
}
