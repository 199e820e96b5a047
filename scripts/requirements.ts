import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import * as ts from 'typescript';

const PAGE = 'docs/requirements.md';
const ROW = /^\| (S\d-\d+) \| ([^|]*) \|.*\|$/;

/** Test files, promises that a suite imports among them, by the requirement ids in the titles of their `it` and `describe`. */
function testsById(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const file of testFiles('test')) {
    for (const title of titlesIn(readFileSync(file, 'utf8'))) {
      for (const id of title.match(/\bS[0-4]-\d+\b/g) ?? []) {
        const files = found.get(id) ?? new Set<string>();
        found.set(id, files.add(file));
      }
    }
  }
  return new Map([...found].map(([id, files]) => [id, [...files].sort()]));
}

/** Titles name ids in brackets, `… (S0-5)`, in the call itself or in the table of an `it.each`. */
function titlesIn(source: string): string[] {
  const tree = ts.createSourceFile('t.ts', source, ts.ScriptTarget.ES2022);
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? source.slice(node.pos, node.end)
        : '';
    titles.push(...(text.match(/\((?:S[0-4]-\d+(?:, )?)+\)/g) ?? []));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return titles;
}

function testFiles(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    const full = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(full);
    return entry.name.endsWith('.ts') ? [full] : [];
  });
}

function filled(page: string, tests: ReadonlyMap<string, readonly string[]>) {
  const ids: string[] = [];
  const lines = page.split('\n').map(line => {
    const row = ROW.exec(line);
    if (!row) return line;
    const [, id, demand] = row;
    ids.push(id);
    const proofs = (tests.get(id) ?? []).map(
      file =>
        `[${path.basename(file).replace(/(\.test)?\.ts$/, '')}](../${file})`,
    );
    return `| ${id} | ${demand.trim()} | ${proofs.join(', ') || '**open**'} |`;
  });
  const named = ids.filter(id => tests.has(id)).length;
  const summary = `${named} of ${ids.length} demands are named by a test, ${ids.length - named} are open.`;
  const unknown = [...tests.keys()].filter(id => !ids.includes(id));
  if (unknown.length > 0) {
    throw new Error(
      `Tests name demands that do not exist: ${unknown.join(', ')}.`,
    );
  }
  const marker = lines.indexOf('<!-- summary -->');
  const until = lines.findIndex(
    (line, at) => at > marker && line.startsWith('## '),
  );
  lines.splice(marker + 1, until - marker - 1, '', summary, '');
  return {text: lines.join('\n'), summary};
}

const before = readFileSync(PAGE, 'utf8');
const {text, summary} = filled(before, testsById());
console.log(summary);
if (process.argv.includes('--check')) {
  if (text !== before) {
    console.error(
      `${PAGE} is out of date. Run: npx tsx scripts/requirements.ts`,
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(PAGE, text);
}
