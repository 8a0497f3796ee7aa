import { describe, expect, it } from 'vitest';
import { AFTER_BREAK_MS } from '../../../src/app/breaks/afterBreak.ts';
import { BELL_MS } from '../../../src/core/routine/bell.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { nothingAfter } from '../../support/nothingAfter.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

/** Pages of break windows. */
const [leading, companion] = [1, 2];
const withoutCheckIn = { checkInEvery: 0 };

describe('the card after a break', () => {
  it('keeps the window for a few seconds after the end, and then closes it', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    expect(desk.app.snapshot().guidedBreak).toBeNull();
    expect(desk.app.snapshot().afterBreak?.card?.title).toBe('Meet your main hip flexor');
    expect(desk.events.at(-1)).toBe('break window opened');
    desk.work(AFTER_BREAK_MS);
    expect(desk.app.snapshot().afterBreak).toBeNull();
    expect(desk.events.at(-1)).toBe('break window closed');
  });

  it('goes at a tap', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    desk.app.perform({ type: 'leaveAfterBreak' });
    expect(desk.events.at(-1)).toBe('break window closed');
    expect(desk.app.snapshot().afterBreak).toBeNull();
  });

  it('is another one after the next break', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    const titles = [1, 2, 3].map(() => {
      desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
      desk.work(MINUTE + SECOND);
      return desk.app.snapshot().afterBreak?.card?.title;
    });
    expect(new Set(titles).size).toBe(3);
    expect(desk.memories.at(-1)?.cardsSeen).toHaveLength(3);
  });

  it('stays while somebody reads or uses it, and closes by itself only when they are gone', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: true, page: leading });
    desk.work(5 * AFTER_BREAK_MS);
    expect(desk.app.snapshot().afterBreak).not.toBeNull();
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: false, page: leading });
    desk.work(AFTER_BREAK_MS - SECOND);
    expect(desk.app.snapshot().afterBreak).not.toBeNull();
    desk.work(SECOND);
    expect(desk.events.at(-1)).toBe('break window closed');
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: false, page: leading }); // a late word of a window that is gone
    desk.work(AFTER_BREAK_MS);
    expect(desk.events.filter((event) => event === 'break window closed')).toHaveLength(1);
  });

  it('stays while it is read on one of several displays, whatever happens on the others', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: true, page: leading });
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: true, page: companion }); // the pointer crosses another display's window
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: false, page: companion });
    desk.work(2 * AFTER_BREAK_MS);
    expect(desk.app.snapshot().afterBreak).not.toBeNull();
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: false, page: leading });
    desk.work(AFTER_BREAK_MS);
    expect(desk.app.snapshot().afterBreak).toBeNull();
  });

  it('closes by itself when the page that held it has died and another one has come in its place', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: true, page: leading });
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: true, page: companion });
    desk.losePage(leading);
    desk.work(2 * AFTER_BREAK_MS);
    expect(desk.app.snapshot().afterBreak).not.toBeNull(); // it is read on another display
    desk.losePage(companion);
    desk.work(AFTER_BREAK_MS);
    expect(desk.app.snapshot().afterBreak).toBeNull();
  });

  it('is over when its window is closed by hand, however long that was held', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: true, page: leading });
    desk.closeWindow();
    expect(desk.app.snapshot().afterBreak).toBeNull();
  });

  it.each([
    ['the last bell', null, BELL_MS],
    ['a longer one of the person’s', { id: '0123456789abcdef', name: 'gong.wav', lengthMs: 7_000 }, 7_000],
    ['what is heard behind a shorter one', { id: '0123456789abcdef', name: 'tick.wav', lengthMs: 300 }, BELL_MS],
  ])('switched off: the window still stays until %s has rung out', (_which, ownBell, lengthMs) => {
    const desk = simulateApp({ preferences: { ...withoutCheckIn, cards: false, ownBell } });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE);
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: true, page: leading }); // there is nothing to read
    desk.work(lengthMs - 1);
    expect(desk.app.snapshot().afterBreak).toEqual(nothingAfter);
    desk.work(1);
    expect(desk.events.at(-1)).toBe('break window closed');
  });

  it.each([
    [
      'switched off, and no bell',
      { preferences: { ...withoutCheckIn, cards: false, sound: 'off' } },
      () => undefined,
      MINUTE + SECOND,
    ],
    ['its window closed by hand', { preferences: withoutCheckIn }, 'closed', MINUTE + SECOND],
    ['ended early', { preferences: withoutCheckIn }, 'ended', 10 * SECOND],
  ] as const)('does not come: %s', (_why, options, how, ms) => {
    const desk = simulateApp(options);
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    if (how === 'closed') desk.closeWindow();
    desk.work(ms);
    if (how === 'ended') desk.app.perform({ type: 'endBreak' });
    expect(desk.app.snapshot().afterBreak).toBeNull();
    expect(desk.events.at(-1)).toBe('break window closed');
  });

  it('makes way for the next break, whose window it is then', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    desk.app.perform({ type: 'startBreak', routine: 'stand_180' });
    desk.work(AFTER_BREAK_MS * 2);
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('stand_180');
    expect(desk.events).not.toContain('break window closed');
  });
});

