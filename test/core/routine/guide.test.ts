import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideAt, msToNextChange, stepStartMs } from '../../../src/core/routine/guide.ts';
import { breathAt } from '../../../src/core/routine/guideBreath.ts';
import { isStride, poseMoveAt, repAt } from '../../../src/core/routine/guidePose.ts';
import { breathSeconds, type Routine, type Step } from '../../../src/core/routine/routine.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const shipped = shippedRoutines();

const breath = fc.record({
  in: fc.constantFrom(2, 3, 4, 5, 5.5),
  holdIn: fc.constantFrom(0, 0, 4, 7),
  out: fc.constantFrom(3, 4, 5, 5.5, 6, 8),
  holdOut: fc.constantFrom(0, 0, 4),
});
const breatheStep = fc.tuple(breath, fc.integer({ min: 1, max: 6 })).map(([rhythm, cycles]): Step => ({
  kind: 'breathe',
  seconds: breathSeconds(rhythm) * cycles,
  pose: 'chair_tall',
  breath: rhythm,
  cues: [{ at: 0, say: 'In.' }],
}));
const holdStep = fc
  .record({ seconds: fc.integer({ min: 2, max: 40 }), reps: fc.integer({ min: 1, max: 8 }) })
  .map(({ seconds, reps }): Step => ({ kind: 'hold', seconds, reps, side: 'both', pose: 'stand_march', cues: [] }));
const otherStep = fc
  .integer({ min: 1, max: 20 })
  .map((seconds): Step => ({ kind: 'transition', seconds, side: 'left', pose: 'stand_split_tuck', cues: [] }));
const anyRoutine = fc
  .array(fc.oneof(breatheStep, holdStep, otherStep), { minLength: 1, maxLength: 8 })
  .map((steps): Routine => ({
    id: 'any',
    name: 'Any',
    setting: 'standing',
    seconds: steps.reduce((sum, step) => sum + step.seconds, 0),
    steps,
  }));
const routines = fc.oneof(anyRoutine, fc.constantFrom(...shipped));
const routineAndMoment = routines.chain((routine) =>
  fc.tuple(fc.constant(routine), fc.double({ min: 0, max: routine.seconds * 1_000, noNaN: true })),
);

