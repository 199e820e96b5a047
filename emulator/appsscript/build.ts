import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {BUILD_DIR, KEPT_DIR, REALM_FILE, WORKER_FILE} from './built';
import {googleNames} from './google-names';

/**
 * Bundles what executions need beside the host's own code: the façade as one script for a bare context, and the
 * program of a worker thread.
 */
export async function buildRealm(): Promise<void> {
  const names = googleNames();
  rmSync(KEPT_DIR, {recursive: true, force: true});
  mkdirSync(BUILD_DIR, {recursive: true});
  writeFileSync(join(BUILD_DIR, 'google-names.json'), JSON.stringify(names));
  await Promise.all([
    build({
      entryPoints: [join(__dirname, 'realm/main.ts')],
      bundle: true,
      format: 'iife',
      globalName: '__realm',
      platform: 'neutral',
      target: 'es2022',
      define: {
        GOOGLE_GLOBALS: JSON.stringify(names.globals),
        GOOGLE_TYPES: JSON.stringify(JSON.stringify(names.types)),
      },
      // Wrapped so that nothing but the script's completion value comes out.
      banner: {js: '(() => {'},
      footer: {js: 'return __realm; })()'},
      outfile: REALM_FILE,
      logLevel: 'warning',
    }),
    build({
      entryPoints: [join(__dirname, 'host/worker.ts')],
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      outfile: WORKER_FILE,
      logLevel: 'warning',
    }),
  ]);
}
