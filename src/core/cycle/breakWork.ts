/**
 * Spent means spent (docs/DESK-TIME.md#spent-means-spent): input that goes elsewhere than to our own windows is no time spent in a break, and
 * under `whileWorking: wait` the break waits until that ends.
 */
import type { OnBreak } from './cycleState.ts';
import type { EngineSettings } from './cycleTypes.ts';
import { extended, momentOfEnough, workAfter, type BreakWork } from './workSpans.ts';
import { change, emit, type Turn } from './turn.ts';
import { SECOND } from '../time/time.ts';

/** At a break's beginning the hand is still on the pointer: what it does there is no work. */
const handLeavesWithinMs = 5 * SECOND;
/** A break that waits goes on after so long without work. */
const goesOnAfterMs = 5 * SECOND;

/**
 * Takes note of the turn's work in the running break, which is lived up to the beginning of it. A break that has not begun or that is paused knows
 * none, one that waits goes on waiting by it.
 */
export function noteWork(turn: Turn): void {
  const { worked, state } = turn;
  const { phase } = state;
  if (worked === null || phase.type !== 'onBreak' || !phase.begun || phase.pausedSinceMs !== null) return;
  const { untilMs } = worked;
  const from = Math.max(worked.fromMs, phase.beganMs + handLeavesWithinMs);
  if (from >= untilMs) return;
  const { work } = phase;
  if (work.waitsSinceMs !== null) {
    change(turn, { phase: { ...phase, work: { ...work, lastMs: untilMs } } });
    return;
  }
  const lately = extended(work.lately, { fromMs: from, untilMs });
  const workedMs = work.workedMs + untilMs - from;
  change(turn, { phase: { ...phase, work: { ...work, workedMs, lately, lastMs: untilMs } } });
}

/** What was noted of work beyond this moment, at which the break closed, did not belong to it. */
export function workedUntil({ workedMs, lately }: BreakWork, closedMs: number): number {
  return workedMs - workAfter(lately, closedMs);
}

/** The moment at which a running break begins to wait; null while there was too little work. Engine time. */
export function waitsAt({ phase }: Turn['state'], { preferences }: EngineSettings): number | null {
  if (phase.type !== 'onBreak' || phase.pausedSinceMs !== null || phase.work.waitsSinceMs !== null) return null;
  return preferences.whileWorking === 'wait' ? momentOfEnough(phase.work.lately) : null;
}

/** The moment at which a break that waits goes on by itself; null where none waits. Engine time. */
export function goesOnAt({ work }: OnBreak): number | null {
  if (work.waitsSinceMs === null) return null;
  return (work.lastMs ?? work.waitsSinceMs) + goesOnAfterMs;
}

/** Lets the running break wait or go on, if the moment for it has come. */
export function followWork(turn: Turn, phase: OnBreak): void {
  const { clock } = turn.state;
  const goesOnMs = goesOnAt(phase);
  const waitsMs = waitsAt(turn.state, turn.settings);
  if (goesOnMs !== null && (clock.nowMs >= goesOnMs || turn.settings.preferences.whileWorking === 'goOn'))
    goOn(turn, phase);
  else if (waitsMs !== null && clock.nowMs >= waitsMs) wait(turn, phase);
}

/** Ends a break's wait now. */
export function goOn(turn: Turn, phase: OnBreak): void {
  change(turn, { phase: { ...phase, work: afterWait(phase.work, turn.state.clock.nowMs) } });
  emit(turn, { type: 'breakGoesOn', kind: phase.kind });
}

/** What is known of the work once a wait, if there is one, has ended at that moment. */
export function afterWait(work: BreakWork, nowMs: number): BreakWork {
  if (work.waitsSinceMs === null) return work;
  return { ...work, lately: [], waitsSinceMs: null, waitedMs: work.waitedMs + nowMs - work.waitsSinceMs };
}

/** From here on work is waited for, and counts as that. */
function wait(turn: Turn, phase: OnBreak): void {
  const { nowMs } = turn.state.clock;
  const { work } = phase;
  const workedMs = work.workedMs - workAfter(work.lately, nowMs);
  change(turn, { phase: { ...phase, work: { ...work, workedMs, lately: [], waitsSinceMs: nowMs } } });
  emit(turn, { type: 'breakWaits', kind: phase.kind });
}
