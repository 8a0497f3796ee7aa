/**
 * The beats of the last minutes, each at its place in time. They live in memory alone and are never kept.
 *
 * A strap says how long each beat took, not when it was: the beats of a run are one sum of RR intervals, tied to the moments at
 * which their packets arrived by the smallest delay of the last beats, for a packet may come late and never early.
 */
import type { HeartPacket } from './packet.ts';
import { MINUTE } from '../time/time.ts';

export interface Beat {
  /** When it was, on the clock of `hearBeats`, milliseconds. */
  readonly atMs: number;
  /** How long after the beat before it. */
  readonly rrMs: number;
  /** It comes directly after the beat before it in the list: nothing between them was lost. */
  readonly follows: boolean;
}

interface HeardBeat {
  readonly rrMs: number;
  /** When it was on its run's own clock, the sum of the run's RR intervals. */
  readonly clockMs: number;
  /** How late its packet showed it, against that clock. */
  readonly delayMs: number;
}

/** Beats without a gap between them. What comes next belongs to the last run, which is empty where it follows nothing. */
export type Beats = readonly (readonly HeardBeat[])[];

export const noBeats: Beats = [];

/** RR intervals of a heart, milliseconds; others are beats that were missed, or none at all. */
const LEAST_RR_MS = 300;
const MOST_RR_MS = 2_000;

/** So many are kept at most: the last minutes, and no more of whatever a strap may send. */
const MOST_BEATS = 600;
const KEPT_MS = 4 * MINUTE;
const DELAYS = 30;

/** The beats with those of one more packet. @param nowMs when it arrived; monotonic milliseconds */
export function hearBeats(before: Beats, { rrMs, contact }: HeartPacket, nowMs: number): Beats {
  if (contact === 'off') return beatsInterrupted(before);
  let beats = before;
  let shownMs = rrMs.reduce((ms, rr) => ms - lastedMs(rr), nowMs);
  for (const rr of rrMs) {
    const run = beats.at(-1) ?? [];
    const clockMs = (run.at(-1)?.clockMs ?? 0) + lastedMs(rr);
    shownMs += lastedMs(rr);
    beats = [...beats.slice(0, -1), [...run, { rrMs: rr, clockMs, delayMs: shownMs - clockMs }]];
    if (!isBeat(rr)) beats = beatsInterrupted(beats);
  }
  let spare = beats.flat().length - MOST_BEATS; // of which the oldest go
  return beats.map((run) => run.filter(({ clockMs, delayMs }) => spare-- <= 0 && clockMs + delayMs >= nowMs - KEPT_MS));
}

/** What comes next does not follow what was: the link was lost, or the strap left the skin. */
export function beatsInterrupted(beats: Beats): Beats {
  return [...beats.filter((run) => run.length > 0), []];
}

/** Each beat at its place in time, oldest first. One that took a time that no beat takes stands where the one before it does. */
export function placedBeats(beats: Beats): readonly Beat[] {
  return beats.flatMap((run) => {
    const delayMs = Math.min(...run.slice(-DELAYS).map((beat) => beat.delayMs));
    return run.map(({ rrMs, clockMs }, index) => ({ atMs: clockMs + delayMs, rrMs, follows: index > 0 }));
  });
}

export function isBeat(rrMs: number): boolean {
  return rrMs >= LEAST_RR_MS && rrMs <= MOST_RR_MS;
}

/** What it adds to its run's clock: what is no beat says nothing of the time. */
function lastedMs(rrMs: number): number {
  return isBeat(rrMs) ? rrMs : 0;
}
