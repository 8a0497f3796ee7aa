import { describe, expect, test } from 'vitest';
import type { Preferences } from '../../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

describe('the evening', () => {
  const evening: Partial<Preferences> = {
    workingHours: { monday: [['08:00', '18:00']] },
    windDown: { enabled: true, at: '09:10' },
  };

  test('offers the wind-down once, and takes the offer back when the chair is empty', () => {
    const desk = simulateApp({ preferences: evening });
    desk.work(11 * MINUTE);
    expect(desk.events).toEqual([
      'wind-down: Time to wind down | End your day with 7 min of slow breathing and stretching. Click to start.',
    ]);
    desk.idle(3 * MINUTE);
    expect(desk.events.slice(1)).toEqual(['wind-down hidden']);
  });

  test.each(['workEnds', '09:20'] as const)('the offer stays up after working hours: %s', (at) => {
    const preferences: Partial<Preferences> = {
      workingHours: { monday: [['08:00', '09:10']] },
      windDown: { enabled: true, at },
    };
    const desk = simulateApp({ preferences });
    desk.work(25 * MINUTE);
    expect(desk.events).toEqual([
      'wind-down: Time to wind down | End your day with 7 min of slow breathing and stretching. Click to start.',
    ]);
  });
});
