import {closeOnSignal, readArguments} from '../emulator/command-line';
import {startServer} from '../emulator/server';
import type {Workspace} from '../emulator/workspace';
import {createPages} from '../emulator/web/pages';
import {build} from './build';
import {deployLocally} from './deploy-locally';

/** No kinder than the real Workspace: search and comments lag, quotas count, calls have their usual cost. */
const AS_AT_GOOGLE = {
  latency: 'median',
  searchLag: 2000,
  commentLag: 500,
  quotas: true,
} as const;

/** Waiting is shown, at a tenth of its length. */
const PACE = 0.1;

/** Builds the product, starts the local Workspace with it installed for everybody, and says where to go. */
async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  await build();
  const server = await startServer({
    ...options,
    pages: workspace => createPages(workspace),
    settings: AS_AT_GOOGLE,
  });
  closeOnSignal(server);
  const {workspace} = server;
  workspace.scripts.real.pace = PACE;
  deployLocally(workspace);
  workspace.onReset(() => deployLocally(workspace));
  const first = firstPage(workspace);
  console.log(`
Incident Comms runs in a Workspace of its own:

  ${server.url}

First time: ${server.url}${first}
is a spreadsheet of the admin. Choose Extensions → Incident Comms → Set up… there, with the group comms-team@example.com as
writers. Then act as Noor Haddad (top right), who leads communication: the register is under “Shared with me”, and
Extensions → Incident Comms → New incident… declares the first one. Stop with Ctrl-C; data stays in ${options.dataDir}.
`);
}

/** The admin's own spreadsheet to begin in; made at the first start. */
function firstPage(workspace: Workspace): string {
  const admin = 'admin@example.com';
  const name = 'Start here';
  const q = encodeURIComponent(`name='${name}' and trashed=false`);
  const found = workspace.request(
    admin,
    'GET',
    `/drive/v3/files?q=${q}&fields=files(id)`,
  ).body as {files: {id: string}[]};
  const id =
    found.files[0]?.id ??
    (
      workspace.request(admin, 'POST', '/drive/v3/files', {
        name,
        mimeType: 'application/vnd.google-apps.spreadsheet',
      }).body as {id: string}
    ).id;
  return `/spreadsheets/d/${id}/edit?as=${admin}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
