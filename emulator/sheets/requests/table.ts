import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Apply} from '../edit';
import * as banding from './banding';
import {updateSpreadsheetProperties} from './book';
import {updateBorders} from './borders';
import * as cells from './cells';
import * as conditionalFormats from './conditional-formats';
import * as developerMetadata from './developer-metadata';
import * as dimensions from './dimensions';
import * as filters from './filters';
import {findReplace} from './find-replace';
import * as groups from './groups';
import * as merges from './merges';
import * as namedRanges from './named-ranges';
import * as paste from './paste';
import * as protectedRanges from './protected-ranges';
import {duplicateSheet} from './duplicate';
import {addSheet, deleteSheet} from './sheet';
import {updateSheetProperties} from './sheet-properties';
import * as shift from './shift';
import {sortRange} from './sort';
import * as tables from './tables';
import {setDataValidation} from './validation';

type Requests = sheets_v4.Schema$Request;

/** Kinds of `batchUpdate` requests the emulator carries out; functions are named as their requests. */
export const REQUESTS: {
  readonly [K in keyof Requests]?: Apply<NonNullable<Requests[K]>>;
} = {
  updateSpreadsheetProperties,
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateBorders,
  findReplace,
  sortRange,
  setDataValidation,
  ...banding,
  ...cells,
  ...conditionalFormats,
  ...developerMetadata,
  ...dimensions,
  ...filters,
  ...groups,
  ...merges,
  ...namedRanges,
  ...paste,
  ...protectedRanges,
  ...shift,
  ...tables,
};
