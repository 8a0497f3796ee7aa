import { defineConfig } from 'oxlint';
import type { Restriction } from './scripts/lint/restrictedSyntax.ts';

/** What only the core must not know: it is told the time, and decides the same way every time. */
const coreGlobals = ['performance', 'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'process'];
const tellTheTime = 'The core is told the time: take `at` from the reading or event.';
const isPure = 'The core decides the same way every time: take chance from outside.';

const onlyOneDoor =
  'Messages between main and windows go through contract.ts: see src/electron/ipc.ts and src/preload.ts.';

const oneWayToRead =
  'What lies in a folder may be a pipe, or gigabytes; a full disk keeps half a text: read and write by src/platform/files/file{Reading,Writing}.ts.';
const readersAndWriters =
  /^(readFile|writeFile|appendFile|copyFile|open|read|readv|write|writev|cp)(Sync)?$|^(createReadStream|createWriteStream|openAsBlob|default)$/
    .source;
/** Of Node's file system and of the library that writes files, wherever they are imported from. */
const filesBesideTheOneWay = ['fs', 'node:fs', 'fs/promises', 'node:fs/promises'].map((name) => ({
  group: [name],
  importNamePattern: readersAndWriters,
  message: oneWayToRead,
}));

const answersAreLost =
  'A garbage collection can take the answer of a bare evaluation in the main process: ask by inMain (test/support/inMain.ts).';

/** The linter's own rule (no-meaningless-void-operator) asks for that only where the value is undefined. */
const discardsNoAnswer = {
  selector: `UnaryExpression[operator="void"]:not([argument.type=/^(Call|Chain|Conditional|Assignment)Expression$/]):not([argument.value=0])`,
  message: 'Nothing is done here whose answer could be left: write `void` before calls.',
};

/** Ours, given with every list of forbidden syntax: the last list that fits a file is the only one. */
const forbidden = (...restrictions: readonly Restriction[]): ['error', ...Restriction[]] => [
  'error',
  discardsNoAnswer,
  ...restrictions,
];

export default defineConfig({
  ignorePatterns: [
    'dist',
    'release',
    'coverage',
    'test-results',
    'node_modules',
    'scripts/**/*.mjs',
    'scripts/**/*.js',
  ],
  plugins: ['typescript'],
  jsPlugins: ['./scripts/lint/restrictedSyntax.ts'],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'off' },
  // Those of typescript-eslint's strictTypeChecked, with its options, and ours.
  rules: {
    'unbrace/restricted-syntax': forbidden(),
    'no-array-constructor': 'error',
    'no-unused-expressions': 'error',
    'no-unused-vars': 'error',
    'no-useless-constructor': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    eqeqeq: 'error',
    'typescript/await-thenable': 'error',
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-array-delete': 'error',
    'typescript/no-base-to-string': 'error',
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    'typescript/no-deprecated': 'error',
    'typescript/no-duplicate-enum-values': 'error',
    'typescript/no-duplicate-type-constituents': 'error',
    'typescript/no-dynamic-delete': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-extra-non-null-assertion': 'error',
    'typescript/no-extraneous-class': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-for-in-array': 'error',
    'typescript/no-generated-empty-object-type': 'error',
    'typescript/no-implied-eval': 'error',
    'typescript/no-invalid-void-type': 'error',
    'typescript/no-meaningless-void-operator': 'error',
    'typescript/no-misused-new': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-misused-spread': 'error',
    'typescript/no-mixed-enums': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-non-null-asserted-nullish-coalescing': 'error',
    'typescript/no-non-null-asserted-optional-chain': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-redundant-type-constituents': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-this-alias': 'error',
    'typescript/no-unnecessary-boolean-literal-compare': 'error',
    'typescript/no-unnecessary-condition': 'error',
    'typescript/no-unnecessary-template-expression': 'error',
    'typescript/no-unnecessary-type-arguments': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    'typescript/no-unnecessary-type-constraint': 'error',
    'typescript/no-unnecessary-type-conversion': 'error',
    'typescript/no-unnecessary-type-parameters': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-declaration-merging': 'error',
    'typescript/no-unsafe-enum-assignment': 'error',
    'typescript/no-unsafe-enum-comparison': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-unary-minus': 'error',
    'typescript/no-useless-default-assignment': 'error',
    'typescript/no-wrapper-object-types': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-as-const': 'error',
    'typescript/prefer-literal-enum-member': 'error',
    'typescript/prefer-namespace-keyword': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/prefer-reduce-type-parameter': 'error',
    'typescript/prefer-return-this-type': 'error',
    'typescript/related-getter-setter-pairs': 'error',
    'typescript/require-await': 'error',
    'typescript/restrict-plus-operands': [
      'error',
      {
        allowAny: false,
        allowBoolean: false,
        allowNullish: false,
        allowNumberAndString: false,
        allowRegExp: false,
      },
    ],
    // Numbers in a sentence read better than String(number), and cannot surprise as objects do.
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    // A union that grows must be met everywhere it is told apart; a default would hide the new case.
    'typescript/switch-exhaustiveness-check': [
      'error',
      { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: false },
    ],
    'typescript/triple-slash-reference': 'error',
    'typescript/unbound-method': 'error',
    'typescript/unified-signatures': 'error',
    'typescript/use-unknown-in-catch-callback-variable': 'error',
  },
  overrides: [
    {
      // Its rows name the answer of a call, and that of a command is `void`.
      files: ['src/contract.ts'],
      rules: { 'typescript/no-invalid-void-type': 'off' },
    },
    {
      files: ['src/**/*.ts', 'renderer/**/*.{ts,tsx}'],
      excludeFiles: ['src/electron/ipc.ts', 'src/preload.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            paths: [
              { name: 'electron', importNames: ['ipcMain', 'ipcRenderer'], message: onlyOneDoor },
              { name: 'atomically', message: oneWayToRead },
            ],
            patterns: filesBesideTheOneWay,
          },
        ],
      },
    },
    {
      // The one way itself, and the folder that is held open so that its number is given to no other.
      files: ['src/platform/files/{fileReading,fileWriting,dataFolder}.ts'],
      rules: { 'no-restricted-imports': 'off' },
    },
    {
      files: ['test/**/*.ts', 'scripts/**/*.ts'],
      excludeFiles: ['test/support/inMain.ts', 'test/support/collectedAnswers.ts'],
      rules: {
        'unbrace/restricted-syntax': forbidden(
          ...['[object.name="electron"]', '[object.property.name="electron"]'].map((onTheApp) => ({
            selector: `MemberExpression[property.name=/^evaluate(Handle)?$/]${onTheApp}`,
            message: answersAreLost,
          })),
        ),
      },
    },
    {
      files: ['test/e2e/**/*.ts'],
      rules: {
        // What goes on behind a journey’s end fails in the next one.
        'typescript/no-floating-promises': ['error', { ignoreVoid: false }],
        'no-restricted-imports': [
          'error',
          {
            paths: [
              {
                name: '@playwright/test',
                importNames: ['test'],
                message: 'Its desktop comes with the `test` of test/support/journey.ts.',
              },
            ],
          },
        ],
      },
    },
    {
      files: ['src/core/**/*.ts'],
      rules: {
        'no-restricted-globals': ['error', ...coreGlobals.map((name) => ({ name, message: tellTheTime }))],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: tellTheTime },
          { object: 'Math', property: 'random', message: isPure },
        ],
        'unbrace/restricted-syntax': forbidden(
          { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: tellTheTime },
          { selector: 'CallExpression[callee.name="Date"]', message: tellTheTime },
        ),
      },
    },
  ],
});
