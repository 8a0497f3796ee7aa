import { expect, it } from 'vitest';
import { inGroups } from '../../../src/core/cycle/flatState.ts';

it('a saved state of version 1 that lacks parts keeps what it has', () => {
  const saved = { version: 1, state: { locked: false, heardWall: 7, callSinceMs: null, turns: {}, phase: 'working' } };
  expect(inGroups(saved)).toEqual({
    version: 2,
    state: {
      phase: 'working',
      sensed: { locked: false },
      call: null,
      heard: { fromWall: 7, untilWall: 7 },
      taken: { turns: {} },
    },
  });
});

it('a call, a day and the desk of version 1 go into their groups', () => {
  const state = { callSinceMs: 5, callKeptUntilMs: 9, day: { is: 3 }, desk: { ms: 4 }, postponed: {} };
  expect(inGroups({ version: 1, state })).toMatchObject({
    state: { call: { sinceMs: 5, keptUntilMs: 9 }, day: { is: 3, ending: null }, desk: { ms: 4, postponed: {} } },
  });
});

it('what is no saved state of version 1 stays as it is', () => {
  for (const other of [null, 'text', { version: 2, state: {} }, { version: 1 }]) expect(inGroups(other)).toBe(other);
});
