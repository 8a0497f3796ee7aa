import { expect, test } from 'vitest';
import { sizeAfterKey } from '../../src/electron/zoomKeys.ts';

test('text grows and shrinks by steps, up to twice its size, and comes back', () => {
  const press = (key: string, times: number, from = 1): number =>
    Array.from({ length: times }).reduce<number>((size) => sizeAfterKey(key, size) ?? size, from);
  expect(press('+', 1)).toBe(1.1);
  expect(press('=', 2)).toBe(1.25);
  expect(press('+', 20)).toBe(2);
  expect(press('-', 20)).toBe(0.8);
  expect(press('0', 1, 1.75)).toBe(1);
  expect(sizeAfterKey('f', 1)).toBeNull();
});

test('a size that Chromium gives back a little off is the same step', () => {
  expect(sizeAfterKey('+', 1.0999)).toBe(1.25);
  expect(sizeAfterKey('-', 1.1001)).toBe(1);
});
