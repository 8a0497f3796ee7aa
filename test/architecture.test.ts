/** The rules of docs/ARCHITECTURE.md that a machine can check, as data. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  forbiddenImports,
  importCycles,
  importsOf,
  moduleLevelVariables,
  type Area,
  type SourceTree,
} from './support/importRules.ts';
import { drawnIn } from './support/runTimeImports.ts';

/** The rooms of the core, and what each may import besides itself; so each rule has one place, and nothing leads back. */
const coreRooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  time: [],
  updates: [],
  routine: ['text', 'time'],
  heart: ['time', 'routine'],
  figure: ['routine'],
  preferences: ['text', 'time', 'routine', 'updates'],
  repertoire: ['time', 'routine', 'preferences'],
  care: ['text', 'time', 'routine', 'preferences', 'repertoire', 'checkIn'],
  calendar: ['time', 'preferences'],
  cycle: ['text', 'time', 'routine', 'preferences', 'calendar'],
  day: ['text', 'time', 'preferences', 'calendar', 'cycle'],
  checkIn: ['text', 'time'],
  history: ['text', 'time', 'routine', 'cycle', 'checkIn', 'heart'],
  trial: ['text', 'time', 'routine', 'preferences', 'repertoire', 'history'],
  senses: ['text', 'time', 'cycle'],
  command: ['time', 'preferences', 'calendar', 'cycle'],
};

const coreAreas: readonly Area[] = Object.entries(coreRooms).map(([room, rooms]) => ({
  name: `core/${room}`,
  files: new RegExp(`^src/core/${room}/`),
  areas: rooms.map((other) => `core/${other}`),
  others: /^(zod\/mini|intl-messageformat|assets\/(locales|lines)\/.+\.json)$/,
}));

