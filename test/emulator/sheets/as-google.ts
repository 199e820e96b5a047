import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {createWorkspace, type Workspace} from '../../../emulator/workspace';
import {googleClients} from '../google-client';
import {OWNER} from './spreadsheet';

type Requests = readonly sheets_v4.Schema$Request[];

/** One spreadsheet, spoken to by Google's own client. */
export class GoogleSheet {
  private constructor(
    readonly workspace: Workspace,
    readonly id: string,
  ) {}

  static async create(
    requestBody: sheets_v4.Schema$Spreadsheet = {},
    workspace: Workspace = createWorkspace(),
  ): Promise<GoogleSheet> {
    const client = googleClients(workspace).sheets(OWNER);
    const {data} = await client.spreadsheets.create({requestBody});
    return new GoogleSheet(workspace, data.spreadsheetId ?? '');
  }

  client(as = OWNER): sheets_v4.Sheets {
    return googleClients(this.workspace).sheets(as);
  }

  async batch(requests: Requests, as = OWNER) {
    const {data} = await this.client(as).spreadsheets.batchUpdate({
      spreadsheetId: this.id,
      requestBody: {requests: [...requests]},
    });
    return data.replies ?? [];
  }

  /** Puts values as if they were typed. */
  async type(range: string, values: unknown[][], as = OWNER) {
    await this.client(as).spreadsheets.values.update({
      spreadsheetId: this.id,
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody: {values},
    });
  }

  async values(
    range: string,
    valueRenderOption = 'FORMATTED_VALUE',
  ): Promise<unknown[][]> {
    const {data} = await this.client().spreadsheets.values.get({
      spreadsheetId: this.id,
      range,
      valueRenderOption,
    });
    return data.values ?? [];
  }

  async sheet(ranges: string[] = []): Promise<sheets_v4.Schema$Sheet> {
    const {data} = await this.client().spreadsheets.get({
      spreadsheetId: this.id,
      includeGridData: ranges.length > 0,
      ranges,
    });
    return data.sheets?.[0] ?? {};
  }

  async cell(range: string): Promise<sheets_v4.Schema$CellData> {
    const {data} = await this.sheet([range]);
    return data?.[0].rowData?.[0].values?.[0] ?? {};
  }
}
