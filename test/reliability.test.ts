/** docs/RELIABILITY.md is true: each test that it names by its words is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { titlesIn } from './support/testTitles.ts';

const rows = readFileSync(join(import.meta.dirname, '../docs/RELIABILITY.md'), 'utf8')
  .split('\n')
  .filter((line) => /“[^”]+”/.test(line));

/** Words that are quoted, with the file that was named last before them. */
const named = rows.flatMap((row) => {
  let file = '';
  return [...row.matchAll(/`([^`]+\.ts)`|“([^”]+)”/g)].flatMap(([, path, words]) => {
    file = path ?? file;
    return words === undefined ? [] : [[words, file] as const];
  });
});

test('it names a test for each of the 18 kinds', () => {
  const kinds = rows.flatMap((row) => /^\| (\d+) \|/.exec(row)?.[1] ?? []).map(Number);
  expect(kinds).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
});

test.each(named)('“%s” names a test in %s', (words, file) => {
  expect(titlesIn(join(import.meta.dirname, file)).filter((title) => title.includes(words))).not.toEqual([]);
});
