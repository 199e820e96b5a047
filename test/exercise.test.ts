import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build, type BuildOptions} from 'esbuild';

const ROOT = path.resolve(__dirname, '..');
const COPY = path.join(ROOT, 'build', 'exercise');
const BLOCK = /```(tsx?|diff) (\S+)\n([\s\S]*?)```/g;

/** The exercise's steps done on the copy: new files written, marked lines put before or after the line beside them. */
function follow(guide: string): readonly string[] {
  return [...guide.matchAll(BLOCK)].map(([, language, file, body]) => {
    const place = path.join(COPY, file);
    if (language !== 'diff') {
      mkdirSync(path.dirname(place), {recursive: true});
      writeFileSync(place, body);
      return file;
    }
    const lines = body.trimEnd().split('\n');
    const kept = lines.filter(line => line.startsWith(' ')).map(cut);
    const before = readFileSync(place, 'utf8');
    if (before.split(kept.join('\n')).length !== 2) {
      throw new Error(`${file} does not hold "${kept.join('\n')}" once.`);
    }
    writeFileSync(
      place,
      before.replace(kept.join('\n'), () => lines.map(cut).join('\n')),
    );
    return file;
  });
}

const cut = (line: string): string => line.slice(1);

async function bundled(entry: string, more: BuildOptions): Promise<string> {
  const {outputFiles = []} = await build({
    entryPoints: [path.join(COPY, entry)],
    bundle: true,
    write: false,
    outdir: path.join(COPY, 'out'),
    loader: {'.md': 'empty', '.css': 'empty'},
    logLevel: 'silent',
    ...more,
  });
  return outputFiles[0].text;
}

describe('the exercise for newcomers', () => {
  beforeAll(() => {
    rmSync(COPY, {recursive: true, force: true});
    cpSync(path.join(ROOT, 'src'), path.join(COPY, 'src'), {recursive: true});
    cpSync(path.join(ROOT, 'templates'), path.join(COPY, 'templates'), {
      recursive: true,
    });
    const guide = readFileSync(path.join(ROOT, 'docs', 'exercise.md'), 'utf8');
    expect(follow(guide).length).toBeGreaterThan(10);
  });

  afterAll(() => rmSync(COPY, {recursive: true, force: true}));

  it('adds a tab and a function of the server', async () => {
    const code = await bundled('src/main.ts', {
      platform: 'neutral',
      mainFields: ['module', 'main'],
      format: 'esm',
    });
    expect(code).toContain('title: "Visitors"');
    expect(code).toMatch(/export \{[^}]*\bvisitorsOf\b/);
  });

  it('adds a group to the sidebar', async () => {
    const page = await bundled('src/surfaces/sidebar/index.tsx', {
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    expect(page).toContain('Visitors of the page');
  });
});