/** What every window may use, the rooms that they share, and the windows: none of them imports another. */
const rendererAreas: readonly Area[] = [
  { name: 'renderer/window', files: /^renderer\/(app|sentences|sentenceParts)\.ts$/, areas: ['core', 'contract'] },
  { name: 'renderer/shared', files: /^renderer\/shared\//, areas: ['core', 'contract', 'renderer/window'] },
  ...['break', 'dimmed', 'gallery', 'history', 'preferences', 'reminder', 'welcome'].map((window) => ({
    name: `renderer/${window}`,
    files: new RegExp(`^renderer/${window}/`),
    areas: ['core', 'contract', 'renderer/window', 'renderer/shared'],
  })),
].map((area) => ({ ...area, others: /^(preact(\/.+)?|uplot|assets\/.+\.json)$/ }));

/** One way only: `core ← contract ← app ← platform, electron ← main`; the windows know the contract and pure functions. */
const areas: readonly Area[] = [
  ...coreAreas,
  { name: 'contract', files: /^src\/(contract|shownSnapshot)\.ts$/, areas: ['core'], others: /^$/ },
  { name: 'app', files: /^src\/app\//, areas: ['core', 'contract'], others: /^(zod\/mini|assets\/.+\.json)$/ },
  {
    name: 'platform',
    files: /^src\/platform\//,
    areas: ['core', 'contract', 'app'],
    others: /^(node:.+|zod\/mini|dbus-native|electron-log\/node|node-schedule|@photostructure\/sqlite)$/,
  },
  {
    name: 'electron',
    files: /^src\/electron\//,
    areas: ['core', 'contract', 'app'],
    others: /^(electron|node:.+|zod\/mini|electron-store|electron-updater)$/,
  },
  {
    name: 'main',
    files: /^src\/((main|boot|commandLine|personsLanguage|thisSystem)\.ts$|boot\/)/,
    areas: ['core', 'contract', 'app', 'platform', 'electron'],
    others: /^(electron|node:.+)$/,
  },
  { name: 'preload', files: /^src\/preload\.ts$/, areas: ['contract'], others: /^electron$/ },
  ...rendererAreas,
];

const mostLines = 300;
/** Files that are longer for a reason: path → the reason. */
const longFiles: ReadonlyMap<string, string> = new Map();

const root = dirname(import.meta.dirname);
const sources = readTree(['src/**/*.ts', 'renderer/**/*.{ts,tsx}']);
const mainSources = readTree(['src/**/*.ts']);

describe('the sources', () => {
  test('import one way only', () => {
    expect(forbiddenImports(sources, areas)).toEqual([]);
  });

  test('load no style sheet of another window', () => {
    const links = [...readTree(['renderer/*/index.html'])].flatMap(([page, text]) =>
      [...text.matchAll(/href="([^"]+\.css)"/g)].map(([, sheet = '']) => ({ page, sheet: join(dirname(page), sheet) })),
    );
    expect(links.length).toBeGreaterThan(6);
    const isOwn = ({ page, sheet }: (typeof links)[number]): boolean =>
      sheet.startsWith('renderer/shared/') || dirname(sheet) === dirname(page);
    expect(links.filter((link) => !isOwn(link))).toEqual([]);
  });

  test('bring no checker into a window: what comes there was checked by the main process', () => {
    const windows = [...sources.keys()].filter((path) => path.startsWith('renderer/'));
    const ways = drawnIn(sources, windows);
    expect([...ways.keys()].filter((drawn) => drawn.startsWith('zod'))).toEqual([]);
    expect(ways.get('src/core/preferences/preferences.ts')).toContain('renderer/'); // so it does look further
  });

  test('have no import cycles', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test('keep one idea a file: no file grows long', () => {
    const long = [
      ...readTree(['src/**/*.ts', 'renderer/**/*.{ts,tsx,css}', 'scripts/**/*.{ts,mjs}', 'test/**/*.{ts,tsx}']),
    ]
      .filter(([path]) => !longFiles.has(path))
      .map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > mostLines);
    expect(long).toEqual([]);
  });

  test('have one name for one thing: no two files share a base name', () => {
    expect(sharedBaseNames([...readTree(['src/**/*.ts', 'renderer/**/*.{ts,tsx,css,html}']).keys()])).toEqual([]);
  });

  test('hold no state at module level', () => {
    expect(moduleLevelVariables(mainSources)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  test('find a name that stands for two things, and let a sheet stand beside its component', () => {
    const pages = ['renderer/break/main.tsx', 'renderer/history/main.tsx', 'renderer/history/index.html'];
    const mark = ['renderer/shared/mark.tsx', 'renderer/shared/mark.css'];
    expect(sharedBaseNames([...pages, ...mark])).toEqual([]);
    expect(sharedBaseNames([...mark, 'src/app/mark.ts'])).toEqual([
      'mark: renderer/shared/mark.tsx, renderer/shared/mark.css, src/app/mark.ts',
    ]);
    expect(sharedBaseNames(['src/a/Wording.ts', 'src/b/wording.ts'])).toEqual([
      'wording: src/a/Wording.ts, src/b/wording.ts',
    ]);
  });

  test('see static, dynamic and type imports and exports, with their lines', () => {
    const text = [
      "import { a } from './a.ts';",
      "export * from './b.ts';",
      "type C = import('./c.ts').C;",
      "await import('zod');",
    ];
    const found = importsOf(tree({ 'src/core/x.ts': text.join('\n') }));
    expect(found.map(({ line, to }) => `${String(line)} ${to}`)).toEqual([
      '1 src/core/a.ts',
      '2 src/core/b.ts',
      '3 src/core/c.ts',
      '4 zod',
    ]);
  });

  test('refuse what goes the other way, naming file and line', () => {
    const wrong = tree({
      'src/core/time/time.ts':
        "\nimport type { Port } from '../../app/ports.ts';\nimport { readFileSync } from 'node:fs';",
      'src/core/routine/pace.ts': "import { preferences } from '../preferences/preferences.ts';",
      'src/app/ports.ts': "import { app } from 'electron';",
      'src/platform/clock.ts': "import { tray } from '../electron/tray.ts';",
      'src/electron/tray.ts': "import { z } from 'zod';",
      'src/preload.ts': "import { SECOND } from './core/time/time.ts';",
      'renderer/break/main.tsx': "const state = await import('../../src/app/ports.ts');",
      'renderer/welcome/main.tsx': "import { Choice } from '../preferences/choice.tsx';",
      'renderer/preferences/choice.tsx': '',
    });
    expect(forbiddenImports(wrong, areas)).toEqual([
      'src/core/time/time.ts:2: core/time may not import src/app/ports.ts',
      'src/core/time/time.ts:3: core/time may not import node:fs',
      'src/core/routine/pace.ts:1: core/routine may not import src/core/preferences/preferences.ts',
      'src/app/ports.ts:1: app may not import electron',
      'src/platform/clock.ts:1: platform may not import src/electron/tray.ts',
      'src/electron/tray.ts:1: electron may not import zod',
      'src/preload.ts:1: preload may not import src/core/time/time.ts',
      'renderer/break/main.tsx:1: renderer/break may not import src/app/ports.ts',
      'renderer/welcome/main.tsx:1: renderer/welcome may not import renderer/preferences/choice.tsx',
    ]);
  });

  test('refuse a source outside of every area', () => {
    expect(forbiddenImports(tree({ 'src/helpers.ts': '' }), areas)).toEqual(['src/helpers.ts: belongs to no area']);
  });

  test('find what is drawn in through others, and not what only types need', () => {
    const window = tree({
      'renderer/a.ts': "import { b } from './b.ts';\nimport type { C } from './c.ts';",
      'renderer/b.ts': "export * from './d.ts';",
      'renderer/c.ts': "import * as z from 'zod';",
      'renderer/d.ts': "await import('zod/mini');",
    });
    const ways = drawnIn(window, ['renderer/a.ts']);
    expect(ways.get('zod/mini')).toBe('renderer/a.ts → renderer/b.ts → renderer/d.ts → zod/mini');
    expect(ways.has('zod')).toBe(false);
  });

  test('find a cycle through several files, and none in a diamond', () => {
    const circle = tree({
      'src/core/a.ts': "import './b.ts';",
      'src/core/b.ts': "import type { C } from './c.ts';",
      'src/core/c.ts': "import './a.ts';",
    });
    expect(importCycles(circle)).toEqual(['src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts']);
    const diamond = tree({
      'a.ts': "import './b.ts'; import './c.ts';",
      'b.ts': "import './d.ts';",
      'c.ts': "import './d.ts';",
      'd.ts': '',
    });
    expect(importCycles(diamond)).toEqual([]);
  });

  test('find variables at module level, and leave constants and locals alone', () => {
    const text = 'const a = 1;\nlet b = a;\nfunction c() {\n  let d = b;\n  return d;\n}\nexport let e = c();';
    expect(moduleLevelVariables(tree({ 'src/x.ts': text }))).toEqual([
      'src/x.ts:2: a variable at module level',
      'src/x.ts:7: a variable at module level',
    ]);
  });
});

/** Names of files, whatever their ending and case, that stand for more than one thing: a style sheet and its component are one. */
function sharedBaseNames(paths: readonly string[]): readonly string[] {
  const named = paths.filter((path) => !/^renderer\/\w+\/(index\.html|main\.tsx)$/.test(path));
  const nameOf = (path: string): string => basename(path, extname(path)).toLowerCase();
  return [...new Set(named.map(nameOf))].flatMap((name) => {
    const files = named.filter((path) => nameOf(path) === name);
    const things = new Set(files.map((path) => path.replace(/\.(css|tsx)$/, '')));
    return things.size > 1 ? [`${name}: ${files.join(', ')}`] : [];
  });
}

function tree(files: Readonly<Record<string, string>>): SourceTree {
  return new Map(Object.entries(files));
}

function readTree(patterns: readonly string[]): SourceTree {
  const paths = globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
