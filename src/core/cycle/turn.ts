/**
 * One turn of the engine: the state on its way from one event to the next. It is the only thing in the engine that
 * changes in place, and it never leaves it: a turn begins with a state and ends as an `EngineStep`.
 */
import { countTo, type Counting } from './deskTime.ts';
import type { CycleState } from './cycleState.ts';
import type { Effect, EngineSettings } from './cycleTypes.ts';
import type { WorkSpan } from './workSpans.ts';

export interface Turn {
  state: CycleState;
  readonly settings: EngineSettings;
  readonly effects: Effect[];
  /** A reminder was up when the turn began. */
  readonly reminderWasUp: boolean;
  /** Epoch time minus engine time, as the event that began this turn has it. */
  readonly wallAheadMs: number;
  /** What this reading knows of input that went elsewhere; null: nothing. */
  readonly worked: WorkSpan | null;
}

export function change(turn: Turn, part: Partial<CycleState>): void {
  turn.state = { ...turn.state, ...part };
}

export function emit(turn: Turn, effect: Effect): void {
  turn.effects.push(effect);
}

/** Takes the last effect of that type out of this turn again if the person turns out to be away, since nobody was there to see it. Gives whether it did. */
export function unsay({ effects, state }: Turn, type: Effect['type']): boolean {
  const last = state.presence.type === 'away' ? effects.findLastIndex((effect) => effect.type === type) : -1;
  if (last >= 0) effects.splice(last, 1);
  return last >= 0;
}

export function wallNow(turn: Turn): number {
  return turn.state.clock.nowMs + turn.wallAheadMs;
}

/** Lets time pass, under the conditions the state holds, and decides nothing. */
export function moveTo(turn: Turn, nowMs: number): void {
  const { state } = turn;
  const clock = { ...state.clock, nowMs, wall: nowMs + turn.wallAheadMs };
  turn.state = { ...state, clock, desk: countTo(state.desk, nowMs, countingOf(state)) };
}

/** What time counts for while the state is as it is. */
export function countingOf(state: CycleState): Counting {
  return {
    present: state.presence.type === 'present' && state.phase.type !== 'onBreak',
    counters: !state.heldBy.includes('offHours'),
    posture: state.posture,
    inputAtMs: state.clock.inputAtMs,
  };
}

/** The user is here and nothing holds reminders back. */
export function isFree(state: CycleState): boolean {
  return state.presence.type === 'present' && state.heldBy.length === 0;
}
