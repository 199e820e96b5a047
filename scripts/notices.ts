import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Metafile} from 'esbuild';

/** Names of the packages whose code is in a build. */
export function packagesIn({inputs}: Metafile): readonly string[] {
  const names = Object.keys(inputs).flatMap(file => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}

/** Writes the licences of what is bundled beside it, as they demand; HTML, because clasp pushes no plain text. */
export function writeNotices(packages: readonly string[]): void {
  const notices = [...new Set(packages)].sort().map(name => {
    const {version, license} = JSON.parse(
      readFileSync(path.join('node_modules', name, 'package.json'), 'utf8'),
    ) as {readonly version: string; readonly license: string};
    return `<h2>${escaped(`${name} ${version} (${license})`)}</h2>\n<pre>${escaped(licenceOf(name))}</pre>`;
  });
  writeFileSync(
    'dist/third-party-notices.html',
    `<!doctype html>\n<meta charset="utf-8">\n<title>Third-party notices</title>\n${notices.join('\n')}\n`,
  );
}

function licenceOf(name: string): string {
  const folder = path.join('node_modules', name);
  const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${name} has no licence file.`);
  return readFileSync(path.join(folder, file), 'utf8').trim();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
