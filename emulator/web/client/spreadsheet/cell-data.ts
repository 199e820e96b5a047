import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';

export type CellData = sheets_v4.Schema$CellData;
