import {startServer} from '../../emulator/server';

/** A Workspace in a process of its own: callers that block while they wait must not block it as well. */
async function main(): Promise<void> {
  const {url} = await startServer({
    port: 0,
    settings: {
      quotas: true,
      searchLag: 300,
      commentLag: 200,
      activityLag: 300,
    },
  });
  console.log(url);
  // Whoever started it is gone.
  process.stdin.on('end', () => process.exit()).resume();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
