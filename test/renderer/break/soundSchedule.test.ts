import { describe, expect, it } from 'vitest';
import { soundSchedule } from '../../../renderer/break/soundSchedule.ts';
import { BELL_MS } from '../../../src/core/routine/bell.ts';
import { guideAt } from '../../../src/core/routine/guide.ts';
import { breathSeconds, type Routine } from '../../../src/core/routine/routine.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

describe.each(shippedRoutines().map((routine) => [routine.id, routine] as const))(
  'the sounds of %s',
  (_id, routine) => {
    const sounds = soundSchedule(routine);
    const tones = sounds.filter(({ kind }) => kind !== 'bell');

    it('are the timeline made audible: each tone begins, lasts and means what the guide shows', () => {
      for (const { kind, atMs, lengthMs, strength } of tones) {
        const { breath } = guideAt(routine, atMs);
        const toppedUp = breath?.topUpAt ?? null;
        const isTopUp = breath !== null && breath.progress > 0;
        const part = toppedUp === null ? 1 : isTopUp ? 1 - toppedUp : toppedUp;
        expect(breath).toMatchObject({ phase: kind, leads: strength === 1 });
        expect(breath?.progress).toBeCloseTo(isTopUp ? (toppedUp ?? 0) : 0);
        expect(lengthMs).toBeCloseTo((breath?.phaseMs ?? 0) * part);
      }
    });

    it('leave no breath out', () => {
      const expected = routine.steps.map(({ breath, seconds }) =>
        breath ? (seconds / breathSeconds(breath)) * (breath.topUp === undefined ? 2 : 3) : 0,
      );
      expect(tones).toHaveLength(expected.reduce((sum, count) => sum + count, 0));
    });

    it('ring a bell where the body has something new to do, and at the end', () => {
      const bells = sounds.filter(({ kind }) => kind === 'bell').map(({ atMs }) => atMs);
      const newSteps = routine.steps.flatMap((step, index) => {
        const before = routine.steps[index - 1];
        const breathesOn = before?.kind === 'breathe' && step.kind === 'breathe' && before.pose === step.pose;
        return index === 0 || breathesOn ? [] : [index];
      });
      expect(bells.at(-1)).toBe(routine.seconds * 1_000);
      expect(bells.slice(0, -1).map((atMs) => guideAt(routine, atMs))).toMatchObject(
        newSteps.map((stepIndex) => ({ stepIndex, stepElapsedMs: 0 })),
      );
    });
  },
);

it('is silent while the breath is held, and cuts no tone longer than its step', () => {
  const routine: Routine = {
    id: 'box',
    name: 'Box',
    setting: 'chair',
    seconds: 18,
    steps: [
      { kind: 'hold', seconds: 18, pose: 'chair_tall', breath: { in: 4, holdIn: 4, out: 4, holdOut: 4 }, cues: [] },
    ],
  };
  expect(soundSchedule(routine).map(({ kind, atMs, lengthMs }) => [kind, atMs, lengthMs])).toEqual([
    ['in', 0, 4_000],
    ['out', 8_000, 4_000],
    ['in', 16_000, 2_000],
    ['bell', 18_000, BELL_MS],
  ]);
});
