import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Workspace} from '../emulator/workspace';
import {manifestText} from './card';

const TITLE = 'Incident Comms';
const OWNER = 'admin@example.com';
const KEPT_VERSIONS = 20;
const MANIFEST = 'appsscript.json';

interface Project {
  readonly scriptId: string;
}

interface Files {
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly source: string;
  }[];
}

interface Deployments {
  readonly deployments: readonly {
    readonly deploymentId: string;
    readonly deploymentConfig: {readonly versionNumber?: number};
  }[];
}

/**
 * Puts `dist/` into the Workspace as clasp would, installs it for everybody, as an admin would, and deploys it as
 * web app and API executable. A project that is there from an earlier start gets the new content and keeps its id,
 * its properties, its triggers and the addresses of its web app.
 *
 * @param card deploys the card add-on, too.
 * @returns the script's id.
 */
export function deployLocally(workspace: Workspace, card = false): string {
  const scriptId = workspace.scripts.addOns.first() ?? created(workspace);
  const files = projectFiles('dist', card);
  call(workspace, 'PUT', `/v1/projects/${scriptId}/content`, {files});
  workspace.scripts.addOns.install(scriptId);
  publish(workspace, scriptId, files);
  // As the admin guide says: then mails can name the address.
  workspace.scripts.visit({
    id: scriptId,
    way: 'exec',
    method: 'GET',
    visitor: OWNER,
    query: '',
  });
  return scriptId;
}

/** One deployment, always on the newest version; a version only when there is something new. */
function publish(
  workspace: Workspace,
  scriptId: string,
  files: Files['files'],
): void {
  const at = `/v1/projects/${scriptId}`;
  const {deployments} = call<Deployments>(
    workspace,
    'GET',
    `${at}/deployments`,
  );
  const published = deployments.find(
    ({deploymentConfig}) => deploymentConfig.versionNumber !== undefined,
  );
  const current = published?.deploymentConfig.versionNumber;
  if (current !== undefined) {
    const before = call<Files>(
      workspace,
      'GET',
      `${at}/content?versionNumber=${current}`,
    );
    if (sameFiles(before.files, files)) return;
  }
  forgetOldVersions(workspace, scriptId);
  const {versionNumber} = call<{versionNumber: number}>(
    workspace,
    'POST',
    `${at}/versions`,
    {},
  );
  const config = {versionNumber, manifestFileName: 'appsscript'};
  if (published) {
    call(workspace, 'PUT', `${at}/deployments/${published.deploymentId}`, {
      deploymentConfig: config,
    });
  } else call(workspace, 'POST', `${at}/deployments`, config);
}

function sameFiles(before: Files['files'], now: Files['files']): boolean {
  const text = (files: Files['files']) =>
    JSON.stringify(
      files.map(({name, type, source}) => [name, type, source]).sort(),
    );
  return text(before) === text(now);
}

/** A project has 200 versions at most, and only a person in the script editor can delete any. */
function forgetOldVersions(workspace: Workspace, scriptId: string): void {
  const caller = {email: OWNER, project: 'external', scopes: 'all'} as const;
  workspace.scripts.runtime.projects.update(scriptId, caller, project => {
    project.versions = project.versions.slice(-KEPT_VERSIONS);
  });
}

function created(workspace: Workspace): string {
  const body = {title: TITLE};
  return call<Project>(workspace, 'POST', '/v1/projects', body).scriptId;
}

/** Files as the Script API takes them: names without ending, folders kept. */
function projectFiles(root: string, card: boolean): Files['files'] {
  const types: Record<string, string> = {
    '.js': 'SERVER_JS',
    '.html': 'HTML',
    '.json': 'JSON',
  };
  return filesBelow(root).flatMap(file => {
    const {dir, name, ext} = path.posix.parse(file);
    const type = types[ext];
    if (type === undefined) return [];
    const source = readFileSync(path.join(root, file), 'utf8');
    return [
      {
        name: path.posix.join(dir, name),
        type,
        source: file === MANIFEST ? manifestText(source, card) : source,
      },
    ];
  });
}

function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), {withFileTypes: true}).flatMap(
    entry => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(root, file) : [file];
    },
  );
}

/** @throws Error when the Workspace refuses. */
function call<T>(
  workspace: Workspace,
  method: string,
  path: string,
  content?: object,
): T {
  const {status, body} = workspace.request(OWNER, method, path, content);
  if (status === 200) return body as T;
  throw new Error(
    `The local Workspace refused ${method} ${path} (${status}): ${JSON.stringify(body)}`,
  );
}
