import {present} from '../kit/present';
import {colorOf} from '../document/read-docs';
import {inside} from './rules';
import type {Sheet} from './session';
import type {CellData} from './cell-data';

/** How a cell is drawn, as inline style. */
export function cellStyle(
  sheet: Sheet,
  cell: CellData | undefined,
  row: number,
  column: number,
): Record<string, string> {
  const format = cell?.effectiveFormat;
  const text = format?.textFormat;
  const own = colorOf({color: {rgbColor: format?.backgroundColor}});
  const band = bandColor(sheet, row, column);
  const white = !format?.backgroundColor || own === '#ffffff';
  const lines = [
    text?.underline || cell?.hyperlink ? 'underline' : '',
    text?.strikethrough ? 'line-through' : '',
  ].filter(Boolean);
  const color = text?.foregroundColor
    ? colorOf({color: {rgbColor: text.foregroundColor}})
    : undefined;
  const header = isTableHeader(sheet, row, column);
  return {
    ...(white ? (band ? {background: band} : {}) : {background: own ?? ''}),
    ...(text?.bold || header ? {fontWeight: '700'} : {}),
    ...(text?.italic ? {fontStyle: 'italic'} : {}),
    ...(text?.fontSize && text.fontSize !== 10
      ? {fontSize: `${text.fontSize}pt`}
      : {}),
    ...(color && color !== '#000000' ? {color} : {}),
    ...(lines.length > 0 ? {textDecoration: lines.join(' ')} : {}),
    textAlign: alignment(cell),
    ...(format?.wrapStrategy === 'WRAP'
      ? {whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}
      : {}),
  };
}

/** Numbers and dates stand right, truth values in the middle, text left, unless the format says otherwise. */
function alignment(cell: CellData | undefined): string {
  const said = cell?.effectiveFormat?.horizontalAlignment;
  if (said && said !== 'HORIZONTAL_ALIGN_UNSPECIFIED') {
    return said.toLowerCase();
  }
  const value = cell?.userEnteredValue;
  if (present(value?.boolValue)) return 'center';
  const text = cell?.formattedValue ?? '';
  const numeric =
    present(value?.numberValue) ||
    (present(value?.formulaValue) && /^[-\d.,%\s€$£]+$/.test(text));
  return numeric && text !== '' ? 'right' : 'left';
}

function isTableHeader(sheet: Sheet, row: number, column: number): boolean {
  return (sheet.tables ?? []).some(
    ({range}) =>
      inside(range, row, column) && row === (range?.startRowIndex ?? 0),
  );
}

const TABLE_HEADER = '#d7ebec';

function bandColor(
  sheet: Sheet,
  row: number,
  column: number,
): string | undefined {
  for (const {range, rowsProperties} of sheet.tables ?? []) {
    if (!inside(range, row, column)) continue;
    const at = row - (range?.startRowIndex ?? 0);
    const style =
      at === 0
        ? rowsProperties?.headerColorStyle
        : at % 2 === 1
          ? rowsProperties?.firstBandColorStyle
          : rowsProperties?.secondBandColorStyle;
    const color = colorOf({color: {rgbColor: style?.rgbColor}});
    return color ?? (at === 0 ? TABLE_HEADER : undefined);
  }
  for (const {range, rowProperties} of sheet.bandedRanges ?? []) {
    if (!rowProperties || !inside(range, row, column)) continue;
    const header =
      rowProperties.headerColor ?? rowProperties.headerColorStyle?.rgbColor;
    const at = row - (range?.startRowIndex ?? 0) - (header ? 1 : 0);
    const color =
      at < 0
        ? header
        : at % 2 === 0
          ? (rowProperties.firstBandColor ??
            rowProperties.firstBandColorStyle?.rgbColor)
          : (rowProperties.secondBandColor ??
            rowProperties.secondBandColorStyle?.rgbColor);
    return colorOf({color: {rgbColor: color}});
  }
  return undefined;
}
