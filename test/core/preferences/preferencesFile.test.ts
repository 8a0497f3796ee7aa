/** The preferences file: its versions, and what in it is not known. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrated, migrations, type Migration } from '../../../src/core/preferences/migrations.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/preferences/preferences.ts';
import { openedFile, readPreferencesFile, wholeFile } from '../../../src/core/preferences/preferencesFile.ts';
import { withUnknown } from '../../../src/core/preferences/unknownEntries.ts';
import { shortRoutineId } from '../../../src/core/routine/routineId.ts';

const oldFile = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'files', `version-${String(version)}.json`), 'utf8')) as Record<
    string,
    unknown
  >;
/** Written, kept as text, and read again. */
const anew = (content: unknown): unknown => JSON.parse(JSON.stringify(content));

test('8,000 names that are not known, and as many damaged kinds, are read without going through all of it for each', () => {
  const unknown = Object.fromEntries(Array.from({ length: 8_000 }, (_, index) => [`later${String(index)}`, index]));
  const read = readPreferencesFile({
    ...unknown,
    volume: 'loud',
    breakKinds: Array.from({ length: 8_000 }, () => ({})),
  });
  expect(read.dropped).toContain('volume');
  expect(read.unknown).toHaveLength(8_000);
  expect(anew(wholeFile(read.preferences, read.unknown))).toMatchObject({ later0: 0, later7999: 7999 });
});

test('a kind goes on through a routine whose id was longer than ids may be by now', () => {
  const long = 'r'.repeat(80);
  const [kind] = defaultPreferences.breakKinds;
  const { preferences, dropped } = readPreferencesFile({ breakKinds: [{ ...kind, routines: [long, 'unfold_90'] }] });
  expect({ dropped, routines: preferences.breakKinds[0]?.routines }).toEqual({
    dropped: [],
    routines: [shortRoutineId(long), 'unfold_90'],
  });
  expect(readPreferencesFile({ breakKinds: [7, { ...kind, routines: [7] }] }).dropped.length).toBeGreaterThan(0);
});

test('what is not known goes back to where it was: within groups, kinds and each other, and nowhere where that has gone', () => {
  const content = { known: 1, group: { a: 1 }, text: 'words', kinds: ['odd', { id: 'one' }, { id: 'two' }] };
  const unknown = [
    { path: ['new'], value: { inner: 1 } },
    { path: ['new', 'added'], value: 2 },
    { path: ['known'], value: 'not again' },
    { path: ['group', 'b'], value: 3 },
    { path: ['text', 'within'], value: 4 },
    { path: ['gone', 'within'], value: 5 },
    { path: ['kinds', 'two', 'colour'], value: 'red' },
    { path: ['kinds', 'three', 'colour'], value: 'blue' },
  ];
  expect(withUnknown(content, unknown)).toEqual({
    ...{ known: 1, group: { a: 1, b: 3 }, text: 'words', new: { inner: 1, added: 2 } },
    kinds: ['odd', { id: 'one' }, { id: 'two', colour: 'red' }],
  });
});

