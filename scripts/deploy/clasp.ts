import {spawnSync} from 'node:child_process';
import path from 'node:path';

const CLASP = path.resolve('node_modules/@google/clasp/build/src/index.js');

/** clasp as it comes from npm, run in the folder the product is deployed from. */
export class Clasp {
  constructor(private readonly home: string) {}

  /** @returns what clasp prints as JSON. @throws Error with clasp's own words. */
  run<T>(...args: readonly string[]): T {
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      [CLASP, '--json', ...args],
      {cwd: this.home, encoding: 'utf8', maxBuffer: 1 << 26},
    );
    const said = `${stdout}\n${stderr}`.trim();
    // clasp ends with 0 where it was not allowed to ask a question.
    if (status !== 0 || !/^[[{]/.test(stdout.trim())) {
      throw new Error(`clasp ${args[0]}: ${said || 'no answer'}`);
    }
    return JSON.parse(stdout) as T;
  }
}
