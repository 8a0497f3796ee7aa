/** How often the desk is read, as a day goes by: an app that rests wakes the processor rarely. */
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { simulateApp, type SimulatedApp } from '../support/simulatedApp.ts';

/** Milliseconds between the last readings of that time, which the desk lives now. */
function periods(desk: SimulatedApp, live: () => void): ReadonlySet<number> {
  const before = desk.readingsAt.length;
  live();
  const times = desk.readingsAt.slice(before);
  return new Set(times.slice(1).map((at, index) => at - (times[index] ?? NaN)));
}

describe('the desk is read', () => {
  test('every five seconds while somebody works and no break is near, every second as one comes near', () => {
    const desk = simulateApp();
    desk.work(MINUTE);
    expect(
      periods(desk, () => {
        desk.work(10 * MINUTE);
      }),
    ).toEqual(new Set([5 * SECOND]));
    desk.work(18 * MINUTE + 52 * SECOND);
    expect(
      periods(desk, () => {
        desk.work(10 * SECOND);
      }),
    ).toEqual(new Set([SECOND]));
  });

  test('every five seconds of a night, also where a break had been due before it; the return is seen within one of them', () => {
    const desk = simulateApp();
    desk.work(29 * MINUTE + 50 * SECOND);
    desk.idle(10 * MINUTE);
    expect(
      periods(desk, () => {
        desk.idle(8 * HOUR);
      }),
    ).toEqual(new Set([5 * SECOND]));
    desk.work(5 * SECOND);
    expect(desk.app.snapshot().outlook.phase.type).toBe('working');
  });
});
