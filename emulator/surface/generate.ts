import * as fs from 'node:fs';
import * as path from 'node:path';
import {APIS, type ApiName, type ApiSurface, type SurfaceMethod} from './model';
import {readEndpoints} from './read-methods';
import {readDeclarations} from './read-types';

const PACKAGE = path.dirname(require.resolve('googleapis/package.json'));

/** Where `generateSurface` writes, one JSON file an API. */
export const SURFACE_FOLDER = path.resolve(__dirname, '../../build/surface');

/** Bump when the shape of the files changes. */
const SHAPE = 5;

/**
 * Derives the published surface of the emulated APIs from the installed `googleapis` client, which Google
 * generates from its discovery documents. Takes about a second; does nothing when the folder already holds
 * the surface of the installed version.
 */
export function generateSurface(folder = SURFACE_FOLDER): void {
  const stamp = path.join(folder, 'stamp.json');
  const wanted = JSON.stringify({googleapis: installedVersion(), shape: SHAPE});
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  fs.mkdirSync(folder, {recursive: true});
  for (const [api, version] of APIS) {
    const surface = readApi(api, version);
    replaceFile(path.join(folder, `${api}.json`), JSON.stringify(surface));
  }
  replaceFile(stamp, wanted);
}

function readApi(api: ApiName, version: string): ApiSurface {
  const base = path.join(PACKAGE, 'build/src/apis', api, version);
  const endpoints = readEndpoints(fs.readFileSync(`${base}.js`, 'utf8'));
  const types = readDeclarations(fs.readFileSync(`${base}.d.ts`, 'utf8'));
  const methods = endpoints.map((endpoint): SurfaceMethod => {
    const typed = types.methods[`${endpoint.className}.${endpoint.methodName}`];
    const declared = types.params[typed?.params ?? ''];
    return {
      id: `${api}.${endpoint.name}`,
      api,
      httpMethod: endpoint.httpMethod,
      path: endpoint.path,
      ...(endpoint.upload ? {upload: endpoint.upload} : {}),
      pathParams: endpoint.pathParams,
      params: Object.fromEntries(
        Object.entries(declared?.params ?? {}).map(([name, param]) => [
          name,
          {...param, required: endpoint.requiredParams.includes(name)},
        ]),
      ),
      ...(declared?.requestSchema
        ? {requestSchema: declared.requestSchema}
        : {}),
      ...(typed?.responseSchema ? {responseSchema: typed.responseSchema} : {}),
      scopes: typed?.scopes ?? [],
    };
  });
  return {
    api,
    version,
    rootUrl: endpoints[0].rootUrl,
    methods,
    schemas: types.schemas,
  };
}

function installedVersion(): string {
  const file = path.join(PACKAGE, 'package.json');
  const parsed: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  return (parsed as {version: string}).version;
}

/** In one step, because test workers may generate at the same time. */
function replaceFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, text);
  fs.renameSync(temporary, file);
}
