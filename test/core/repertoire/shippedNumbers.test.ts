import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../../src/core/text/language.ts';
import { namesShippedNumbers } from '../../../src/core/repertoire/shippedNumbers.ts';

const counting = 'In for four, out for six.';

/** How a shipped routine counts in that language: an own routine written from it says the same. */
function countingIn(language: string): string {
  const file = join(import.meta.dirname, '../../../assets/locales', language, 'routines.json');
  const { lines } = JSON.parse(readFileSync(file, 'utf8')) as { readonly lines: Readonly<Record<string, string>> };
  return lines[counting] ?? '';
}

test.each([counting, 'Breathe in for FOUR and out for six', 'In 4, out 6.', '4秒で吸って、6秒で吐く'])('%s', (line) => {
  expect(namesShippedNumbers(line)).toBe(true);
});

test.each(languages.filter((language) => language !== 'en'))('as it is said in %s', (language) => {
  expect(namesShippedNumbers(countingIn(language))).toBe(true);
});

test.each([
  'Out through the mouth.',
  'In for five, out for five.',
  'Six times, then four',
  'For fourteen, out sixteen',
  'In 14, out 60',
])('not %s', (line) => {
  expect(namesShippedNumbers(line)).toBe(false);
});
