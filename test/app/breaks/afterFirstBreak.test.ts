import { describe, expect, it } from 'vitest';
import { AFTER_BREAK_MS } from '../../../src/app/breaks/afterBreak.ts';
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
