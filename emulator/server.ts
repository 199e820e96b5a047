import * as http from 'node:http';
import type {AddressInfo} from 'node:net';
import {Control} from './control/control';
import type {ScriptDoor} from './control/script-door';
import type {WireRequest, WireResponse} from './kernel/contracts';
import {NoAnswer} from './kernel/faults';
import {sqliteBacking} from './kernel/sqlite';
import {headerCase, json} from './kernel/wire';
import {
  createWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from './workspace';

/** What the browser sees at paths that are neither Google's nor the emulator's own. */
export interface Pages {
  handle(request: WireRequest): Promise<WireResponse | undefined>;
}

export interface ServerOptions extends Omit<WorkspaceOptions, 'backing'> {
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the database; memory only when absent. */
  readonly dataDir?: string;
  /** Start with the example organisation and nothing else. */
  readonly reset?: boolean;
  readonly pages?: (workspace: Workspace, control: Control) => Pages;
}

export interface EmulatorServer {
  readonly url: string;
  readonly workspace: Workspace;
  readonly control: Control;
  close(): Promise<void>;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** How often due triggers are looked for while the clock is live, in ms. */
const TICK = 1000;

/**
 * Serves a Workspace on this machine only. The clock is live unless told otherwise.
 *
 * @throws Error with what to do when the port is taken.
 */
export async function startServer(
  options: ServerOptions,
): Promise<EmulatorServer> {
  const {port, dataDir, reset, pages, ...rest} = options;
  const workspace = createWorkspace({
    clock: 'live',
    ...rest,
    ...(dataDir === undefined ? {} : {backing: sqliteBacking(dataDir)}),
  });
  if (reset) workspace.reset();
  const scripts: ScriptDoor = workspace.scripts;
  const control = new Control(workspace, scripts);
  const front = pages?.(workspace, control);

  const answer = async (wire: WireRequest): Promise<WireResponse> => {
    const path = wire.url.split('?')[0];
    // The origin of script HTML has pages only: what runs there must not reach data or control on its own.
    if (hostOf(wire) === 'script.localhost') {
      return (await front?.handle(wire)) ?? nothingAt(path);
    }
    if (path === '/healthz') return json(200, {status: 'ok'});
    if (isGooglePath(path)) return harmless(workspace.dispatch(wire));
    return (
      (await control.handle(wire)) ??
      (await front?.handle(wire)) ??
      nothingAt(path)
    );
  };
  const server = http.createServer((request, response) => {
    void serve(request, response, answer);
  });
  await listen(server, port);
  const ticking = setInterval(() => {
    if (workspace.ground.clock.mode === 'live') scripts.tick?.();
  }, TICK);
  ticking.unref();
  const {port: taken} = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}`,
    workspace,
    control,
    async close() {
      clearInterval(ticking);
      server.closeAllConnections();
      await new Promise(done => server.close(done));
      await workspace.scripts.close();
      workspace.close();
    },
  };
}

/** Paths of the REST APIs and the token endpoints. */
function isGooglePath(path: string): boolean {
  return /^\/(drive\/v3|upload|download|resumable|batch|calendar\/v3|gmail\/v1|v1|v2|v4|oauth2|token|tokeninfo|revoke)(\/|:|$)/.test(
    path,
  );
}

async function serve(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  answer: (wire: WireRequest) => Promise<WireResponse>,
): Promise<void> {
  try {
    const wire = await readRequest(request);
    const found = refusal(wire) ?? (await answer(wire));
    response.writeHead(found.status, {
      ...Object.fromEntries(
        Object.entries(found.headers).map(([name, value]) => [
          headerCase(name),
          value,
        ]),
      ),
      'Content-Length': found.body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : found.body);
  } catch (error) {
    if (error instanceof NoAnswer) {
      request.socket.destroy();
      return;
    }
    console.error(
      `Emulator defect at ${request.method} ${request.url}:`,
      error,
    );
    const message = error instanceof Error ? error.message : String(error);
    response.writeHead(500, {'content-type': 'text/plain; charset=UTF-8'});
    response.end(`Emulator defect: ${message}\n`);
  }
}

async function readRequest(
  request: http.IncomingMessage,
): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      throw new Error(`A request body may have ${MOST_BYTES} bytes at most.`);
    }
    chunks.push(chunk);
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) {
      headers[name] = Array.isArray(value) ? value.join(', ') : value;
    }
  }
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers,
    body: Buffer.concat(chunks),
  };
}

function nothingAt(path: string): WireResponse {
  return json(404, {error: {message: `Nothing is served at ${path}.`}});
}

function hostOf({headers}: WireRequest): string {
  return (headers.host ?? 'localhost').replace(/:\d+$/, '');
}

/** Names of this machine, and Google's for clients that come through a proxy. */
const OWN_HOSTS =
  /^(([\w-]+\.)*localhost|127\.0\.0\.1|\[::1\]|([\w-]+\.)*googleapis\.com)$/;

/** Where pages may run that send requests, with their port; not the origin of script HTML. */
const OWN_ORIGINS =
  /^https?:\/\/(?:(?:docs\.)?localhost|127\.0\.0\.1|\[::1\])(?::(\d+))?$/;

/** What people stored is never run as a page of this origin, which may do what anybody may. */
function harmless(response: WireResponse): WireResponse {
  const json = response.headers['content-type']?.startsWith('application/json');
  return {
    ...response,
    headers: {
      ...response.headers,
      'x-content-type-options': 'nosniff',
      ...(json
        ? {}
        : {
            'content-security-policy': "sandbox; default-src 'none'",
            'content-disposition': 'attachment',
          }),
    },
  };
}

/**
 * A page of the open web could send requests here, or point its own name at this machine (DNS rebinding), and
 * act as anybody; so other names are not served, and other pages' writes are refused.
 */
function refusal(wire: WireRequest): WireResponse | undefined {
  const host = hostOf(wire);
  if (!OWN_HOSTS.test(host)) {
    const message = `The emulator does not answer for the host "${host}". Use localhost.`;
    return json(421, {error: {message}});
  }
  const {origin} = wire.headers;
  const changes = wire.method !== 'GET' && wire.method !== 'HEAD';
  const foreign =
    origin === undefined
      ? wire.headers['sec-fetch-site'] === 'cross-site'
      : !isOwn(origin, wire);
  if (changes && foreign) {
    const message = `Pages of ${origin ?? 'other sites'} may not change anything here. Use the emulator's own pages, or a client outside a browser.`;
    return json(403, {error: {message}});
  }
  return undefined;
}

/** Another server of this machine, on another port, is another site. */
function isOwn(origin: string, {headers}: WireRequest): boolean {
  const port = /:(\d+)$/.exec(headers.host ?? '')?.[1];
  const found = OWN_ORIGINS.exec(origin);
  return found !== null && found[1] === port;
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken. Stop what listens there or choose another with --port.`,
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
