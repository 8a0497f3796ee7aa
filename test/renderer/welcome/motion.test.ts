import { describe, expect, it } from 'vitest';
import { changeTo, endOf, foldAndUnfold, motionAt, poseAt } from '../../../renderer/welcome/motion.ts';
import { SECOND } from '../../../src/core/time/time.ts';

const lengthMs = foldAndUnfold.parts.reduce((sum, { ms }) => sum + ms, 0);

describe('the motion that shows what Unbrace does', () => {
  it('folds into a chair with the out-breath and unfolds with the in-breath, within ten seconds', () => {
    const seen = foldAndUnfold.parts.map(({ ms }, index) => {
      const startMs = foldAndUnfold.parts.slice(0, index).reduce((sum, part) => sum + part.ms, 0);
      const { move, breath } = motionAt(foldAndUnfold, startMs + ms / 2);
      return [breath.phase, move.from.pose, move.to.pose, move.progress];
    });
    expect(seen).toEqual([
      ['holdIn', 'stand_tall', 'stand_tall', 0.5],
      ['out', 'stand_tall', 'chair_tall', 0.5],
      ['holdOut', 'chair_tall', 'chair_tall', 0.5],
      ['in', 'chair_tall', 'stand_tall', 0.5],
    ]);
    expect(lengthMs).toBeLessThanOrEqual(10 * SECOND);
  });

  it('comes to rest unfolded, and stays so', () => {
    expect(motionAt(foldAndUnfold, lengthMs - 1).isOver).toBe(false);
    for (const ms of [lengthMs, 2 * lengthMs, Infinity]) {
      const { move, breath, isOver } = motionAt(foldAndUnfold, ms);
      expect([move.to.pose, move.progress, breath.phase, breath.progress, isOver]).toEqual([
        ...['stand_tall', 1],
        ...['in', 1, true],
      ]);
    }
    expect(endOf(foldAndUnfold)).toBe('stand_tall');
  });

  it('can be left in the middle: where it sits, what comes instead begins seated', () => {
    const [standMs = 0, downMs = 0, sitMs = 0, upMs = 0] = foldAndUnfold.parts.map(({ ms }) => ms);
    const sitsAt = standMs + downMs;
    expect(poseAt(foldAndUnfold, sitsAt + sitMs / 2)).toBe('chair_tall');
    const nearer = [standMs + 0.4 * downMs, standMs + 0.6 * downMs, sitsAt + sitMs + 0.4 * upMs, Infinity];
    expect(nearer.map((at) => poseAt(foldAndUnfold, at))).toEqual([
      ...['stand_tall', 'chair_tall', 'chair_tall'],
      'stand_tall',
    ]);
  });

  it('leads from one pose to another in front of a fan that only suggests', () => {
    const motion = changeTo('floor_half_kneel', 'chair_tall');
    expect(motionAt(motion, 0).move).toMatchObject({ from: { pose: 'chair_tall' }, progress: 0 });
    expect(motionAt(motion, Infinity)).toMatchObject({
      move: { to: { pose: 'floor_half_kneel' }, progress: 1 },
      breath: { phase: 'holdIn', leads: false },
      isOver: true,
    });
  });
});
