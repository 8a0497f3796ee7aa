import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoutine } from '../../../src/core/routine/routineSchema.ts';
import { seatedRoutine } from '../../../src/core/repertoire/seatedBreathing.ts';
import { shippedFiles } from '../../support/shippedFiles.ts';

const knownPoses = shippedFiles('poses').map(({ name }) => name);

describe('seated breathing', () => {
  it('fills any time exactly, and is sound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3600 }), (seconds) => {
        const routine = seatedRoutine({ id: 'own', seconds });
        expect(parseRoutine(routine, knownPoses)).toEqual({ ok: true, routine });
      }),
    );
  });

  it.each([
    [20, ['breathe 20 free']],
    [60, ['transition 10 free', 'breathe 40 4-0-6-0', 'check-in 10 free']],
    [90, ['transition 14 free', 'breathe 16 3-0-5-0', 'breathe 50 4-0-6-0', 'check-in 10 free']],
  ])('of %d s has a way in only where there is time for one', (seconds, expected) => {
    expect(
      seatedRoutine({ id: 'own', seconds }).steps.map(
        (step) => `${step.kind} ${String(step.seconds)} ${step.breath ? Object.values(step.breath).join('-') : 'free'}`,
      ),
    ).toEqual(expected);
  });
});
