/** The preferences' files over starts, updates, and updates that are taken back. */
import { describe, expect, test } from 'vitest';
import { openKeptPreferences, type PreferencesFolder } from '../../../src/app/preferences/keptPreferences.ts';
import { migrations, type Migration } from '../../../src/core/preferences/migrations.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/preferences/preferences.ts';

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Files as text, as on a disk. */
function folderWith(files: Readonly<Record<string, unknown>>) {
  const texts = new Map(Object.entries(files).map(([name, content]) => [name, JSON.stringify(content)]));
  const written: string[] = [];
  const folder: PreferencesFolder = {
    has: (name) => texts.has(name),
    read: (name) => JSON.parse(texts.get(name) ?? 'null') as unknown,
    write(name, content) {
      written.push(name);
      texts.set(name, JSON.stringify(content));
    },
    setAside(name) {
      texts.set(`${name}.damaged`, texts.get(name) ?? '');
      texts.delete(name);
      return `${name}.damaged`;
    },
    remove: (name) => texts.delete(name),
  };
  const contentOf = (name: string): unknown => JSON.parse(texts.get(name) ?? 'null') as unknown;
  return { folder, written, contentOf, names: () => [...texts.keys()].toSorted() };
}

/** In the version to come, the volume is kept as the square of what it was. */
const squaredVolume: Migration = (entries) =>
  typeof entries['volume'] === 'number' ? { ...entries, volume: entries['volume'] ** 2 } : entries;
const newSteps = [...migrations, squaredVolume];

/** The version that this app writes, and the file of what was changed beside a newer one. */
const version = migrations.length;
const besideNewer = `preferences.${String(version)}`;

const [reset, release] = defaultPreferences.breakKinds;
if (!reset || !release) throw new Error('the defaults have two kinds');
/** As the version to come has written it. */
const newer = {
  ...defaultPreferences,
  version: newSteps.length,
  volume: 0.36,
  pace: 'spiral',
  aura: { of: ['violet'] },
  shortcuts: { fly: 'Ctrl+Alt+F' },
  breakKinds: [{ ...reset, colour: 'red' }, release],
};
const understood: Preferences = { ...defaultPreferences, volume: 0.36 };

describe('a file of this version', () => {
  test('is loaded without being written, and a change leaves in it what is not known', () => {
    const { folder, written, contentOf } = folderWith({ preferences: { volume: 1, aura: 'violet' } });
    const kept = openKeptPreferences(folder, quietLog);
    const { preferences, damaged } = kept.load();
    expect({ damaged, written }).toEqual({ damaged: null, written: [] });
    kept.save({ ...preferences, theme: 'dark' });
    expect(contentOf('preferences')).toEqual({
      ...defaultPreferences,
      version,
      volume: 1,
      theme: 'dark',
      aura: 'violet',
    });
  });

  test('keeps what is not known through a reset, an export and an import', () => {
    const { folder, contentOf } = folderWith({ preferences: { volume: 1, aura: 'violet' } });
    const kept = openKeptPreferences(folder, quietLog);
    kept.load();
    expect(kept.forExport(defaultPreferences)).toEqual({ ...defaultPreferences, version, aura: 'violet' });
    kept.keepUnknown([{ path: ['wings'], value: 2 }]);
    kept.save(defaultPreferences);
    expect(contentOf('preferences')).toEqual({ ...defaultPreferences, version, aura: 'violet', wings: 2 });
  });

  test('that is damaged is set aside, replaced by what could be read, and what is not known stays', () => {
    const { folder, contentOf } = folderWith({ preferences: { volume: 'loud', theme: 'dark', aura: 'violet' } });
    const { preferences, damaged } = openKeptPreferences(folder, quietLog).load();
    expect(damaged).toEqual({ asideFile: 'preferences.damaged', dropped: ['volume'] });
    expect(preferences).toEqual({ ...defaultPreferences, theme: 'dark' });
    expect(contentOf('preferences')).toEqual({ ...preferences, version, aura: 'violet' });
    expect(contentOf('preferences.damaged')).toMatchObject({ volume: 'loud' });
  });

  test('that is not there is the first start ever', () => {
    const { folder, written } = folderWith({});
    expect(openKeptPreferences(folder, quietLog).load()).toEqual({
      preferences: defaultPreferences,
      firstEver: true,
      newlyNewer: false,
      damaged: null,
    });
    expect(written).toEqual([]);
  });
});

