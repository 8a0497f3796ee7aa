import { expect, it } from 'vitest';
import { breaksWithin } from '../../../renderer/welcome/breaksWithin.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { withRhythm, type RhythmName } from '../../../src/core/preferences/rhythms.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/time.ts';

const short = 90 * SECOND;
const long = 3 * MINUTE;

it.each([
  ['gentle', { 30: short, 60: long, 90: short, 120: long }],
  ['evidence', { 30: long, 60: long, 90: long, 120: long }],
  ['light', { 90: long }],
] as const satisfies readonly [RhythmName, Readonly<Record<number, number>>][])(
  'in the rhythm “%s” each break has its moment, and of two at once the longer is taken',
  (name, expected) => {
    const planned = breaksWithin(withRhythm(defaultPreferences.breakKinds, name), 2 * HOUR);
    expect(Object.fromEntries(planned.map(({ atMs, lengthMs }) => [atMs / MINUTE, lengthMs]))).toEqual(expected);
  },
);
