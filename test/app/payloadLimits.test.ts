/** What windows hand in: at, over and far over what each call takes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCalls } from '../../src/app/windowCalls.ts';
import { calls, mayCross, type CallName } from '../../src/contract.ts';
import { isWithin } from '../../src/core/text/dataSize.ts';
import { longest, most } from '../../src/core/text/limits.ts';
import { noTransfer, quietSystem } from '../support/quietSystem.ts';
import { simulateApp } from '../support/simulatedApp.ts';

const names = Object.keys(calls) as CallName[];
const anyCall = fc.constantFrom(...names);
const desk = simulateApp();
const answer = answerCalls(desk.app, quietSystem, noTransfer);

describe('a call of a window', () => {
  test('takes exactly as much as its limit says, however it is spread, and not one character or value more', () => {
    fc.assert(
      fc.property(anyCall, fc.integer({ min: 1, max: 8 }), (name, parts) => {
        const { characters, values } = calls[name].limit;
        const texts = Array.from({ length: parts }, (_, index) =>
          'x'.repeat(Math.floor(characters / parts) + (index === 0 ? characters % parts : 0)),
        );
        expect(mayCross(name, texts)).toBe(true);
        expect(mayCross(name, [...texts, 'x'])).toBe(false);
        const list = Array.from({ length: values - 2 }, () => 0); // with the payload, and the list itself
        expect(mayCross(name, [list])).toBe(true);
        expect(mayCross(name, [[...list, 0]])).toBe(false);
      }),
    );
  });

  test('refuses what is far over its limit without looking at it: a text of 20 MB, a million entries, a chain without end', () => {
    const chain: Record<string, unknown> = {};
    chain['again'] = chain;
    const far = [
      'x'.repeat(20_000_000),
      Array.from({ length: 1_000_000 }, () => null),
      { ['x'.repeat(1_000_000)]: 1 },
      chain,
      new Map([['a', 'b']]),
      new Uint8Array(1_000_000),
    ];
    fc.assert(
      fc.property(anyCall, fc.constantFrom(...far), (name, payload) => {
        expect(() => answer(name, [payload], 1)).toThrow(RangeError);
        expect(() => answer(name, [{ within: [payload] }], 1)).toThrow(RangeError);
      }),
    );
  });

  test('has room for the largest that its checks let through', () => {
    const name = 'x'.repeat(longest.kindName);
    const routines = Array.from({ length: most.routinesOfKind }, () => 'r'.repeat(longest.routineId));
    const times = Array.from({ length: most.timesOfKind }, () => '09:00');
    const kinds = Array.from({ length: most.kinds }, (_, index) => ({
      ...{
        id: `kind${String(index)}`,
        name,
        everyMs: 3_600_000,
        lengthMs: 60_000,
        naturalBreakMs: 60_000,
        standingFactor: 1,
      },
      ...{ routines, at: times },
    }));
    expect(mayCross('setPreferences', [{ ...desk.app.snapshot().preferences, breakKinds: kinds }])).toBe(true);
    expect(desk.app.setPreferences({ breakKinds: kinds })).toEqual({ accepted: true });
  });

  test.each(['getRoutine', 'changeRoutine', 'deleteRoutine'] as const)(
    '%s takes an id of 64, and none of 65',
    (call) => {
      expect(() => answer(call, ['r'.repeat(64)], 1)).not.toThrow();
      expect(() => answer(call, ['r'.repeat(65)], 1)).toThrow();
    },
  );

  test.each([
    ['a name', { name: 'x'.repeat(61) }],
    ['a name of nothing visible', { name: '\u200b\u3164' }],
    ['an id of a routine', { routines: ['r'.repeat(65)] }],
    ['a list of routines', { routines: Array.from({ length: 51 }, () => 'unfold_90') }],
  ])('setPreferences refuses %s that is too long, in words', (_what, change) => {
    const [kind] = desk.app.snapshot().preferences.breakKinds;
    expect(answer('setPreferences', [{ breakKinds: [{ ...kind, ...change }] }], 1)).toMatchObject({ accepted: false });
  });

  test('fitReminderCard takes what a display may need, and nothing that shrinks a window or is no number', () => {
    for (const times of [1, 1.03, 20]) expect(() => answer('fitReminderCard', [times], 1)).not.toThrow();
    for (const times of [0.99, 20.01, 1e9, Infinity, NaN, -2, '2'])
      expect(() => answer('fitReminderCard', [times], 1)).toThrow();
  });

  test('saveRoutine refuses an id of 65 in words', () => {
    expect(answer('saveRoutine', [{ id: 'r'.repeat(65) }], 1)).toMatchObject({ accepted: false, field: 'id' });
  });
});

test('counting stops where the limit is passed, whatever lies behind', () => {
  let looked = 0;
  const behind = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [String(index), index] as const));
  const watched = new Proxy(behind, {
    get(target, name) {
      looked += 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  expect(isWithin(watched, { characters: 1_000, values: 10 })).toBe(false);
  expect(looked).toBeLessThan(20);
});
