import tseslint from 'typescript-eslint';

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

export default tseslint.config(
  {
    ignores: [
      'dist',
      'release',
      'coverage',
      'test-results',
      'node_modules',
      'scripts/**/*.mjs',
      'scripts/**/*.js',
      '*.js',
    ],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['src/core/tsconfig.json', 'tsconfig.json', 'renderer/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A union that grows must be met everywhere it is told apart; a default would hide the new case.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers in a sentence read better than String(number), and cannot surprise as objects do.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Electron makes many of its objects by functions: a Menu comes from buildFromTemplate, never from `new`.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
      'prefer-const': 'error',
    },
  },
  {
    // Its rows name the answer of a call, and that of a command is `void`.
    files: ['src/contract.ts'],
    rules: { '@typescript-eslint/no-invalid-void-type': 'off' },
  },
  {
    files: ['src/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: ['src/electron/ipc.ts', 'src/preload.ts'],
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
    ignores: ['test/support/inMain.ts', 'test/e2e/inMain.e2e.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['[object.name="electron"]', '[object.property.name="electron"]'].map((onTheApp) => ({
          selector: `MemberExpression[property.name=/^evaluate(Handle)?$/]${onTheApp}`,
          message: answersAreLost,
        })),
      ],
    },
  },
  {
    files: ['test/e2e/**/*.ts'],
    rules: {
      // What goes on behind a journey’s end fails in the next one.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
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
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: tellTheTime },
        { selector: 'CallExpression[callee.name="Date"]', message: tellTheTime },
      ],
    },
  },
);
