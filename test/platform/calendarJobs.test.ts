import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY, HOUR } from '../../src/core/time.ts';
import { startCalendarJobs } from '../../src/platform/calendarJobs.ts';

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const startsAt = Date.UTC(2026, 2, 2, 9);

beforeEach(() => {
  vi.useFakeTimers({ now: startsAt });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('calendar wake-ups', () => {
  test('each moment wakes once, even one further away than a timer reaches', () => {
    const { wakeUps, stop } = startCalendarJobs(quietLog);
    const woken: number[] = [];
    wakeUps.set([startsAt + HOUR, startsAt + 40 * DAY], () => woken.push(Date.now() - startsAt));
    vi.advanceTimersByTime(41 * DAY);
    expect(woken).toEqual([HOUR, 40 * DAY]);
    stop();
  });

  test('a new set replaces the old one', () => {
    const { wakeUps, stop } = startCalendarJobs(quietLog);
    const woken: number[] = [];
    const wake = (): void => void woken.push(Date.now() - startsAt);
    wakeUps.set([startsAt + HOUR, startsAt + 2 * HOUR], wake);
    wakeUps.set([startsAt + 2 * HOUR, startsAt + 3 * HOUR], wake);
    vi.advanceTimersByTime(DAY);
    expect(woken).toEqual([2 * HOUR, 3 * HOUR]);
    stop();
  });

  test('a moment that has passed is no wake-up, and after stop there is none', () => {
    const { wakeUps, stop } = startCalendarJobs(quietLog);
    const woken: number[] = [];
    wakeUps.set([startsAt - HOUR, startsAt + HOUR], () => woken.push(Date.now()));
    stop();
    vi.advanceTimersByTime(DAY);
    expect(woken).toEqual([]);
  });
});
