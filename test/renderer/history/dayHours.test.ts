import { expect, test } from 'vitest';
import { dateOf } from '../../../src/core/time/localTime.ts';
import { DAY, HOUR, MINUTE } from '../../../src/core/time/time.ts';
import { hoursOf } from '../../../renderer/history/dayHours.ts';

const day = Date.UTC(2026, 2, 2) / DAY;

/** As `2026-03-02 09`. @param from hours after the day's midnight */
function hoursWhenLived(from: number, to: number): readonly string[] {
  const span = { beganWall: day * DAY + from * HOUR, endedWall: day * DAY + to * HOUR, utcOffsetMinutes: 0 };
  const hours = hoursOf([span], day, '04:30');
  return [hours.from, hours.to].map((local) => `${dateOf(Math.floor(local / DAY))} ${String((local % DAY) / HOUR)}`);
}

test('a long day is drawn from its first hour to its last', () => {
  expect(hoursWhenLived(7 + 50 / 60, 18.1)).toEqual(['2026-03-02 7', '2026-03-02 19']);
});

test('a short day has eight hours, of which none lies after its end', () => {
  expect(hoursWhenLived(9.2, 9.5)).toEqual(['2026-03-02 9', '2026-03-02 17']);
  expect(hoursWhenLived(27.4, 27.5)).toEqual(['2026-03-02 21', '2026-03-03 5']);
});

test('what began in it and went on is drawn whole, in the time of where it was', () => {
  expect(hoursWhenLived(28, 31)).toEqual(['2026-03-02 23', '2026-03-03 7']);
  const span = { beganWall: day * DAY + 9 * HOUR, endedWall: day * DAY + 9 * HOUR + MINUTE, utcOffsetMinutes: 90 };
  expect(hoursOf([span], day, '04:00').from).toBe(day * DAY + 10 * HOUR);
});
