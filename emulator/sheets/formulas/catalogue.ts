import type {Functions} from './call';
import {aggregates} from './functions/aggregates';
import {arrays} from './functions/arrays';
import {dates} from './functions/dates';
import {logic} from './functions/logic';
import {lookup} from './functions/lookup';
import {numeric} from './functions/numeric';
import {query} from './functions/query';
import {text} from './functions/text';

/** Every function that is computed, by name. */
export const FUNCTIONS: Functions = {
  ...aggregates,
  ...arrays,
  ...dates,
  ...logic,
  ...lookup,
  ...numeric,
  ...query,
  ...text,
};

/** Functions of Sheets that are not computed here, so that they are not taken for misspelt ones. */
export const NOT_COMPUTED: ReadonlySet<string> = new Set(
  `ADDRESS BYCOL BYROW CELL CHIP CHOOSECOLS CHOOSEROWS COUNTIFUNIQUE DETECTLANGUAGE DROP EXPAND FORECAST
   FREQUENCY GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE HSTACK IMAGE IMPORTDATA IMPORTFEED IMPORTHTML
   IMPORTRANGE IMPORTXML INDIRECT ISBETWEEN ISDATE ISFORMULA ISREF LAMBDA LET LINEST LOOKUP MAKEARRAY MAP MODE
   OFFSET PMT QUERYTABLE RAND RANDARRAY RANDBETWEEN RANK REDUCE SCAN SORTN SPARKLINE SUBTOTAL TAKE TOCOL TOROW
   VSTACK WRAPCOLS WRAPROWS YEARFRAC`.split(/\s+/),
);
