import { describe, expect, it } from 'vitest';
import { AFTER_BREAK_MS } from '../../../src/app/breaks/afterBreak.ts';
import { ASKED_FOR_MS } from '../../../src/app/breaks/checkIns.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { nothingAfter } from '../../support/nothingAfter.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

describe('after the first break ever', () => {
  const unread = { preferences: { safetyTextRead: false } };
  const where = { ...nothingAfter, firstEver: true };

  it.each([
    ['completed', MINUTE + SECOND],
    ['ended early', 10 * SECOND],
  ])('its window says where the app is found, in place of a card, and closes by itself: %s', (_how, ms) => {
    const desk = simulateApp(unread);
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.app.perform({ type: 'acknowledgeSafetyText' });
    desk.work(ms);
    desk.app.perform({ type: 'endBreak' });
    expect(desk.app.snapshot().afterBreak).toEqual(where);
    desk.work(AFTER_BREAK_MS);
    expect(desk.events.at(-1)).toBe('break window closed');

    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    expect(desk.app.snapshot().afterBreak).toMatchObject({
      card: { id: expect.any(String) as string },
      firstEver: false,
    });
  });

  it('a question before it waits for the safety text, however long that is read, and then as long as ever', () => {
    const desk = simulateApp({ preferences: { ...unread.preferences, checkInEvery: 1 } });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(5 * MINUTE);
    const { guidedBreak, checkIn } = desk.app.snapshot();
    expect(guidedBreak?.awaitsSafetyText).toBe(true);
    expect(checkIn).toMatchObject({ moment: 'before' });
    desk.app.perform({ type: 'acknowledgeSafetyText' });
    desk.work(ASKED_FOR_MS - SECOND);
    expect(desk.app.snapshot().checkIn).toMatchObject({ moment: 'before' });
    desk.work(2 * SECOND);
    expect(desk.app.snapshot().checkIn).toBeNull();
  });

  it('who does not take the break after all is asked again before the next one', () => {
    const desk = simulateApp(unread);
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.app.perform({ type: 'endBreak' }); // the safety text's "Not now"
    expect(desk.app.snapshot().afterBreak).toBeNull();
    expect(desk.events.at(-1)).toBe('break window closed');

    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    expect(desk.app.snapshot().guidedBreak?.awaitsSafetyText).toBe(true);
    desk.app.perform({ type: 'acknowledgeSafetyText' });
    desk.app.perform({ type: 'endBreak' });
    expect(desk.app.snapshot().afterBreak).toEqual(where);
  });
});
