/** What follows from a preference's declaration alone. */
import { describe, expect, test } from 'vitest';
import { defaultsOf, type Declaration } from '../../../src/core/preferences/declare.ts';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.ts';
import { declaredPreferences, defaultPreferences } from '../../../src/core/preferences/preferences.ts';

/** Values at the edge of what a declaration allows, and beyond. */
function tried(declared: Declaration): { readonly good: readonly unknown[]; readonly bad: readonly unknown[] } {
  switch (declared.type) {
    case 'switch':
      return { good: [true, false], bad: [null, 0, 'true'] };
    case 'number': {
      const { min, max, unit } = declared.range;
      const part = unit === 'ms' || unit === 'times' ? [min + 0.5] : [];
      return { good: [min, max, declared.byDefault], bad: [min - 1, max + 1, String(min), ...part] };
    }
    case 'choice':
      return { good: declared.offered, bad: ['another', null] };
    case 'text':
      return { good: ['', 'x'.repeat(declared.mostLong)], bad: ['x'.repeat(declared.mostLong + 1), 7] };
    case 'moment':
      return { good: ['00:00', '23:59', ...declared.words], bad: ['24:00', 'another', 900] };
    case 'group':
    case 'structure':
      return { good: [], bad: [7, 'x'] };
  }
}

describe.each(Object.entries(declaredPreferences))('%s', (name, declared: Declaration) => {
  // A pace that holds the breath is refused before its warning, whatever is declared.
  const takes = (value: unknown) => parsePreferences({ holdsAccepted: true, [name]: value }).ok;

  test('takes what its declaration allows, up to the edge', () => {
    expect(tried(declared).good.filter((value) => !takes(value))).toEqual([]);
    expect(takes(Reflect.get(defaultPreferences, name))).toBe(true);
  });

  test('refuses what lies beyond', () => {
    expect(tried(declared).bad.filter((value) => takes(value))).toEqual([]);
  });
});

test('the defaults are those declared, also within groups', () => {
  expect(defaultPreferences).toEqual(defaultsOf(declaredPreferences));
  expect(defaultPreferences.windDown).toEqual({ enabled: true, at: 'workEnds' });
  expect(defaultPreferences.body.soreKnee).toBe(false);
});
