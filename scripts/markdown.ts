import {readFileSync} from 'node:fs';

/** Lets scripts load the product's modules as they are: templates are text, as esbuild and jest take them. */
require.extensions['.md'] = (module, file) => {
  module.exports = readFileSync(file, 'utf8');
};
