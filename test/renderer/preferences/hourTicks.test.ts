import { describe, expect, it } from 'vitest';
import { hourTicks } from '../../../renderer/preferences/hourTicks.ts';
import { HOUR, MINUTE } from '../../../src/core/time/time.ts';

/** Local time, whatever the machine's zone. */
const at = (hour: number, minute = 0): number => new Date(2026, 2, 2, hour, minute).getTime();
const hoursOf = (walls: readonly number[]): readonly number[] => walls.map((wall) => new Date(wall).getHours());

describe('hourTicks', () => {
  it('names every hour of a short day and every second or third of a longer one, on the clock', () => {
    expect(hoursOf(hourTicks({ fromWall: at(9, 20), untilWall: at(13, 5) }))).toEqual([10, 11, 12, 13]);
    expect(hoursOf(hourTicks({ fromWall: at(9), untilWall: at(17) }))).toEqual([10, 12, 14, 16]);
    expect(hoursOf(hourTicks({ fromWall: at(6), untilWall: at(22) }))).toEqual([6, 9, 12, 15, 18, 21]);
  });

  it('has room for a whole desk day, and for none at all', () => {
    expect(hourTicks({ fromWall: at(4), untilWall: at(4) + 24 * HOUR }).length).toBeLessThanOrEqual(6);
    expect(hourTicks({ fromWall: at(9, 10), untilWall: at(9, 10) + 5 * MINUTE })).toEqual([]);
  });
});
