import { expect, it } from 'vitest';
import { preferencesFound } from '../../../src/app/preferences/preferencesFound.ts';
import { everything } from '../../../src/core/preferences/salvagePreferences.ts';
import { english as t } from '../../support/english.ts';

it.each([
  ['nothing where all is well', { newlyNewer: false, damaged: null }, []],
  [
    'that a newer version’s file stays as it is',
    { newlyNewer: true, damaged: null },
    [expect.stringContaining('They stay unchanged') as string],
  ],
  [
    'that one setting was damaged, and where the file is kept',
    { newlyNewer: false, damaged: { asideFile: '/aside', dropped: ['volume'] } },
    [
      'One setting was damaged and is back to its default. All others are unchanged. The damaged file was kept as /aside.',
    ],
  ],
  [
    'that nothing could be read, instead of one damaged setting',
    { newlyNewer: false, damaged: { asideFile: '/aside', dropped: [everything] } },
    ['The file is damaged. Unbrace is using the defaults. The damaged file was kept as /aside.'],
  ],
])('says %s', (_, found, bodies) => {
  expect(preferencesFound(found, t).map(([, body]) => body)).toEqual(bodies);
});
