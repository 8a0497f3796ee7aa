import { expect, it } from 'vitest';
import { poseMoveAt } from '../../../src/core/routine/guidePose.ts';
import type { Step } from '../../../src/core/routine/routine.ts';

const stand: Step = { kind: 'hold', seconds: 4, pose: 'stand_tall', cues: [] };
const march: Step = { kind: 'hold', seconds: 8, pose: 'stand_march', side: 'left', reps: 2, range: 0.5, cues: [] };
const [rest, effort] = (['rest', 'effort'] as const).map((moment) => ({ pose: 'stand_march', side: 'left', moment }));

it('a repetition that goes half its way goes out and back, and no further', () => {
  const at = (ms: number) => poseMoveAt([march], 0, ms);
  expect(at(0)).toEqual({ from: rest, to: effort, progress: 0 });
  expect(at(1_999)).toMatchObject({ from: rest, to: effort, progress: expect.closeTo(0.5, 3) as number });
  expect(at(2_000)).toMatchObject({ from: effort, to: rest, progress: 0.5 });
  expect(at(3_999)).toMatchObject({ from: effort, to: rest, progress: expect.closeTo(1, 3) as number });
  expect(at(5_000)).toMatchObject({ from: rest, to: effort, progress: expect.closeTo(0.25, 3) as number });
});

it('the first of another pose’s successor is spent on the way to where it begins', () => {
  const at = (ms: number) => poseMoveAt([stand, march], 1, ms);
  expect(at(0)).toEqual({ from: { ...rest, pose: 'stand_tall' }, to: rest, progress: 0 });
  expect(at(4_000 - 1e-9)).toMatchObject({ to: rest, progress: expect.closeTo(1, 6) as number });
  expect(at(5_000)).toMatchObject({ from: rest, to: effort });
});

it('a single repetition of either leg, part of its way, works the right one in its turn', () => {
  const both: Step = { ...march, side: 'both' };
  expect(poseMoveAt([both], 0, 5_000)).toMatchObject({ from: { ...rest, side: 'right' }, to: { side: 'right' } });
});
