import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {createWorkspace, type Workspace} from '../../../emulator/workspace';

export const OWNER = 'writer@example.com';
export const EDITOR = 'comms.lead@example.com';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Refusal {
  readonly error: {readonly message: string; readonly status: string};
}

type Values = readonly (readonly (string | number | boolean | null)[])[];

/** One spreadsheet over REST, spoken to by its owner unless said otherwise. */
export class Spreadsheet {
  readonly id: string;

  constructor(
    readonly workspace: Workspace = createWorkspace(),
    wanted: sheets_v4.Schema$Spreadsheet = {},
  ) {
    const {body} = workspace.request(OWNER, 'POST', '/v4/spreadsheets', wanted);
    this.id = (body as {spreadsheetId: string}).spreadsheetId;
  }

  call(method: string, path: string, body?: unknown, as = OWNER): Answer {
    const url = `/v4/spreadsheets/${this.id}${path}`;
    return this.workspace.request(as, method, url, body);
  }

  /** The answer's body; fails the test when the call was refused. */
  ok<T>(method: string, path: string, body?: unknown, as = OWNER): T {
    const answer = this.call(method, path, body, as);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body as T;
  }

  /** Google's words for refusing the call; '' when it was carried out. */
  refusal(method: string, path: string, body?: unknown, as = OWNER): string {
    const answer = this.call(method, path, body, as);
    return answer.status === 200 ? '' : (answer.body as Refusal).error.message;
  }

  get(query = ''): sheets_v4.Schema$Spreadsheet {
    return this.ok('GET', query);
  }

  batch(...requests: sheets_v4.Schema$Request[]): sheets_v4.Schema$Response[] {
    const {replies} = this.ok<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>(
      'POST',
      ':batchUpdate',
      {requests},
    );
    return replies ?? [];
  }

  batchRefusal(
    requests: readonly sheets_v4.Schema$Request[],
    as = OWNER,
  ): string {
    return this.refusal('POST', ':batchUpdate', {requests}, as);
  }

  put(range: string, values: Values, option = 'RAW'): void {
    const path = `/values/${encodeURIComponent(range)}?valueInputOption=${option}`;
    this.ok('PUT', path, {values});
  }

  values(range: string, query = ''): unknown[][] {
    const path = `/values/${encodeURIComponent(range)}${query}`;
    return this.ok<{values?: unknown[][]}>('GET', path).values ?? [];
  }

  share(email: string, role: 'reader' | 'writer'): void {
    const answer = this.workspace.request(
      OWNER,
      'POST',
      `/drive/v3/files/${this.id}/permissions?sendNotificationEmail=false`,
      {type: 'user', role, emailAddress: email},
    );
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
}
