/**
 * Writes `src/setup/rules/shipped-templates.ts`: what every version of every template in the repository’s history comes
 * to, so that one nobody has changed is told from one somebody has. Run it when a template has been changed.
 */
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {linesHash, linesOfMarkdown} from '../src/setup/rules/template-lines';

const ROOT = path.resolve(__dirname, '..');
const FILE = path.join(ROOT, 'src/setup/rules/shipped-templates.ts');

function git(...words: string[]): string {
  return execFileSync('git', words, {cwd: ROOT, encoding: 'utf8'});
}

function versionsOf(file: string): readonly string[] {
  const commits = git('log', '--format=%h', '--', file).split('\n');
  const texts = commits.flatMap(commit => {
    try {
      return commit === '' ? [] : [git('show', `${commit}:${file}`)];
    } catch {
      // The commit that took it away.
      return [];
    }
  });
  const now = readFileSync(path.join(ROOT, file), 'utf8');
  return [
    ...new Set([now, ...texts].map(text => linesHash(linesOfMarkdown(text)))),
  ].reverse();
}

function main(): void {
  const files = git('ls-files', 'templates')
    .split('\n')
    .filter(file => /^templates\/[a-z-]+\.md$/.test(file))
    .sort();
  const table = Object.fromEntries(
    files.map(file => [path.basename(file, '.md'), versionsOf(file)]),
  );
  writeFileSync(
    FILE,
    [
      '/** Every version of a template that was ever shipped, the newest last, by its file. Written by `scripts/shipped-templates.ts`. */',
      `export const SHIPPED: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(table, null, 2)};`,
      '',
    ].join('\n'),
  );
  execFileSync('npx', ['prettier', '--write', FILE], {cwd: ROOT});
}

if (require.main === module) main();
