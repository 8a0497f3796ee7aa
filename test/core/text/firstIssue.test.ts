import { expect, test } from 'vitest';
import * as z from 'zod';
import { firstIssue, placeOfFirstIssue } from '../../../src/core/text/firstIssue.ts';

test('of several things that are wrong the first is told, by its place', () => {
  const { error } = z.object({ breaks: z.array(z.object({ endedWall: z.number() })) }).safeParse({ breaks: [{}, {}] });
  expect(error === undefined ? null : placeOfFirstIssue(error)).toBe('breaks.0.endedWall');
});

test('an error that names nothing is a fault of ours', () => {
  expect(() => firstIssue(new z.ZodError([]))).toThrow('did not say where');
});
