import type {Directory, WireRequest} from '../kernel/contracts';

/** A request with what the pages read out of it. */
export interface Visit {
  readonly request: WireRequest;
  readonly url: URL;
  readonly path: string;
  readonly host: string;
  /** Whose eyes it is seen with: the account the address picks, else the browser's first. */
  readonly me: string;
  /** Every account signed in to this browser, the first of them the default one. */
  readonly accounts: readonly string[];
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
  const known = named ? peopleIn(decoded(named[1]), directory) : [];
  const first = firstPerson ?? directory.people()[0]?.email ?? '';
  const accounts = known.length > 0 ? known : [first];
  const {path, account} = accountAsked(url);
  const bearer = /^Bearer user:(\S+)$/.exec(
    request.headers.authorization ?? '',
  );
  const port = url.port ? `:${url.port}` : '';
  return {
    request,
    url,
    path,
    host: url.hostname,
    me: accounts[account] ?? accounts[0],
    accounts,
    hasCookie: known.length > 0,
    caller: bearer ? directory.person(bearer[1])?.email : undefined,
    scriptOrigin: `http://script.localhost${port}`,
    pageOrigin: originOf(request.headers.referer) ?? `http://localhost${port}`,
  };
}

/** Accounts by their addresses, with commas between them; nobody for one that is not known. */
export function peopleIn(text: string, directory: Directory): string[] {
  return text
    .split(',')
    .flatMap(name => directory.person(name.trim())?.email ?? []);
}

/** Which account an address picks by number, `/u/1/` or `?authuser=1`, and the path without that. */
function accountAsked(url: URL): {path: string; account: number} {
  const inPath = /^(\/[\w/]*?)\/u\/(\d+)(\/.*)?$/.exec(url.pathname);
  if (inPath) {
    return {path: inPath[1] + (inPath[3] ?? ''), account: Number(inPath[2])};
  }
  const account = Number(url.searchParams.get('authuser') ?? 0);
  return {path: url.pathname, account};
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
