import { describe, expect, it } from 'vitest';
import { AFTER_BREAK_MS } from '../../../src/app/breaks/afterBreak.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { guideAt } from '../../../src/core/routine/guide.ts';
import { HOUR, SECOND } from '../../../src/core/time/time.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

const read = { checkInEvery: 0, cards: false, sound: 'off', stopRulesRead: true } as const;

/** The pose that windows show now. */
function shownPose({ app }: SimulatedApp): string | undefined {
  const { guidedBreak } = app.snapshot();
  return guidedBreak ? guideAt(guidedBreak.routine, guidedBreak.elapsedMs).step.pose : undefined;
}

/** Into the first standing lunge of `stand_180`. */
function inALunge(options: Parameters<typeof simulateApp>[0] = { preferences: read }): SimulatedApp {
  const desk = simulateApp(options);
  desk.app.perform({ type: 'startBreak', routine: 'stand_180' });
  desk.idle(30 * SECOND);
  expect(shownPose(desk)).toBe('stand_split_tuck');
  return desk;
}

/** Presses, and lives the break to its end. */
function afterALunge(options?: Parameters<typeof simulateApp>[0]): SimulatedApp {
  const desk = inALunge(options);
  desk.app.perform({ type: 'thisHurts' });
  desk.idle(151 * SECOND);
  return desk;
}

describe('“This hurts”', () => {
  it('swaps the move at once, in what every window draws, and at the next press lets it rest', () => {
    const desk = inALunge();
    desk.app.perform({ type: 'thisHurts' });
    expect(shownPose(desk)).toBe('stand_glute_squeeze');
    expect(desk.snapshots.at(-1)?.guidedBreak?.timesHurt).toBe(1);
    desk.idle(2 * SECOND);
    desk.app.perform({ type: 'thisHurts' });
    expect(shownPose(desk)).toBe('chair_tall');
    // Nothing of the break's time is lost or won.
    expect(desk.app.snapshot().guidedBreak?.routine.seconds).toBe(180);
    expect(desk.app.snapshot().guidedBreak?.elapsedMs).toBe(32 * SECOND);
  });

  it('outlives a kill of the app', () => {
    const killed = inALunge();
    killed.app.perform({ type: 'thisHurts' });
    killed.idle(SECOND);
    killed.app.save();
    const [saved, careMemory] = [killed.saves.at(-1), killed.careMemories.at(-1)];
    if (saved === undefined || careMemory === undefined) throw new Error('Nothing was saved.');
    const next = simulateApp({ preferences: read, saved, careMemory, startsLaterBy: 32 * SECOND });
    next.idle(SECOND);
    expect(shownPose(next)).toBe('stand_glute_squeeze');
  });

  it('is forgotten with the routine: another one hurts nowhere', () => {
    const desk = inALunge();
    desk.app.perform({ type: 'thisHurts' });
    desk.app.perform({ type: 'changeRoutine', routine: 'chair_180' });
    expect(desk.app.snapshot().guidedBreak?.timesHurt).toBe(0);
  });

  it('without a break does nothing', () => {
    const desk = simulateApp({ preferences: read });
    desk.app.perform({ type: 'thisHurts' });
    expect(desk.careMemories).toEqual([]);
  });

  it('the first time ever shows the rules about pain, and no time passes while they are read', () => {
    const desk = inALunge({ preferences: { ...read, stopRulesRead: false } });
    desk.app.perform({ type: 'thisHurts' });
    expect(desk.app.snapshot().guidedBreak).toMatchObject({ awaitsStopRules: true, paused: true });
    desk.idle(20 * SECOND);
    expect(desk.app.snapshot().guidedBreak?.elapsedMs).toBe(30 * SECOND);
    desk.app.perform({ type: 'acknowledgeStopRules' });
    expect(desk.app.snapshot().guidedBreak).toMatchObject({ awaitsStopRules: false, paused: false });
    desk.app.perform({ type: 'thisHurts' });
    expect(desk.app.snapshot().guidedBreak).toMatchObject({ awaitsStopRules: false, paused: false });
    expect(desk.savedPreferences.at(-1)?.stopRulesRead).toBe(true);
  });

  it('no way on leads past the rules: not from the tray, nor by going on, by a step further or by one back, nor by another routine', () => {
    const desk = inALunge({ preferences: { ...read, stopRulesRead: false } });
    desk.app.perform({ type: 'thisHurts' });
    expect(desk.face().menu.map((entry) => 'label' in entry && entry.label)).not.toContain('Resume break');
    const waysOn = [
      ...(['continueBreak', 'skipStep', 'repeatStep'] as const).map((type) => ({ type })),
      { type: 'changeRoutine', routine: 'chair_180' } as const,
    ];
    for (const way of waysOn) {
      desk.events.length = 0;
      desk.app.perform(way);
      desk.idle(SECOND);
      expect(desk.app.snapshot().guidedBreak).toMatchObject({
        ...{ awaitsStopRules: true, paused: true, elapsedMs: 30 * SECOND },
      });
      expect(desk.events).toEqual(['break window opened']);
    }
    desk.app.perform({ type: 'acknowledgeStopRules' });
    desk.choose('Pause break');
    desk.choose('Resume break');
    expect(desk.app.snapshot().guidedBreak).toMatchObject({ paused: false });
  });
});

