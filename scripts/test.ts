import {spawn} from 'node:child_process';
import {findChrome} from './chrome';

const TESTS = 'tests';

/** Steps of a lane run one after the other; lanes run side by side: tests wait for browsers and clocks now and then. */
const LANES: readonly (readonly (readonly [
  name: string,
  command: string,
])[])[] = [
  // By its place: two versions of TypeScript bring a `tsc`, and either may be the one that is linked.
  [['types', 'node node_modules/typescript-7/bin/tsc -b']],
  [
    ['build', 'tsx scripts/build.ts'],
    ['sizes', 'tsx scripts/sizes.ts'],
    ['requirements', 'tsx scripts/requirements.ts --check'],
    [TESTS, 'jest --silent=false'],
  ],
];

/** Runs a step; its output is shown when it fails. Answers whether it passed. */
async function passes(name: string, command: string): Promise<boolean> {
  const started = Date.now();
  const [program, ...args] = command.split(' ');
  const [runner, ...rest] =
    program === 'node'
      ? [process.execPath, ...args]
      : ['npx', program, ...args];
  const child = spawn(runner, rest, {
    env: {...process.env, SKIP_BUILD: '1'},
    stdio: name === TESTS ? 'inherit' : 'pipe',
  });
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>(resolve =>
    child.on('close', resolve),
  );
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code !== 0) process.stdout.write(Buffer.concat(output));
  return code === 0;
}

async function lanePasses(
  lane: readonly (readonly [string, string])[],
): Promise<boolean> {
  let all = true;
  for (const [name, command] of lane) {
    all = (await passes(name, command)) && all;
  }
  return all;
}

/** `npm test -- PATH …`: the build and those suites, nothing else. */
const PATHS = process.argv.slice(2);

async function main(): Promise<void> {
  // Before anything else: a missing browser would show only after minutes.
  findChrome();
  const lanes =
    PATHS.length === 0
      ? LANES
      : [
          [
            ['build', 'tsx scripts/build.ts'],
            [TESTS, `jest ${PATHS.join(' ')}`],
          ] as const,
        ];
  const checks = await Promise.all(lanes.map(lanePasses));
  if (checks.includes(false)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
