import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {OnLoadResult, Plugin} from 'esbuild';
import {exportsOf} from './exports-of';

/** Below `dist/`, where clasp makes `texts/update` of it. */
const FOLDER = 'texts';

/**
 * Makes of every imported Markdown file, and of every text a `*.kept.ts` makes, the name of a file beside the bundle, and
 * writes that file: what few runs need is not loaded by every call.
 */
export const keptTexts: Plugin = {
  name: 'kept-texts',
  setup(build) {
    build.onLoad({filter: /\.md$/}, ({path: file}) =>
      kept(path.basename(file, '.md'), readFileSync(file, 'utf8')),
    );
    build.onLoad({filter: /\.kept\.ts$/}, ({path: file}) =>
      kept(path.basename(file, '.kept.ts'), textMadeBy(file)),
    );
  },
};

function kept(name: string, text: string): OnLoadResult {
  return {contents: JSON.stringify(keepText(name, text)), loader: 'json'};
}

/** @returns the name the text is read by. */
export function keepText(name: string, text: string): string {
  mkdirSync(`dist/${FOLDER}`, {recursive: true});
  const content = Buffer.from(text).toString('base64');
  writeFileSync(`dist/${FOLDER}/${name}.html`, content);
  return `${FOLDER}/${name}`;
}

/** What the module exports by default. */
function textMadeBy(file: string): string {
  const {default: made} = exportsOf(file);
  if (typeof made !== 'string') throw new Error(`${file} makes no text.`);
  return made;
}
