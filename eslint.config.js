'use strict';
const {defineConfig} = require('eslint/config');
const gts = require('gts/build/src/index.js');

/** Each TypeScript program has its own globals; see docs/architecture.md. */
const PROGRAMS = [
  './src/tsconfig.pure.json',
  './src/tsconfig.json',
  './src/tsconfig.pages.json',
  './emulator/tsconfig.json',
  './emulator/appsscript/realm/tsconfig.json',
  './emulator/web/tsconfig.json',
  './scripts/tsconfig.json',
  './test/tsconfig.json',
];

/** Leaves out the one rule that needs types: the programs cost it a minute of a core. `npm run lint` and the nightly run have it. */
const QUICK = process.env.LINT === 'quick';

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
  ['googleapis*', 'googleapis/**', '**/google/**'],
  'Rules and actions name no Google type: say it in a port of src/world.',
];
const NO_SURFACE = [
  ['**/surfaces/**', '**/composition', '**/product', '**/main'],
  'Only endpoints know the surfaces and the composition.',
];
const NO_WORLD = [
  ['**/world/**', '**/actions/**', '**/views/**', '**/pages/**', '**/kit/**'],
  'core and rules are pure: they import core and their own rules.',
];
const NO_CLOCK = [
  ['Date', 'now'],
  ['Math', 'random'],
].map(([object, property]) => ({
  object,
  property,
  message: 'Time and chance come in as arguments.',
}));

/** Each is one folder below src; what two of them need lies in core, world or kit. */
const CAPABILITIES = [
  'declare',
  'upkeep',
  'setup',
  'review',
  'messages',
  'clocks',
  'writing',
  'faq',
  'aftermath',
  'practice',
  'connectors',
];

const OTHER_CAPABILITIES =
  'No capability imports another; what two need lies in core.';

/** The folders of all capabilities but one, as seen from inside it. */
function others(capability) {
  return [
    CAPABILITIES.filter(other => other !== capability).map(
      other => `**/${other}/**`,
    ),
    OTHER_CAPABILITIES,
  ];
}

/** The walls of one capability: rules are pure, actions and views know ports only, pages know the browser only. */
function capabilityFences(capability) {
  const within = [OUTSIDE_SRC, others(capability)];
  const folder = `src/${capability}`;
  return [
    fence([`${folder}/**/*.ts`, `${folder}/**/*.tsx`], within),
    fence(
      [`${folder}/rules/**/*.ts`, `${folder}/contract.ts`],
      [...within, NO_GOOGLE, NO_SURFACE, NO_WORLD],
      NO_CLOCK,
    ),
    fence(
      [
        `${folder}/actions/**/*.ts`,
        `${folder}/views/**/*.ts`,
        `${folder}/brings.ts`,
      ],
      [...within, NO_GOOGLE, NO_SURFACE],
      NO_CLOCK,
    ),
    fence(
      [`${folder}/pages/**/*.ts`, `${folder}/pages/**/*.tsx`],
      [
        ...within,
        NO_GOOGLE,
        NO_SURFACE,
        [
          ['**/world/**', '**/actions/**', '**/views/**'],
          'A page is a browser: it asks the server through its contract.',
        ],
      ],
    ),
  ];
}

/** What capabilities stand on knows none of them. */
const NO_CAPABILITY = [
  CAPABILITIES.map(capability => `**/${capability}/**`),
  'The shared floor knows no capability.',
];

/** Files that are one table, or one walk over one structure; all others are split before they reach the limit. */
const LONG_FILES = [
  'src/core/documents/fields.ts',
  'src/core/documents/lines.ts',
  'src/core/documents/message-fields.ts',
  'src/core/documents/sections.ts',
  'src/core/incident/vocabulary.ts',
  'src/core/policy/policy-columns.ts',
  'src/review/rules/record/packed-fact.ts',
  'src/setup/rules/installation-lines.ts',
  'emulator/sheets/formulas/calculate.ts',
  'emulator/web/client/spreadsheet/grid.tsx',
];

module.exports = defineConfig([
  {ignores: ['dist/', 'build/', 'node_modules/', '.emulator/']},
  ...gts,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: QUICK
        ? {project: false, projectService: false}
        : {project: PROGRAMS, tsconfigRootDir: __dirname},
    },
    rules: {
      ...(QUICK && {'@typescript-eslint/no-floating-promises': 'off'}),
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
  {
    files: ['src/**/*.{ts,tsx}', 'emulator/**/*.{ts,tsx}'],
    ignores: LONG_FILES,
    rules: {
      'max-lines': [
        'error',
        {max: 305, skipBlankLines: true, skipComments: true},
      ],
    },
  },
  fence(['src/**/*.ts', 'src/**/*.tsx'], [OUTSIDE_SRC]),
  fence(
    ['src/core/**/*.ts'],
    [OUTSIDE_SRC, NO_CAPABILITY, NO_GOOGLE, NO_SURFACE, NO_WORLD],
    NO_CLOCK,
  ),
  fence(
    ['src/world/**/*.ts'],
    [OUTSIDE_SRC, NO_CAPABILITY, NO_GOOGLE, NO_SURFACE],
    NO_CLOCK,
  ),
  fence(['src/google/**/*.ts'], [OUTSIDE_SRC, NO_CAPABILITY, NO_SURFACE]),
  fence(
    ['src/kit/**/*.ts', 'src/kit/**/*.tsx'],
    [OUTSIDE_SRC, NO_CAPABILITY, NO_GOOGLE, NO_SURFACE],
  ),
  ...CAPABILITIES.flatMap(capabilityFences),
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
