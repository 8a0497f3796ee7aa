import type { BreakKind } from '../../src/core/preferences/preferences.ts';

export interface PlannedBreak {
  /** Of desk time from now. */
  readonly atMs: number;
  readonly lengthMs: number;
}

/**
 * The breaks of an undisturbed stretch at the desk, in their order. Where several come at the same moment the longest is taken, as by the
 * engine.
 * @param withinMs the end counts as within
 */
export function breaksWithin(kinds: readonly BreakKind[], withinMs: number): readonly PlannedBreak[] {
  const lengths = new Map<number, number>();
  for (const { everyMs, lengthMs } of kinds)
    for (let atMs = everyMs; atMs <= withinMs; atMs += everyMs)
      lengths.set(atMs, Math.max(lengthMs, lengths.get(atMs) ?? 0));
  return [...lengths].map(([atMs, lengthMs]) => ({ atMs, lengthMs })).toSorted((a, b) => a.atMs - b.atMs);
}
