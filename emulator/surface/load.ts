import * as fs from 'node:fs';
import * as path from 'node:path';
import {generateSurface, SURFACE_FOLDER} from './generate';
import {APIS, type ApiName, type ApiSurface, type SurfaceMethod} from './model';

/** The surface of every emulated API. */
export class Surface {
  readonly methods: ReadonlyMap<string, SurfaceMethod>;

  constructor(readonly apis: ReadonlyMap<ApiName, ApiSurface>) {
    this.methods = new Map(
      [...apis.values()].flatMap(api => api.methods.map(m => [m.id, m])),
    );
  }

  api(name: ApiName): ApiSurface {
    const api = this.apis.get(name);
    if (!api) throw new Error(`No surface for the API "${name}".`);
    return api;
  }
}

let loaded: Surface | undefined;

/** Reads the generated surface once a process; generates it first where the build has not. */
export function loadSurface(): Surface {
  if (loaded) return loaded;
  generateSurface();
  const read = (api: ApiName): ApiSurface =>
    JSON.parse(
      fs.readFileSync(path.join(SURFACE_FOLDER, `${api}.json`), 'utf8'),
    ) as ApiSurface;
  loaded = new Surface(new Map(APIS.map(([api]) => [api, read(api)])));
  return loaded;
}
