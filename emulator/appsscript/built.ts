import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

/** Where `npm run build` puts what the emulator runs on. */
export const BUILD_DIR = resolve(__dirname, '../../build/emulator');
export const REALM_FILE = join(BUILD_DIR, 'realm.js');
export const WORKER_FILE = join(BUILD_DIR, 'worker.js');

/** @throws Error saying what to run when the build is missing. */
export function builtSource(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(
      `${file} cannot be read, so no script can run. Run "npm run build" first.`,
    );
  }
}
