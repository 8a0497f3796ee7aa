/** docs/ARCHITECTURE.md, the map of the code, is true: it names each room, shortly, and every file that it names is there. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = dirname(import.meta.dirname);
const map = readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8');
const product = filesOf(['src/**/*.ts', 'renderer/**/*.{ts,tsx}']);
const others = filesOf(['*.ts', 'scripts/**/*.{ts,mjs}', 'test/**/*.ts']);

/** The longest paragraph about a room, in lines. */
const MOST_LINES = 5;

test('the map names every room', () => {
  const rooms = new Set(
    product.flatMap((path) => /^(?:src\/(?:core|app|platform)|renderer(?:\/shared)?)\/(\w+)\//.exec(path)?.[1] ?? []),
  );
  expect(rooms.size).toBeGreaterThan(20);
  expect([...rooms].filter((room) => !new RegExp(`\\*\\*${room}(/|\\*\\*)|\`${room}\``).test(map))).toEqual([]);
});

test('what it says of a room is short', () => {
  const rooms = map.slice(map.indexOf('## Rooms'), map.indexOf('## To add'));
  const paragraphs = rooms.split(/\n(?=- |\n)/).filter((text) => text.startsWith('- '));
  expect(paragraphs.length).toBeGreaterThan(20);
  expect(paragraphs.filter((text) => text.trim().split('\n').length > MOST_LINES)).toEqual([]);
});

test('each file that it names is there, and is one', () => {
  const named = [...map.matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.(?:ts|tsx|mjs))`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(50);
  const ending = (paths: readonly string[], name: string): readonly string[] =>
    paths.filter((path) => `/${path}`.endsWith(`/${name}`));
  const found = named.map((name) => [
    name,
    ...(ending(product, name).length > 0 ? ending(product, name) : ending(others, name)),
  ]);
  expect(found.filter((nameAndPaths) => nameAndPaths.length !== 2)).toEqual([]);
});

function filesOf(patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
}
