import {existsSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import {auth, script, type script_v1} from 'googleapis/build/src/apis/script';
import {
  serviceusage,
  type serviceusage_v1,
} from 'googleapis/build/src/apis/serviceusage';
import {jsonIn} from './records';

interface Login {
  readonly client_id?: string;
  readonly client_secret?: string;
  readonly refresh_token?: string;
}

export interface Google {
  readonly script: script_v1.Script;
  readonly services: serviceusage_v1.Serviceusage;
}

/** What clasp cannot be asked: entry points, versions' contents, APIs of a project. With clasp's own login. */
export function googleWithClaspLogin(): Google | null {
  const login = claspLogin();
  if (login?.refresh_token === undefined) return null;
  const client = new auth.OAuth2(login.client_id, login.client_secret);
  client.setCredentials({refresh_token: login.refresh_token});
  return {
    script: script({version: 'v1', auth: client}),
    services: serviceusage({version: 'v1', auth: client}),
  };
}

/** Source: clasp's README, “auth”: a file, or a folder with `.clasprc.json`. */
function claspLogin(): Login | undefined {
  const named = process.env.clasp_config_auth ?? homedir();
  if (!existsSync(named)) return undefined;
  const file = statSync(named).isDirectory()
    ? path.join(named, '.clasprc.json')
    : named;
  if (!existsSync(file)) return undefined;
  const {tokens} = jsonIn<{tokens?: Readonly<Record<string, Login>>}>(
    file,
    'Delete it and run `npx clasp login` again.',
  );
  return tokens?.default;
}

/** Google's words for why a request failed, and its status; 0 where there was no answer. */
export function refusal(error: unknown): {status: number; words: string} {
  const {status, message} = error as {status?: unknown; message?: unknown};
  return {
    status: typeof status === 'number' ? status : 0,
    words: typeof message === 'string' ? message : String(error),
  };
}
