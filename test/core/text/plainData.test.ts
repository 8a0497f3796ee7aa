import { expect, test } from 'vitest';
import { jsonOrUndefined } from '../../../src/core/text/plainData.ts';

test('text that is JSON is what it stands for, whatever its texts hold', () => {
  expect(jsonOrUndefined('{"a": ["[[[", "say \\"[{\\"", {"b": 1}]}')).toEqual({ a: ['[[[', 'say "[{"', { b: 1 }] });
  expect(jsonOrUndefined('{"a":')).toBeUndefined();
});

test('what nests deeper than anything of ours is none: whatever reads it later would run out of stack', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  expect(jsonOrUndefined(nested(64))).toBeInstanceOf(Array);
  expect(jsonOrUndefined(nested(65))).toBeUndefined();
  expect(jsonOrUndefined(nested(500_000))).toBeUndefined();
  expect(jsonOrUndefined('{"a":'.repeat(100_000))).toBeUndefined();
});
