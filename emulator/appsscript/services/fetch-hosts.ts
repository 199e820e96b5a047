/** Hosts whose requests stay in the Workspace. Everything else does not exist on this machine's network. */
export function isGoogleApi(hostname: string): boolean {
  return hostname === 'googleapis.com' || hostname.endsWith('.googleapis.com');
}

/** Where Docs keeps the bytes of pictures, for whoever has the address. */
export function isPictureHost(hostname: string): boolean {
  return /^lh\d[\w-]*\.googleusercontent\.com$/.test(hostname);
}

/**
 * Whether the manifest lets a script fetch an address; without a list everything may be fetched.
 * Host names ignore case, paths do not; `*.` at the front stands for any one or more sub-domains. A match is "the same
 * or a child of the prefix": after it come nothing, `/`, `?` or `#`, unless it ends with a slash itself. That a colon
 * (`/v1/people:`) ends nothing is our reading: the examples have none.
 * Source: https://developers.google.com/apps-script/manifest/allowlist-url
 */
export function allowed(
  address: string,
  prefixes: readonly string[] | undefined,
): boolean {
  if (prefixes === undefined) return true;
  const asked = new URL(address);
  return prefixes.some(prefix => {
    const [, host, path] = /^https:\/\/([^/]+)(\/.*)$/.exec(prefix) ?? [];
    if (host === undefined || asked.protocol !== 'https:') return false;
    const wanted = host.toLowerCase();
    const onHost = wanted.startsWith('*.')
      ? asked.host.endsWith(wanted.slice(1))
      : asked.host === wanted;
    return onHost && isBelow(`${asked.pathname}${asked.search}`, path);
  });
}

function isBelow(asked: string, path: string): boolean {
  if (!asked.startsWith(path)) return false;
  const rest = asked.slice(path.length);
  return rest === '' || path.endsWith('/') || /^[/?#]/.test(rest);
}
