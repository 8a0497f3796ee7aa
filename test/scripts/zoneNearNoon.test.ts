import { expect, test } from 'vitest';
import { zoneNearNoon } from '../../scripts/setup/zoneNearNoon.ts';

test.each(Array.from({ length: 24 }, (_, hour) => hour))('at %i o’clock in Greenwich it is noon somewhere', (hour) => {
  const now = new Date(Date.UTC(2026, 2, 2, hour, 59));
  const there = new Intl.DateTimeFormat('en-GB', { timeZone: zoneNearNoon(now), hour: '2-digit', minute: '2-digit' });
  expect(there.format(now)).toBe('12:59');
});