describe('the check-in', () => {
  it('comes with every third break, at both ends, and hides what was answered before', () => {
    const desk = simulateApp({ preferences: { cards: false } });
    const asked = [1, 2, 3, 4].map(() => {
      desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
      const before = desk.app.snapshot().checkIn;
      if (before) desk.app.perform({ type: 'answerCheckIn', answer: { tension: 6, ease: 3 } });
      desk.work(MINUTE + SECOND);
      const after = desk.app.snapshot().checkIn;
      if (after) desk.app.perform({ type: 'answerCheckIn', answer: { tension: 4, ease: null } });
      desk.work(AFTER_BREAK_MS);
      return [before, after];
    });
    expect(asked).toEqual([
      [null, null],
      [null, null],
      [
        { moment: 'before', answer: null },
        { moment: 'after', answer: null },
      ],
      [null, null],
    ]);
    expect(desk.history().breaks.map(({ checkIn }) => checkIn)).toEqual([
      null,
      null,
      { before: { tension: 6, ease: 3 }, after: { tension: 4, ease: null } },
      null,
    ]);
  });

  it('goes away by itself and is kept as unanswered', () => {
    const desk = simulateApp({ preferences: { checkInEvery: 1, cards: false } });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(31 * SECOND);
    expect(desk.app.snapshot().checkIn).toBeNull();
    expect(desk.app.snapshot().guidedBreak?.elapsedMs).toBe(31 * SECOND); // it has blocked nothing
    desk.work(MINUTE);
    expect(desk.history().breaks).toMatchObject([{ checkIn: { before: null, after: null } }]);
  });

  it('comes on demand, and then asks again after the break', () => {
    const desk = simulateApp({ preferences: withoutCheckIn });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    expect(desk.app.snapshot().checkIn).toBeNull();
    desk.app.perform({ type: 'askCheckIn' });
    desk.app.perform({ type: 'answerCheckIn', answer: { tension: 5, ease: null } });
    expect(desk.app.snapshot().checkIn).toEqual({ moment: 'before', answer: { tension: 5, ease: null } });
    desk.app.perform({ type: 'dismissCheckIn' });
    expect(desk.app.snapshot().checkIn).toBeNull();
    desk.work(MINUTE + SECOND);
    expect(desk.app.snapshot().checkIn).toEqual({ moment: 'after', answer: null });
  });
});

