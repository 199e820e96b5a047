import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
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

/** Sources shorter than this are read again faster than looked up. */
const LARGE = 100_000;

/** What was found out about large sources; a build begins it again. */
export const KEPT_DIR = join(BUILD_DIR, 'kept');

/**
 * What `find` says about a source, kept beside the build under the source's hash: parsing a bundle of a megabyte takes a
 * second of a core, and every process that runs it would do so. What throws is not kept.
 */
export function kept<Found>(
  what: string,
  source: string,
  find: () => Found,
): Found {
  if (source.length < LARGE) return find();
  const hash = createHash('sha256').update(source).digest('hex');
  const file = join(KEPT_DIR, `${what}-${hash}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Found;
  } catch {
    const found = find();
    mkdirSync(KEPT_DIR, {recursive: true});
    // Several processes may come to it at once.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, JSON.stringify(found));
    renameSync(own, file);
    return found;
  }
}
