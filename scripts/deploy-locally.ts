import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Workspace} from '../emulator/workspace';

const TITLE = 'Incident Comms';
const OWNER = 'admin@example.com';

interface Project {
  readonly scriptId: string;
}

/**
 * Puts `dist/` into the Workspace as clasp would and installs it for everybody, as an admin would. A project that is
 * there from an earlier start gets the new content and keeps its id, its properties and its triggers.
 *
 * @returns the script's id.
 */
export function deployLocally(workspace: Workspace): string {
  const scriptId = workspace.scripts.addOns.first() ?? created(workspace);
  expectOk(
    workspace.request(OWNER, 'PUT', `/v1/projects/${scriptId}/content`, {
      files: projectFiles('dist'),
    }),
  );
  workspace.scripts.addOns.install(scriptId);
  return scriptId;
}

function created(workspace: Workspace): string {
  const body = expectOk(
    workspace.request(OWNER, 'POST', '/v1/projects', {title: TITLE}),
  );
  return (body as Project).scriptId;
}

/** Files as the Script API takes them: names without ending, folders kept. */
function projectFiles(root: string): object[] {
  const types: Record<string, string> = {
    '.js': 'SERVER_JS',
    '.html': 'HTML',
    '.json': 'JSON',
  };
  return filesBelow(root).flatMap(file => {
    const {dir, name, ext} = path.posix.parse(file);
    const type = types[ext];
    if (type === undefined) return [];
    return [
      {
        name: path.posix.join(dir, name),
        type,
        source: readFileSync(path.join(root, file), 'utf8'),
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

function expectOk({status, body}: {status: number; body: unknown}): unknown {
  if (status === 200) return body;
  throw new Error(
    `The local Workspace refused the project (${status}): ${JSON.stringify(body)}`,
  );
}
