import {format, isValidFormat} from 'numfmt';
import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';

/** Patterns of number formats that name only a type, for locale en_US. */
const TYPE_PATTERNS: Readonly<Record<string, string>> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  DATE: 'm/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'm/d/yyyy h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

const DATES = new Set(['DATE', 'TIME', 'DATE_TIME']);

/** What Sheets shows without a number format: integers up to 15 digits, else ten significant digits. */
function automatic(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-5)) {
    const [mantissa, exponent] = value.toExponential(9).split('e');
    const power = Number(exponent);
    const digits = String(Math.abs(power)).padStart(2, '0');
    return `${String(Number(mantissa))}E${power < 0 ? '-' : '+'}${digits}`;
  }
  return String(Number(value.toPrecision(10)));
}

/** The pattern a number is shown with; undefined for the automatic one. */
export function patternOf(
  numberFormat: sheets_v4.Schema$NumberFormat | undefined,
): string | undefined {
  if (!numberFormat) return undefined;
  return numberFormat.pattern || TYPE_PATTERNS[numberFormat.type ?? ''];
}

export function isDateFormat(
  numberFormat: sheets_v4.Schema$NumberFormat | undefined,
): boolean {
  return DATES.has(numberFormat?.type ?? '');
}

/** A number as the cell shows it. Patterns are the spreadsheet kind; locale en_US. */
export function numberText(
  value: number,
  numberFormat: sheets_v4.Schema$NumberFormat | undefined,
): string {
  const pattern = patternOf(numberFormat);
  if (pattern === undefined || !isValidFormat(pattern)) return automatic(value);
  return format(pattern, value, {throws: false});
}
