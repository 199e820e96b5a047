import {spawn} from 'node:child_process';
import {once} from 'node:events';
import type {Credentials} from '../../scripts/live/credentials';

const account = (email: string) => ({email, refreshToken: `user:${email}`});

/** People of the example organisation, in the form a person's own credentials have. */
export const EXAMPLE_CREDENTIALS: Credentials = {
  client: {id: 'any', secret: 'any'},
  people: {
    owner: account('comms.lead@example.com'),
    colleague: account('writer@example.com'),
    third: account('csm@example.com'),
    outsider: account('outsider@elsewhere.example'),
  },
};

export interface EmulatorProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an empty Workspace behind HTTP; it ends with this process at the latest. */
export async function startEmulator(): Promise<EmulatorProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', require.resolve('./serve-emulator')],
    {stdio: ['pipe', 'pipe', 'inherit']},
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: line.toString('utf8').trim(),
    async stop() {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
