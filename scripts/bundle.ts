import {createHash} from 'node:crypto';
import {build} from 'esbuild';
import {mkdir, writeFile} from 'node:fs/promises';
import {keptPatterns} from './kept-patterns';
import {keptTexts} from './kept-texts';
import {packagesIn} from './notices';

/**
 * One file for Apps Script: everything inside an immediately called function, and a real top-level function for
 * each export of `src/main.ts`, because only such declarations can be called by name.
 * Source: https://developers.google.com/apps-script/guides/v8-runtime
 *
 * @returns the names of those functions, and of the packages that are in it.
 */
export async function bundleServer(): Promise<{
  readonly functions: readonly string[];
  readonly packages: readonly string[];
}> {
  const {names, packages} = await exportedNames();
  const result = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'IC',
    // Lowers private and static class fields, which Apps Script cannot parse.
    target: 'es2020',
    supported: {
      'class-field': false,
      'class-private-field': false,
      'class-private-method': false,
      'class-static-field': false,
    },
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    // Google loads the whole file for every call. Its map stays here, to read stack traces with: they name the column, so
    // lines are only as short as an editor needs them; each end of a line is loaded, too.
    minify: true,
    lineLimit: 1000,
    sourcemap: 'external',
    outfile: 'dist/Code.js',
    legalComments: 'inline',
    plugins: [keptTexts, keptPatterns],
    define: {BUILD_ID: JSON.stringify(BUILD_ID)},
    footer: {js: names.map(entryPoint).join('\n')},
  });
  await mkdir('dist', {recursive: true});
  await mkdir('build', {recursive: true});
  for (const {path: file, text} of result.outputFiles) {
    if (file.endsWith('.map')) await writeFile('build/Code.js.map', text);
    else await writeFile('dist/Code.js', withBuildId(text));
  }
  return {functions: names, packages};
}

/** Ten characters, as long as what takes its place: the map stays right. */
const BUILD_ID = '@build-id@';

function withBuildId(code: string): string {
  const hash = createHash('sha256').update(code).digest('hex');
  return code.replace(BUILD_ID, hash.slice(0, BUILD_ID.length));
}

function entryPoint(name: string): string {
  return `function ${name}(...a){return IC.${name}(...a)}`;
}

async function exportedNames(): Promise<{
  readonly names: readonly string[];
  readonly packages: readonly string[];
}> {
  const {metafile} = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    metafile: true,
    outfile: 'names.js',
    plugins: [keptTexts, keptPatterns],
  });
  return {
    names: metafile.outputs['names.js'].exports,
    packages: packagesIn(metafile),
  };
}
