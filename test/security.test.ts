/** docs/SECURITY.md is true: Electron's list has its twenty points there, and each test that is cited by its words is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { titlesIn } from './support/testTitles.ts';

const text = readFileSync(join(import.meta.dirname, '../docs/SECURITY.md'), 'utf8');
const citation = /`([^`]+\.(?:e2e|test)\.ts)`: “([^”]+)”/;
const row = new RegExp(String.raw`^\| (\d+) \|.*\| ${citation.source} \|$`, 'gm');
const cited = [...text.replaceAll(/\s+/g, ' ').matchAll(new RegExp(citation, 'g'))].map(
  ([, file = '', words = '']) => ({ file, words }),
);

test('the list has its twenty points, each with its test', () => {
  const numbers = [...text.matchAll(row)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test.each(cited)('“$words” names a test in $file', ({ file, words }) => {
  expect(titlesIn(join(import.meta.dirname, file)).filter((title) => title.includes(words))).not.toEqual([]);
});
