import {closeOnSignal, readArguments} from '../emulator/command-line';
import {startServer} from '../emulator/server';
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
  server.workspace.scripts.real.pace = PACE;
  closeOnSignal(server);
  deployLocally(server.workspace);
  server.workspace.onReset(() => deployLocally(server.workspace));
  console.log(`
Incident Comms runs in a Workspace of its own:

  ${server.url}

First time: act as “admin” (top right), make a spreadsheet, and choose Extensions → Incident Comms → Set up…
Then act as “comms.lead” and choose New incident… in the register. Stop with Ctrl-C; data stays in ${options.dataDir}.
`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
