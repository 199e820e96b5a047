import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';

const CLASP = path.join('node_modules', '.bin', 'clasp');

/** What must be there before a push can work, each with what to do about it. */
function obstacles(): readonly string[] {
  const {scriptId} = JSON.parse(readFileSync('.clasp.json', 'utf8')) as {
    scriptId: string;
  };
  const problems: string[] = [];
  if (!/^[\w-]{40,}$/.test(scriptId)) {
    problems.push(
      'No script id. Make a project at https://script.google.com, copy its id from Project settings, and put it into .clasp.json.',
    );
  }
  const login =
    process.env.clasp_config_auth ?? path.join(homedir(), '.clasprc.json');
  if (!existsSync(login)) {
    problems.push(
      'Not signed in. Run `npx clasp login`, and switch the Apps Script API on at https://script.google.com/home/usersettings.',
    );
  }
  return problems;
}

/**
 * Builds and replaces the whole remote project. `--force`, because without a terminal clasp skips a push whose
 * manifest changed and still exits with 0; so the answer is read as well.
 */
function main(): void {
  const problems = obstacles();
  if (problems.length > 0) {
    console.error(`Nothing was pushed.\n- ${problems.join('\n- ')}`);
    process.exitCode = 1;
    return;
  }
  execFileSync('npx', ['tsx', 'scripts/build.ts'], {stdio: 'inherit'});
  const push = spawnSync(CLASP, ['push', '--force'], {encoding: 'utf8'});
  process.stdout.write(push.stdout);
  process.stderr.write(push.stderr);
  if (push.status !== 0 || !/Pushed \d+ file/.test(push.stdout)) {
    console.error('clasp did not push. What it said stands above.');
    process.exitCode = 1;
  }
}

main();
