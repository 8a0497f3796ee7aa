/** docs/SECURITY.md is true: Electron's list has its twenty points there, and each names a test by its words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const points = readFileSync(join(import.meta.dirname, '../docs/SECURITY.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const found = /^\| (\d+) \|.*\| `([^`]+)`: “([^”]+)” \|$/.exec(line);
    return found === null ? [] : [{ number: Number(found[1]), file: found[2] ?? '', words: found[3] ?? '' }];
  });

test('the list has its twenty points', () => {
  expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test.each(points)('point $number: “$words” is in $file', ({ file, words }) => {
  expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toContain(words);
});