describe('after a break in which something hurt', () => {
  it('it is asked how long that gives way, and unanswered it is as if asked next time', () => {
    const desk = afterALunge();
    expect(desk.app.snapshot().afterBreak?.hurt).toEqual(['stand_split_tuck']);
    desk.idle(AFTER_BREAK_MS);
    expect(desk.app.snapshot().afterBreak).toBeNull();
    inTheNextBreak(desk, 'stand_split_tuck');
  });

  it('“From now on” keeps it in the preferences, where it can be taken back', () => {
    const desk = afterALunge();
    desk.app.perform({ type: 'answerGentler', answer: 'always' });
    expect(desk.app.snapshot().afterBreak).toBeNull(); // nothing is left to show
    const kept = [{ pose: 'stand_split_tuck', ease: 'gentler' }];
    expect(desk.savedPreferences.at(-1)?.gentlerPoses).toEqual(kept);
    inTheNextBreak(desk, 'stand_glute_squeeze');
    desk.app.setPreferences({ gentlerPoses: [] });
    inTheNextBreak(desk, 'stand_split_tuck');
  });

  it('“Only today” lasts for the desk day', () => {
    const desk = afterALunge();
    desk.app.perform({ type: 'answerGentler', answer: 'today' });
    inTheNextBreak(desk, 'stand_glute_squeeze');
    expect(desk.savedPreferences).toEqual([]);
    const careMemory = desk.careMemories.at(-1);
    if (careMemory === undefined) throw new Error('Nothing was kept.');
    inTheNextBreak(simulateApp({ preferences: read, careMemory, startsLaterBy: HOUR }), 'stand_glute_squeeze');
    inTheNextBreak(simulateApp({ preferences: read, careMemory, startsLaterBy: 24 * HOUR }), 'stand_split_tuck');
  });

  it('“Ask me next time” keeps nothing, and the next press asks again', () => {
    const desk = afterALunge();
    desk.app.perform({ type: 'answerGentler', answer: 'askAgain' });
    inTheNextBreak(desk, 'stand_split_tuck');
  });

  it('who ends the break for it is asked as well, and gets no card', () => {
    const desk = inALunge({ preferences: { ...read, cards: true } });
    desk.app.perform({ type: 'thisHurts' });
    desk.app.perform({ type: 'endBreak' });
    expect(desk.app.snapshot().afterBreak).toMatchObject({ hurt: ['stand_split_tuck'], card: null });
  });

  it('what gives way for good is not asked again, unless it had to rest', () => {
    const gentlerPoses = [{ pose: 'stand_split_tuck', ease: 'rest' }] as const;
    const desk = simulateApp({ preferences: { ...read, gentlerPoses } });
    desk.app.perform({ type: 'startBreak', routine: 'stand_180' });
    desk.idle(30 * SECOND);
    expect(shownPose(desk)).toBe('chair_tall');
    desk.app.perform({ type: 'thisHurts' });
    desk.idle(151 * SECOND);
    expect(desk.app.snapshot().afterBreak).toBeNull();
  });
});

it('a pose is named once at most', () => {
  const desk = simulateApp({ preferences: read });
  const twice = [
    { pose: 'chair_tall', ease: 'gentler' },
    { pose: 'chair_tall', ease: 'rest' },
  ] as const;
  expect(desk.app.setPreferences({ gentlerPoses: twice })).toMatchObject({ accepted: false });
  expect(defaultPreferences.gentlerPoses).toEqual([]);
});

function inTheNextBreak(desk: SimulatedApp, pose: string): void {
  desk.app.perform({ type: 'startBreak', routine: 'stand_180' });
  desk.idle(30 * SECOND);
  expect(shownPose(desk)).toBe(pose);
  desk.app.perform({ type: 'endBreak' });
}
