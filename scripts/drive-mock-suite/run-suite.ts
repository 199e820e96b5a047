import {execFileSync, spawn} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {startServer} from '../../emulator/server';

/** The suite and what it needs to run, pinned: its own configuration would also ask for browsers. */
const PACKAGES = {
  'google-drive-mock': '1.2.0',
  vitest: '4.0.18',
  'async-test-util': '2.5.0',
  dotenv: '17.2.3',
};

const FOLDER = 'build/drive-mock-suite';
const RESULTS = 'results.json';

/** The token the suite sends, and whose it is here. */
const TOKEN = 'valid-token';
const ACCOUNT = 'writer@example.com';

export interface SuiteTest {
  /** `upload.test.ts › should …`. */
  readonly name: string;
  readonly passed: boolean;
  /** The first line of the failure. */
  readonly message: string;
}

/** Fetches google-drive-mock's published tests from the registry once, and runs them against an emulator. */
export async function runSuite(): Promise<readonly SuiteTest[]> {
  install();
  const server = await startServer({port: 0});
  const caller = {email: ACCOUNT, project: 'external', scopes: 'all'} as const;
  server.workspace.tokens.register(token =>
    token === TOKEN ? caller : undefined,
  );
  try {
    await vitest(new URL(server.url).port);
  } finally {
    await server.close();
  }
  return readResults();
}

function install(): void {
  const manifest = JSON.stringify({
    private: true,
    type: 'module',
    dependencies: PACKAGES,
  });
  const file = join(FOLDER, 'package.json');
  if (existsSync(file) && readFileSync(file, 'utf8') === manifest) return;
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  writeFileSync(file, manifest);
  writeFileSync(
    join(FOLDER, 'vitest.config.mjs'),
    'export default {test: {testTimeout: 10000, fileParallelism: false}};\n',
  );
  const args = ['install', '--legacy-peer-deps', '--ignore-scripts'];
  execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  // Tests inside node_modules are never looked at.
  cpSync(
    join(FOLDER, 'node_modules/google-drive-mock/test'),
    join(FOLDER, 'test'),
    {recursive: true},
  );
}

/** Failing tests are a result, not an error. */
function vitest(port: string): Promise<void> {
  const program = join('node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--reporter=json', `--outputFile=${RESULTS}`];
  rmSync(join(FOLDER, RESULTS), {force: true});
  const child = spawn(process.execPath, [program, ...args], {
    cwd: FOLDER,
    stdio: 'ignore',
    env: {
      ...process.env,
      USE_SHARED_MOCK: 'true',
      TEST_TARGET: 'mock',
      PORT: port,
    },
  });
  return new Promise(resolve => child.on('close', () => resolve()));
}

interface Results {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function readResults(): readonly SuiteTest[] {
  const text = readFileSync(join(FOLDER, RESULTS), 'utf8');
  const {testResults} = JSON.parse(text) as Results;
  return testResults.flatMap(({name, message, assertionResults}) => {
    const file = name.slice(name.lastIndexOf('/') + 1);
    if (assertionResults.length === 0) {
      return [{name: file, passed: false, message}];
    }
    return assertionResults.map(each => ({
      name: `${file} › ${each.fullName}`,
      passed: each.status === 'passed',
      message: (each.failureMessages[0] ?? '').split('\n')[0],
    }));
  });
}
