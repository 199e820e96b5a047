import {execFileSync} from 'node:child_process';

/** The suites load the built bundle, never the sources it came from; so build it before any of them. */
export default function buildOnce(): void {
  if (process.env.SKIP_BUILD) return;
  execFileSync('npx', ['tsx', 'scripts/build.ts'], {stdio: 'inherit'});
}
