const {Script} = require('node:vm');
const {default: Runtime} = require('jest-runtime');

/** Compiled modules and where imports lead: the same in every suite of a worker. */
const scripts = new Map();
const resolved = new Map();

/** Packages that keep nothing of a suite and are slow to start: a worker loads them once, as Node does. */
const shared = new Set([
  '@noble/hashes/hmac.js',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'esbuild',
  'libsql',
  'numfmt',
  'playwright-core',
  'typescript',
]);

/**
 * Jest's own runtime, which compiles and resolves every module anew in each suite: a fifth of the whole run here, with
 * hundreds of suites over the same hundreds of modules. Modules still run anew for each suite. No test mocks a module or
 * imports one dynamically, so nothing has to ask for either.
 */
module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    const {executor, _resolution: resolution} = this;
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      return (
        context && scriptOf(source, filename, executor).runInContext(context)
      );
    };
    resolution.cjsCache = resolved;
    resolution.clear = () => undefined;
    this.requireModuleOrMock = (from, name) =>
      name === '@jest/globals'
        ? super.requireModuleOrMock(from, name)
        : shared.has(name)
          ? require(name)
          : this.requireModule(from, name);
  }
};

function scriptOf(source, filename, {injectedModuleParameters: parameters}) {
  const known = scripts.get(filename);
  if (known?.source === source) return known.script;
  const opening = `(function(${parameters.join()}){`;
  const script = new Script(`${opening}${source}\n})`, {
    filename,
    columnOffset: -opening.length,
  });
  scripts.set(filename, {source, script});
  return script;
}
