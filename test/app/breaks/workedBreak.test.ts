/** What a break that is worked through shows and does, and what it takes to end one. */
import { describe, expect, test } from 'vitest';
import { SECOND } from '../../../src/core/time/time.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

describe('a break that is worked through', () => {
  const started = (whileWorking: 'wait' | 'goOn') => {
    const desk = simulateApp({ preferences: { whileWorking, otherDisplays: 'dim' } });
    desk.work(10 * 60 * SECOND);
    desk.idle(10 * SECOND);
    desk.choose('Start break', 'Slow breathing · 60 sec');
    return desk;
  };

  test('waits, in its windows and in the tray, lets other displays be, and goes on once the work rests', () => {
    const desk = started('wait');
    expect(desk.events).toContain('other displays dimmed');
    desk.work(14 * SECOND);
    expect(desk.snapshots.at(-1)?.guidedBreak).toMatchObject({ waits: true, paused: false });
    expect(desk.face().menu[0]).toMatchObject({ label: 'The break waits while you work' });
    expect(desk.events.at(-1)).toBe('other displays as they were');
    desk.idle(7 * SECOND);
    expect(desk.snapshots.at(-1)?.guidedBreak).toMatchObject({ waits: false });
    expect(desk.events.at(-1)).toBe('other displays dimmed');
  });

  test('goes on at once when it is told to, which is no work', () => {
    const desk = started('wait');
    desk.work(14 * SECOND);
    desk.touchUs();
    desk.choose('Resume break');
    desk.idle(SECOND);
    expect(desk.snapshots.at(-1)?.guidedBreak).toMatchObject({ waits: false, paused: false });
  });

  test('does not wait where it should go on, and is not counted', () => {
    const desk = started('goOn');
    desk.work(50 * SECOND);
    expect(desk.snapshots.at(-1)?.guidedBreak).toMatchObject({ waits: false });
    expect(desk.app.snapshot().outlook.runningBreak?.spentMs).toBeLessThan(10 * SECOND);
    desk.idle(11 * SECOND);
    expect(desk.history().breaks.at(-1)).toMatchObject({ outcome: 'abandoned' });
  });

  test('does nothing to other displays that are to stay as they are', () => {
    const desk = simulateApp();
    desk.choose('Start break', 'Slow breathing · 60 sec');
    desk.idle(5 * SECOND);
    expect(desk.events.filter((event) => event.startsWith('other displays'))).toEqual([]);
  });
});

describe('ending a break', () => {
  const endingAfter = (ms: number, changed: Parameters<typeof simulateApp>[0] = {}) => {
    const desk = simulateApp(changed);
    desk.choose('Start break', 'Slow breathing · 60 sec');
    desk.idle(ms);
    return desk.snapshots.at(-1)?.guidedBreak?.ending;
  };

  test('asks before half of it is spent, and no more after that', () => {
    expect(endingAfter(28 * SECOND)).toBe('asked');
    expect(endingAfter(31 * SECOND)).toBe('atOnce');
  });

  test('asks never where nobody wants to be asked, and is held under strict reminders', () => {
    expect(endingAfter(2 * SECOND, { preferences: { askBeforeEnding: false } })).toBe('atOnce');
    const strict = { preferences: { insistence: 'strict', askBeforeEnding: false } } as const;
    expect(endingAfter(45 * SECOND, strict)).toBe('held');
  });
});
