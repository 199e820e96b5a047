import type {Directory, WireRequest} from '../kernel/contracts';

/** A request with what the pages read out of it. */
export interface Visit {
  readonly request: WireRequest;
  readonly url: URL;
  readonly path: string;
  readonly host: string;
  readonly me: string;
  readonly hasCookie: boolean;
  /** Who the bearer token names; undefined without one. */
  readonly caller: string | undefined;
  readonly scriptOrigin: string;
  readonly pageOrigin: string;
}

export function visitOf(
  request: WireRequest,
  directory: Directory,
  firstPerson?: string,
): Visit {
  const host = request.headers.host ?? 'localhost';
  const url = new URL(request.url, `http://${host}`);
  const named = /(?:^|;\s*)act_as=([^;]+)/.exec(request.headers.cookie ?? '');
  const known = named && directory.person(decoded(named[1]));
  const bearer = /^Bearer user:(\S+)$/.exec(
    request.headers.authorization ?? '',
  );
  const port = url.port ? `:${url.port}` : '';
  return {
    request,
    url,
    path: url.pathname,
    host: url.hostname,
    me: known?.email ?? firstPerson ?? directory.people()[0]?.email ?? '',
    hasCookie: Boolean(known),
    caller: bearer ? directory.person(bearer[1])?.email : undefined,
    scriptOrigin: `http://script.localhost${port}`,
    pageOrigin: originOf(request.headers.referer) ?? `http://localhost${port}`,
  };
}

/** A cookie nobody here wrote names nobody. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function originOf(address: string | undefined): string | undefined {
  try {
    return address ? new URL(address).origin : undefined;
  } catch {
    return undefined;
  }
}
