const {availableParallelism} = require('node:os');
const redSuites = require('./test/red-suites.json');

/** ESM-only packages that jest has to turn into CommonJS. */
const esmOnly = ['marked', '@noble/hashes', 'fast-check'];

/** @type {import('jest').Config} */
module.exports = {
  // Suites that promise something else than the product does today, each with its reason; RED=1 runs them all the same.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.RED ? [] : redSuites.map(({suite}) => suite)),
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
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/test/prepare-run.ts',
  globalTeardown: '<rootDir>/test/end-run.ts',
  testTimeout: 30_000,
  // Jest leaves one core to itself; and journeys wait for their browsers, so that one more fills both cores.
  maxWorkers: availableParallelism() + 1,
};
