import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Apply} from '../edit';
import {updateSpreadsheetProperties} from './book';
import {appendCells, repeatCell, updateCells} from './cells';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './developer-metadata';
import {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
} from './sheet';

type Requests = sheets_v4.Schema$Request;

/** Kinds of `batchUpdate` requests the emulator carries out. */
export const REQUESTS: {
  readonly [K in keyof Requests]?: Apply<NonNullable<Requests[K]>>;
} = {
  updateSpreadsheetProperties,
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateCells,
  repeatCell,
  appendCells,
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
};
