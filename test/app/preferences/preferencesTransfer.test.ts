import { describe, expect, it } from 'vitest';
import { english as t } from '../../support/english.ts';
import { preferenceRefusal } from '../../../src/app/preferences/preferenceRefusal.ts';
import type { UnknownEntry } from '../../../src/core/preferences/unknownEntries.ts';
import { preferencesIn, preferencesTransfer } from '../../../src/app/preferences/preferencesTransfer.ts';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/preferences/preferences.ts';

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const own: Preferences = { ...defaultPreferences, volume: 0.3, theme: 'dark' };
const read = (content: unknown) => preferencesIn('my.json', JSON.stringify(content), t);

/** A file that holds only what is known. */
const kept = {
  forExport: (preferences: Preferences) => ({ version: 1, ...preferences }),
  keepUnknown: () => undefined,
};

/** Files of a person who chooses as told. */
const files = (save: (text: string) => boolean) => ({
  folder: '/home/me/unbrace',
  showFolder: () => undefined,
  save: (_name: string, text: string) => Promise.resolve().then(() => save(text)),
  choose: () => Promise.resolve(null),
});

describe('an exported file', () => {
  it('reads back as what it was', async () => {
    let written = '';
    const transfer = preferencesTransfer(
      files((text) => {
        written = text;
        return true;
      }),
      kept,
      () => own,
      quietLog,
      t,
    );
    expect(await transfer.write()).toEqual({ accepted: true });
    expect(preferencesIn('my.json', written, t)).toEqual({ ok: true, preferences: own, unknown: [] });
  });

  it('that cannot be written is told in one sentence; no place chosen is nothing to tell', async () => {
    const full = files(() => {
      throw new Error('ENOSPC');
    });
    expect(await preferencesTransfer(full, kept, () => own, quietLog, t).write()).toMatchObject({ accepted: false });
    const nowhere = files(() => false);
    expect(await preferencesTransfer(nowhere, kept, () => own, quietLog, t).write()).toBeNull();
    expect(await preferencesTransfer(nowhere, kept, () => own, quietLog, t).read()).toBeNull();
  });
});

describe('an imported file', () => {
  it('from an older version takes defaults for what it does not have', () => {
    expect(read({ volume: 0.3 })).toMatchObject({ preferences: { ...defaultPreferences, volume: 0.3 } });
  });

  it('with something that is not known is taken, and that is named and kept', async () => {
    const unknown: UnknownEntry[] = [];
    const chosen = {
      name: 'my.json',
      text: JSON.stringify({ ...own, aura: 'violet', body: { ...own.body, wings: 2 } }),
    };
    const transfer = preferencesTransfer(
      { ...files(() => true), choose: () => Promise.resolve(chosen) },
      { ...kept, keepUnknown: (entries) => unknown.push(...entries) },
      () => own,
      quietLog,
      t,
    );
    expect(await transfer.read()).toEqual({ accepted: true, preferences: own, unknown: ['body.wings', 'aura'] });
    expect(unknown).toContainEqual({ path: ['body', 'wings'], value: 2 });
  });

  it('from a newer version is refused: names may mean something else there', () => {
    expect(read({ ...own, version: 99 })).toEqual({
      ok: false,
      message: 'Nothing was imported: my.json comes from a newer version of Unbrace. Update Unbrace, then try again.',
    });
  });

  it.each([
    ['', 'Nothing was imported: my.json is damaged or isn’t a preferences file. (Line 1 of the file.)'],
    [
      '{\n"volume": 1,\n}',
      'Nothing was imported: my.json is damaged or isn’t a preferences file. (Line 3 of the file.)',
    ],
    ['[1]', 'Nothing was imported: my.json is damaged or isn’t a preferences file.'],
    ['{"steps": []}', 'Nothing was imported: my.json doesn’t contain Unbrace preferences.'],
    [
      '{\n"snoozeMs": 1}',
      'my.json has a problem in “snoozeMs”. Choose a value from 10 sec to 1440 min. Nothing was changed. (Line 2 of the file.)',
    ],
  ])('%j is refused in plain words', (text, message) => {
    expect(preferencesIn('my.json', text, t)).toEqual({ ok: false, message });
  });
});

describe('preferenceRefusal', () => {
  it.each([
    [{ volume: 7 }, 'Choose a value from 0% to 100%. Nothing was changed.'],
    [{ maxSnoozes: -1 }, 'Choose a value from 0 to 100. Nothing was changed.'],
    [{ aura: 1 }, 'There’s no preference called “aura”. Nothing was changed.'],
    [{ breakKinds: [] }, t('preferences.refused.kinds')],
    [{ breakKinds: [{ id: 'reset', name: '' }] }, t('preferences.refused.name')],
    [{ breakKinds: [{ id: 'reset', at: ['25:00'] }] }, t('preferences.refused.time')],
    [{ windDown: { at: 'late' } }, t('preferences.refused.time')],
    [{ workingHours: { monday: [['9', '17']] } }, t('preferences.refused.time')],
    [{ shortcuts: { snooze: 'A' } }, t('preferences.refused.keys')],
    [{ pace: 'box' }, t('preferences.refused.pace')],
    [{ theme: 'beige' }, '“theme” can’t have that value. Nothing was changed.'],
  ])('says of %j what can be done', (change, sentence) => {
    const parsed = parsePreferences(change);
    expect(parsed.ok ? null : preferenceRefusal(parsed, t)).toBe(sentence);
  });
});
