/** Lines of a timeline that no written day brings about. */
import { expect, test } from 'vitest';
import { timelineClock, timelineEventOf } from '../../../src/core/day/timeline.ts';

test('a break whose window never came is told of as withdrawn', () => {
  const effect = { type: 'withdrawBreak', kind: 'reset', routine: null, by: 'user' } as const;
  expect(timelineEventOf(effect, 0)).toEqual({ event: 'break withdrawn', kind: 'reset' });
});

test('hours go on past a day', () => {
  expect(timelineClock(90_061_000)).toBe('25:01:01');
});