describe('a file of a newer version', () => {
  test('is used as far as it is understood, never written, and told of once', () => {
    const { folder, written, contentOf } = folderWith({ preferences: newer });
    expect(openKeptPreferences(folder, quietLog).load()).toMatchObject({
      preferences: understood,
      newlyNewer: true,
      damaged: null,
    });
    const again = openKeptPreferences(folder, quietLog);
    expect(again.load()).toMatchObject({ preferences: understood, newlyNewer: false });
    again.save({ ...understood, theme: 'dark' });
    expect(openKeptPreferences(folder, quietLog).load().preferences).toEqual({ ...understood, theme: 'dark' });
    expect(contentOf('preferences')).toEqual(newer);
    expect(new Set(written)).toEqual(new Set([besideNewer]));
    expect(contentOf(besideNewer)).toEqual({ version, theme: 'dark' });
  });

  test('new → old → new: nothing of either is lost, and what was changed meanwhile is brought to the new version', () => {
    const { folder, contentOf, names } = folderWith({ preferences: { ...newer, pace: '5-5' } });
    const old = openKeptPreferences(folder, quietLog);
    const { preferences } = old.load();
    old.save({
      ...preferences,
      volume: 0.5,
      shortcuts: { snooze: 'Ctrl+Alt+B' },
      breakKinds: [{ ...reset, everyMs: 60_000 }, release],
    });

    expect(openKeptPreferences(folder, quietLog, newSteps).load().preferences).toMatchObject({ volume: 0.25 });
    expect(names()).not.toContain(besideNewer);
    expect(contentOf('preferences')).toMatchObject({
      version: newSteps.length,
      volume: 0.25,
      pace: '5-5',
      aura: { of: ['violet'] },
      shortcuts: { snooze: 'Ctrl+Alt+B', fly: 'Ctrl+Alt+F' },
      breakKinds: [{ id: 'reset', everyMs: 60_000, colour: 'red' }, { id: 'release' }],
    });
  });

  test('new → old → new without a change in between leaves every value as it was', () => {
    const sound = { ...newer, pace: '5-5' };
    const { folder, contentOf, names } = folderWith({ preferences: sound });
    openKeptPreferences(folder, quietLog).load();
    openKeptPreferences(folder, quietLog, newSteps).load();
    expect(contentOf('preferences')).toEqual(sound);
    expect(names()).toEqual(['preferences']);
  });

  test('two versions back and forth: what was changed furthest back counts', () => {
    const { folder, contentOf } = folderWith({ preferences: { ...defaultPreferences, version: newSteps.length + 1 } });
    const middle = openKeptPreferences(folder, quietLog, newSteps);
    middle.save({ ...middle.load().preferences, theme: 'dark', volume: 0.04 });
    const old = openKeptPreferences(folder, quietLog);
    old.save({ ...old.load().preferences, volume: 0.5 });
    const identity: Migration = (entries) => entries;
    openKeptPreferences(folder, quietLog, [...newSteps, identity]).load();
    expect(contentOf('preferences')).toMatchObject({ version: newSteps.length + 1, theme: 'dark', volume: 0.25 });
  });

  test('that cannot be written beside is used all the same, and told of again', () => {
    const { folder } = folderWith({ preferences: newer });
    const full = { ...folder, write: () => undefined }; // it waits until the disk takes it, and a kill comes before
    expect(openKeptPreferences(full, quietLog).load()).toMatchObject({ preferences: understood, newlyNewer: true });
    expect(openKeptPreferences(full, quietLog).load()).toMatchObject({ newlyNewer: true });
  });

  test('with damage in what was changed beside it: that is set aside, and the newer file stays', () => {
    const { folder, contentOf } = folderWith({ preferences: newer, [besideNewer]: { version, theme: 'beige' } });
    expect(openKeptPreferences(folder, quietLog).load()).toMatchObject({
      preferences: understood,
      damaged: { asideFile: `${besideNewer}.damaged`, dropped: ['theme'] },
    });
    expect(contentOf('preferences')).toEqual(newer);
  });
});
