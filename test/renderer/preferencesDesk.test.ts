import { describe, expect, it } from 'vitest';
import { openPreferencesDesk } from '../../renderer/preferences/preferencesDesk.ts';
import type { PreferencesAnswer, PreferencesChange } from '../../src/contract.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences.ts';

/** An app that answers when told to. */
function slowApp() {
  const asked: { readonly change: PreferencesChange; readonly answer: (answer: PreferencesAnswer | Error) => void }[] =
    [];
  return {
    asked,
    setPreferences: (change: PreferencesChange) =>
      new Promise<PreferencesAnswer>((resolve, reject) => {
        asked.push({
          change,
          answer: (answer) => {
            if (answer instanceof Error) reject(answer);
            else resolve(answer);
          },
        });
      }),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const refusal = { accepted: false, field: 'volume', message: 'no' } as const;
const interval = (id: string, everyMs: number) => (preferences: Preferences) => ({
  breakKinds: preferences.breakKinds.map((kind) => (kind.id === id ? { ...kind, everyMs } : kind)),
});

describe('openPreferencesDesk', () => {
  it('makes a second change from what the first has led to, though no notice has come yet', async () => {
    const app = slowApp();
    const desk = openPreferencesDesk(app, defaultPreferences, () => undefined);
    const first = desk.handIn(interval('reset', 1_500_000));
    const second = desk.handIn(interval('release', 2_700_000));
    await settled();
    expect(app.asked).toHaveLength(1);
    app.asked[0]?.answer({ accepted: true });
    await first;
    await settled();
    expect(app.asked[1]?.change.breakKinds?.map(({ everyMs }) => everyMs)).toEqual([1_500_000, 2_700_000]);
    app.asked[1]?.answer({ accepted: true });
    expect(await second).toEqual({ accepted: true });
  });

  it('keeps the old value after a refusal, and hands the refusal on', async () => {
    const app = slowApp();
    const accepted: Preferences[] = [];
    const desk = openPreferencesDesk(app, defaultPreferences, (preferences) => accepted.push(preferences));
    const refused = desk.handIn(() => ({ volume: 7 }));
    await settled();
    app.asked[0]?.answer(refusal);
    expect(await refused).toEqual(refusal);
    expect(accepted).toEqual([]);
    const next = desk.handIn(({ volume }) => ({ volume: volume / 2 }));
    await settled();
    expect(app.asked[1]?.change).toEqual({ volume: defaultPreferences.volume / 2 });
    app.asked[1]?.answer({ accepted: true });
    await next;
    expect(accepted.map(({ volume }) => volume)).toEqual([defaultPreferences.volume / 2]);
  });

  it('goes on after the app could not be reached', async () => {
    const app = slowApp();
    const desk = openPreferencesDesk(app, defaultPreferences, () => undefined);
    const lost = desk.handIn(() => ({ sound: 'off' }));
    const kept = desk.handIn(() => ({ waitForLull: false }));
    await settled();
    app.asked[0]?.answer(new Error('gone'));
    await expect(lost).rejects.toThrow('gone');
    await settled();
    app.asked[1]?.answer({ accepted: true });
    expect(await kept).toEqual({ accepted: true });
  });

  it('starts from what a notice brought', async () => {
    const app = slowApp();
    const desk = openPreferencesDesk(app, defaultPreferences, () => undefined);
    desk.note({ ...defaultPreferences, volume: 0.2 });
    void desk.handIn(({ volume }) => ({ volume: volume * 2 }));
    await settled();
    expect(app.asked[0]?.change).toEqual({ volume: 0.4 });
  });
});
