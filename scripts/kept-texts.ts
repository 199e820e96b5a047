import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'esbuild';

/** Below `dist/`, where clasp makes `texts/update` of it. */
const FOLDER = 'texts';

/**
 * Makes of every imported Markdown file the name of a file beside the bundle, and writes that file: what set-up alone
 * needs is not loaded by every call.
 */
export const keptTexts: Plugin = {
  name: 'kept-texts',
  setup(build) {
    build.onLoad({filter: /\.md$/}, ({path: file}) => {
      const name = `${FOLDER}/${path.basename(file, '.md')}`;
      mkdirSync(`dist/${FOLDER}`, {recursive: true});
      writeFileSync(`dist/${name}.html`, readFileSync(file).toString('base64'));
      return {contents: JSON.stringify(name), loader: 'json'};
    });
  },
};
