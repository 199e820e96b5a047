import type {SurfaceMethod} from '../surface/model';
import type {Surface} from '../surface/load';

/** A request's method with the values in its path, decoded. */
export interface Match {
  readonly method: SurfaceMethod;
  readonly path: Readonly<Record<string, string>>;
  /** The request came by the method's media path. */
  readonly upload: boolean;
}

interface Route {
  readonly method: SurfaceMethod;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly upload: boolean;
  /** Literal characters in the template: `values:batchGet` goes before `values/{range}`. */
  readonly weight: number;
}

/** Finds methods by HTTP method and path. Hosts are told apart by `apiOnHost`. */
export class Routes {
  private readonly byVerb = new Map<string, Route[]>();

  constructor(surface: Surface) {
    for (const method of surface.methods.values()) {
      this.add(method, method.path, false);
      if (method.upload) {
        this.add(method, method.upload, true);
        this.add(method, `/resumable${method.upload}`, true);
      }
      // Where batches send their callers for media.
      if (method.id === 'drive.files.get') {
        this.add(method, `/download${method.path}`, false);
      }
    }
    for (const routes of this.byVerb.values()) {
      routes.sort((a, b) => b.weight - a.weight);
    }
  }

  /**
   * Google's servers overlook a slash at the end of a resource, before its verb too: `/ID/:batchUpdate`.
   * Source: github.com/theoephraim/node-google-spreadsheet sends nothing else.
   *
   * @param path without query, still percent-encoded.
   */
  match(verb: string, path: string): Match | undefined {
    return this.exactly(verb, path) ?? this.exactly(verb, trimmed(path));
  }

  private exactly(verb: string, path: string): Match | undefined {
    for (const route of this.byVerb.get(bucket(verb, path)) ?? []) {
      const found = route.pattern.exec(path);
      if (!found) continue;
      const values: Record<string, string> = {};
      route.names.forEach((name, at) => {
        values[name] = decode(found[at + 1]);
      });
      return {method: route.method, path: values, upload: route.upload};
    }
    return undefined;
  }

  private add(method: SurfaceMethod, template: string, upload: boolean): void {
    const names: string[] = [];
    let literal = 0;
    const source = template
      .split(/(\{[^}]+\})/)
      .map(part => {
        const name = /^\{(\+?)(.+)\}$/.exec(part);
        if (!name) {
          literal += part.length;
          return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
        }
        names.push(name[2]);
        return name[1] ? resourceName(method) : '([^/]+)';
      })
      .join('');
    const key = bucket(method.httpMethod, template);
    const routes = this.byVerb.get(key) ?? [];
    this.byVerb.set(key, routes);
    routes.push({
      method,
      pattern: new RegExp(`^${source}$`),
      names,
      upload,
      weight: literal,
    });
  }
}

/**
 * `{+resourceName}` spans segments; People's names are `people/…`, `contactGroups/…`, by resource, and services of a
 * Cloud project `projects/…/services/…`.
 */
function resourceName({api, id, path}: SurfaceMethod): string {
  const resource = id.split('.')[1];
  if (api !== 'serviceusage' || resource !== 'services') {
    return `(${resource}/[^/:]+)`;
  }
  const parent = 'projects/[^/:]+';
  return path.includes('{+parent}')
    ? `(${parent})`
    : `(${parent}/services/[^/:]+)`;
}

function trimmed(path: string): string {
  return path.replace(/\/(?=:[^/]*$|$)/, '');
}

/** Routes sharing a verb and a first segment; few enough to try one by one. */
function bucket(verb: string, path: string): string {
  const end = path.indexOf('/', 1);
  const first = end < 0 ? path : path.slice(0, end);
  return `${verb} ${first.split(':')[0]}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
