import type {Workspace} from '../../emulator/workspace';
import {parsed, type Cassette, type Interaction} from './recordings';
import type {Twins} from './twins';

/** What a recording tells of a file that it did not make itself. */
interface OlderFile {
  id: string;
  name?: string;
  mimeType?: string;
  createdTime?: string;
  modifiedTime?: string;
  /** Google refused to show it. */
  foreign?: boolean;
}

/** Ids of files, wherever they stand in a text. */
const FILE_ID = /(?<![\w-])1[\w-]{43}(?![\w-])/g;

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const SOMEBODY_ELSE = 'outsider@elsewhere.example';

export function fileIdsIn(text: string): readonly string[] {
  return [...new Set(text.match(FILE_ID))];
}

/**
 * Files that a recording did not make itself, with what its answers say of them from outside: name, type and
 * times, or that they are somebody else's. Content is never seeded, so an answer that shows any cannot be replayed.
 */
export class OlderFiles {
  private readonly pending = new Map<string, OlderFile>();
  private readonly ids: ReadonlySet<string>;

  constructor({interactions}: Cassette) {
    const made = new Set(interactions.flatMap(madeBy));
    for (const {request, response} of interactions) {
      const refused =
        response.status.code === 403 ? fileIdsIn(request.uri) : [];
      const seen = [
        ...refused.map(id => ({id, foreign: true})),
        ...filesIn(parsed(response.body.string)),
      ];
      for (const file of seen) {
        if (made.has(file.id)) continue;
        this.pending.set(file.id, {...this.pending.get(file.id), ...file});
      }
    }
    this.ids = new Set(this.pending.keys());
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Makes those that exist by then; a cassette may join recordings of different days. */
  seed(now: number, account: string, workspace: Workspace, twins: Twins): void {
    const due = [...this.pending.values()]
      .filter(({createdTime}) => Date.parse(createdTime ?? '1970') <= now)
      .sort((a, b) => ((a.createdTime ?? '') < (b.createdTime ?? '') ? -1 : 1));
    for (const {id, foreign, ...metadata} of due) {
      const {body} = workspace.request(
        foreign ? SOMEBODY_ELSE : account,
        'POST',
        '/drive/v3/files?fields=id',
        {mimeType: SPREADSHEET, ...metadata},
      );
      twins.add(id, (body as {id: string}).id);
      this.pending.delete(id);
    }
  }
}

function madeBy({request, response}: Interaction): readonly string[] {
  const makes =
    request.method === 'POST' &&
    /\/(files|spreadsheets|copy)(\?|$)/.test(request.uri);
  return makes ? fileIdsIn(response.body.string) : [];
}

/** Metadata of files in an answer: a Drive file, a list of them, or a spreadsheet. */
function filesIn(answer: unknown): readonly OlderFile[] {
  const {id, files, spreadsheetId, properties, ...rest} = (answer ?? {}) as {
    id?: string;
    files?: readonly unknown[];
    spreadsheetId?: string;
    properties?: {title?: string};
    name?: string;
    mimeType?: string;
    createdTime?: string;
    modifiedTime?: string;
  };
  if (files) return files.flatMap(filesIn);
  if (spreadsheetId && properties?.title) {
    return [{id: spreadsheetId, name: properties.title}];
  }
  if (!id || !fileIdsIn(id).length) return [];
  const {name, mimeType, createdTime, modifiedTime} = rest;
  const known = {id, name, mimeType, createdTime, modifiedTime};
  return [JSON.parse(JSON.stringify(known)) as OlderFile];
}

/** Whether a spreadsheet's answer shows something that a new spreadsheet has not. */
export function showsContent(answer: unknown): boolean {
  const {sheets, values, valueRanges, namedRanges} = (answer ?? {}) as {
    sheets?: readonly {properties?: {sheetId?: number; title?: string}}[];
    values?: unknown;
    valueRanges?: unknown;
    namedRanges?: unknown;
  };
  if (values ?? valueRanges ?? namedRanges) return true;
  return (
    sheets !== undefined &&
    !(
      sheets.length === 1 &&
      Object.keys(sheets[0]).length === 1 &&
      sheets[0].properties?.title === 'Sheet1'
    )
  );
}
