import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Apply} from '../edit/edit';
import {addBanding, deleteBanding, updateBanding} from './banding';
import {updateSpreadsheetProperties} from './book';
import {updateBorders} from './borders';
import {appendCells, repeatCell, updateCells} from './cells';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './developer-metadata';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters';
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
} from './charts';
import {autoFill} from './fill';
import {pasteData} from './paste-data';
import {deleteDuplicates, textToColumns, trimWhitespace} from './tidy';
import {findReplace} from './find-replace';
import {
  addDimensionGroup,
  deleteDimensionGroup,
  updateDimensionGroup,
} from './groups';
import {mergeCells, unmergeCells} from './merges';
import {
  addNamedRange,
  deleteNamedRange,
  updateNamedRange,
} from './named-ranges';
import {copyPaste, cutPaste} from './paste';
import {
  addProtectedRange,
  deleteProtectedRange,
  updateProtectedRange,
} from './protected-ranges';
import {duplicateSheet} from './duplicate';
import {addSheet, deleteSheet} from './sheet';
import {updateSheetProperties} from './sheet-properties';
import {deleteRange, insertRange} from './shift';
import {randomizeRange, sortRange} from './sort';
import {addTable, deleteTable, updateTable} from './tables';
import {setDataValidation} from './validation';

type Request = sheets_v4.Schema$Request;

/** How each emulated request kind changes a spreadsheet; a kind that is missing is refused by name. */
export const KINDS: {
  readonly [K in keyof Request]?: Apply<NonNullable<Request[K]>>;
} = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  addTable,
  appendCells,
  appendDimension,
  autoFill,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  deleteTable,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
  updateTable,
};
