import { describe, expect, test } from 'vitest';
import { freeMinutes, guidedBreaths } from '../../../src/core/heart/guidedBreaths.ts';
import type { Routine, Step } from '../../../src/core/routine/routine.ts';

const slow = { in: 4, holdIn: 0, out: 6, holdOut: 0 };
const step = (seconds: number, others: Partial<Step> = {}): Step => ({
  kind: 'breathe',
  seconds,
  pose: 'chair_tall',
  cues: [],
  ...others,
});
const routineOf = (...steps: readonly Step[]): Routine => ({
  id: 'made',
  name: 'Made',
  setting: 'chair',
  seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
  steps,
});

describe('the breaths of a routine', () => {
  test('are the whole ones that the pacer leads', () => {
    const routine = routineOf(
      step(10, { kind: 'transition' }),
      step(25, { breath: slow }),
      step(40, { kind: 'hold', breath: slow }),
      step(9.6, { breath: { in: 3.2, holdIn: 0, out: 0, holdOut: 0 } }),
    );
    expect(guidedBreaths(routine)).toEqual([
      { fromMs: 10_000, toMs: 20_000, breathMs: 10_000, inMs: 4_000 },
      { fromMs: 20_000, toMs: 30_000, breathMs: 10_000, inMs: 4_000 },
      ...[0, 1, 2].map((index) => ({
        fromMs: 75_000 + index * 3_200,
        toMs: 75_000 + (index + 1) * 3_200,
        breathMs: 3_200,
        inMs: 3_200,
      })),
    ]);
  });
});

describe('the free minutes', () => {
  const paced = step(60, { breath: slow });

  test('lie around the led breaths, without their first seconds', () => {
    expect(freeMinutes(routineOf(step(80), paced, step(85), step(5, { kind: 'check-in' })))).toEqual({
      before: { fromMs: 15_000, toMs: 80_000 },
      after: { fromMs: 155_000, toMs: 225_000 },
    });
  });

  test.each([
    ['only before', [step(80), paced]],
    ['only after', [paced, step(80)]],
    ['too short', [step(79), paced, step(80)]],
    ['in another posture', [step(80), paced, step(80, { pose: 'rest_calves_chair' })]],
    ['without any led breath', [step(80), step(80)]],
    ['both before', [step(80), step(80), paced]],
  ])('are none: %s', (_, steps) => {
    expect(freeMinutes(routineOf(...steps))).toBeNull();
  });
});
