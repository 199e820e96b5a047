import {readFileSync, copyFileSync} from 'node:fs';
import {MENU} from '../src/surfaces/menu';
import {SCOPES} from '../src/surfaces/scopes';
import {SCOPE_REASONS} from './scope-reasons';
import {manifestText} from './card';

interface Manifest {
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
}

/**
 * Copies the manifest beside the bundle after checking that everything it and the menus name exists.
 * Throws with the whole list of what is wrong.
 */
export function checkManifest(functions: readonly string[]): void {
  const text = readFileSync('appsscript.json', 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const bundle = readFileSync('dist/Code.js', 'utf8');
  const problems = [
    ...missingFunctions(manifestText(text, true), functions),
    ...scopeProblems(manifest, bundle),
    ...unlistedAddresses(manifest, bundle),
  ];
  if (problems.length > 0) {
    throw new Error(`appsscript.json:\n- ${problems.join('\n- ')}`);
  }
  copyFileSync('appsscript.json', 'dist/appsscript.json');
}

function missingFunctions(
  manifest: string,
  functions: readonly string[],
): string[] {
  const named = [...manifest.matchAll(/"runFunction":\s*"([^"]+)"/g)].map(
    ([, name]) => name,
  );
  const inMenus = Object.values(MENU)
    .flat()
    .flatMap(item => (item ? [item.run] : []));
  return [...named, ...inMenus]
    .filter(name => !functions.includes(name))
    .map(name => `the function "${name}" does not exist in src/main.ts`);
}

function scopeProblems({oauthScopes}: Manifest, bundle: string): string[] {
  const known: readonly string[] = SCOPES;
  return [
    ...oauthScopes
      .filter(scope => !known.includes(scope))
      .map(scope => `${scope} is missing in src/surfaces/scopes.ts`),
    ...SCOPES.filter(scope => !oauthScopes.includes(scope)).map(
      scope => `${scope} is explained but not asked for`,
    ),
    ...SCOPES.filter(
      scope =>
        !SCOPE_REASONS[scope].services.some(service =>
          bundle.includes(`${service}.`),
        ),
    ).map(scope => `${scope} is asked for, but nothing in the bundle uses it`),
  ];
}

function unlistedAddresses(
  {urlFetchWhitelist}: Manifest,
  bundle: string,
): string[] {
  return [...bundle.matchAll(/"(https:\/\/[a-z]+\.googleapis\.com\/[^"]*)"/g)]
    .map(([, url]) => url)
    .filter(url => !url.startsWith('https://www.googleapis.com/auth/'))
    .filter(
      url =>
        !urlFetchWhitelist.some(
          prefix => url.startsWith(prefix) || `${url}/` === prefix,
        ),
    )
    .map(url => `${url} is called but not in urlFetchWhitelist`);
}