describe('guideAt', () => {
  it('puts every moment into exactly one step, and its two parts make up the step', () => {
    fc.assert(
      fc.property(routineAndMoment, ([routine, at]) => {
        const guide = guideAt(routine, at);
        expect(stepStartMs(routine, guide.stepIndex) + guide.stepElapsedMs).toBeCloseTo(at, 3);
        expect(guide.stepElapsedMs + guide.stepLeftMs).toBeCloseTo(guide.step.seconds * 1_000, 6);
        expect(guide.stepLeftMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('only goes forward', () => {
    fc.assert(
      fc.property(routineAndMoment, fc.double({ min: 0, max: 20_000, noNaN: true }), ([routine, at], later) => {
        const now = guideAt(routine, at);
        const then = guideAt(routine, at + later);
        expect(then.progress).toBeGreaterThanOrEqual(now.progress);
        expect(then.stepIndex).toBeGreaterThanOrEqual(now.stepIndex);
        if (then.stepIndex === now.stepIndex && now.breath && then.breath) {
          expect(then.breath.breaths).toBeGreaterThanOrEqual(now.breath.breaths);
        }
      }),
    );
  });

  it('tiles every breathe step with whole phases, wherever it is asked', () => {
    fc.assert(
      fc.property(breatheStep, (step) => {
        const routine: Routine = { id: 'one', name: 'One', setting: 'chair', seconds: step.seconds, steps: [step] };
        let at = 0;
        let phases = 0;
        while (at < step.seconds * 1_000 - 0.5) {
          const { breath: moment } = guideAt(routine, at + 0.001);
          expect(moment?.progress).toBeLessThan(0.001);
          at += moment?.phaseMs ?? Infinity;
          phases += 1;
        }
        expect(at).toBeCloseTo(step.seconds * 1_000, 3);
        expect(phases).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('keeps every part of a moment in its range', () => {
    fc.assert(
      fc.property(routineAndMoment, ([routine, at]) => {
        const { breath: moment, rep, pose, progress } = guideAt(routine, at);
        const parts = [progress, pose.progress, moment?.progress ?? 0, rep?.progress ?? 0];
        for (const part of parts) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
        if (rep) expect(rep.number).toBeLessThanOrEqual(rep.of);
      }),
    );
  });

  it('shows the same at a change whether or not it was asked in between: drawing only at changes misses nothing', () => {
    fc.assert(
      fc.property(routineAndMoment, fc.double({ min: 0, max: 0.999, noNaN: true }), ([routine, at], part) => {
        const now = guideAt(routine, at);
        const wait = msToNextChange(now);
        if (!Number.isFinite(wait)) return;
        // A millisecond is the least wait: what changes sooner is drawn with it.
        const between = guideAt(routine, at + Math.max(wait - 1, 0) * part);
        const shown = ({ stepIndex, caption, breath: moment, rep }: typeof now) => ({
          stepIndex,
          caption,
          phase: moment?.phase,
          count: moment ? Math.ceil(moment.leftMs / 1_000 - 1e-6) : null,
          rep: rep?.number,
        });
        expect(shown(between)).toEqual(shown(now));
      }),
      { numRuns: 300 },
    );
  });

  it('clamps before the start and after the end', () => {
    for (const routine of shipped) {
      expect(guideAt(routine, -5_000)).toEqual(guideAt(routine, 0));
      const end = guideAt(routine, routine.seconds * 1_000 + 60_000);
      expect(end).toMatchObject({
        done: true,
        progress: 1,
        stepLeftMs: 0,
        stepIndex: routine.steps.length - 1,
      });
      expect(msToNextChange(end)).toBe(Infinity);
    }
  });

  it('says a cue from its second on', () => {
    const unfold = shipped.find(({ id }) => id === 'unfold_90');
    expect(unfold && [0, 2_999, 3_000, 8_000].map((at) => guideAt(unfold, at).caption)).toEqual([
      'Stand up.',
      'Stand up.',
      'Stand evenly on both feet.',
      'March slowly on the spot.',
    ]);
  });

  it('alternates legs, left first, and comes back to rest after every repetition', () => {
    const unfold = shipped.find(({ id }) => id === 'unfold_90');
    if (!unfold) throw new Error('unfold_90 is shipped');
    const lifts = [9_000, 11_000, 13_000].map((at) => guideAt(unfold, at));
    expect(lifts.map(({ rep }) => rep?.side)).toEqual(['left', 'right', 'left']);
    // At its far end a repetition turns into the way back.
    expect(lifts.map(({ pose }) => [pose.from.moment, pose.progress])).toEqual(Array(3).fill(['effort', 0]));
    const [out, back] = [8_500, 9_500].map((at) => guideAt(unfold, at).pose);
    expect([out?.to.moment, back?.to.moment]).toEqual(['effort', 'rest']);
    expect([out?.progress, back?.progress].map((progress) => progress?.toFixed(9))).toEqual(
      Array(2).fill('0.500000000'),
    );
    expect(guideAt(unfold, 10_000).pose.progress).toBe(0);
  });

  it('keeps to the leg a step names, in all its repetitions', () => {
    const march: Step = { kind: 'hold', seconds: 8, reps: 4, side: 'right', pose: 'stand_march', cues: [] };
    expect([0, 2_000, 4_000, 6_000].map((at) => repAt(march, at)?.side)).toEqual(['right', 'right', 'right', 'right']);
  });

  it('walks on from one walk into the next, where the other leg has its turn', () => {
    const walk = (pose: string, reps: number): Step => ({ kind: 'hold', seconds: reps, reps, pose, cues: [] });
    const ends = (reps: number): readonly string[] => {
      const steps = [walk('walk_short', reps), walk('walk_stride', 4)];
      return [poseMoveAt(steps, 0, (reps - 1) * 1_000), poseMoveAt(steps, 1, 0)].map(
        ({ from, to }) => `${from.pose} ${from.moment} ${from.side} → ${to.pose} ${to.moment} ${to.side}`,
      );
    };
    expect(ends(4)).toEqual([
      'walk_short effort left → walk_short effort right',
      'walk_short effort right → walk_stride effort left',
    ]);
    expect(ends(3)).toEqual([
      'walk_short effort right → walk_short rest left',
      'walk_short rest left → walk_stride effort left',
    ]);
  });

  it('walks on from where it stood: from the pose before, from its own after an odd stride, and from its own where nothing came before', () => {
    const walk = (reps: number): Step => ({ kind: 'hold', seconds: reps, reps, pose: 'walk_short', cues: [] });
    const sitting: Step = { kind: 'transition', seconds: 4, pose: 'chair_tall', cues: [] };
    const begins = (...steps: readonly Step[]) => poseMoveAt(steps, steps.length - 1, 0).from;
    expect(begins(sitting, walk(4)).pose).toBe('chair_tall');
    expect(begins(walk(3), walk(4))).toEqual({ pose: 'walk_short', side: 'left', moment: 'rest' });
    expect(begins(walk(4))).toEqual({ pose: 'walk_short', side: 'left', moment: 'rest' });
  });

  it('walks from stride to stride without a rest in between, whatever leg the step names', () => {
    const steps: readonly Step[] = [{ kind: 'hold', seconds: 8, reps: 4, side: 'left', pose: 'walk_short', cues: [] }];
    const strides = [0, 2_000, 4_000, 6_000].map((at) => poseMoveAt(steps, 0, at));
    expect(strides.map(({ from, to }) => [from, to].map(({ moment, side }) => `${moment} ${side}`))).toEqual([
      ['rest left', 'effort left'],
      ['effort left', 'effort right'],
      ['effort right', 'effort left'],
      ['effort left', 'rest left'],
    ]);
    expect(strides.map(isStride)).toEqual([false, true, true, false]);
    // Still at both ends of the walk, at one speed within it.
    const progressAt = (at: number) => poseMoveAt(steps, 0, at).progress;
    expect([100, 2_100, 4_100].map((at) => progressAt(at).toFixed(4))).toEqual(['0.0025', '0.0500', '0.0500']);
    expect(progressAt(7_900)).toBeCloseTo(0.9975, 9);
    expect(progressAt(8_000)).toBe(1);
  });

  it('gives the very end of a step to its last breath', () => {
    const rhythm = { in: 4, holdIn: 0, out: 6, holdOut: 0 };
    const step: Step = { kind: 'breathe', seconds: 20, pose: 'chair_tall', breath: rhythm, cues: [] };
    expect(breathAt(step, 20_000)).toMatchObject({ phase: 'out', progress: 1, breaths: 1 });
    expect(breathAt(step, 10_000)).toMatchObject({ phase: 'in', progress: 0, breaths: 1 });
  });

  it('has no moment in a routine without steps', () => {
    expect(() => guideAt({ id: 'none', name: 'None', setting: 'chair', seconds: 0, steps: [] }, 0)).toThrow(RangeError);
  });

  it('has no pose for a step that is none', () => {
    expect(() => poseMoveAt([], 0, 0)).toThrow(RangeError);
  });
});

it('an in-breath that is topped up says when, and no other phase does', () => {
  const sigh: Step = {
    kind: 'breathe',
    seconds: 9,
    pose: 'chair_tall',
    breath: { in: 3, holdIn: 0, out: 6, holdOut: 0, topUp: 2 },
    cues: [],
  };
  expect(breathAt(sigh, 2_500)).toMatchObject({ phase: 'in', topUpAt: 2 / 3, leftMs: 500 });
  expect(breathAt(sigh, 3_500)).toMatchObject({ phase: 'out', topUpAt: null });
  const late: Step = { ...sigh, breath: { in: 3, holdIn: 0, out: 6, holdOut: 0, topUp: 3 } };
  expect(breathAt(late, 1_000)).toMatchObject({ phase: 'in', topUpAt: null });
});
