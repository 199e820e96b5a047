import {rmSync} from 'node:fs';
import {buildRealm} from '../emulator/appsscript/build';
import {generateSurface} from '../emulator/surface/generate';
import {buildWeb} from '../emulator/web/build';
import {bundleServer} from './bundle';
import {checkManifest} from './manifest';
import {writeNotices} from './notices';
import {buildPages} from './pages';

/** `dist/` is what is pushed to Apps Script; `build/emulator/` is what the local Workspace runs on. */
export async function build(): Promise<void> {
  rmSync('dist', {recursive: true, force: true});
  generateSurface();
  const [{functions, packages}, inPages] = await Promise.all([
    bundleServer(),
    buildPages(),
    buildRealm(),
    buildWeb(),
  ]);
  writeNotices([...packages, ...inPages]);
  checkManifest(functions);
}

if (require.main === module) {
  build().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
