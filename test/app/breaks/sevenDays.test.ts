import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

const wanted = { checkInEvery: 0, sound: 'off', sevenDays: true } as const;

function routineNow({ app }: SimulatedApp): string | undefined {
  return app.snapshot().guidedBreak?.routine.id;
}

function noticeOf({ app }: SimulatedApp): string | null | undefined {
  return app.snapshot().guidedBreak?.notice;
}

function nextOf({ app }: SimulatedApp): number | undefined {
  return app.sevenDays().find(({ isNext }) => isNext)?.day;
}

/** Lives a break of a minute and a half to its end. */
function live(desk: SimulatedApp): void {
  desk.idle(90 * SECOND + SECOND);
}

/** The computer was off over night: the app starts with what it kept. */
function nextMorning({ careMemories }: SimulatedApp): SimulatedApp {
  const careMemory = careMemories.at(-1);
  if (careMemory === undefined) throw new Error('Nothing was kept.');
  return simulateApp({ preferences: wanted, careMemory, startsLaterBy: 24 * HOUR });
}

/** One new thing a day: the next break is an ordinary one, and tomorrow's first is a day's. @returns the ordinary one's routine */
function untilTomorrow(desk: SimulatedApp): string | undefined {
  desk.app.perform({ type: 'startBreak', kind: 'release' });
  const routine = routineNow(desk);
  expect(noticeOf(desk)).toBeNull();
  desk.app.perform({ type: 'endBreak' });
  const tomorrow = nextMorning(desk);
  tomorrow.app.perform({ type: 'startBreak' });
  expect(noticeOf(tomorrow)).toMatch(/^Notice: /);
  return routine;
}

describe('the seven days', () => {
  it('come with the day’s first break, name what to notice, and show their card after it', () => {
    const desk = simulateApp({ preferences: wanted });
    desk.app.perform({ type: 'startBreak', kind: 'release' });
    // The first day whose routine ships.
    const [first] = desk.app.sevenDays();
    expect(first?.isNext).toBe(true);
    expect(noticeOf(desk)).toMatch(/^Notice: /);
    const routine = routineNow(desk);
    live(desk);
    expect(desk.app.snapshot().afterBreak?.card).toMatchObject({ title: first?.title });
    expect(nextOf(desk)).toBeGreaterThan(first?.day ?? 7);

    expect(untilTomorrow(desk)).not.toBe(routine);
  });

  it('leave a break alone whose routine the person chose, and every break while they are switched off', () => {
    const desk = simulateApp({ preferences: wanted });
    desk.app.perform({ type: 'startBreak', routine: 'stand_180' });
    expect(routineNow(desk)).toBe('stand_180');
    expect(noticeOf(desk)).toBeNull();
    const off = simulateApp({ preferences: { ...wanted, sevenDays: false } });
    off.app.perform({ type: 'startBreak', kind: 'release' });
    expect(noticeOf(off)).toBeNull();
  });

  it('name nothing to notice in another routine that is chosen in their break', () => {
    const desk = simulateApp({ preferences: wanted });
    desk.app.perform({ type: 'startBreak' });
    const notice = noticeOf(desk);
    expect(notice).toMatch(/^Notice: /);
    const days = routineNow(desk) ?? '';
    desk.app.perform({ type: 'changeRoutine', routine: 'downshift_60' });
    expect(noticeOf(desk)).toBeNull();
    desk.app.perform({ type: 'changeRoutine', routine: days });
    expect(noticeOf(desk)).toBe(notice);
  });

  it('wait where a break is broken off: not again today, and the same one tomorrow', () => {
    const desk = simulateApp({ preferences: wanted });
    const next = nextOf(desk);
    desk.app.perform({ type: 'startBreak' });
    desk.idle(5 * SECOND);
    desk.app.perform({ type: 'endBreak' });
    expect(nextOf(desk)).toBe(next);
    untilTomorrow(desk);
  });

  it('can be started by choice, and the one that asks for a state asks', () => {
    const desk = simulateApp({ preferences: { ...wanted, sevenDays: false } });
    const next = nextOf(desk);
    desk.app.perform({ type: 'startDay', day: 7 });
    expect(routineNow(desk)).toBe('downshift_60');
    expect(desk.app.snapshot().checkIn).toEqual({ moment: 'before', answer: null });
    desk.idle(MINUTE + SECOND);
    expect(desk.app.snapshot().afterBreak?.card?.title).toBe('Day 7 of 7 · Alarm or rest');
    expect(nextOf(desk)).toBe(next);
  });

  it('outlive a kill in their break', () => {
    const killed = simulateApp({ preferences: wanted });
    killed.app.perform({ type: 'startBreak', kind: 'reset' });
    killed.idle(10 * SECOND);
    const notice = noticeOf(killed);
    killed.app.save();
    const [saved, careMemory] = [killed.saves.at(-1), killed.careMemories.at(-1)];
    if (saved === undefined || careMemory === undefined) throw new Error('Nothing was saved.');
    const next = simulateApp({ preferences: wanted, saved, careMemory, startsLaterBy: 12 * SECOND });
    next.idle(SECOND);
    expect(noticeOf(next)).toBe(notice);
  });

  it('end with the whole programme, and begin anew when they are switched on again', () => {
    const desk = simulateApp({
      preferences: wanted,
      careMemory: { hurt: null, today: null, sevenDays: { next: 7, lastDate: null, running: null } },
    });
    desk.app.perform({ type: 'startBreak' });
    desk.idle(MINUTE + SECOND);
    expect(desk.app.snapshot().afterBreak?.card?.notice).toBe('That is the whole programme. Keep what helped.');
    expect(desk.app.snapshot().preferences.sevenDays).toBe(false);
    expect(desk.careMemories.at(-1)?.sevenDays.next).toBe(1);
  });

  it('leave no trace in a break of another kind, where the end of theirs was never seen', () => {
    const sevenDays = { next: 2, lastDate: null, running: { day: 2, routine: 'unfold_90' } };
    const lost = { preferences: { ...wanted, sevenDays: false }, careMemory: { hurt: null, today: null, sevenDays } };
    for (const choice of [{ kind: 'release' }, { routine: 'stand_180' }]) {
      const desk = simulateApp(lost);
      desk.app.perform({ type: 'startBreak', ...choice });
      expect(noticeOf(desk)).toBeNull();
    }
  });

  it('a break that never began takes no day', () => {
    const desk = simulateApp({ preferences: wanted });
    desk.app.perform({ type: 'startDay', day: 99 });
    expect(routineNow(desk)).toBeUndefined();
    expect(desk.careMemories).toEqual([]);
  });
});

