import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import type {Edit} from '../edit/edit';
import {masked, names, updatePaths} from '../edit/masks';

const UPDATABLE = [
  'title',
  'locale',
  'autoRecalc',
  'timeZone',
  'iterativeCalculationSettings',
  'spreadsheetTheme',
  'importFunctionsExternalUrlAccessAllowed',
  'defaultFormat',
];

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return true;
  } catch {
    return false;
  }
}

/** The title is the file's name in Drive too; the batch passes it on when it is stored. */
export function updateSpreadsheetProperties(
  {book}: Edit,
  {properties, fields}: sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest,
): sheets_v4.Schema$Response {
  const given = properties ?? {};
  const paths = updatePaths(fields, UPDATABLE).filter(
    ([first]) => first !== 'defaultFormat',
  );
  if (names(paths, 'title') && !given.title) {
    throw invalid('The title of a spreadsheet cannot be empty.');
  }
  if (names(paths, 'timeZone') && !isTimeZone(given.timeZone ?? '')) {
    throw invalid(`Invalid time zone: ${given.timeZone}`);
  }
  if (
    names(paths, 'locale') &&
    !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(given.locale ?? '')
  ) {
    throw invalid(`Unsupported locale: ${given.locale}`);
  }
  const {defaultFormat} = book.properties;
  book.properties = {...masked(book.properties, given, paths), defaultFormat};
  return {};
}
