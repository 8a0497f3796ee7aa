import { describe, expect, it } from 'vitest';
import { withoutMotion } from '../../../renderer/break/withoutMotion.ts';
import { guideAt } from '../../../src/core/routine/guide.ts';
import type { Step } from '../../../src/core/routine/routine.ts';

const stand: Step = { kind: 'transition', seconds: 10, pose: 'stand_tall', cues: [] };
const march: Step = { kind: 'hold', seconds: 8, pose: 'stand_march', side: 'left', reps: 2, cues: [] };
const [rest, effort] = (['rest', 'effort'] as const).map((moment) => ({ pose: 'stand_march', side: 'left', moment }));

function shown(steps: readonly Step[], at: number) {
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return withoutMotion(guideAt({ id: 'any', name: 'Any', setting: 'standing', seconds, steps }, at));
}

describe('without motion', () => {
  it('a repetition shows its far end throughout, and a way into a pose that pose', () => {
    for (const at of [0, 1_000, 3_000, 7_000])
      expect(shown([march], at)).toEqual({ from: effort, to: effort, progress: 1 });
    expect(shown([march, stand], 9_000)).toMatchObject({ from: { pose: 'stand_tall' }, to: { pose: 'stand_tall' } });
  });

  it('one that goes a part of its way goes no further, from its first moment on', () => {
    const gentle: Step = { ...march, range: 0.15 };
    for (const at of [10_000, 13_000, 15_000, 17_000])
      expect(shown([stand, gentle], at)).toEqual({ from: rest, to: effort, progress: 0.15 });
  });

  it('a walk shows one stride of one leg', () => {
    const walk: Step = { kind: 'hold', seconds: 8, pose: 'walk_short', reps: 4, cues: [] };
    for (const at of [1_000, 3_000, 5_000, 7_000]) expect(shown([walk], at).to).toMatchObject({ side: 'left' });
  });
});
