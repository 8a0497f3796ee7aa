/** Stretches of work within a break, and when they are enough to wait for their end (docs/DESK-TIME.md#spent-means-spent). */
import { most } from '../text/limits.ts';
import { SECOND } from '../time/time.ts';

/** So much work … */
const waitsAfterMs = 8 * SECOND;
/** … within so long makes a break wait. */
const withinMs = 12 * SECOND;

/** A stretch of work within a break, on the engine's time. */
export interface WorkSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What was worked in a break that runs. */
export interface BreakWork {
  /** All of it, waits aside. */
  readonly workedMs: number;
  /** What may still make it wait: the stretches of the last 12 s, oldest first. */
  readonly lately: readonly WorkSpan[];
  /** The end of the last stretch; null: none yet. */
  readonly lastMs: number | null;
  /** Since when the break waits for the work to end; null: it does not. */
  readonly waitsSinceMs: number | null;
  /** Waits that are over. */
  readonly waitedMs: number;
}

export const noWork: BreakWork = { workedMs: 0, lately: [], lastMs: null, waitsSinceMs: null, waitedMs: 0 };

/** With a stretch after them; what is too long ago to matter is left out. */
export function extended(spans: readonly WorkSpan[], added: WorkSpan): readonly WorkSpan[] {
  const recent = spans.filter(({ untilMs }) => untilMs > added.fromMs - withinMs);
  const last = recent.at(-1);
  if (last?.untilMs === added.fromMs) return [...recent.slice(0, -1), { ...last, untilMs: added.untilMs }];
  return [...recent, added].slice(-most.workSpans);
}

/** What lies after that moment, in milliseconds. */
export function workAfter(spans: readonly WorkSpan[], ms: number): number {
  return workWithin(spans, ms, Infinity);
}

function workWithin(spans: readonly WorkSpan[], fromMs: number, untilMs: number): number {
  let sum = 0;
  for (const span of spans) sum += Math.max(0, Math.min(span.untilMs, untilMs) - Math.max(span.fromMs, fromMs));
  return sum;
}

/** The first moment at which the stretch of time before it holds enough work. */
export function momentOfEnough(spans: readonly WorkSpan[]): number | null {
  for (const { fromMs, untilMs } of spans) {
    // Work grows no faster than time, so that what is missing is the least that has to go by.
    let atMs = fromMs;
    while (atMs <= untilMs) {
      const missingMs = waitsAfterMs - workWithin(spans, atMs - withinMs, atMs);
      if (missingMs <= 0) return atMs;
      atMs += Math.max(1, missingMs);
    }
  }
  return null;
}
