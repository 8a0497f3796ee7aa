import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areOfOneCheck,
  checkAnswers,
  feltAnswers,
  hipAnswers,
  namedChange,
  questionsOf,
  selfChecks,
} from '../../../src/core/checkIn/selfCheck.ts';

describe('the questions of a check', () => {
  it('are one of the tilt, and of the hips each side twice', () => {
    expect(selfChecks.map((check) => questionsOf(check).length)).toEqual([1, 4]);
  });

  it('come to one answer a side; whoever answers in two ways is unsure', () => {
    expect(checkAnswers('tilt', ['faint'])).toEqual({ felt: 'faint', leftHip: null, rightHip: null });
    const hips = checkAnswers('hip', ['above', 'level', 'above', 'below']);
    expect(hips).toEqual({ felt: null, leftHip: 'above', rightHip: 'unsure' });
  });

  it('come to nothing before all are answered, or with a word that is none of theirs', () => {
    for (const given of [[], ['above'], ['above', 'level', 'above']] as const)
      expect(checkAnswers('hip', given)).toBeNull();
    expect(checkAnswers('tilt', ['level'])).toBeNull();
    expect(checkAnswers('hip', ['above', 'level', 'above', 'clear'])).toBeNull();
  });
});

describe('kept answers', () => {
  it.each([
    [{ felt: 'clear', leftHip: null, rightHip: null }, true],
    [{ felt: null, leftHip: 'level', rightHip: 'unsure' }, true],
    [{ felt: null, leftHip: null, rightHip: null }, false],
    [{ felt: null, leftHip: 'level', rightHip: null }, false],
    [{ felt: null, leftHip: null, rightHip: 'level' }, false],
    [{ felt: 'clear', leftHip: 'level', rightHip: 'level' }, false],
    [{ felt: 'clear', leftHip: null, rightHip: 'level' }, false],
  ] as const)('%j are those of one check: %s', (answers, isOne) => {
    expect(areOfOneCheck(answers)).toBe(isOne);
  });
});

describe('a change', () => {
  const answer = fc.constantFrom(...hipAnswers);
  const known = fc.constantFrom(...feltAnswers);

  it('is named where three months agree, the three before agree, and they differ, whatever came earlier', () => {
    fc.assert(
      fc.property(fc.array(known), known, known, (earlier, from, to) => {
        const named = namedChange([...earlier, from, from, from, to, to, to]);
        expect(named).toEqual(from === to ? null : { from, to });
      }),
    );
  });

  it('is never named otherwise', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        const named = namedChange(answers);
        if (named === null) return;
        const { from, to } = named;
        expect(from).not.toBe(to);
        expect([from, to]).not.toContain('unsure');
        expect(answers.slice(-6)).toEqual([from, from, from, to, to, to]);
      }),
    );
  });

  it('is named to about five in a hundred people a year who have not changed at all', () => {
    // Two answers of one person a month apart agree with a kappa of 0.47; both sides, twelve months (docs/GUIDED-BREAK.md#self-checks).
    const rightly = (1 + Math.sqrt(0.47)) / 2;
    const random = seeded(7);
    const year = (): readonly string[] => Array.from({ length: 12 }, () => (random() < rightly ? 'level' : 'above'));
    const isNamed = (answers: readonly string[]): boolean =>
      answers.some((_, month) => namedChange(answers.slice(0, month + 1)) !== null);
    const people = 20_000;
    const wrong = Array.from({ length: people }, () => [year(), year()].some(isNamed)).filter(Boolean).length;
    expect((100 * wrong) / people).toBeGreaterThan(3);
    expect((100 * wrong) / people).toBeLessThan(7);
  });
});

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