describe('an answer', () => {
  it('given before the break is not asked for again in it', () => {
    const desk = simulateApp({ preferences: { checkInEvery: 1 } });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    expect(desk.app.snapshot().mayCheckIn).toBe(false); // it asks
    desk.app.perform({ type: 'answerCheckIn', answer: { tension: 6, ease: 3 } });
    desk.work(40 * SECOND);
    expect(desk.app.snapshot().mayCheckIn).toBe(false);
    desk.app.perform({ type: 'askCheckIn' });
    expect(desk.app.snapshot().checkIn).toBeNull();
    desk.work(40 * SECOND + AFTER_BREAK_MS);
    expect(desk.history().breaks.map(({ checkIn }) => checkIn)).toMatchObject([{ before: { tension: 6, ease: 3 } }]);
  });

  it.each([
    ['goes on', 20 * SECOND],
    ['is over', 5 * MINUTE],
  ])('given before the break outlives a kill in it; after the kill the break %s', (_what, offMs) => {
    const preferences = { checkInEvery: 1 };
    const killed = simulateApp({ preferences });
    killed.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    killed.app.perform({ type: 'answerCheckIn', answer: { tension: 6, ease: 5 } });
    killed.work(5 * SECOND);
    const [saved, breakMemory] = [killed.saves.at(-1), killed.memories.at(-1)];
    if (saved === undefined || breakMemory === undefined) throw new Error('Nothing was saved.');
    const next = simulateApp({ preferences, saved, breakMemory, startsLaterBy: 5 * SECOND + offMs });
    expect(next.app.snapshot().mayCheckIn).toBe(false);
    next.work(MINUTE);
    expect(next.history().breaks).toMatchObject([{ checkIn: { before: { tension: 6, ease: 5 }, after: null } }]);
  });

  it('not given can still be given while the break lasts', () => {
    const desk = simulateApp({ preferences: { checkInEvery: 1 } });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.app.perform({ type: 'dismissCheckIn' });
    expect(desk.app.snapshot().mayCheckIn).toBe(true);
    desk.app.perform({ type: 'askCheckIn' });
    expect(desk.app.snapshot().checkIn).toEqual({ moment: 'before', answer: null });
  });

  it('of tension leaves as much time again for ease', () => {
    const desk = simulateApp({ preferences: { checkInEvery: 1 } });
    desk.app.perform({ type: 'startBreak', routine: 'stand_180' });
    desk.work(25 * SECOND);
    desk.app.perform({ type: 'answerCheckIn', answer: { tension: 6, ease: null } });
    desk.work(25 * SECOND);
    expect(desk.app.snapshot().checkIn?.answer).toEqual({ tension: 6, ease: null });
    desk.work(6 * SECOND);
    expect(desk.app.snapshot().checkIn).toBeNull();
  });

  it('given after the break is kept at once', () => {
    const desk = simulateApp({ preferences: { checkInEvery: 1 } });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    for (const ease of [null, 6]) {
      desk.app.perform({ type: 'answerCheckIn', answer: { tension: 4, ease } });
      expect(desk.history().breaks).toMatchObject([{ checkIn: { before: null, after: { tension: 4, ease } } }]);
    }
  });

  it('given after the break, with no card to read, is the end', () => {
    const desk = simulateApp({ preferences: { checkInEvery: 1, cards: false } });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    desk.app.perform({ type: 'keepAfterBreakOpen', inUse: true, page: leading });
    desk.app.perform({ type: 'answerCheckIn', answer: { tension: 4, ease: null } });
    expect(desk.app.snapshot().afterBreak).not.toBeNull();
    desk.work(MINUTE); // held: ease has its time
    desk.app.perform({ type: 'answerCheckIn', answer: { tension: 4, ease: 6 } });
    expect(desk.events.at(-1)).toBe('break window closed');
    expect(desk.history().breaks.map(({ checkIn }) => checkIn)).toMatchObject([{ after: { tension: 4, ease: 6 } }]);
  });
});

describe('another routine', () => {
  it('begins anew in the same break', () => {
    const desk = simulateApp();
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(20 * SECOND);
    desk.app.perform({ type: 'changeRoutine', routine: 'stand_180' });
    const { guidedBreak } = desk.app.snapshot();
    expect(guidedBreak?.routine.id).toBe('stand_180');
    expect(guidedBreak?.elapsedMs).toBe(0);
    desk.work(179 * SECOND);
    expect(desk.app.snapshot().guidedBreak).not.toBeNull();
    desk.work(2 * SECOND);
    expect(desk.app.snapshot().guidedBreak).toBeNull();
  });

  it('is refused when there is none such', () => {
    const desk = simulateApp();
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.app.perform({ type: 'changeRoutine', routine: 'nonsense' });
    expect(desk.events.at(-1)).toBe(
      'told: That isn’t possible right now | That routine no longer exists. Choose another one.',
    );
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('downshift_60');
  });
});
