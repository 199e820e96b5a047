import type {ScriptHost} from '../../../emulator/appsscript/host/host';
import type {RunRequest} from '../../../emulator/appsscript/contracts';
import {
  createWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../../emulator/workspace';

const AUTH = 'https://www.googleapis.com/auth/';

/** Every scope the emulated services know. */
export const SCOPES = [
  'userinfo.email',
  'script.external_request',
  'script.send_mail',
  'script.scriptapp',
  'script.container.ui',
  'documents.currentonly',
  'spreadsheets.currentonly',
  'drive',
].map(name => AUTH + name);

export const OWNER = 'comms.lead@example.com';

export interface Bench {
  readonly workspace: Workspace;
  readonly host: ScriptHost;
  readonly scriptId: string;
  run(
    functionName: string,
    request?: Partial<RunRequest>,
  ): ReturnType<ScriptHost['run']>;
  /** The value of a function that must succeed. */
  value(functionName: string, request?: Partial<RunRequest>): unknown;
  /** The message of a function that must fail. */
  failure(functionName: string, request?: Partial<RunRequest>): string;
}

/** A Workspace with one script in it. */
export function bench(
  code: string,
  options: WorkspaceOptions & {
    readonly manifest?: object;
    readonly pages?: Readonly<Record<string, string>>;
  } = {},
): Bench {
  const {manifest, pages, ...rest} = options;
  const workspace = createWorkspace(rest);
  const host = workspace.scripts;
  const caller = {email: OWNER, project: 'external', scopes: 'all'} as const;
  const {scriptId} = host.runtime.projects.create(caller, 'Bench');
  host.runtime.projects.update(scriptId, caller, project => {
    project.files = [
      {
        name: 'appsscript',
        type: 'JSON',
        source: JSON.stringify({
          timeZone: 'Etc/UTC',
          oauthScopes: SCOPES,
          ...manifest,
        }),
      },
      {name: 'Code', type: 'SERVER_JS', source: code},
      ...Object.entries(pages ?? {}).map(([name, source]) => ({
        name,
        type: 'HTML' as const,
        source,
      })),
    ];
  });
  const run: Bench['run'] = (functionName, request = {}) =>
    host.run({
      scriptId,
      function: functionName,
      parameters: [],
      as: OWNER,
      surface: 'page',
      ...request,
    });
  return {
    workspace,
    host,
    scriptId,
    run,
    value(functionName, request) {
      const {outcome} = run(functionName, request);
      if (outcome.ok) return outcome.value;
      throw new Error(outcome.error.stack);
    },
    failure(functionName, request) {
      const {outcome} = run(functionName, request);
      if (!outcome.ok) return `${outcome.error.name}: ${outcome.error.message}`;
      throw new Error(`Succeeded with ${JSON.stringify(outcome.value)}`);
    },
  };
}
