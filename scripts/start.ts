import {closeOnSignal, readArguments} from '../emulator/command-line';
import {startServer} from '../emulator/server';
import type {Workspace} from '../emulator/workspace';
import {createPages} from '../emulator/web/pages';
import {build} from './build';
import {deployLocally} from './deploy-locally';
import {exerciseAsked, playExercise} from './exercise';

/** No kinder than the real Workspace: search and comments lag, quotas count, calls have their usual cost. */
const AS_AT_GOOGLE = {
  latency: 'median',
  searchLag: 2000,
  commentLag: 500,
  quotas: true,
} as const;

/** Waiting is shown, at a tenth of its length. */
const PACE = 0.1;

const ADMIN = 'admin@example.com';

/** Builds the product, starts the local Workspace with it installed for everybody, and says where to go. */
async function main(): Promise<void> {
  const {scenario, rest} = exerciseAsked(process.argv.slice(2));
  const options = readArguments(rest);
  await build();
  const server = await startServer({
    ...options,
    pages: workspace => createPages(workspace),
    settings: AS_AT_GOOGLE,
  });
  closeOnSignal(server);
  const {workspace} = server;
  workspace.scripts.real.pace = PACE;
  const prepare = (): string => {
    const scriptId = deployLocally(workspace);
    // There is no script editor here in which the admin could run it.
    workspace.scripts.run({
      scriptId,
      function: 'installSweep',
      parameters: [],
      as: ADMIN,
      surface: 'api',
    });
    return scriptId;
  };
  const scriptId = prepare();
  workspace.onReset(() => void prepare());
  if (scenario !== '') {
    const document = playExercise(workspace, scriptId, scenario);
    console.log(`
The exercise “${scenario}” runs, six times as fast as the clock:

  ${server.url}${document}?as=comms.lead@example.com

Open Extensions → Incident Comms → Open sidebar there. What comes in stands in its group “Exercise”, and in the outbox
(the envelope at the top right). You lead communication; act as somebody else at the top right. Stop with Ctrl-C.
`);
    return;
  }
  const first = firstPage(workspace);
  console.log(`
Incident Comms runs in a Workspace of its own:

  ${server.url}

First time: ${server.url}${first}
is a spreadsheet of the admin.

1. Choose Extensions → Incident Comms → Set up… there, with the group comms-team@example.com as writers. Open the register
   from what it says at the end. For reviews write cs.ops@example.com and cs.lead@example.com beside csOps and csLeadership in
   its Settings tab, and in its People tab who signs for what: legal@example.com, legal; exec@example.com, leadership …
2. Act as Noor Haddad (top right), who leads communication: the register is under “Shared with me”, and Extensions → Incident
   Comms → New incident… declares the first one. Write in the customer communication; its sidebar asks for review.
3. Act as a reviewer, a phone is enough: the mail with the link is in the outbox (the envelope at the top right).

The whole product is a web app, too: ${server.url}/macros/s/${scriptId}/exec

The sweep runs every five minutes. Stop with Ctrl-C; data stays in ${options.dataDir}.
`);
}

/** The admin's own spreadsheet to begin in; made at the first start. */
function firstPage(workspace: Workspace): string {
  const name = 'Start here';
  const q = encodeURIComponent(`name='${name}' and trashed=false`);
  const found = workspace.request(
    ADMIN,
    'GET',
    `/drive/v3/files?q=${q}&fields=files(id)`,
  ).body as {files: {id: string}[]};
  const id = found.files[0]?.id ?? makeFirstPage(workspace, name);
  return `/spreadsheets/d/${id}/edit?as=${ADMIN}`;
}

/** What to do first, for people who have lost sight of the terminal. */
const FIRST_STEPS: readonly (readonly string[])[] = [
  ['', 'Who', 'What to do'],
  [
    '1',
    'You, the admin',
    'Choose Extensions → Incident Comms → Set up… above. Writers: comms-team@example.com. Open the register it names at the end.',
  ],
  [
    '2',
    'You, in the register',
    'Settings tab: cs.ops@example.com beside csOps, cs.lead@example.com beside csLeadership. People tab, who signs: legal@example.com for legal, exec@example.com for leadership.',
  ],
  [
    '3',
    'Noor Haddad (change person at the top right)',
    'Open the register under “Shared with me”. Extensions → Incident Comms → New incident… declares the first one. Write its customer communication; the sidebar asks for review.',
  ],
  [
    '4',
    'A reviewer, on a phone too',
    'The mail with the link is in the outbox, the envelope at the top right.',
  ],
];

function makeFirstPage(workspace: Workspace, title: string): string {
  const ask = (method: string, path: string, body: unknown): unknown =>
    workspace.request(ADMIN, method, `/v4/spreadsheets${path}`, body).body;
  const {spreadsheetId: id} = ask('POST', '', {
    properties: {title},
    sheets: [{properties: {sheetId: 0, title}}],
  }) as {spreadsheetId: string};
  ask('PUT', `/${id}/values/A1?valueInputOption=RAW`, {values: FIRST_STEPS});
  const look = (startRowIndex: number, endRowIndex: number, cell: object) => ({
    repeatCell: {
      range: {sheetId: 0, startRowIndex, endRowIndex},
      cell: {userEnteredFormat: cell},
      fields: Object.keys(cell)
        .map(field => `userEnteredFormat.${field}`)
        .join(),
    },
  });
  const width = (startIndex: number, pixelSize: number) => ({
    updateDimensionProperties: {
      range: {
        sheetId: 0,
        dimension: 'COLUMNS',
        startIndex,
        endIndex: startIndex + 1,
      },
      properties: {pixelSize},
      fields: 'pixelSize',
    },
  });
  ask('POST', `/${id}:batchUpdate`, {
    requests: [
      look(0, FIRST_STEPS.length, {wrapStrategy: 'WRAP'}),
      look(0, 1, {textFormat: {bold: true}}),
      ...[40, 220, 640].map((pixels, column) => width(column, pixels)),
    ],
  });
  return id;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
