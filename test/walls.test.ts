import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');

/** A wrong import for every wall, and the words it is refused with. */
const WALLS: readonly (readonly [file: string, from: string, why: RegExp])[] = [
  ['src/core/incident/x.ts', '../../review/rules/state/state', /no capability/],
  ['src/core/incident/x.ts', '../../world/world', /are pure/],
  ['src/core/incident/x.ts', '../../google/rest/http', /name no Google/],
  ['src/world/x.ts', '../clocks/rules/engine', /no capability/],
  ['src/world/x.ts', '../surfaces/answer', /Only endpoints/],
  ['src/google/drive/x.ts', '../../declare/contract', /no capability/],
  ['src/kit/x.tsx', '../review/contract', /no capability/],
  ['src/review/rules/x.ts', '../../world/files', /are pure/],
  ['src/review/rules/x.ts', '../actions/carry-out', /are pure/],
  ['src/review/actions/x.ts', '../../declare/contract', /imports another/],
  ['src/review/actions/x.ts', '../../google/drive/files', /name no Google/],
  ['src/review/actions/x.ts', '../../composition', /Only endpoints/],
  ['src/review/pages/x.tsx', '../actions/carry-out', /A page is a browser/],
  ['src/review/pages/x.tsx', '../../upkeep/pages/head', /imports another/],
  ['src/clocks/contract.ts', '../messages/contract', /imports another/],
  ['src/upkeep/brings.ts', '../review/brings', /imports another/],
  ['src/setup/endpoints.ts', '../review/endpoints', /imports another/],
  ['src/main.ts', '../emulator/server', /neither the emulator/],
  [
    'src/review/actions/x.ts',
    '../../../test/scenery/x',
    /neither the emulator/,
  ],
  [
    'emulator/drive/x.ts',
    '../../src/core/base/instant',
    /nothing of the product/,
  ],
];

/** What the walls let through: a door for each. */
const DOORS: readonly (readonly [file: string, from: string])[] = [
  ['src/review/rules/x.ts', '../../core/base/instant'],
  ['src/review/actions/x.ts', '../rules/state/state'],
  ['src/review/actions/x.ts', '../../world/files'],
  ['src/review/pages/x.tsx', '../../kit/group'],
  ['src/review/endpoints.ts', '../composition'],
  ['src/surfaces/sidebar/x.ts', '../../review/pages/review-group'],
  ['emulator/drive/x.ts', '../kernel/ids'],
];

interface Complaint {
  readonly ruleId: string;
  readonly message: string;
}

/** ESLint loads its configuration as a module, which jest's own context cannot: so it runs beside it, once for all texts. */
const LINT = `
  const {ESLint} = require('eslint');
  const texts = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  const lint = new ESLint();
  Promise.all(texts.map(({code, filePath}) => lint.lintText(code, {filePath})))
    .then(all => console.log(JSON.stringify(all.map(([one]) => one.messages))));
`;

function complaints(
  texts: readonly {readonly file: string; readonly code: string}[],
): readonly (readonly Complaint[])[] {
  const {stdout, stderr} = spawnSync(process.execPath, ['-e', LINT], {
    cwd: ROOT,
    env: {...process.env, LINT: 'quick'},
    encoding: 'utf8',
    input: JSON.stringify(
      texts.map(({file, code}) => ({code, filePath: path.join(ROOT, file)})),
    ),
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly (readonly Complaint[])[];
}

const importing = (from: string): string =>
  `import {x} from '${from}';\n\nexport const y = x;\n`;

describe('the walls of the house', () => {
  let refused: readonly (readonly Complaint[])[];

  beforeAll(() => {
    refused = complaints([
      ...WALLS.map(([file, from]) => ({file, code: importing(from)})),
      ...DOORS.map(([file, from]) => ({file, code: importing(from)})),
      {
        file: 'src/clocks/rules/x.ts',
        code: 'export const now = Date.now() + Math.random();\n',
      },
    ]);
  });

  it.each(WALLS.map((wall, at) => [...wall, at] as const))(
    '%s may not import %s',
    (_file, _from, why, at) => {
      const words = refused[at].map(({message}) => message).join(' ');
      expect(words).toMatch(why);
    },
  );

  it.each(DOORS.map((door, at) => [...door, WALLS.length + at] as const))(
    '%s may import %s',
    (_file, _from, at) => {
      expect(
        refused[at].filter(({ruleId}) => ruleId === 'no-restricted-imports'),
      ).toEqual([]);
    },
  );

  it('keep the clock and chance out of rules and actions', () => {
    const clocks = refused[WALLS.length + DOORS.length].filter(
      ({ruleId}) => ruleId === 'no-restricted-properties',
    );
    expect(clocks).toHaveLength(2);
  });
});

/** The guide to the house, which nobody would notice going stale. */
describe('docs/architecture.md', () => {
  const guide = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');
  const [, tree] = /```\nsrc\/\n([^`]*?)\ntemplates\//.exec(guide) ?? [];

  /** Names in the tree at a depth, in the order of the alphabet. */
  function named(depth: number): readonly string[] {
    const line = new RegExp(`^ {${2 * depth}}(\\S.*?)(?: {2,}.*)?$`);
    return (tree ?? '')
      .split('\n')
      .flatMap(one => line.exec(one)?.[1] ?? [])
      .flatMap(one =>
        // Several files of one kind share a line: "all-clear, office .ts".
        one.endsWith(' .ts')
          ? one
              .slice(0, -4)
              .split(', ')
              .map(name => `${name}.ts`)
          : [one],
      )
      .sort();
  }

  const SET_UP = /^tsconfig|\.d\.ts$/;
  function found(folder: string): readonly string[] {
    return readdirSync(path.join(ROOT, folder))
      .filter(name => !SET_UP.test(name))
      .map(name =>
        statSync(path.join(ROOT, folder, name)).isDirectory()
          ? `${name}/`
          : name,
      )
      .sort();
  }

  it('has a line for every room, and for no other', () => {
    expect(named(1)).toEqual(found('src'));
    expect(named(2)).toEqual(found('src/core'));
  });

  it('names no file and no word of the code that is not there', () => {
    const files = readdirSync(path.join(ROOT, 'src'), {recursive: true})
      .map(String)
      .filter(file => /\.tsx?$/.test(file));
    const code = files
      .map(file => readFileSync(path.join(ROOT, 'src', file), 'utf8'))
      .join('\n');
    const rooms = ['', 'src', ...found('src').map(room => `src/${room}`)];
    const isFile = (name: string): boolean =>
      rooms.some(room =>
        ['', '.ts'].some(end => existsSync(path.join(ROOT, room, name + end))),
      );
    const words = [...guide.matchAll(/`([\w./-]+)`/g)].map(([, name]) => name);
    const missing = words.filter(
      name =>
        !/\d/.test(name) &&
        !isFile(name) &&
        !new RegExp(`\\b${name.replace(/\./g, '\\.')}\\b`).test(code),
    );
    expect(missing).toEqual([]);
  });
});
