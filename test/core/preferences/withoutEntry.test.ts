import { expect, test } from 'vitest';
import { without } from '../../../src/core/preferences/withoutEntry.ts';

test('entries go from groups and lists, several at a time, and what has no such entry stays', () => {
  const data = { a: 1, list: ['x', { in: 1, out: 2 }, 'y'], text: 'words' };
  expect(without(data, [['a'], ['list', '0'], ['list', '1', 'in'], ['text', 'deeper'], ['none', 'at all']])).toEqual({
    list: [{ out: 2 }, 'y'],
    text: 'words',
  });
  expect(without(data, [])).toBe(data);
  expect(without(data, [[]])).toBe(data); // the whole cannot be taken out of itself
});
