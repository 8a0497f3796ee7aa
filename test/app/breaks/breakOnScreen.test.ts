/** No break runs unseen: it begins with its window, or was never there. */
import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

const TOLD = 'told: The break window didn’t appear | So no break is running. ';
const lastTold = (desk: SimulatedApp): string | undefined => desk.events.findLast((event) => event.startsWith('told'));

function startSlowly(options: Parameters<typeof simulateApp>[0] = {}): SimulatedApp {
  const desk = simulateApp({ windowIsSlow: true, ...options });
  desk.work(10 * MINUTE);
  desk.choose('Start break', 'Slow breathing · 60 sec');
  return desk;
}

test('the break waits at its beginning until its window can be seen, and then lasts its whole length', () => {
  const desk = startSlowly();
  desk.idle(4 * SECOND);
  expect(desk.app.snapshot().guidedBreak).toMatchObject({ begun: false, paused: false, elapsedMs: 0 });
  desk.paintWindow();
  expect(desk.snapshots.at(-1)?.guidedBreak).toMatchObject({ begun: true, paused: false, elapsedMs: 0 });
  desk.idle(59 * SECOND);
  expect(desk.history().breaks).toEqual([]);
  desk.idle(SECOND);
  const [taken] = desk.history().breaks;
  expect(taken).toMatchObject({ outcome: 'completed', pausedMs: 0 });
  expect((taken?.endedWall ?? 0) - (taken?.beganWall ?? 0)).toBe(60 * SECOND);
});

test('a window that never comes: no break was taken, nothing of it is kept, and somebody is told', () => {
  const desk = startSlowly();
  const before = desk.saves.at(-1)?.state;
  desk.idle(5 * SECOND);
  desk.giveUpWindow();
  expect(lastTold(desk)).toContain(TOLD);
  expect(desk.history().breaks).toEqual([]);
  const { outlook, guidedBreak } = desk.app.snapshot();
  expect(outlook).toMatchObject({ phase: { type: 'working' }, breaksToday: 0, runningBreak: null });
  expect(guidedBreak).toBeNull();
  expect(desk.saves.at(-1)?.state.today.breaks).toEqual([]);
  expect(before?.phase).toMatchObject({ type: 'onBreak', begun: false });
});

test('what was due stays due: the reminder comes again, and its routine keeps its turn', () => {
  const desk = simulateApp({ windowIsSlow: true });
  desk.work(30 * MINUTE);
  const routineInTurn = (): string | undefined => {
    desk.answer('start');
    return desk.app.snapshot().guidedBreak?.routine.id;
  };
  const first = routineInTurn();
  desk.giveUpWindow();
  desk.events.length = 0;
  desk.work(10 * MINUTE);
  expect(desk.events).toContainEqual(expect.stringMatching(/^reminder: /));
  expect(routineInTurn()).toBe(first);
});

test('a window that cannot even be opened is a break not taken', () => {
  const desk = startSlowly({ windowCannotBeMade: true });
  expect(desk.app.snapshot().outlook.runningBreak).toBeNull();
  expect(lastTold(desk)).toContain(TOLD);
});

test('closed before there was anything to see, or ended from the tray: no break, and no word on it', () => {
  for (const leave of ['close', 'end'] as const) {
    const desk = startSlowly();
    if (leave === 'close') desk.closeWindow();
    else desk.choose('End break');
    expect(desk.app.snapshot().outlook.runningBreak).toBeNull();
    expect(desk.history().breaks).toEqual([]);
    expect(lastTold(desk)).toBeUndefined();
    expect(desk.events.at(-1)).toBe('break window closed');
  }
});

test('the tray offers nothing to continue before the break has begun', () => {
  const desk = startSlowly();
  expect(desk.face().tooltip).toBe('Unbrace · On a break');
  expect(() => {
    desk.choose('Resume break');
  }).toThrow('no menu entry');
  desk.app.perform({ type: 'continueBreak' });
  desk.idle(2 * MINUTE);
  expect(desk.app.snapshot().guidedBreak).toMatchObject({ begun: false, elapsedMs: 0 });
});

