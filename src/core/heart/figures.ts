/**
 * The figures of beats: which of them count, how much they vary from one to the next (RMSSD), and how far the rate moves with a breath.
 * What each means, and what it does not: docs/HEART.md. Nothing is made up for a beat that does not count.
 */
import { isBeat, type Beat } from './beats.ts';
import { median } from './median.ts';
import { MINUTE } from '../time/time.ts';

/** A beat counts where it is no further than this part from the median of itself and so many on either side. */
const WITHIN = 0.2;
const AROUND = 2;

/** An RMSSD is given from so much time, so many pairs, and where no more than this part of the beats was left out. */
const RMSSD_FROM_MS = MINUTE;
const RMSSD_FROM_PAIRS = 20;
const MOST_LEFT_OUT = 0.05;

/** A breath's swing is given from so many beats that count, and where they are this part of the beats in it. */
const SWING_FROM_BEATS = 4;
const LEAST_COUNTED = 0.8;

/** Which beats count. The last two of a list may still change, for their neighbours have not come. */
export function countedBeats(rrMs: readonly number[]): readonly boolean[] {
  return rrMs.map((rr, index) => {
    if (!isBeat(rr)) return false;
    const around = median(rrMs.slice(Math.max(0, index - AROUND), index + AROUND + 1));
    return Math.abs(rr - around) <= WITHIN * around;
  });
}

/**
 * The root of the mean square of the differences between neighbouring beats, milliseconds; null where the beats are too few, too short
 * or too patchy. Differences are taken only between neighbours that both count.
 */
export function rmssd(beats: readonly Beat[]): number | null {
  const counted = countedBeats(beats.map(({ rrMs }) => rrMs));
  const pairs = beats.flatMap(({ rrMs, follows }, index) => {
    const before = beats[index - 1];
    return follows && before && counted[index] && counted[index - 1] ? [(rrMs - before.rrMs) ** 2] : [];
  });
  const lastedMs = beats.reduce((sum, { rrMs }) => sum + (isBeat(rrMs) ? rrMs : 0), 0);
  const leftOut = counted.filter((counts) => !counts).length / beats.length;
  if (lastedMs < RMSSD_FROM_MS || pairs.length < RMSSD_FROM_PAIRS || leftOut > MOST_LEFT_OUT) return null;
  return Math.sqrt(pairs.reduce((sum, square) => sum + square, 0) / pairs.length);
}

/**
 * How far the rate moved with one breath, beats a minute: its highest less its lowest. Null where too few beats in it count.
 * @param beats with the two after the breath, by which its last ones are judged
 * @param fromMs included, @param toMs excluded: the breath, on the beats' clock
 */
export function breathSwing(beats: readonly Beat[], fromMs: number, toMs: number): number | null {
  const counted = countedBeats(beats.map(({ rrMs }) => rrMs));
  const inside = beats.flatMap(({ atMs, rrMs }, index) =>
    atMs >= fromMs && atMs < toMs ? [{ rate: rateOf(rrMs), counts: counted[index] === true }] : [],
  );
  const rates = inside.filter(({ counts }) => counts).map(({ rate }) => rate);
  if (rates.length < SWING_FROM_BEATS || rates.length < LEAST_COUNTED * inside.length) return null;
  return Math.max(...rates) - Math.min(...rates);
}

/** Beats a minute. */
export function rateOf(rrMs: number): number {
  return MINUTE / rrMs;
}
