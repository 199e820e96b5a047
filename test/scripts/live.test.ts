import {spawnSync} from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {TESTED} from '../../scripts/live/assumptions';
import {MANUAL} from '../../scripts/live/manual';
import {readCredentials} from '../../scripts/live/credentials';
import {PAGE, pageWithList} from '../../scripts/live/page';
import {PORTS, reportLines} from '../../scripts/live/report';

const SUITE = join(__dirname, '../live');

function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const {CI: _ci, ...ours} = process.env;
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/live.ts', ...args],
    {encoding: 'utf8', env: {...ours, ...env}},
  );
  return {status, stdout, stderr};
}

describe('the live tests', () => {
  it('have a test for each assumption that a program can ask about', () => {
    const source = readdirSync(SUITE)
      .filter(name => name.endsWith('.test.ts'))
      .map(name => readFileSync(join(SUITE, name), 'utf8'))
      .join('\n');
    const asked = [...source.matchAll(/assumption\(\s*'([^']+)'/g)].map(
      ([, name]) => name,
    );
    expect([...asked].sort()).toEqual(Object.keys(TESTED).sort());
  });

  it('are described as they are', () => {
    const page = readFileSync(PAGE, 'utf8');
    expect(page).toBe(pageWithList(page));
  });

  it('never run in CI', () => {
    const {status, stderr} = run([], {CI: 'true'});
    expect(status).toBe(2);
    expect(stderr).toContain('never run in CI');
  });

  it('say what to do when there are no credentials', () => {
    const {status, stderr} = run(['--credentials', '/nowhere.json'], {});
    expect(status).toBe(2);
    expect(stderr).toContain('/nowhere.json');
    expect(stderr).toContain('docs/live-tests.md');
  });

  it('print the list for people without asking Google anything', () => {
    const {status, stdout} = run(['--manual'], {});
    expect(status).toBe(0);
    for (const {name} of MANUAL) expect(stdout).toContain(`[ ] ${name}`);
  });

  it('name the part of the credentials that is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'live-'));
    const file = join(folder, 'credentials.json');
    const owner = {email: 'owner@example.com', refreshToken: ''};
    const client = {id: 'a', secret: 'b'};
    writeFileSync(file, JSON.stringify({client, people: {owner}}));
    try {
      const read = () => readCredentials(file);
      expect(read).toThrow('people.owner.refreshToken');
      expect(read).toThrow('people.colleague');
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('report what holds, what does not and what was not asked', () => {
    const [first, second, third] = Object.keys(TESTED);
    const result = (title: string, status: string, message = '') => ({
      title,
      status,
      ancestorTitles: [
        title in TESTED ? 'a suite' : PORTS,
        'files, on live Google',
      ],
      failureMessages: [message],
    });
    const lines = reportLines({
      success: false,
      testResults: [
        {
          assertionResults: [
            result(first, 'passed'),
            result(second, 'failed', 'Error: 404 instead of 200\n    at x'),
            result('makes a folder once', 'failed'),
          ],
        },
      ],
    }).join('\n');
    expect(lines).toContain(`holds          ${first}`);
    expect(lines).toContain(`DOES NOT HOLD  ${second}`);
    expect(lines).toContain('answer: Error: 404 instead of 200');
    expect(lines).toContain(`not asked      ${third}`);
    expect(lines).toContain('0 of 1 promises kept');
    expect(lines).toContain(
      'broken: files, on live Google: makes a folder once',
    );
  });
});
