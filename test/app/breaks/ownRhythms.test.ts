/** Routines whose rhythm is what they are for: the pace that a person prefers leaves them alone, and held breath waits for its warning. */
import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

function offered({ app }: SimulatedApp): readonly string[] {
  return app.snapshot().routines.map(({ id }) => id);
}

describe('box breathing', () => {
  test('is there once its warning was accepted, not in pregnancy, and by no length of a break', () => {
    const desk = simulateApp();
    expect(offered(desk)).not.toContain('box_120');
    expect(desk.app.snapshot().knownRoutines.map(({ id }) => id)).not.toContain('box_120');
    desk.app.setPreferences({ holdsAccepted: true });
    expect(offered(desk)).toContain('box_120');
    const release = defaultPreferences.breakKinds.find(({ id }) => id === 'release');
    desk.app.setPreferences({ breakKinds: [{ ...release, routines: ['gone'] }] });
    expect(desk.app.snapshot().preferences.breakKinds[0]?.routines).not.toContain('box_120');
    desk.app.setPreferences({ body: { pregnantOrReflux: true } });
    expect(offered(desk)).not.toContain('box_120');
  });
});

describe('a chosen pace', () => {
  test('leaves alone what is about its own rhythm, and a hold that is not wanted goes all the same', () => {
    const desk = simulateApp({ preferences: { pace: '5-5', rampIn: true } });
    const breathsOf = (routine: string): readonly string[] => {
      desk.app.perform({ type: 'startBreak', routine });
      const { steps = [] } = desk.app.snapshot().guidedBreak?.routine ?? {};
      return steps.flatMap(({ kind, breath }) =>
        kind === 'breathe' && breath ? [`${String(breath.in)}-${String(breath.out)}`] : [],
      );
    };
    expect(breathsOf('paces_420')).toEqual(['4-5', '4-6', '5-7']);
    desk.app.perform({ type: 'endBreak' });
    expect(breathsOf('sigh_120')).toEqual(['3-6', '3-6', '3-6']);
    desk.app.perform({ type: 'endBreak' });
    expect(breathsOf('long_exhale_240')).toContain('4-8');
    desk.app.perform({ type: 'endBreak' });
    expect(breathsOf('couch_180')).toContain('5-5');
  });
});
