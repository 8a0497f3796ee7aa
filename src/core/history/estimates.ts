/**
 * A mean with its 95 % interval (its band), and which verdict it allows: none below ten breaks; what lies inside the band, or within
 * half a point, is about the same.
 */

/** Fewer breaks than this show nothing (docs/GUIDED-BREAK.md#check-in; docs/EVIDENCE.md#4-measuring-the-shift, "trends over ≥10 breaks"). */
export const FEWEST_TO_SHOW = 10;

/**
 * Half a point of the 0–10 scale: a change that is smaller than the scale's own steps is not called one. A design
 * choice, for no smallest change that matters is known for three minutes of practice
 * (docs/EVIDENCE.md#4-measuring-the-shift).
 */
const SCALE_GRAIN = 0.5;

export interface Estimate {
  readonly count: number;
  readonly mean: number;
  /** The ends of the mean's 95 % interval. It takes breaks for independent, which those of one day are not quite. */
  readonly low: number;
  readonly high: number;
}

export type ChangeVerdict = 'tooFew' | 'lower' | 'higher' | 'aboutTheSame';

/** Null for less than two values, which have no band. */
export function estimateOf(values: readonly number[]): Estimate | null {
  const count = values.length;
  if (count < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = studentT(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { count, mean, low: mean - half, high: mean + half };
}

/** Of a mean change (after − before). Inside the band, or within the scale's grain, nothing has changed. */
export function verdictOn(change: Estimate | null): ChangeVerdict {
  if (change === null || change.count < FEWEST_TO_SHOW) return 'tooFew';
  if (change.high < 0 && change.mean <= -SCALE_GRAIN) return 'lower';
  if (change.low > 0 && change.mean >= SCALE_GRAIN) return 'higher';
  return 'aboutTheSame';
}

/**
 * The 97.5 % point of Student's t, by its expansion in 1 ÷ degrees of freedom: within 0.001 from 9 on, where bands are
 * shown; too small below. Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
function studentT(degrees: number): number {
  const z = 1.959964;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z);
}
