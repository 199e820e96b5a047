import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {shells} from './shell';

/** Where the server finds what `buildWeb` wrote, from the repository's root. */
export const WEB_OUTPUT = 'build/emulator/web';

/** Bundles the pages into `build/emulator/web`: one script and one style sheet a page. */
export async function buildWeb(root = process.cwd()): Promise<void> {
  const client = join(root, 'emulator/web/client');
  const outdir = join(root, WEB_OUTPUT);
  mkdirSync(outdir, {recursive: true});
  await build({
    entryPoints: {
      ...Object.fromEntries(
        shells.map(page => [page, join(client, `pages/${page}.tsx`)]),
      ),
      'script-host': join(client, 'script-host.ts'),
      workspace: join(client, 'styles/workspace.css'),
    },
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: false,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: {'.svg': 'dataurl'},
    logLevel: 'warning',
    sourcemap: 'linked',
  });
}
