import {existsSync, readFileSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';

export const EMPTY = '/empty';
/** What `barriers` puts into a page: through the browser's wire it would take seconds. */
export const AXE = '/axe.js';

const DIST = path.resolve(__dirname, '../../../dist/ui');
const pageFile = (pathname: string) => path.join(DIST, `${pathname}.html`);

export interface PageServer {
  readonly origin: string;
  close(): void;
}

/** @throws Error when the page is not built. */
export function requirePage(name: string): void {
  const {pathname} = new URL(name, 'http://localhost');
  if (!existsSync(pageFile(pathname)))
    throw new Error(`There is no page ${name} in dist/ui. Run npm run build.`);
}

/** The built pages on a port of this machine, which browsers trust as they trust Google's own addresses. */
export async function servePages(): Promise<PageServer> {
  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(
      request.url ?? EMPTY,
      'http://localhost',
    );
    if (pathname === EMPTY) answer(response, 'text/html', '');
    else if (pathname === AXE) answer(response, 'text/javascript', axe());
    else if (existsSync(pageFile(pathname)))
      answer(response, 'text/html', served(pathname, searchParams));
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, {'content-type': `${type}; charset=utf-8`}).end(body);
}

const axe = () => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** With its place, as `src/surfaces/web-pages.ts` puts it in. */
function served(pathname: string, place: URLSearchParams): string {
  const data = [...place].map(([name, value]) => `data-${name}="${value}"`);
  return readFileSync(pageFile(pathname), 'utf8').replace(
    '<div id="page"',
    ['<div id="page"', ...data].join(' '),
  );
}
