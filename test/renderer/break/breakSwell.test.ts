import { describe, expect, it } from 'vitest';
import { breakSwell } from '../../../renderer/break/breakSwell.ts';
import { guideAt } from '../../../src/core/routine/guide.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

describe.each(shippedRoutines().map((routine) => [routine.id, routine] as const))('the sea of %s', (_id, routine) => {
  const swell = breakSwell(routine);

  it('lasts from the beginning to the end, in the order of time, between silence and full', () => {
    expect(swell[0]?.atMs).toBe(0);
    expect(swell.at(-1)?.atMs).toBe(routine.seconds * 1_000);
    for (const [index, { atMs, level }] of swell.entries()) {
      expect(atMs).toBeGreaterThan(swell[index - 1]?.atMs ?? -1);
      expect(level).toBeGreaterThan(0);
      expect(level).toBeLessThanOrEqual(1);
    }
  });

  it('comes up with each breath in and goes back with each breath out', () => {
    for (const [index, { atMs, level }] of swell.entries()) {
      const before = swell[index - 1];
      if (before === undefined) continue;
      const { breath } = guideAt(routine, (before.atMs + atMs) / 2);
      if (breath?.phase === 'in') expect(level).toBeGreaterThan(before.level);
      if (breath?.phase === 'out') expect(level).toBeLessThan(before.level);
    }
  });
});

it('stays up while the breath is held in, and goes back early where a breath has no room', () => {
  const routine: Routine = {
    ...{ id: 'box', name: 'Box', setting: 'chair', seconds: 20 },
    steps: [
      { kind: 'breathe', seconds: 16, pose: 'chair_tall', breath: { in: 4, holdIn: 4, out: 4, holdOut: 4 }, cues: [] },
      { kind: 'transition', seconds: 4, pose: 'chair_tall', cues: [] },
    ],
  };
  expect(breakSwell(routine)).toEqual([
    { atMs: 0, level: 0.2 },
    { atMs: 4_000, level: 1 },
    { atMs: 8_000, level: 1 },
    { atMs: 12_000, level: 0.2 },
    { atMs: 16_000, level: 0.2 },
    { atMs: 20_000, level: 0.2 },
  ]);
});