describe('a day that is started by choice', () => {
  const [second, seventh] = [
    { type: 'startDay', day: 2 },
    { type: 'startDay', day: 7 },
  ] as const;

  it.each([true, false])(
    'twice, as by a double click, is one break and nothing is refused; slow window: %s',
    (slow) => {
      const desk = simulateApp({ preferences: wanted, windowIsSlow: slow });
      desk.app.perform(seventh);
      desk.app.perform(seventh);
      if (slow) desk.paintWindow();
      expect(routineNow(desk)).toBe('downshift_60');
      expect(noticeOf(desk)).toMatch(/^Notice: /);
      expect(desk.events.filter((event) => event.startsWith('told'))).toEqual([]);
      desk.idle(MINUTE + SECOND);
      expect(desk.app.snapshot().afterBreak?.card?.title).toContain('Day 7 of 7');
    },
  );

  it.each([true, false])('is refused while another one’s break starts, which goes on; slow window: %s', (slow) => {
    const desk = simulateApp({ preferences: wanted, windowIsSlow: slow });
    desk.app.perform(second);
    desk.app.perform(seventh);
    if (slow) desk.paintWindow();
    expect(routineNow(desk)).toBe('unfold_90');
    expect(desk.careMemories.at(-1)?.sevenDays.running?.day).toBe(2);
    expect(desk.events.filter((event) => event.startsWith('told'))).toHaveLength(1);
  });

  it('leaves no trace in a break that opens by itself at that very moment: that one is the day’s in turn', () => {
    const preferences = { ...wanted, insistence: 'firm', graceMs: 62_500 } as const;
    const desk = simulateApp({ preferences });
    const next = nextOf(desk);
    desk.work(30 * MINUTE + 62_600); // between two readings, and past the moment at which it opens
    expect(routineNow(desk)).toBeUndefined();
    desk.app.perform(seventh);
    expect(desk.app.snapshot().outlook.runningBreak).not.toBeNull();
    expect(desk.careMemories.at(-1)?.sevenDays.running?.day).toBe(next);
    expect(routineNow(desk)).toBe(desk.careMemories.at(-1)?.sevenDays.running?.routine);
  });

  it('begins as a break’s time is up, though nobody has read of it yet', () => {
    const desk = simulateApp({ preferences: { ...wanted, sevenDays: false } });
    desk.idle(300);
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.idle(MINUTE + 100); // the next reading is at the full second
    expect(routineNow(desk)).toBe('downshift_60');
    desk.app.perform(second);
    expect(routineNow(desk)).toBe('unfold_90');
    expect(noticeOf(desk)).toMatch(/^Notice: /);
  });

  it('leaves no trace where its window does not come onto the screen', () => {
    const desk = simulateApp({ preferences: wanted, windowCannotBeMade: true });
    desk.app.perform(seventh);
    expect(desk.careMemories.at(-1)?.sevenDays.running).toBeNull();
  });
});