describe('the migrations', () => {
  test.each(migrations.map((_, version) => version))('a file of version %i is read whole', (version) => {
    const { preferences, dropped, unknown } = readPreferencesFile(oldFile(version));
    expect({ dropped, unknown }).toEqual({ dropped: [], unknown: [] });
    expect(preferences).not.toEqual(defaultPreferences);
  });

  test('from version 0 to 1 every preference stays what it was', () => {
    expect(migrated(oldFile(0), 0, migrations.slice(0, 1))).toEqual(oldFile(0));
    const others = Object.entries(oldFile(0)).filter(([name]) => name !== 'breakKinds');
    expect(readPreferencesFile(oldFile(0)).preferences).toMatchObject(Object.fromEntries(others));
  });

  test('from version 1 to 2 kinds that go through the routines of before go through the later ones, and others stay', () => {
    const before = oldFile(1)['breakKinds'] as Preferences['breakKinds'];
    const after = readPreferencesFile(oldFile(1)).preferences.breakKinds;
    const [reset] = defaultPreferences.breakKinds;
    expect(after[0]).toEqual({ ...before[0], routines: reset?.routines });
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(readPreferencesFile({ version: 2, breakKinds: before }).preferences.breakKinds).toEqual(before);
    expect(readPreferencesFile({ breakKinds: [7, { routines: 'none' }] }).dropped.length).toBeGreaterThan(0);
  });

  test('each step is taken once and in order, from the version of the file on', () => {
    const adding =
      (sign: string): Migration =>
      ({ way }) => ({ way: `${typeof way === 'string' ? way : ''}${sign}` });
    const steps = [adding('a'), adding('b'), adding('c')];
    expect(migrated({}, 0, steps)).toEqual({ way: 'abc' });
    expect(migrated({}, 1, steps)).toEqual({ way: 'bc' });
    expect(migrated({}, 3, steps)).toEqual({});
  });

  test.each([['1'], [-1], [1.5], [null]])('a version %j is damage, and the rest is kept', (version) => {
    const { preferences, dropped } = readPreferencesFile({ version, volume: 1 });
    expect(dropped).toEqual(['version']);
    expect(preferences.volume).toBe(1);
  });

  test('a file of a newer version is left as it is, and what is not understood there is no damage', () => {
    expect(openedFile({ version: 7, volume: 'loud' })).toMatchObject({ isNewer: true, entries: { volume: 'loud' } });
    const { preferences, dropped, isNewer } = readPreferencesFile({ version: 7, volume: 'loud', theme: 'dark' });
    expect({ dropped, isNewer }).toEqual({ dropped: [], isNewer: true });
    expect(preferences).toEqual({ ...defaultPreferences, theme: 'dark' });
  });
});

describe('what is not known', () => {
  const [reset, release] = defaultPreferences.breakKinds;
  const content = {
    ...defaultPreferences,
    version: migrations.length,
    aura: { of: ['violet'] },
    body: { ...defaultPreferences.body, wings: 2 },
    shortcuts: { fly: 'Ctrl+Alt+F' },
    breakKinds: [{ ...reset, colour: 'red' }, release],
  };

  test('is no damage, is taken out on every level, and is put back', () => {
    const { preferences, dropped, unknown } = readPreferencesFile(content);
    expect(dropped).toEqual([]);
    expect(preferences).toEqual(defaultPreferences);
    expect(wholeFile(preferences, unknown)).toEqual(content);
  });

  test('stays with its break kind, wherever that goes, and goes with it', () => {
    const { unknown } = readPreferencesFile(content);
    const kinds = (preferences: Partial<Preferences>): unknown =>
      wholeFile({ ...defaultPreferences, ...preferences }, unknown)['breakKinds'];
    if (!reset || !release) throw new Error('the defaults have two kinds');
    expect(kinds({ breakKinds: [release, { ...reset, everyMs: 60_000 }] })).toMatchObject([
      { id: 'release' },
      { id: 'reset', everyMs: 60_000, colour: 'red' },
    ]);
    expect(kinds({ breakKinds: [release] })).toEqual([release]);
  });

  test('stays beside what is damaged', () => {
    const { dropped, unknown } = readPreferencesFile({ volume: 'loud', aura: 1 });
    expect(dropped).toEqual(['volume']);
    expect(unknown).toEqual([{ path: ['aura'], value: 1 }]);
  });

  test('survives reading and writing, whatever it is and however often', () => {
    const names = Object.keys(defaultPreferences);
    const foreign = fc.dictionary(
      fc.string().filter((name) => name !== 'version' && !names.includes(name)),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(foreign, foreign, fc.double({ min: 0, max: 1, noNaN: true }), (top, inner, volume) => {
        const within = Object.fromEntries(Object.entries(inner).filter(([name]) => !Object.hasOwn(content.body, name)));
        const written = anew({ ...top, body: { ...defaultPreferences.body, ...within } });
        const first = readPreferencesFile(written);
        expect(first.dropped).toEqual([]);
        const changed = anew(wholeFile({ ...first.preferences, volume }, first.unknown));
        const second = readPreferencesFile(changed);
        expect(anew(wholeFile(second.preferences, second.unknown))).toEqual(changed);
        expect(changed).toEqual(
          anew({ ...defaultPreferences, ...(written as object), version: migrations.length, volume }),
        );
      }),
      { numRuns: 500 },
    );
  });
});
