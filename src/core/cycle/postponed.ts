/** What a snooze ahead of time did: it moved the moment at which some kinds become due, once for each of their breaks. */
import type { DeskTime, Postponed } from './deskTime.ts';

/** Milliseconds by which the kind is due later than its interval says. */
export function postponedByMs({ postponed, zeroes }: DeskTime, kind: string): number {
  const moved = postponed[kind];
  const zero = zeroes[kind];
  if (moved === undefined || zero === undefined) return 0;
  return moved.since.sittingMs === zero.sittingMs && moved.since.standingMs === zero.standingMs ? moved.byMs : 0;
}

/** As it is once those kinds are postponed. What was postponed before and holds no more is forgotten. */
export function postponedFor(desk: DeskTime, kinds: readonly string[], byMs: number): Postponed {
  const kept = Object.entries(desk.postponed).filter(([kind]) => postponedByMs(desk, kind) > 0);
  const added = kinds.flatMap((kind) => {
    const since = desk.zeroes[kind];
    return since === undefined ? [] : [[kind, { byMs, since }] as const];
  });
  return Object.fromEntries([...kept, ...added]);
}
