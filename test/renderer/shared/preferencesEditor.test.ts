import { describe, expect, it } from 'vitest';
import { openPreferencesEditor, type Accepted } from '../../../renderer/shared/preferences/preferencesEditor.ts';
import type { PreferencesAnswer, PreferencesChange } from '../../../src/contract.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/preferences/preferences.ts';

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

const atOnce = () => 0;
const settled = () => new Promise((resolve) => setImmediate(resolve));
const refusal = { accepted: false, field: 'volume', message: 'no' } as const;
const interval = (id: string, everyMs: number) => (preferences: Preferences) => ({
  breakKinds: preferences.breakKinds.map((kind) => (kind.id === id ? { ...kind, everyMs } : kind)),
});

describe('openPreferencesDesk', () => {
  it('makes a second change from what the first has led to, though no notice has come yet', async () => {
    const app = slowApp();
    const desk = openPreferencesEditor(app, defaultPreferences, () => undefined, atOnce);
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
    const desk = openPreferencesEditor(
      app,
      defaultPreferences,
      ({ preferences }) => accepted.push(preferences),
      atOnce,
    );
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
    const desk = openPreferencesEditor(app, defaultPreferences, () => undefined, atOnce);
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
    const desk = openPreferencesEditor(app, defaultPreferences, () => undefined, atOnce);
    desk.note({ ...defaultPreferences, volume: 0.2 });
    void desk.handIn(({ volume }) => ({ volume: volume * 2 }));
    await settled();
    expect(app.asked[0]?.change).toEqual({ volume: 0.4 });
  });
});

describe('undo', () => {
  /** An app that takes everything, and a clock that stands still until it is set. */
  function willingApp() {
    const clock = { ms: 0 };
    const shown: Accepted[] = [];
    const taken: PreferencesChange[] = [];
    const setPreferences = (change: PreferencesChange) => {
      taken.push(change);
      return Promise.resolve({ accepted: true } as const);
    };
    const desk = openPreferencesEditor(
      { setPreferences },
      defaultPreferences,
      (accepted) => shown.push(accepted),
      () => clock.ms,
    );
    return { clock, desk, taken, shown: () => shown.at(-1) };
  }

  it('takes the last change back and leaves the one before it', async () => {
    const { clock, desk, shown } = willingApp();
    await desk.handIn(() => ({ volume: 0.2 }));
    clock.ms += 10_000;
    await desk.handIn(() => ({ sound: 'off' }));
    await desk.undo();
    expect(shown()).toEqual({ preferences: { ...defaultPreferences, volume: 0.2 }, last: null });
  });

  it('takes steps of one value in quick succession back together', async () => {
    const { clock, desk, shown } = willingApp();
    for (const everyMs of [1_500_000, 1_200_000, 900_000]) {
      clock.ms += 1_000;
      await desk.handIn(interval('reset', everyMs));
    }
    await desk.undo();
    expect(shown()?.preferences).toEqual(defaultPreferences);
  });

  it('keeps changes of different kinds apart, however quick', async () => {
    const { desk, shown } = willingApp();
    await desk.handIn(interval('reset', 1_500_000));
    await desk.handIn(interval('release', 1_500_000));
    await desk.undo();
    expect(shown()?.preferences.breakKinds.map(({ everyMs }) => everyMs)).toEqual([1_500_000, 3_600_000]);
  });

  it('leaves alone what was changed elsewhere since', async () => {
    const { desk, taken } = willingApp();
    await desk.handIn(() => ({ volume: 0.2 }));
    desk.note({ ...defaultPreferences, volume: 0.2, cards: false });
    await desk.undo();
    expect(taken.at(-1)).toEqual({ volume: defaultPreferences.volume });
  });

  it('offers nothing for a change that changed nothing', async () => {
    const { desk, shown } = willingApp();
    await desk.handIn(() => ({ volume: defaultPreferences.volume }));
    expect(shown()?.last).toBeNull();
  });

  it('says of a kind what it is to lose, for what is not named stays', async () => {
    const { desk, shown, taken } = willingApp();
    await desk.handIn(({ breakKinds }) => ({ breakKinds: breakKinds.map((kind) => ({ ...kind, at: ['12:30'] })) }));
    await desk.undo();
    expect(taken.at(-1)?.breakKinds?.map(({ at }) => at)).toEqual([[], []]);
    expect(shown()?.preferences.breakKinds).toMatchObject(defaultPreferences.breakKinds);
  });
});
