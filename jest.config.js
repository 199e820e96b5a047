const {availableParallelism} = require('node:os');
const nightlySuites = require('./test/nightly-suites.json');

/** ESM-only packages that jest has to turn into CommonJS. */
const esmOnly = ['marked', '@noble/hashes', 'fast-check'];

/** @type {import('jest').Config} */
module.exports = {
  // Long suites, each with its reason: the nightly run has them, with EVERY_FAULT or KEPT_IN.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.EVERY_FAULT || process.env.KEPT_IN
      ? []
      : nightlySuites.map(({suite}) => suite)),
  ],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.md$': '<rootDir>/jest.markdown.js',
    '^.+\\.[cm]?[tj]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: {syntax: 'typescript', tsx: false},
          transform: {react: {runtime: 'automatic', importSource: 'preact'}},
        },
        module: {type: 'commonjs'},
      },
    ],
  },
  moduleNameMapper: {'^fast-check$': '<rootDir>/jest.fast-check.js'},
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/test/prepare-run.ts',
  globalTeardown: '<rootDir>/test/end-run.ts',
  runtime: '<rootDir>/jest.runtime.js',
  // A test of the exhaustive run meets every fault at every call.
  testTimeout: process.env.EVERY_FAULT ? 3_600_000 : 30_000,
  // What suites leave behind grows to gigabytes in a process, and collecting it then costs more than a new one.
  workerIdleMemoryLimit: '700MB',
  // Jest leaves one core to itself; and journeys wait for their browsers, so that one more fills both cores.
  maxWorkers: availableParallelism() + 1,
};
