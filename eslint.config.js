'use strict';
const {defineConfig} = require('eslint/config');
const gts = require('gts/build/src/index.js');

/** Each TypeScript program has its own globals; see docs/architecture.md. */
const PROGRAMS = [
  './src/domain/tsconfig.json',
  './src/tsconfig.json',
  './src/ui/tsconfig.json',
  './emulator/tsconfig.json',
  './emulator/appsscript/realm/tsconfig.json',
  './emulator/web/tsconfig.json',
  './scripts/tsconfig.json',
  './test/tsconfig.json',
];

/** Walls between layers. A later block replaces a rule, so every layer names all its walls. */
function fence(files, walls, properties = []) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: walls.map(([group, message]) => ({group, message})),
        },
      ],
      'no-restricted-properties': [
        'error',
        {object: 'describe', property: 'only'},
        {object: 'it', property: 'only'},
        ...properties,
      ],
    },
  };
}

const OUTSIDE_SRC = [
  ['**/emulator/**', '**/test/**', '**/scripts/**'],
  'src is the product; it knows neither the emulator nor the tests.',
];
const NO_GOOGLE = [
  ['googleapis*', 'googleapis/**', '**/adapters/**'],
  'Rules and use cases name no Google type: say it in a port.',
];
const NO_CLOCK = [
  ['Date', 'now'],
  ['Math', 'random'],
].map(([object, property]) => ({
  object,
  property,
  message: 'Time and chance come in as arguments.',
}));

module.exports = defineConfig([
  {ignores: ['dist/', 'build/', 'node_modules/', '.emulator/']},
  ...gts,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {project: PROGRAMS, tsconfigRootDir: __dirname},
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_'},
      ],
    },
  },
  {
    files: ['*.js', '.ci/**/*.js', 'emulator/**/*.{mjs,js}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
      },
    },
  },
  fence(['src/**/*.ts', 'src/**/*.tsx'], [OUTSIDE_SRC]),
  fence(
    ['src/domain/**/*.ts'],
    [
      OUTSIDE_SRC,
      NO_GOOGLE,
      [['**/usecases/**', '**/ports/*'], 'The domain imports only itself.'],
    ],
    NO_CLOCK,
  ),
  fence(['src/usecases/**/*.ts'], [OUTSIDE_SRC, NO_GOOGLE], NO_CLOCK),
  fence(
    ['src/ports/**/*.ts'],
    [
      OUTSIDE_SRC,
      NO_GOOGLE,
      [['**/usecases/**'], 'Ports are below use cases.'],
    ],
  ),
  fence(
    ['emulator/**/*.ts', 'emulator/**/*.tsx'],
    [
      [
        [
          '**/src/**',
          '**/test/**',
          '**/scripts/**',
          // Google's client keeps its generated types in a folder of that name.
          '!googleapis/build/src/**',
        ],
        'The emulator is a Google Workspace; it knows nothing of the product.',
      ],
    ],
  ),
]);
