import { describe, expect, it } from 'vitest';
import { changeInWords } from '../../../renderer/preferences/changeInWords.ts';
import { settingIds, settings } from '../../../renderer/shared/preferences/settings.ts';
import { findSettings } from '../../../renderer/preferences/settingsSearch.ts';
import type { PreferencesChange } from '../../../src/contract.ts';
import { english as t } from '../../support/english.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../../src/core/time/time.ts';

/** With all on the page that any choice brings there. */
const everythingOn: Preferences = {
  ...defaultPreferences,
  sound: 'both',
  body: { ...defaultPreferences.body, hipPrecautions: true },
};
const found = (query: string, preferences = everythingOn) => [...(findSettings(query, preferences, t) ?? [])];

describe('the list of settings', () => {
  it('has sentences that are whole without values, and finds every setting by its name', () => {
    for (const id of settingIds) expect(found(t(settings[id].name))).toContain(id);
  });

  it('leaves no preference of a person without a setting', () => {
    const covered = Object.values(settings)
      .flatMap(({ changes }) => changes)
      .map((name) => name.split('.')[0]);
    // Not a choice, or no window's business: a text that was read, and how large a gap between readings may be.
    const others = ['safetyTextRead', 'stopRulesRead', 'maxGapMs'];
    expect(Object.keys(defaultPreferences).filter((name) => !covered.includes(name) && !others.includes(name))).toEqual(
      [],
    );
  });
});

describe('findSettings', () => {
  it('does not search for nothing', () => {
    expect(findSettings(' ', everythingOn, t)).toBeNull();
  });

  it.each([
    ['later', 'snooze'],
    ['WHEELCHAIR', 'cannotStand'],
    ['transfer', 'wheelchair'],
    ['sciatica', 'soreBack'],
    ['mònitor', 'breaksOnEveryDisplay'],
    ['hotkey', 'shortcuts'],
    ['mınutes', 'interval'],
    ['voice fast', 'speechRate'],
  ])('finds by “%s” what has another name', (query, id) => {
    expect(found(query)).toContain(id);
  });

  it('leads to what brings a setting onto the page, where that is not there', () => {
    expect(found('voice fast', { ...everythingOn, sound: 'tones' })).toEqual(['sound']);
    expect(found('approach', defaultPreferences)).toEqual(['hipPrecautions']);
    const noWindDown = { ...everythingOn, windDown: { ...everythingOn.windDown, enabled: false } };
    expect(found('evening')).toContain('windDownAt');
    expect(found('evening', noWindDown)).toContain('windDown');
    expect(found('evening', noWindDown)).not.toContain('windDownAt');
  });

  it('finds a whole section by its name, and nothing by nonsense', () => {
    expect(found('reminders')).toEqual(expect.arrayContaining(['insistence', 'snooze', 'waitForLull']));
    expect(found('snooze xylophone')).toEqual([]);
  });
});

describe('changeInWords', () => {
  const said = (change: PreferencesChange) => changeInWords(defaultPreferences, change, t);
  const [reset, release] = defaultPreferences.breakKinds;
  if (!reset || !release) throw new Error('the defaults have two kinds');

  it.each([
    [{ snoozeMs: MINUTE }, 'Changed: Snooze for', 'snooze'],
    [{ body: { ...defaultPreferences.body, soreKnee: true } }, 'Changed: Sore knee', 'soreKnee'],
    [
      { breakKinds: [{ ...reset, everyMs: MINUTE }, release] },
      'Changed: Short break, Remind me every',
      'interval-reset',
    ],
    [
      { breakKinds: [reset, { ...release, lengthMs: MINUTE, routines: [] }] },
      'Changed: Long break, Maximum length',
      'length-release',
    ],
    [{ breakKinds: [release] }, 'Removed: Short break', null],
    [{ breakKinds: [reset, release, { ...reset, id: 'eyes', name: 'Eyes' }] }, 'Added: Eyes', null],
    [{ breakKinds: [release, reset] }, 'The order of your breaks changed', null],
    [{ snoozeMs: MINUTE, sound: 'off' as const, cards: false }, '3 settings changed', null],
  ])('names what changed', (change, sentence, setting) => {
    expect(said(change)).toEqual({ sentence, setting });
  });
});
