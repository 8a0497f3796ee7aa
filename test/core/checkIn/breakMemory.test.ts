import { expect, it } from 'vitest';
import { emptyBreakMemory, parseBreakMemory } from '../../../src/core/checkIn/breakMemory.ts';

it('a break memory comes back as it was, and anything else is none', () => {
  const checkIn = { before: { tension: 6, ease: null }, after: null };
  const memory = { cardsSeen: ['curl', 'iliopsoas'], breaksSinceCheckIn: 2, checkIn };
  expect(parseBreakMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  expect(parseBreakMemory(emptyBreakMemory)).toEqual(emptyBreakMemory);
  for (const other of [null, 'memory', {}, { ...memory, breaksSinceCheckIn: -1 }, { ...memory, cardsSeen: [7] }])
    expect(parseBreakMemory(other)).toBeNull();
});

it('a break memory of a release that kept no answers is one without any', () => {
  const memory = { cardsSeen: ['curl'], breaksSinceCheckIn: 2 };
  expect(parseBreakMemory(memory)).toEqual({ ...memory, checkIn: null });
});
