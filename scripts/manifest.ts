import {readFileSync, copyFileSync} from 'node:fs';
import {MENU} from '../src/surfaces/menu';
import {SCOPES} from '../src/surfaces/scopes';
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
  const asked = new Set(oauthScopes);
  const explained = Object.keys(SCOPES);
  return [
    ...oauthScopes
      .filter(scope => !(scope in SCOPES))
      .map(scope => `${scope} has no reason in src/scopes.ts`),
    ...explained
      .filter(scope => !asked.has(scope))
      .map(scope => `${scope} is explained but not asked for`),
    ...explained
      .filter(
        scope =>
          !SCOPES[scope].services.some(service =>
            bundle.includes(`${service}.`),
          ),
      )
      .map(scope => `${scope} is asked for, but nothing in the bundle uses it`),
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