test('a break opened over the card of the last one keeps the window, however long that takes to come', () => {
  const desk = startSlowly();
  desk.paintWindow();
  desk.idle(60 * SECOND);
  expect(desk.app.snapshot().afterBreak?.card).not.toBeNull();
  desk.choose('Start break', 'Slow breathing · 60 sec');
  desk.idle(30 * SECOND);
  expect(desk.events).not.toContain('break window closed');
  expect(desk.app.snapshot()).toMatchObject({ afterBreak: null, guidedBreak: { begun: false } });
});

test('a step skipped before the break has begun is no step of it: it runs from its beginning, and is not over unseen', () => {
  const desk = startSlowly();
  for (let step = 0; step < 6; step += 1) desk.app.perform({ type: 'skipStep' });
  desk.app.perform({ type: 'seekBreak', toElapsedMs: 60 * SECOND });
  expect(lastTold(desk)).toBeUndefined();
  desk.paintWindow();
  expect(desk.app.snapshot().guidedBreak).toMatchObject({ begun: true, elapsedMs: 0 });
  expect(desk.history().breaks).toEqual([]);
});

test('the safety text is read before the break runs, and after its window has come', () => {
  const desk = startSlowly({ preferences: { safetyTextRead: false } });
  desk.paintWindow();
  expect(desk.app.snapshot().guidedBreak).toMatchObject({ begun: true, paused: true, awaitsSafetyText: true });
  desk.app.perform({ type: 'acknowledgeSafetyText' });
  expect(desk.app.snapshot().guidedBreak).toMatchObject({ paused: false, elapsedMs: 0 });
});

test('the app killed while a break waited for its window: there is no break at the next start', () => {
  const desk = startSlowly();
  const saved = desk.saves.at(-1);
  if (saved === undefined) throw new Error('Nothing was saved.');
  const next = simulateApp({ saved, startsLaterBy: 10 * MINUTE + 3 * SECOND });
  expect(next.app.snapshot().outlook.runningBreak).toBeNull();
  expect(next.events).not.toContain('break window opened without focus');
});

test('a break that ran already ends with a window that does not come back, by what was spent of it', () => {
  const desk = startSlowly();
  desk.paintWindow();
  desk.idle(40 * SECOND);
  desk.closeWindow();
  desk.choose('Show break');
  desk.giveUpWindow();
  expect(desk.app.snapshot().outlook.runningBreak).toBeNull();
  expect(desk.history().breaks).toMatchObject([{ outcome: 'shortened' }]);
});

test('a window whose page dies again and again, once the break runs: it is paused, and somebody is told how it comes back', () => {
  const desk = startSlowly();
  desk.paintWindow();
  desk.idle(10 * SECOND);
  desk.loseWindow();
  expect(lastTold(desk)).toContain(
    'told: The break window closed several times | So the break is paused. Choose “Show break”',
  );
  desk.idle(2 * MINUTE);
  expect(desk.app.snapshot().guidedBreak).toMatchObject({ paused: true, elapsedMs: 10 * SECOND });
  desk.choose('Show break');
  desk.app.perform({ type: 'continueBreak' });
  desk.idle(MINUTE);
  expect(desk.history().breaks).toMatchObject([{ outcome: 'completed' }]);
});

test('a muted break is muted in all its windows, until it ends', () => {
  const desk = simulateApp();
  desk.work(10 * MINUTE);
  desk.choose('Start break', 'Slow breathing · 60 sec');
  expect(desk.snapshots.at(-1)?.guidedBreak?.muted).toBe(false);
  desk.app.perform({ type: 'muteBreak', mutes: true });
  expect(desk.snapshots.at(-1)?.guidedBreak?.muted).toBe(true);
  desk.idle(2 * MINUTE);
  desk.choose('Start break', 'Slow breathing · 60 sec');
  expect(desk.snapshots.at(-1)?.guidedBreak?.muted).toBe(false);
});
