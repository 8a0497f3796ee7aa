import { expect, test } from 'vitest';
import { speaksLanguage } from '../../../renderer/shared/sound/speech.ts';

test.each([
  ['de-AT', 'de', true],
  ['de_DE', 'de', true],
  ['DE', 'de', true],
  ['en-US', 'de', false],
  ['', 'de', false],
  ['nl-BE', 'nl', true],
] as const)('a voice for “%s” speaks %s: %s', (tag, language, speaks) => {
  expect(speaksLanguage(tag, language)).toBe(speaks);
});
