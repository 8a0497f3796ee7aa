/** How a reminder steps back: it is hidden and waits, and is not shown again too soon. */
import type { Waiting } from './cycleState.ts';
import type { HiddenBecause } from './cycleTypes.ts';
import { change, emit, type Turn } from './turn.ts';

/** Takes a reminder down, if one is up; it waits, or its answer follows. */
export function hideReminder(turn: Turn, because: HiddenBecause): void {
  const { phase, clock } = turn.state;
  if (phase.type !== 'reminding') return;
  emit(turn, { type: 'hideReminder', kind: phase.kind, because });
  change(turn, {
    phase: { ...waitingFor(phase.kind), level: phase.level, unansweredMs: clock.nowMs - phase.unansweredSinceMs },
  });
}

/** No reminder before the given engine time; an earlier wish for more rest stays. */
export function settleUntil(turn: Turn, untilMs: number): void {
  change(turn, { settledAtMs: Math.max(turn.state.settledAtMs, untilMs) });
}

/** @param callMs length of the call that held it back; null: something else did. A break that was asked for before says nothing of it. */
export function waitsAfterCall(waiting: Waiting, callMs: number | null): Waiting {
  const isNew = waiting.level === 1 && waiting.unansweredMs === 0;
  return { ...waiting, afterCallMs: isNew ? callMs : null };
}

export function waitingFor(kind: string): Waiting {
  return { type: 'waiting', kind, level: 1, unansweredMs: 0, lullEndsAtMs: null, afterCallMs: null };
}
