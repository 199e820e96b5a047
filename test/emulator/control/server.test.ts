import * as fs from 'node:fs';
import * as http from 'node:http';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  auth as driveAuth,
  drive as driveApi,
} from 'googleapis/build/src/apis/drive';
import {
  startServer,
  type EmulatorServer,
  type ServerOptions,
} from '../../../emulator/server';

let server: EmulatorServer;
const folders: string[] = [];

async function start(options: Partial<ServerOptions> = {}): Promise<void> {
  server = await startServer({port: 0, clock: 'manual', ...options});
}

afterEach(async () => {
  await server.close();
  for (const folder of folders.splice(0)) {
    fs.rmSync(folder, {recursive: true});
  }
});

async function ask(
  method: string,
  url: string,
  body?: unknown,
): Promise<{status: number; body: Record<string, unknown>}> {
  const response = await fetch(server.url + url, {
    method,
    headers: {authorization: 'Bearer user:writer@example.com'},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  });
  const text = await response.text();
  return {status: response.status, body: text ? JSON.parse(text) : {}};
}

const newDocument = async () => {
  const {body} = await ask('POST', '/v1/documents', {title: 'Kept'});
  return String(body.documentId);
};

describe('the server', () => {
  it('says that it lives', async () => {
    await start();
    expect(await ask('GET', '/healthz')).toEqual({
      status: 200,
      body: {status: 'ok'},
    });
  });

  it("serves Google's own client", async () => {
    await start();
    const auth = new driveAuth.OAuth2();
    auth.setCredentials({access_token: 'user:writer@example.com'});
    const drive = driveApi({
      version: 'v3',
      auth,
      rootUrl: `${server.url}/`,
      // The default one imports ESM, which jest has no way to do.
      fetchImplementation: fetch,
    });
    const made = await drive.files.create({
      requestBody: {
        name: 'A folder',
        mimeType: 'application/vnd.google-apps.folder',
      },
      fields: 'id,name',
    });
    const found = await drive.files.get({
      fileId: made.data.id ?? '',
      fields: 'name,owners(emailAddress)',
    });
    expect(found.data).toEqual({
      name: 'A folder',
      owners: [{emailAddress: 'writer@example.com'}],
    });
    await expect(drive.files.get({fileId: 'nope'})).rejects.toMatchObject({
      code: 404,
    });
  });

  it('hangs up on a call that is to time out', async () => {
    await start();
    await ask('POST', '/_emulator/faults', [
      {method: 'docs.documents.create', answer: 'timeout', effect: true},
    ]);
    await expect(newDocument()).rejects.toThrow('fetch failed');
    const {body} = await ask('GET', '/drive/v3/files?fields=files(name)');
    expect(body).toEqual({files: [{name: 'Kept'}]});
  });

  it('refuses hosts that are not this machine', async () => {
    await start();
    const status = await new Promise<number | undefined>(resolve => {
      const headers = {host: 'evil.example'};
      http.get(`${server.url}/_emulator/people`, {headers}, response => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    expect(status).toBe(421);
  });

  it('lets no page of another site change anything', async () => {
    await start();
    const reset = async (origin: string) => {
      const headers = {origin};
      const url = `${server.url}/_emulator/reset`;
      return (await fetch(url, {method: 'POST', headers})).status;
    };
    expect(await reset('https://evil.example')).toBe(403);
    expect(await reset('null')).toBe(403);
    expect(await reset('http://script.localhost:8080')).toBe(403);
    // Another program of this machine may serve pages, too.
    expect(await reset('http://localhost:8080')).toBe(403);
    expect(await reset(server.url)).toBe(200);
  });

  it('believes the browser that a page of another site asks, also without its address', async () => {
    await start();
    const reset = (site: string) =>
      new Promise<number | undefined>(resolve => {
        const headers = {'sec-fetch-site': site};
        const url = `${server.url}/_emulator/reset`;
        http
          .request(url, {method: 'POST', headers}, response => {
            response.resume();
            resolve(response.statusCode);
          })
          .end();
      });
    expect(await reset('cross-site')).toBe(403);
    expect(await reset('same-origin')).toBe(200);
  });

  it('E01: hands stored HTML out as a file that runs nowhere', async () => {
    await start();
    const bearer = {authorization: 'Bearer user:writer@example.com'};
    const made = await fetch(
      `${server.url}/upload/drive/v3/files?uploadType=media`,
      {
        method: 'POST',
        headers: {...bearer, 'content-type': 'text/html'},
        body: '<script>1</script>',
      },
    );
    const {id} = (await made.json()) as {id: string};
    const {headers} = await fetch(
      `${server.url}/drive/v3/files/${id}?alt=media`,
      {headers: bearer},
    );
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(made.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('writes header names as Google does', async () => {
    await start();
    const names = await new Promise<string[]>(resolve => {
      http.get(`${server.url}/healthz`, response => {
        response.resume();
        resolve(response.rawHeaders.filter((_, at) => at % 2 === 0));
      });
    });
    expect(names).toContain('Content-Type');
  });

  it('has pages only at the origin of script HTML', async () => {
    await start();
    const at = (host: string) =>
      new Promise<number | undefined>(resolve => {
        const headers = {host, authorization: 'Bearer user:csm@example.com'};
        http.get(`${server.url}/drive/v3/files`, {headers}, response => {
          response.resume();
          resolve(response.statusCode);
        });
      });
    expect(await at('script.localhost:1')).toBe(404);
    expect(await at('docs.localhost:1')).toBe(200);
    expect(await at('www.googleapis.com')).toBe(200);
  });

  it('says what to do when its port is taken', async () => {
    await start();
    const port = Number(new URL(server.url).port);
    await expect(startServer({port})).rejects.toThrow('--port');
  });

  it('leaves other paths to the pages', async () => {
    await start({
      pages: () => ({
        handle: request =>
          Promise.resolve(
            request.url === '/page'
              ? {status: 200, headers: {}, body: Buffer.from('{"page":1}')}
              : undefined,
          ),
      }),
    });
    expect((await ask('GET', '/page')).body).toEqual({page: 1});
    expect((await ask('GET', '/other')).status).toBe(404);
  });
});

describe('a data folder', () => {
  const folder = () => {
    const made = fs.mkdtempSync(path.join(os.tmpdir(), 'workspace-'));
    folders.push(made);
    return made;
  };

  it('keeps files, clock and ids over a restart', async () => {
    const dataDir = folder();
    await start({dataDir});
    const first = await newDocument();
    await ask('POST', '/_emulator/clock', {advance: 'P1D'});
    const before = (await ask('GET', '/_emulator/clock')).body;
    await server.close();

    await start({dataDir});
    expect((await ask('GET', `/v1/documents/${first}`)).body).toMatchObject({
      title: 'Kept',
    });
    expect((await ask('GET', '/_emulator/clock')).body).toEqual(before);
    expect(await newDocument()).not.toBe(first);
  });

  it('has lost at most the last moment when the process dies', async () => {
    const dataDir = folder();
    await start({dataDir});
    const id = await newDocument();
    await new Promise(done => setTimeout(done, 100));
    const copy = folder();
    fs.cpSync(dataDir, copy, {recursive: true});
    await server.close();
    await start({dataDir: copy});
    expect((await ask('GET', `/v1/documents/${id}`)).status).toBe(200);
  });

  it('starts afresh when asked to', async () => {
    const dataDir = folder();
    await start({dataDir});
    const id = await newDocument();
    await server.close();
    await start({dataDir, reset: true});
    expect((await ask('GET', `/v1/documents/${id}`)).status).toBe(404);
    await server.close();
    await start({dataDir});
    expect((await ask('GET', `/v1/documents/${id}`)).status).toBe(404);
  });
});
