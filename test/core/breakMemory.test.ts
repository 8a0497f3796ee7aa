import { expect, it } from 'vitest';
import { emptyBreakMemory, parseBreakMemory } from '../../src/core/breakMemory.ts';

it('a break memory comes back as it was, and anything else is none', () => {
  const memory = { cardsSeen: ['curl', 'iliopsoas'], breaksSinceCheckIn: 2 };
  expect(parseBreakMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  expect(parseBreakMemory(emptyBreakMemory)).toEqual(emptyBreakMemory);
  for (const other of [null, 'memory', {}, { ...memory, breaksSinceCheckIn: -1 }, { ...memory, cardsSeen: [7] }])
    expect(parseBreakMemory(other)).toBeNull();
});
