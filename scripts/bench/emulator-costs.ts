import {createWorkspace} from '../../emulator/workspace';
import {BenchStage, LEAD} from './stage';
import type {Line} from './table';

/** What the emulator itself takes on this machine; real time, so figures differ from run to run. */
export function emulatorLines(): readonly Line[] {
  return [smallReads(), executionStart(), largeDocument(), largeRange()];
}

/** Ms for one of so many, after a tenth of them to warm up. */
function each(times: number, act: () => void): number {
  for (let warm = 0; warm < times / 10; warm++) act();
  const before = performance.now();
  for (let nth = 0; nth < times; nth++) act();
  return (performance.now() - before) / times;
}

function smallReads(): Line {
  const workspace = createWorkspace();
  const {body} = workspace.request(LEAD, 'POST', '/drive/v3/files', {
    name: 'File',
  });
  const {id} = body as {id: string};
  const ms = each(5000, () =>
    workspace.request(LEAD, 'GET', `/drive/v3/files/${id}?fields=id,name`),
  );
  return {
    what: 'Small reads over REST, in process',
    measured: `${Math.round(1000 / ms)} a second`,
  };
}

function executionStart(): Line {
  const stage = new BenchStage();
  const ms = each(200, () => stage.run(LEAD, 'declarationProgress', 'none'));
  return {
    what: 'One execution of the bundle with a single call',
    measured: `${ms.toFixed(1)} ms`,
  };
}

function largeDocument(): Line {
  const workspace = createWorkspace();
  const {body} = workspace.request(LEAD, 'POST', '/v1/documents', {});
  const url = `/v1/documents/${(body as {documentId: string}).documentId}`;
  const text = 'A line of some sixty characters, as reports have many.\n';
  workspace.request(LEAD, 'POST', `${url}:batchUpdate`, {
    requests: [{insertText: {location: {index: 1}, text: text.repeat(1280)}}],
  });
  const size = JSON.stringify(workspace.request(LEAD, 'GET', url).body).length;
  const ms = each(20, () => workspace.request(LEAD, 'GET', url));
  return {
    what: `Document of ${Math.round(size / 1024)} KB of JSON, read`,
    measured: `${ms.toFixed(1)} ms`,
  };
}

function largeRange(): Line {
  const workspace = createWorkspace();
  const {body} = workspace.request(LEAD, 'POST', '/v4/spreadsheets', {
    sheets: [
      {properties: {gridProperties: {rowCount: 10_000, columnCount: 10}}},
    ],
  });
  const {spreadsheetId} = body as {spreadsheetId: string};
  const values = `/v4/spreadsheets/${spreadsheetId}/values/A1:J10000`;
  workspace.request(LEAD, 'PUT', `${values}?valueInputOption=RAW`, {
    values: Array.from({length: 10_000}, (_, row) =>
      Array.from({length: 10}, (__, column) => `${row}/${column}`),
    ),
  });
  const ms = each(20, () => workspace.request(LEAD, 'GET', values));
  return {
    what: 'Range of 100,000 cells, read',
    measured: `${ms.toFixed(0)} ms`,
  };
}
